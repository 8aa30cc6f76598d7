export default {
  title: "Mijn gegevens",
} as const;
