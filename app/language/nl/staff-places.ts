export default {
  title: "Plaatsen",
  credit: "Plaatsen en afstanden naar",
} as const;
