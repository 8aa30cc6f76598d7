export default {
  title: "Uw coördinator",
} as const;
