export default {
  title: "Een vraag voor jou",
} as const;
