export default {
  // E-mails to a family. The subject is read on a locked screen: first names at most. Never money, home or care, never a place.
  "saveTheDate-subject": "Bericht van {caller}: een dag om vrij te houden",
  saveTheDate:
    "Dag {name},\n\n{askers} {count, plural, one {ziet} other {zien}} u graag op {day}, {hours}.\n\nWilt u die dag vrijhouden? Hier leest u waar het om gaat, en u kunt meteen antwoorden:\n\n{link}\n\nVragen? Bel {caller}, {number}.",
  "datePoll-subject": "Bericht van {caller}: wanneer kunt u?",
  datePoll:
    "Dag {name},\n\n{askers} {count, plural, one {zoekt} other {zoeken}} een dag om samen te komen.\n\nKies hier wanneer u kunt. U mag later ook iets anders kiezen:\n\n{link}\n\nVragen? Bel {caller}, {number}.",
  "invitation-subject": "Bericht van {caller}",
  invitation:
    "Dag {name},\n\n{askers} {count, plural, one {vraagt} other {vragen}} of u wilt meedenken, samen met familie en vrienden.\n\nLees hier meer. U kunt ja, misschien of nee zeggen. U mag later ook iets anders kiezen:\n\n{link}\n\nVragen? Bel {caller}, {number}.",
  "dateChanged-subject": "Bericht van {caller}: een ander moment",
  dateChanged:
    "Dag {name},\n\nDe bijeenkomst met {askers} is op een ander moment.\n\nKijk hier wanneer, en laat weten of u dan kunt:\n\n{link}\n\nVragen? Bel {caller}, {number}.",
  "reminder-subject": "Bericht van {caller}",
  reminder:
    "Dag {name},\n\n{askers} {count, plural, one {hoort} other {horen}} nog graag of u wilt meedenken. Een nee is ook goed.\n\nAntwoord hier:\n\n{link}\n\nVragen? Bel {caller}, {number}.",
  "comingUp-subject": "Bericht van {caller}",
  comingUp:
    "Dag {name},\n\nDe bijeenkomst met {askers} komt dichterbij. Fijn dat u erbij wilt zijn.\n\nKijk hier wanneer het is en wat u moet weten:\n\n{link}\n\nVragen? Bel {caller}, {number}.",
  "cancelled-subject": "Bericht van {caller}: het gaat niet door",
  cancelled:
    "Dag {name},\n\nDe bijeenkomst met {askers} gaat niet door. U hoeft niets te doen.\n\nDank u wel dat u erover wilde denken.\n\nVragen? Bel {caller}, {number}.",
  "thankYou-subject": "Bericht van {caller}",
  thankYou:
    "Dag {name},\n\n{askers} {count, plural, one {bedankt} other {bedanken}} u. Fijn dat u er was en dat u meedacht.\n\nU hoort het als er iets is om te lezen of te doen.\n\nVragen? Bel {caller}, {number}.",
  "missYou-subject": "Bericht van {caller}",
  missYou:
    "Dag {name},\n\n{askers} {count, plural, one {heeft} other {hebben}} u gemist. U bent nog steeds welkom om mee te denken.\n\nLees hier hoe dat kan:\n\n{link}\n\nVragen? Bel {caller}, {number}.",
  "planReady-subject": "Bericht van {caller}",
  planReady: "Dag {name},\n\nHet plan van {askers} staat voor u klaar.\n\nLees het hier:\n\n{link}\n\nVragen? Bel {caller}, {number}.",
  "checkIn-subject": "Bericht van {caller}",
  checkIn:
    "Dag {name},\n\nHoe gaat het met wat u met {askers} afsprak? Het mag ook nog niet gelukt zijn.\n\nAntwoord hier, het duurt een minuut:\n\n{link}\n\nVragen? Bel {caller}, {number}.",
  "lookBack-subject": "Bericht van {caller}",
  lookBack:
    "Dag {name},\n\nBinnenkort kijkt u samen met {askers} terug: wat ging goed, en wat moet anders?\n\nLees hier wanneer:\n\n{link}\n\nVragen? Bel {caller}, {number}.",
  "principalLink-subject": "Bericht van {caller}",
  principalLink: "Dag {name},\n\nHier kunt u verder:\n\n{link}\n\nVragen? Bel {caller}, {number}.",
  /** Behind a day. */
  hours: "van {from} tot {until} uur",
  // Below every e-mail.
  subject: "Bericht van Kring",
  "no-reply": "Niemand leest wat u terugmailt. Bel dus het nummer dat hierboven staat.",
  stop: "Wilt u geen e-mail meer van ons?",
} as const;
