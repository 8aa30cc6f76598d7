export default {
  title: "Mijn kaart",
} as const;
