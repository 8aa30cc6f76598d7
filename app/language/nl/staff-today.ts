export default {
  title: "Vandaag",
  "empty-title": "Er wacht nu niets op je",
  "empty-text": "Zodra er iets te doen is, staat het hier: voor wie, en hoe lang het kan wachten.",
  attention: "aandacht",
  "cannot-wait": "kan niet wachten",
  "me-title": "Wacht op jou",
  "others-title": "Wacht op anderen",
  "who-centrale": "Centrale",
  "who-coordinator": "coördinator",
  "who-landlord": "verhuurder",
  "who-municipality": "gemeente",
  more: "{count, plural, one {Er staat er nog #.} other {Er staan er nog #.}} Ze zijn minder dringend dan deze.",
  "show-all": "Toon alles",
  "nothing-for-you": "Er wacht nu niets op jou.",
  "say-receive":
    "Ontvang de aanmelding van {names}: {when, select, late {dat had gemoeten vóór het einde van {day}} today {vandaag} other {vóór het einde van {day}}}.",
  "say-tellReceipt":
    "Bel {names} en vertel dat de aanmelding is ontvangen: {when, select, late {dat had gemoeten vóór het einde van {day}} today {vandaag} other {vóór het einde van {day}}}.",
  "say-tellAllocation":
    "Bel {names} en vertel dat {other} de coördinator is: {when, select, late {dat had gemoeten vóór het einde van {day}} today {vandaag} other {vóór het einde van {day}}}.",
  "say-answerRequests":
    "Beantwoord {count, plural, one {# verzoek} other {# verzoeken}} over gegevens: {count, plural, one {} other {het eerste }}{when, select, late {had gemoeten vóór het einde van {day}} today {vandaag} other {vóór het einde van {day}}}.",
  "say-callRequests": "{count, plural, one {Iemand vraagt} other {# mensen vragen}} om een ander te bellen. De oudste vraag is van {day}.",
  "say-readWish": "Lees de wens van {names}. De eigen woorden tellen pas daarna.",
  "say-applicationEnds": "Besluit over de aanmelding van {names} als coördinator: op {day} wordt die gewist.",
  "say-readApplication": "Lees de aanmelding van {names} als coördinator: {day}.",
  "say-readApplications": "Lees {count, plural, one {# aanmelding} other {# aanmeldingen}} van coördinatoren. De oudste is van {day}.",
  "say-completeProfile": "Maak je profiel af: er {count, plural, one {ontbreekt # ding} other {ontbreken # dingen}}.",
  "say-timersLate": "Kijk naar {count, plural, one {# belofte die te laat is} other {# beloften die te laat zijn}}.",
  "say-timersDue": "Kijk naar {count, plural, one {# belofte die nu aan de beurt is} other {# beloften die nu aan de beurt zijn}}.",
  "say-firstContact":
    "Bel {names} voor het eerst: {when, select, late {dat had gemoeten vóór {day}} today {vandaag vóór {time}} other {vóór {day}}}.",
  "say-register": "Meld {names} aan: het antwoord was ja, op {day}.",
  "say-waitsReceipt":
    "De Centrale ontvangt de aanmelding van {names}: {when, select, late {dat had gemoeten vóór het einde van {day}} today {vandaag} other {vóór het einde van {day}}}.",
  "say-received": "{other} ontving op {day} de aanmelding van {names} en zoekt een coördinator.",
  "say-waitsContact":
    "{other} belt {names}: {when, select, late {dat had gemoeten vóór {day}} today {vandaag vóór {time}} other {vóór {day}}}.",
  "say-caseReceipt":
    "Laat de verhuurder weten wie de melding over {names} oppakt: {when, select, late {dat had gemoeten op {day}} today {vandaag} other {op {day}}}.",
  "say-municipality":
    "De gemeente voert het eerste gesprek met {names}: {when, select, late {dat had gemoeten vóór het einde van {day}} today {vandaag} other {vóór het einde van {day}}}.",
  "say-waitsLandlord":
    "De verhuurder antwoordt over {names}: {when, select, late {dat had gemoeten vóór het einde van {day}} today {vandaag} other {vóór het einde van {day}}}.",
  "say-callLandlord": "Bel de verhuurder over {names}: het antwoord had er op {day} moeten zijn.",
  "say-secondTry":
    "Ga nog eens langs bij {names}, op een andere dag en een ander uur: {when, select, late {dat had gemoeten vóór het einde van {day}} today {vandaag} other {vóór het einde van {day}}}.",
  "say-caseEnd":
    "Sluit de zaak van {names} af of leg uit waarom die doorloopt: {when, select, late {dat had gemoeten vóór {day}} today {vandaag} other {vóór {day}}}.",
  "say-consultant":
    "Vraag de consulent hoe het gaat bij {names}: {when, select, late {dat had gemoeten op {day}} today {vandaag} other {op {day}}}.",
  "say-evaluationReport":
    "Maak het verslag vóór de evaluatie van {names}: {when, select, late {dat had gemoeten op {day}} today {vandaag} other {op {day}}}.",
  "say-evaluation":
    "Kijk met de verhuurder terug op de laatste kans van {names}: {when, select, late {dat had gemoeten op {day}} today {vandaag} other {op {day}}}.",
  "say-outcomeHalfYear":
    "Leg vast hoe het een half jaar later is met {names}: {when, select, late {dat had gemoeten op {day}} today {vandaag} other {op {day}}}.",
  "say-outcomeYear":
    "Leg vast hoe het een jaar later is met {names}: {when, select, late {dat had gemoeten op {day}} today {vandaag} other {op {day}}}.",
  "say-answerOffer":
    "Antwoord op een nieuwe vraag: {when, select, late {dat had gemoeten vóór {day}} today {vandaag vóór {time}} other {vóór {day}}}.",
  "say-answerWho":
    "Zeg of je deze mensen kent: {when, select, late {dat had gemoeten vóór {day}} today {vandaag vóór {time}} other {vóór {day}}}.",
  "say-firstTalk": "Maak kennis met {names}.",
  "say-callSilent": "Bel {names}: sinds {day} geen antwoord.",
  "say-callWithdrawn": "Bel {names}: op {day} is de uitnodiging ingetrokken.",
  "say-dayRunning": "De bijeenkomst van {names} is bezig.",
  "say-dayToday": "Leid de bijeenkomst van {names}: {day}.",
  "say-dayComing": "Bijeenkomst van {names} {count, plural, =1 {morgen} other {over # dagen}}: {day}.",
  "say-recordOutcome": "Leg vast hoe de bijeenkomst van {names} is afgelopen ({day}).",
  "say-prepare": "Ga verder met de voorbereiding voor {names}.",
  "say-ownData": "Bij {names} veranderde iemand zijn of haar gegevens: {day}.",
  "say-remark": "Lees de opmerking bij het plan van {names}.",
  "say-lookBack": "Kijk of {names} heeft teruggekeken. Het moment was {day}.",
  "say-safety": "Zorg voor een gesprek over veiligheid met {names}.",
  "say-voiceMissing": "{names}: het ja van wie wettelijk vertegenwoordigt ontbreekt. Er gaat nog niets uit.",
  "say-unwilling": "{names} wil niet verder. Er gaat niets meer uit.",
  "say-findCoordinator":
    "Zoek een coördinator voor {names}: {count, plural, =0 {vandaag aangemeld} one {wacht # dag} other {wacht # dagen}}.",
  "say-nobodyCould": "Kies opnieuw wie past bij {names}: wie je vroeg, kon niet.",
  "say-waitsAnswer": "Wacht op antwoord voor {names}: een coördinator denkt na.",
  "say-findAnother": "De familie van {names} wil liever een andere coördinator. Zoek opnieuw.",
  "say-substituteAsked": "Wil je achtervang zijn op {day}?",
  "say-substituteAskedNoDay": "Wil je achtervang zijn?",
  "say-substituteMissing": "Vraag een achtervang voor de dag van {names}, {day}.",
  "say-tellInterpreter": "Vertel {names} dat wij met een tolk verder zoeken, en vraag of dat goed is.",
  "say-askAgain": "Vraag {names} opnieuw: {when, select, late {het moment was {day}} today {vandaag} other {rond {day}}}.",
  "say-feedback": "Koppel terug over {names}: {when, select, late {dat had gemoeten vóór {day}} today {vandaag} other {vóór {day}}}.",
  "say-eviction": "Bewaak de zaak van {names}: nog {count, plural, =0 {geen dag} one {# dag} other {# dagen}} tot {day}.",
  "say-waitsCoordinator": "{names} wacht {count, plural, =0 {sinds vandaag} one {# dag} other {# dagen}} op een coördinator.",
  "say-remarkOnPlan": "Lees het plan van {names} en maak er zo nodig een opmerking bij.",
  "say-started": "Volg hoever het is met {names}: de voorbereiding loopt.",
  "feed-title": "In je eigen agenda",
  "feed-text":
    "Met dit adres kijkt je agenda zelf mee. Er staat alleen “Met” en een voornaam, de tijd en de plek. Geef het adres aan niemand.",
  "feed-not-in":
    "Een bijeenkomst staat er niet in als het voor iemand niet veilig is dat een ander die ziet. Kijk daarvoor hier, op Vandaag. Stond de dag er al, dan vervalt hij in je agenda; de bijeenkomst gaat gewoon door.",
  "feed-make": "Maak een adres voor mijn agenda",
  "feed-renew": "Maak een nieuw adres; het oude stopt",
  "feed-with": "Met {names}",
  "feed-off": "Kring",
} as const;
