export default {
  lead: "Sleep iemand naar een andere plek, of kies een naam om er meer over te zeggen.",
  "met-label": "Met wie teken je?",
  "met-all": "Alleen, voor iedereen",
  "met-with": "Met {name}",
  "met-all-sees": "Wat je tekent, zien jij en {names}. Wat ieder zelf tekende, zien zij niet van elkaar; jij ziet alles.",
  "met-one-sees": "Je ziet wat {name} ziet. Wat je tekent, zien alleen jij en {name}.",
  "one-sees": "Deze kaart zie jij, en {name} ziet hem ook. Wat {name} zelf tekent, staat er meteen op.",
  print: "Op papier",
} as const;
