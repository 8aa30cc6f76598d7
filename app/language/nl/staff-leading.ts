export default {
  title: "Wie begeleidt",
} as const;
