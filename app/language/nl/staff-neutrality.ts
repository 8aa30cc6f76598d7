export default {
  title: "Eerlijk verdeeld",
} as const;
