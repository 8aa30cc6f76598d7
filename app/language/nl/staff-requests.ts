export default {
  title: "Verzoeken",
} as const;
