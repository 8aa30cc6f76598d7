export default {
  title: "Toen en nu",
} as const;
