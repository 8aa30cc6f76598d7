export default {
  title: "Word Eigen Kracht-coördinator",
} as const;
