export default {
  title: "Bestanden",
} as const;
