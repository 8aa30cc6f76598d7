import { wordPattern } from "./word-pattern";

const names = {
  MSG: "sms|smsen|smsjes?|smsjs|smses|sms berichten|berichten|bericht|berichtjes?|berichtgeving|appjes?|apps|appen|teksten|tekstjes|textjes|herinneringen|uitnodigingen|meldingen|spam|reclame|gespam|gesms|ge sms|geapp|ge app",
  SEND: "smsen|smst|sms|appen|apt|schrijven|schrijft|sturen|stuurt|stuur|zenden|mailen|texten|berichten|toesturen|toezenden|toezendt|versturen|benaderen|benaderd|lastigvallen|lastig vallen|lastig te vallen|lastigvalt|contacteren|contacten|contact opnemen|contact op te nemen|contact|storen|spammen|bestoken",
  QUIT: "stop|stopt|stoppen|gestopt|hou|houd|houdt|ophouden|op te houden|kap|kappen|schei|scheid|uitscheiden|rot|sodemieter|donder|flikker|oprotten|opzouten|hoepel|genoeg|klaar|basta|einde",
  LIST: "lijst|lijsten|lijstje|systeem|bestand|bestanden|database|adressenlijst|verzendlijst|maillijst|smslijst|belijst|bellijst|mailing|groep|contacten|administratie",
  NUMBER: "nummer|telefoonnummer|telnr|nr|06|06 nummer|mobiele nummer|gegevens|naam|mobiel|contactgegevens",
  CUT: "haal|haalt|schrap|schrapt|verwijder|verwijdert|wis|wist|gooi|streep|delete|verwijderd|halen|verwijderen|wissen|schrappen|weghalen|uithalen",
};

/** Asks in Dutch for no more messages. */
export const asksInDutch = wordPattern(
  [
    "(?:wil|wilt|wens|wenst|hoef|wilde|wou|willen|wensen) W4 geen W2 (?:MSG|contact)",
    "(?:dat|als|omdat|want) (?:ik|we|wij) W2 ?geen W2 (?:MSG|contact) W2 ?(?:wil|willen|wens|wensen|hoef)",
    "geen W2 (?:MSG|contact) W4 (?:meer|sturen|zenden|toesturen|opnemen|ontvangen)|geen (?:MSG|contact) (?:graag|aub|svp|alsjeblieft|alstublieft|opnemen)",
    "(?:stuur|stuurt|zend|zendt|sturen) W3 ?(?:geen|niks|niets|nooit)W2 (?:MSG|meer|iets)",
    "(?:niet|niks|niets|nooit) (?:meer|langer|nog|meer langer)W3 (?:SEND)|(?:niet|nooit)W3 (?:smsen|appen|lastigvallen|lastig vallen|contacteren|benaderen)|(?:wil|wilt|wens|hoef) (?:niet|nooit) (?:dat|meer dat)W3 (?:SEND)",
    "(?:sms|app|schrijf|benader|contacteer|bericht) (?:me|mij|ons|dit nummer) (?:aub |alsjeblieft |alstublieft |nu )?(?:niet|nooit)(?: meer| langer)?",
    "neem W2 geen contact W2 (?:op|meer)|geen (?:prijs|behoefte|interesse|belangstelling) W3 (?:MSG)|(?:MSG) (?:niet op prijs|ongewenst)|ongewenste (?:MSG)",
    "(?:niet|niks|niets|nooit) (?:meer|langer)W2 (?:ontvangen|krijgen)|(?:wil|wens) (?:dit|deze|ze|die) (?:niet|nooit) W2 ?(?:ontvangen|krijgen)",
    "(?:QUIT) W4 (?:(?:met|van|op)W4 (?:MSG|SEND|lastig)|MSG|smsen|appen|sturen|schrijven|spammen|lastig vallen|lastigvallen)",
    "(?:wil|willen|graag|mag ik|kan ik) W3 (?:van|af van)W2 (?:MSG) af|(?:wil|graag|mag ik|kan ik) W2 ?van (?:MSG) af|van W2 (?:MSG|LIST) af(?:gehaald)?",
    "(?:CUT) W2 ?(?:me|mij|ons|mijn|mn|m|dit|deze) W4 ?(?:LIST|NUMBER|eraf|ervan af|eruit)",
    "(?:CUT) W2 ?(?:me|mij|ons) (?:er )?(?:van (?!het station|de trein|de bus|huis|school)W2 ?(?:LIST|af)|uitW2 (?:LIST)|eraf|eruit)",
    "(?:me|mij|ons|mijn|mn|m|dit|deze)W2 (?:LIST|NUMBER)W3 (?:verwijderen|wissen|schrappen|verwijderd|gewist|weghalen|halen)|(?:me|mij|ons) (?:van|uit) W2 ?(?:LIST)W2 (?:halen|verwijderen|schrappen|gooien)",
    "(?:ik wil|graag|mijn nummer|mn nummer|dit nummer|doe mij|doe me|zet mij|zet me|haal mij|haal me) W3 ?(?:van|uit|af van) (?:de|het|jullie|die|deze|uw|je|dat) (?:LIST)",
    "(?:afmelden|uitschrijven|uitgeschreven|afgemeld|uit te schrijven|af te melden) W3 ?(?:MSG|dienst|smsdienst|LIST)|(?:wil|wilt|graag|wens|me|mij) W2 ?(?:uitgeschreven|afgemeld)(?: worden)?|(?:wil|mag|kan) (?:ik )?(?:me|mij|mijzelf) (?:afmelden|uitschrijven)(?= (?:aub|graag|svp|hiervoor|hiervan)|$)",
    "(?:schrijf|meld) (?:me|mij|ons|dit nummer|mijn nummer) W2 ?(?:uit|af (?:voor|van) W1 ?MSG)",
    "(?:laat|laten) (?:me|mij|ons) W3 ?(?:met rust|alleen(?= aub|$))|met rust (?:gelaten|laten)|val (?:me|mij|ons) W2 ?niet W2 ?lastig|(?:me|mij|ons) (?:hier )?niet (?:meer )?(?:mee )?lastig(?: te)? ?vallen",
    "(?:ik )?(?:blokkeer|rapporteer) (?:jullie|je|u|dit nummer|dit|deze)|(?:blokkeer|blacklist) (?:me|mij|mijn nummer)|(?:zet|plaats) (?:me|mij|mijn nummer) op (?:de |jullie |uw )?(?:zwarte lijst|blacklist)",
    "(?:zat|beu|genoeg van|moe van) W4 ?(?:MSG)|(?:MSG) W6 (?:wil|hoef|wens) (?:ik|we|wij) niet(?: meer)?|(?:MSG) W3 ?(?:kunnen jullie|kunt u|willen jullie|wilt u) W3 ?(?:ophouden|stoppen|kappen)|(?:MSG) W3 ?(?:beu|zat)(?= |$)",
    "plus (?:de|aucun) (?:sms|messages?)|(?:arret\\p{L}*|cess\\p{L}*) (?:de |d )?(?:m ?envoyer|menvoyer|mecrire|les (?:sms|messages))|laissez moi tranquille",
  ],
  names,
);
