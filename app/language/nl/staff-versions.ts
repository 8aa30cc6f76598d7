export default {
  title: "Toen en nu",
  lead: "De kaart op twee momenten. Kijk er samen naar bij het terugkijken: wat groeide, mag gezegd worden.",
} as const;
