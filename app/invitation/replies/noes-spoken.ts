import { wordPattern } from "~/messaging/sms/word-pattern";
import { names as written } from "./noes";

const names = {
  ...written,
  SOWHY:
    "(?= \\||$| (?:want|omdat|wegens|ivm|vanwege|door|sorry|helaas|we|wij|ik|because|cos|cuz|coz|as|since|due|sorry|bo|gdyz|sorry|jestesmy|mamy|لان|عندنا|بسبب|حنا) )",
  GONE: "marokko|turkije|suriname|polen|paramaribo|curacao|aruba|bonaire|duitsland|belgie|spanje|frankrijk|engeland|londen|ghana|accra|syrie|irak|egypte|tunesie|algerije|india|nador|tanger|casablanca|istanbul|ankara|izmir|mekka|medina|warschau|amerika|canada|italie|griekenland|portugal|dubai|indonesie|china|het buitenland|t buitenland|het ziekenhuis|detentie",
  GONEEN:
    "morocco|turkey|suriname|poland|germany|belgium|spain|france|england|london|ghana|accra|nigeria|lagos|syria|iraq|egypt|india|pakistan|america|the us|the uk|the states|canada|italy|jamaica|curacao|hospital",
  GONETR:
    "turkiyede|turkiye de|memlekette|koyde|istanbulda|ankarada|izmirde|almanyada|belcikada|yurtdisinda|yurt disinda|sehir disinda|tatilde|izinde|hastanede|haccda|umrede|seyahatte",
  GONEAR: "المغرب|تركيا|سوريا|العراق|مصر|لبنان|الاردن|المانيا|بلجيكا|فرنسا|اسبانيا|السعوديه|مكه|البلد|بلادي|السفر|سفر|الخارج",
  GONEPL: "polsce|niemczech|anglii|belgii|hiszpanii|szwecji|norwegii|austrii|delegacji|sanatorium|szpitalu|trasie|kraju",
};

