export default {
  title: "De kring groter maken",
} as const;
