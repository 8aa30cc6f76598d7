export default {
  title: "De kaart",
} as const;