/** Says as people speak that the writer, or he and his, do not come. No pause lies within one. */
export const saysNoInSpeech = wordPattern(
  [
    // Dutch
    "(?:wij|we|me) (?:kunnen|zullen|gaan|willen|zijn|komen|redden) (?:FNL ){0,4}(?:NIET) (?:FNL ){0,3}(?:komen|bij zijn|erbij zijn|aanwezig zijn|meedoen|bij|erbij|aanwezig|mee|redden|halen)|(?:wij|we|me) (?:kunnen|komen|gaan|zijn|redden) (?:FNL ){0,4}(?:NIET)(?: FNL){0,2}SOWHY",
    "(?:kga|kzal|kkan|kwil|kan|kik kan|ikke) (?:FNL ){0,3}(?:NIET) (?:FNL ){0,2}(?:komen|kommen|meedoen)|kkom (?:FNL ){0,3}(?:NIET)|ich (?:kom|kan) (?:neet|net|nit)",
    "(?:kheb|heb|ik heb|k heb|heb ik|hebben we|we hebben) (?:er |daar |FNL ){0,3}(?:geen|gin|ginne|gene) (?:tijd|zin|trek|behoefte|puf|goesting|fut|interesse)(?: meer)?(?: in| aan| voor)?",
    "(?:sorry|helaas|spijt me|jammer)(?: \\|)? (?:(?:dan|die dag|ik|zaterdag|zondag|maar) ){0,3}moet (?:(?:ik|dan|die dag|helaas) ){0,2}(?:(?:op|voor|de|het|mijn|mn|een|met|naar|bij) |\\p{L}+ ){0,3}(?:werken|oppassen|passen|verhuizen|studeren|leren|optreden|voetballen)|voor mij (?:NIET|(?:hoeft|hoef) (?:het|dit|dat) niet|geen)SOWHY|hoeft (?:van|voor) mij niet|(?:dat|dit|daar) (?:zie ik|zie k) (?:echt |helaas )?(?:NIET|niks) (?:zitten|in)|moet (?:ik )?(?:u|je|jullie) (?:helaas )?teleurstellen|(?:dat )?wordt (?:hem|em|m|t|het) (?:helaas )?niet|(?:daar )?pas ik voor|ik bedank (?:voor de eer|hiervoor|ervoor|hartelijk)|begin (?:ik )?(?:er |hier |daar )?niet aan|over mijn lijk|blijf (?:ik )?(?:dan |die dag )?(?:liever |lekker )thuis|moet (?:ik )?(?:deze |dit )?(?:helaas )?(?:laten schieten|laten gaan|overslaan)|sla ik (?:helaas )?over|(?:mij )?niet (?:bellen|gezien)SOWHY|kom (?:ik )?(?:de deur|het huis|mijn huis|mn huis|mijn bed|bijna niet|haast niet) (?:niet |nooit |al \\p{L}+ niet )?(?:meer )?uit|(?:bemoei|meng) (?:ik )?(?:me|mij|m n eigen|mezelf) (?:hier |daar |er )?(?:echt |liever |FNL )?niet (?:mee|in)|(?:wil|wou) (?:er |hier |daar )?(?:ook |echt )?(?:niks|niets) (?:over |van )(?:horen|weten)|laat (?:mij|me) (?:hier|er|daar) (?:maar )?buiten|hou(?:d)? (?:mij|me) (?:hier|er|daar) (?:maar )?buiten|ga (?:echt )?niet in (?:een|1|dezelfde) (?:kamer|ruimte|zaal)W2",
    // English
    "(?:we|us) (?:cant|cannot|can not|wont|will not|are not|arent|shall not|are unable|wont be able|will be unable)(?: FEN){0,5} (?:come|make it|attend|be there|join|be coming|be attending|coming|attending|to attend|to come|to make it)|we (?:cant|cannot|wont)SOWHY",
    "(?:i |we )?(?:do not|dont|dnt|did not|have no|no) (?:really |honestly |FEN ){0,2}(?:wish|want|intend|plan|care|feel like|fancy|desire|intention)(?: to| of| it)? ?(?:attend|come|coming|attending|join|joining|participate|be part of (?:it|this|that)|be involved|be there|going|go)|(?:i |we )?(?:dont|do not|dnt) (?:want|wanna)W1 part (?:of|in)(?: it| this| that)?|(?:dont|do not) fancy it",
    "(?:not|aint) (?:really |gonna be )?possible for (?:me|us)|aint (?:no way )?(?:im |i am |i m )?(?:coming|going|showing up|gonna come)|(?:no way|aint no way|no chance|never|not) (?:am i|im|i am|i m|ill|will i|i will)(?: ever)? (?:coming|going|sitting|sittin|attending|being|come|go|sit|attend)|(?:ill |i will |gonna |going to |have to |gotta )(?:have to )?(?:give (?:it|this|this one) a miss|pass|pass on (?:this|it|that)|sit (?:this|it) (?:one )?out|skip (?:it|this|this one)|decline|say no)|(?:unfortunately|sorry|sadly|im afraid)(?: \\|)? (?:but )?(?:i have|ive got|i got|got) (?:another|other|a prior|prior|a previous|previous) (?:commitments?|engagements?|appointments?|plans|obligations?)|over my dead body|keep me out of (?:it|this)|(?:not|aint|isnt|wont) (?:gonna |going to |be )?(?:happen|happening)",
    // Turkish
    "(?:biz )?(?:gelemeyiz|gelmiyoruz|gelemiyoruz|gelemeyecegiz|gelemeyecez|gelemicez|gelemiycez|gelmeyecegiz|gelmicez|gelmeyiz|katilamayacagiz|katilamiyoruz|katilamayiz|katilmiyoruz|katilmayacagiz|olamayacagiz|bulunamayacagiz)|biz yokuz|(?:bu|o) (?:iste|isde|islerde|konuda|toplantida) (?:ben )?yokum|(?:ben )?(?:karismam|karismiyorum|karismak istemem|karismak istemiyorum|bulasmam|bulasmak istemem|bulasmak istemiyorum)|beni (?:karistirmayin|bulastirmayin|katmayin|ilgilendirmiyor|ilgilendirmez)|gelesim (?:yok|gelmiyor)|gelmeye (?:niyetim|halim|gucum|vaktim|zamanim) yok|gelmem (?:olmaz|imkansiz|zor)|nasip degil|(?:onlarla|onunla|o aileyle|o adamla|o kadinla|sizinle) (?:\\p{L}+ )?(?:isim olmaz|isim yok)",
    // Arabic
    "(?:ما|مش|مو|لا|لن|مب)(?: رح| راح| غادي)? (?:نقدر|منقدر|فينا|نستطيع|نتمكن|قادرين|نقدرو|بنقدر|حنقدر|هنقدر)(?: (?:من |ان )?(?:نجي|نحضر|ناتي|الحضور|نكون|نجيو))?|لن (?:نحضر|ناتي|نتمكن|نستطيع)|ما (?:رح|راح) (?:نجي|نحضر|ناتي)|مش (?:جايين|هنيجي|حنيجي)|مو جايين|ما جايين",
    "(?:ا|ن)?عتذر (?:عن|من) (?:عدم )?(?:تمكني|قدرتي|استطاعتي|امكانيه|امكانيتي) ?(?:من|علي|ال)? ?(?:الحضور|المشاركه|المجي|حضور)|(?:ما|مش|مو|مالي) (?:ناوي|ناويه|نيه|نفسي|خلق|مزاج) ?(?:اجي|احضر|روح|نجي)?|(?:ما|لا) (?:يهمني|بيهمني|يخصني|بيخصني|دخلني|الي دخل|عندي دخل)|(?:طلعوني|طلعني|خرجوني) (?:من|برا) (?:هالقصه|الموضوع|هالموضوع|هاد الشي)",
    "(?:ma ?b9itch|ma ?bqitch|mab9itch|ma ?bghitch|ma ?baghich|ma ?baghyach) (?:baghi |baghya |bghit )?(?:nji|n7der|njich)|ma ?bghit(?:ch)?(?: ana)? (?:walou|walo|mochkil|machakil|sda3)(?: m3a\\p{L}+)?|(?:ma|m) ?(?:nji|jay|jaya|n7der)(?:ch|sh|echi?)|(?:ma|m)(?:a)? ?(?:gha|ghadi|radi|ra)(?:n)?(?:ji|7der|nji)?(?:ch|sh)|ma ?(?:3ndi|3andi|3endi) (?:ma ?ndir|dakhl|ghard)|(?:7na|hna) ma (?:n9edro|n9dro|ghadich)\\p{L}*",
    // Polish
    "nie (?:FPL ){0,2}(?:damy rady|damy rade|mozemy|przyjdziemy|bedziemy|przyjedziemy|bedzie nas|wezmiemy udzialu|uda nam sie|dotrzemy|pojawimy sie|idziemy|wybieramy sie)(?: FPL){0,3}(?: (?:COMEPL))?SOWHY|nie (?:FPL ){0,2}(?:mozemy|bedziemy|dajemy rady) (?:FPL ){0,3}(?:COMEPL)",
    "(?:ja )?(?:sie )?(?:w to |w tym )?nie (?:bede )?(?:sie )?(?:w to )?(?:mieszam|mieszac|wtracam|wtracac)(?: sie)?(?: w to)?|nie (?:pisze sie na to|reflektuje|skorzystam|przyjmuje zaproszenia|ma mozliwosci|mam zamiaru|mam w planach|planuje)(?: przyjsc| przychodzic| isc)?|nie ma mnie (?:FPL )*(?:w (?:nl|holandii|kraju|polsce|miescie)|wtedy|na miejscu|tutaj|tu)|nie chce(?: miec)? (?:z (?:nimi|nim|nia|tym|wami|ta rodzina) )?(?:miec )?nic (?:wspolnego|do czynienia)(?: z (?:nimi|nim|nia|tym|wami))?|nie dam (?:rady|rade)(?= (?:robota|praca|dzieci|zmiana|nocka|noc|wyjazd|choroba|lekarz|dyzur|szkola|daleko|zdrowie|pracuje|tyram))|nie moge(?= (?:robota|praca|dzieci|zmiana|nocka|wyjazd|choroba|lekarz|dyzur|szkola|daleko|zdrowie|tyram))",
  ],
  names,
);

