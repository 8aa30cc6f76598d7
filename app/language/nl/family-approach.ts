export default {
  title: "Wie vraagt wie?",
} as const;
