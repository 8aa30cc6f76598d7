export default {
  "nav-label": "Pagina's van de kring",
  "nav-circle": "Wie komt er",
  "nav-map": "De kaart",
  "nav-wider": "Wie is er nog meer",
  "nav-approach": "Wie vraagt wie",
  "nav-versions": "Toen en nu",
  "nav-figures": "In cijfers",
  "nav-files": "Bestanden",
  title: "De kaart",
  "note-hint": "Alleen jij leest dit.",
  "note-hint-with": "Alleen jij en {name} lezen dit.",
  "phone-hint": "Een vast nummer mag: dan bel je.",
} as const;
