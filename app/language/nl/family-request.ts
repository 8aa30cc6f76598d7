export default {
  title: "Een vraag over gegevens",
} as const;
