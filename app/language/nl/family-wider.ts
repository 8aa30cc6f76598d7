export default {
  title: "Wie is er nog meer?",
} as const;
