export default {
  title: "Plaatsen",
} as const;
