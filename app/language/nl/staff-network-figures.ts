export default {
  title: "De kring in cijfers",
} as const;
