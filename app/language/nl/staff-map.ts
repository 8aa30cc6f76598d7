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
  "relation-two": "Hier staan verschillende woorden. Wat je kiest, leest elke hoofdpersoon.",
  "care-all":
    "Een conflict ziet elke hoofdpersoon op de eigen kaart. Wie elkaar niet mag tegenkomen en wie nog contact heeft, zie alleen jij.",
  mine: "Alleen voor mij",
  "mine-hint": "Geen hoofdpersoon ziet wat je nu verandert.",
  "notes-there": "Notities die er staan",
  "note-hint-apart": "Alleen jij leest dit. Het komt in de plaats van je eigen notitie.",
  "note-hint": "Alleen jij leest dit.",
} as const;
