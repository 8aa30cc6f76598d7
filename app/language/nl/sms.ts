export default {
  // Text messages. They name first names and a link only: never money, home or care, never a place. Letters outside GSM-7 halve the room.
  offerToCoordinator: "Dag {name}, er is een vraag voor je. Lees: {link} Of antwoord JA {code} (misschien) of NEE {code}, binnen 48 uur.",
  "offerReply-who": "Dank je, {name}. Kijk hier om wie het gaat, en of je iemand kent: {link}",
  "offerReply-which": "Dag {name}, er staan meer vragen voor je open. Zet het nummer van de vraag achter JA of NEE. Lees ze hier: {link}",
  "offerReply-unknown": "Dag {name}, dit nummer hoort bij geen vraag aan jou. Kijk hier wat er open staat: {link}",
  "offerReply-answered": "Dag {name}, deze vraag was al beantwoord. Er is niets veranderd. Lees meer: {link}",
  "offerReply-late": "Dag {name}, de 48 uur voor deze vraag zijn voorbij. Dank je dat je toch antwoordt. Lees meer: {link}",
  "offerReply-taken": "Dag {name}, een ander was je net voor. Dank je; er komt vast een andere vraag.",
  "offerReply-full": "Dag {name}, je doet er al zoveel als je wilde. Wil je er meer? Bel de regiomanager.",
  "offerReply-withdrawn": "Dag {name}, deze vraag is ingetrokken. Je hoeft niets te doen.",
  principalNews: "Dag {name}, er is nieuws over uw bijeenkomst. Lees het hier: {link}",
  somebodyElse:
    "Dag {name}, bij {reference} is voor iemand anders gekozen. Dat kan altijd, en daar is niets mis mee. Dank voor wat je deed. Vragen? Bel de Centrale.",
  notNeeded:
    "Dag {name}, je hoeft niet meer klaar te staan voor {reference}{day, select, none {} other { ({day})}}. Dank dat je het wilde doen.",
  nowYouLead: "Dag {name}, je begeleidt nu {reference}. Alles wat je nodig hebt, staat hier: {link}",
  registrationReceived: "Dag {name}, {who} kreeg je bericht van {day}. Lees verder: {link}",
  welcome: "Dag {name}, welkom bij Kring. Kies hier je wachtwoord: {link} De link werkt 7 dagen.",
  coordinatorFound: "Dag {name}, voor je bericht van {day} is iemand gevonden: {who}. Lees verder: {link}",
  invitation:
    "Dag {name}, {askers} {count, plural, one {vraagt} other {vragen}} of u wilt meedenken. Lees meer en antwoord: {link} Vragen? Bel {caller}, {number}",
  reminder:
    "Dag {name}, {askers} {count, plural, one {hoort} other {horen}} nog graag of u wilt meedenken. Lees meer en antwoord: {link} Vragen? Bel {caller}, {number}",
  dateChanged: "Dag {name}, de bijeenkomst met {askers} is op een ander moment. Kijk en antwoord: {link} Vragen? Bel {caller}, {number}",
  comingUp: "Dag {name}, de bijeenkomst met {askers} komt dichterbij. Kijk wanneer het is: {link} Vragen? Bel {caller}, {number}",
  cancelled: "Dag {name}, de bijeenkomst met {askers} gaat niet door. Vragen? Bel {caller}, {number}",
  planReady: "Dag {name}, het plan van {askers} staat voor u klaar. Lees het hier: {link} Vragen? Bel {caller}, {number}",
  checkIn: "Dag {name}, hoe gaat het met wat u met {askers} afsprak? Antwoord hier: {link} Vragen? Bel {caller}, {number}",
  lookBack: "Dag {name}, binnenkort kijkt u samen met {askers} terug. Lees meer: {link} Vragen? Bel {caller}, {number}",
  datePoll:
    "Dag {name}, {askers} {count, plural, one {zoekt} other {zoeken}} een dag om samen te komen. Wanneer kunt u? {link} Vragen? Bel {caller}, {number}",
  saveTheDate:
    "Dag {name}, {askers} {count, plural, one {ziet} other {zien}} u graag op {day}, {hours}. Houdt u die dag vrij? Lees meer: {link} Vragen? Bel {caller}, {number}",
  thankYou:
    "Dag {name}, {askers} {count, plural, one {bedankt} other {bedanken}} u. Fijn dat u er was en meedacht. Vragen? Bel {caller}, {number}",
  missYou:
    "Dag {name}, {askers} {count, plural, one {heeft} other {hebben}} u gemist. Meedenken kan nog steeds: {link} Vragen? Bel {caller}, {number}",
  "answerNoted-yes": "Dank u, {name}. Uw ja is genoteerd. Wilt u iets zeggen of is het toch anders? {link} Vragen? Bel {caller}, {number}",
  "answerNoted-no": "Dank u, {name}. Uw nee is genoteerd. Nee is goed. Verandert er iets? {link} Vragen? Bel {caller}, {number}",
  principalLink: "Dag {name}, hier kunt u verder: {link} Vragen? Bel {caller}, {number}",

  // Why a number cannot receive a text message, as said at its field.
  "number-empty": "Vul een nummer in.",
  "number-notANumber": "Dit is geen telefoonnummer. Gebruik alleen cijfers.",
  "number-tooShort": "Dit nummer is te kort. Er mist een cijfer.",
  "number-tooLong": "Dit nummer is te lang. Vul één nummer in. Komt het uit een ander land? Begin dan met + en het landnummer.",
  "number-unknownNumber": "Dit nummer bestaat niet. Kijk of elk cijfer klopt.",
  "number-fixedLine": "Dit is een vaste telefoon. Die ontvangt geen sms. Vul een mobiel nummer in.",
  "number-machineToMachine": "Nummers met 097 zijn voor apparaten. Vul een nummer in dat met 06 begint.",
  "number-serviceNumber": "Dit is een servicenummer. Daar komt geen sms aan. Vul een mobiel nummer in.",
  "number-internetNumber": "Dit nummer belt via internet. Daar komt geen sms aan. Vul een mobiel nummer in.",
} as const;