/** Says where else the writer is on that day; beside it nothing is a yes. */
export const away = wordPattern(
  [
    "(?:ik |k |kik |we |wij |dan |nu )?(?:ben|zit|kzit|kben|zijn|zitten|verblijf|ga|lig) (?:ik |we |FNL |die week |die maand |met vakantie |bij familie ){0,4}(?:in|naar) (?:GONE)|(?:ik |k |we |wij )?(?:ben|kben|zijn|ga|gaan) (?:ik |we |FNL |die week ){1,4}(?:op|met) (?:vakantie|reis|zakenreis|bedevaart|umrah|hadj)(?: (?:in|naar) (?:GONE))?",
    "(?:i |we )?(?:am|im|are|will be|ill be) (?:FEN |that day |that week |then |still |back ){0,4}(?:in (?:GONEEN)|abroad|overseas|out of the country|on holiday|out of town|away (?:that|this) (?:week|weekend|day))",
    "(?:ben |biz |su an |o gun |o tarihte |o hafta ){0,3}(?:GONETR)(?:yim|yiz|im|y[iu]m|ym| olacagim| olacagiz)",
    "(?:انا |راني |حنا |انا هلا |انا حاليا )?(?:ف|في|ب|فال?|بال?|برا|خارج) ?(?:GONEAR)|(?:ana|rani|7na) (?:f|fi|b) ?(?:lmaghrib|lmaghreb|l maghrib|lmgharib|maroc|lmagrib|lblad|lebled|torkia|fransa|belgika|spania)",
    "(?:jestem|jestesmy|bede|bedziemy|siedze) (?:FPL |teraz |wtedy |akurat ){0,3}(?:w|na) (?:GONEPL)",
  ],
  names,
);
const aroundAway =
  /(?<![\p{L}\p{N}])(?:sorry|soz|helaas|nee|no|nah|hoi|hi|hallo|hello|dag|dan|die dag|dus|want|that day|then|jammer|maalesef|malesef|hayir|merhaba|selam|kizim|لا|للاسف|اسف|اسفه|والله|السلام عليكم|سلام|salam|la|smehli|smhli|nie|niestety|wtedy|przepraszam|thanks|thank you|that week|that weekend|bedankt|dank u wel|tesekkurler|شكرا|dziekuje|choukran|groetjes|groeten|khti|khoya|a khti|a khoya|tot en met|tot \p{L}+|until \p{L}+|op dat moment|die week|that week|at the moment|right now|teraz|akurat|su an|o gun)(?![\p{L}\p{N}])/gu;

/** Says of himself nothing but where else he is on that day. */
export function isElsewhere(line: string): boolean {
  const found = away.exec(line);
  return found !== null && line.replace(found[0], " ").replace(aroundAway, " ").replace(/[ |]/gu, "") === "";
}
