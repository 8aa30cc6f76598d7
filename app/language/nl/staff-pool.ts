export default {
  title: "Coördinatoren",
} as const;
