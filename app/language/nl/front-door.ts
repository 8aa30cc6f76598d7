export default {
  sentence: "Samen met de mensen om je heen een eigen plan maken, voordat een ander beslist.",
  "doors-title": "Loop mee als …",
  "door-referrer": "Hulpverlener",
  "door-referrer-what": "Stelt de bijeenkomst voor en meldt aan.",
  "door-manager": "Regiomanager",
  "door-manager-what": "Zoekt de coördinator die past.",
  "door-coordinator": "Eigen Kracht-coördinator",
  "door-coordinator-what": "Brengt de kring bij elkaar.",
  "door-principal": "Hoofdpersoon",
  "door-principal-what": "Beslist wie er komt.",
  "door-sister": "Zus",
  "door-sister-what": "Krijgt een sms en denkt mee.",
  picture: "Een open kring die zich vult: drie mensen zijn er, twee zijn gevraagd, twee plaatsen zijn nog leeg.",
  explanation:
    "Iemand dreigt zijn huis te verliezen. Een Eigen Kracht-conferentie brengt familie, buren en vrienden bij elkaar. Zij maken het plan. Kring gaat mee van het eerste voorstel tot het terugkijken.",
  phones: "Bekijk de telefoons uit de demonstratie",
  "sign-in": "Inloggen voor medewerkers",
  "staff-title": "Werk je met Kring?",
  "family-title": "Hebt u een sms gekregen?",
  "family-text":
    "Open de link uit de sms. U hebt geen account nodig. Vertrouwt u het niet, of werkt de link niet? Bel de persoon die in de sms staat.",
} as const;
