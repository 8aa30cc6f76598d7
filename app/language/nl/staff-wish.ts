export default {
  title: "De wens",
} as const;
