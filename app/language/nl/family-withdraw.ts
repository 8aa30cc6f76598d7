export default {
  title: "Stoppen",
  lead: "U mag elke dag stoppen. U hoeft niet te zeggen waarom.",
  "stops-title": "Wat er dan gebeurt",
  "stops-day": "De bijeenkomst op {day} gaat niet door.",
  "stops-told":
    "{count, plural, =0 {Niemand krijgt een bericht. Er is nog niemand gevraagd.} one {# persoon hoort één keer dat de bijeenkomst niet doorgaat. Wij zeggen niet waarom, en niet wie er stopt.} other {# mensen horen één keer dat de bijeenkomst niet doorgaat. Wij zeggen niet waarom, en niet wie er stopt.}}",
  "stops-messages": "Berichten die nog niet weg zijn, gaan niet meer weg.",
  "stays-title": "Wat niet stopt",
  "stays-help": "Uw hulpverlener blijft u helpen. Een bericht dat al weg is, kunnen wij niet terughalen.",
  "stays-landlord": "Kreeg u uitstel omdat deze bijeenkomst zou komen? Dan kan dat uitstel stoppen. Bel eerst met uw hulpverlener.",
  submit: "Ja, ik stop",
  "back-home": "Nee, terug",
  "done-title": "U bent gestopt",
  "done-text": "De bijeenkomst gaat niet door. Wilt u later toch verder? Bel dan uw hulpverlener of de coördinator.",
  "who-sees": "Uw coördinator en uw hulpverlener zien dat u bent gestopt. Niemand ziet waarom.",
} as const;
