export default {
  lead: "Wie er is rond {names}, en wie bij wie hoort. Sleep iemand naar zijn plek, of kies zijn naam.",
  "met-label": "Met wie teken je?",
  "met-all": "Alleen, voor iedereen",
  "met-with": "Met {name}",
  "met-all-sees": "Wat je nu tekent, zien jij en {names}. Je ziet ook wat ieder van hen zelf tekende. Dat zien zij van elkaar niet.",
  "met-one-sees": "Je ziet de kaart zoals {name} hem ziet. Wat je nu tekent, zien alleen jij en {name}.",
  "one-sees": "Deze kaart zie jij, en {name} ziet hem ook. Wat {name} zelf tekent, staat er meteen op.",
  print: "Op papier",
} as const;
