export default {
  title: "Toen en nu",
  lead: "De kaart op twee momenten. Kijk er samen naar bij het terugkijken: wat groeide, mag gezegd worden.",
  "lead-alone": "Dit is alleen voor jou: hier staat wat ieder van hen tekende. Kies met wie je kijkt voor iemand meeleest.",
  with: "Met wie kijk je?",
} as const;
