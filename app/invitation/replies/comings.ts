import { wordPattern } from "~/messaging/sms/word-pattern";

/**
 * Every full way to say "I come", made of who, how gladly and the verb. Each speaks of the writer alone; what stands around it is still to be
 * read word by word, so nothing is let pass here that narrows or takes back.
 */
const names = {
  NLGLAD:
    "graag|zeker|zeker weten|natuurlijk|tuurlijk|uiteraard|dan|ook|gewoon|gwn|echt|sowieso|sws|absoluut|met plezier|met liefde|persoonlijk|heel graag|altijd graag|er|dr|der|gerust|dus",
  NLBE: "komen|erbij zijn|er bij zijn|derbij zijn|der bij zijn|bij zijn|er zijn|der zijn|dr zijn|aanwezig zijn|langskomen|langs komen|meedoen|mee doen|meedenken|mee denken|deelnemen|aansluiten|aanschuiven|van de partij zijn|present zijn",
  ENGLAD:
    "definitely|deffo|defo|def|defs|surely|certainly|gladly|really|also|absolutely|for sure|most|of course|so|totally|happily|just|honestly|very|much",
  ENCOME:
    "come|attend|be there|b there|be ther|join|join you|be present|make it|participate|take part|come along|come by|come over|pop by|pop in|turn up|show up|be coming|be attending|be joining|be here|come to it|be part of it|be at the meeting|come to the meeting|attend the meeting",
  ENSTART: "(?<=^|\\| |yes |yeah |yep |yh |ye |ok |okay |sure |bet |thanks )",
  TRCOME:
    "gel(?:irim|irimm|iyorum|iyom|iorum|icem|ecem|ecegim|icegim|icm|cem|cm|irm|rm|yom|rim|crm|yorum|yrm|irin|ricem)|gl(?:irim|rim|rm|cm|icem|icm|cem|yrm|yorum|yom|irm)|gelmeyi (?:cok )?(?:isterim|istiyorum|arzu ederim)|gelmek (?:cok )?(?:isterim|istiyorum)|(?:katil|istirak ed)(?:acagim|ecegim|iyorum|irim|erim|icam|acam|cam)|tesrif edecegim",
  TRTHERE: "orada|orda|aranizda|yaninizda|yanindayim|toplantida",
  TRKIN: "kizim|evladim|oglum|yavrum|kuzum|guzel kizim|guzelim|bacim|kanka|kanki|kardesim",
  ARBE: "موجود|موجوده|موجودا|حاضر|حاضره|حاضرا|هناك|هنيك|معكم|معك|معاكم|معاك|بينكم|تما|متواجد|متواجده|من الحاضرين",
  AROPEN: "واخا|واخه|نعم|اه|اي|ايه|ايوه|ايوا|اكيد|طبعا|السلام|عليكم|شكرا|صافي|طيب|اوكي|تمام|حاضر|مرحبا|اهلا|حسنا",
  ARFIRST:
    "(?:انا |راني |راه |را )?(?:غادي|غادا|غاديا) (?:نجي|نحضر|نكون)|غا?نجي|غا?نحضر|غا?نكون|سوف (?:احضر|اتي|اكون)|سا(?:حضر|تي|كون|شارك|جي)|انا (?:جاي|جايه|قادم|قادمه)|هاجي|حاجي|هحضر|(?:راح|رح) (?:اجي|احضر|كون|اكون)|جاي|جايه|بجي|نجي|اجي",
  ARKIN: "(?:يا )?(?:بنتي|ابنتي|بنيتي|وليدي|ابني|خويا|لاله|للا|بنيتي|اختي العزيزه|اخي العزيز|اخي الكريم|اختي الكريمه|سيدتي|سيدي)",
  LATFIRST:
    "(?:ana |rani |rah |ra |rah ana )?(?:ghadi|ghadya|ghadia|radi|rady|gadi|ghada|ghadiya) (?:nji|neji|nejji|nji l3andkom|n7der|n7dr|n7dar|nhder|nhdar|nhdr|nkoun|nkon|nkun)|(?:gh|g|r)an(?:ji|7der|7dr|7dar|hder|hdar|hdr|koun|kon|kun)|(?:ra7|rah|ra) (?:eji|iji|aji|kon|koun)|(?:7|h)agi|(?:7|h)agy",
  LATKIN: "(?:a |ya )?(?:lalla|bnti|benti|binti|khti|khoya|khouya|sidi|weldi|wldi|ostada|oustada|3amti|khalti)",
  LATOPEN: "wakha|waxa|safi|ewa|iwa|iyeh|iyah|ah|yeh|eh|akid|salam|slm|3likom|na3am|ok|oui|choukran",
  PLSURE:
    "na pewno|napewno|oczywiscie|jasne|chetnie|z checia|z przyjemnoscia|tez|rowniez|obecna|obecny|tam|na bank|na sto procent|pewnie|osobiscie|raczej na pewno|juz|z wami|sie",
  PLCOME:
    "bede|bd|bende|przyjde|pszyjde|przyde|przyjade|wpadne|dotre|stawie sie|zjawie sie|pojawie sie|dolacze|wezme udzial|podejde|podjade|przybede|wbijam|wbije|zawitam|dojade|dojde|stawiam sie",
};

const coming = wordPattern(
  [
    // Dutch, Flemish, Limburgish, and of Surinam
    "(?:ik |k ?|kik |ikke )?(?:zal|ga|wil|kan) (?:ik )?(?:(?:NLGLAD) ){0,5}(?:NLBE)",
    "(?:ik |k ?|ikke )?(?:ben|kben|bin) (?:ik )?(?:(?:NLGLAD) ){0,4}(?:aanwezig|erbij|er bij|derbij|der bij|dr bij|drbij|present|van de partij)|(?:daar|er|dr|der) (?:ben|bin) ik (?:(?:NLGLAD) ){0,3}bij|ich (?:kom|bin (?:der |dr )?bij)",
    "(?:zeker|tuurlijk|natuurlijk|uiteraard|vanzelfsprekend) (?:wel )?dat ik (?:er )?(?:kom|ben|bij ben|erbij ben)|(?:(?:dan|tuurlijk|natuurlijk|zeker|uiteraard|dus|graag|jawel) ){1,3}(?:kom|ben) ik(?: (?:er|erbij|er bij|langs|NLGLAD)){0,3}|(?:ik |k ?)?(?:kom|kom er|kom dr) (?:(?:NLGLAD) ){1,3}(?:aan|naar toe|naartoe|langs|bij)?",
    "(?<=^|\\| |ja |jaa |jep |jup |yep |yup |yes |yess |is goed |oke |ok |okee |prima |goed |tuurlijk |natuurlijk |zeker |chill |bro |man |dan )(?:kom|ben er|ben der|ben dr)(?: (?:er|dr|der|gwn|gewoon|zeker|ook|langs|sws|graag|dan|wel|natuurlijk))*(?= \\||$)|(?:hierbij )?(?:bevestig ik|ik bevestig)(?: hierbij)?(?: graag)? (?:mijn|mn) (?:komst|aanwezigheid|deelname)|(?:hierbij )?(?:laat ik|ik laat)W2 weten dat ik (?:(?:NLGLAD) )*(?:kom|aanwezig ben|aanwezig zal zijn|erbij ben|er ben)",
    "(?:ik |k ?)?(?:doe|denk) (?:(?:NLGLAD) ){0,3}mee|(?:ik )?(?:sluit|schuif|haak) (?:(?:NLGLAD) ){0,3}aan|(?:dat |ja )?doe ik (?:(?:NLGLAD) ){1,2}|ja dat doe ik|(?:ik )?neem (?:(?:NLGLAD) )*deel(?: aan (?:de |het )?(?:bijeenkomst|gesprek|dag|kring))?|(?<=^|\\| |ja |graag )kom (?:(?:NLGLAD) ){0,2}(?:meedenken|mee denken|helpen|meehelpen|meepraten)|(?<=ja |hoor |ok |oke |goed |zeker |\\| )kom (?:eraan|er aan)|(?:u|je|jullie) (?:kunt|kan|kunnen) (?:(?:NLGLAD) ){0,2}op mij(?: rekenen)?|(?:u|je|jullie) (?:ziet|zien|zie) (?:me|mij) (?:dan|daar|er)|mi (?:e|o|sa) kon",
    // English, and of the Caribbean
    "(?:i|ill|il|i ll|i will|i shall|i can|ima|imma|im gonna|i am gonna|im going to|i am going to|i m going to|ENSTART(?:will|gonna|deffo|definitely|shall)) (?:(?:ENGLAD) ){0,4}(?:ENCOME)",
    "(?:i would|id|i am|im|i will|ill|i shall|i d) (?:be )?(?:(?:ENGLAD) ){0,3}(?:delighted|happy|glad|honou?red|pleased|thrilled|able|love|like|privileged) to (?:ENCOME)|ENSTART(?:delighted|happy|glad|honou?red|pleased|thrilled) to (?:ENCOME)",
    "i (?:hereby )?(?:(?:would like to|can|do) )?(?:confirm|am confirming)(?: that)? (?:(?:i will|ill|i shall|i can|i am|im) (?:ENCOME|coming|attending)|my (?:attendance|presence|coming))|(?:ill|i will|i shall) make sure(?: that)? (?:im there|i am there|to be there|i come|to come|i attend)",
    "(?:im|i am|am|ima|i m) (?:(?:ENGLAD) ){0,3}(?:coming|comin|attending|joining)(?: to (?:the )?(?:meeting|conference|gathering))?|(?:ill|i will|il) (?:(?:ENGLAD) )*(?:see (?:you|u|ya|you all|everyone) there)|(?:please )?put me down(?: for (?:it|that|yes)| as (?:a yes|yes|coming|attending))?|mi (?:a|ago|will|wi|gwan) (?:come|reach)",
    // Turkish
    "(?:ben |bende |ben de |tabi |tabii |kesin |mutlaka |muhakkak )?(?:TRCOME)|(?:TRTHERE) (?:(?:kesin|mutlaka|tabi|tabii) )?(?:olacagim|olurum|olucam|olcam|bulunacagim|bulunurum|hazir bulunacagim)|davetinizi kabul ediyorum",
    "(?<=^|\\| |evet |tamam |selam |aleykum |aleykumselam |olur |tabi |tabii |peki )(?:TRKIN) (?:ben )?(?:TRCOME)",
    // Arabic
    "(?<=^|\\| |(?:AROPEN) )(?:ARKIN)(?: \\|)? (?:انا )?(?:ARFIRST)|(?:ARFIRST) (?:ARKIN)(?= \\||$)|(?:انا )?(?:غادي|غادا|غاديا) (?:نجي|نحضر|نكون)(?: (?:ARBE))?|(?:واخا|صافي|طيب|اه|نعم)(?: ARKIN)? (?:انا )?(?:غا?نجي|غادي نجي|نجي)|انا (?:خالت|عمت|جدت|خال|عم|جد)(?:ها|ه|ك|كم)(?: (?!و)\\p{L}+)?(?: \\|)? (?:ARFIRST)",
    "(?:انا )?(?:بجي|باجي|هاجي|حاجي|هحضر|بحضر|غا?نجي|غا?نحضر)",
    "(?:و ?)?(?:ساكون|سوف اكون|راح اكون|راح كون|رح كون|رح اكون|هكون|حكون|بكون|غنكون|غانكون|غادي نكون) (?:ARBE)|و?س(?:احضر|اتي|اشارك|اجي)|و?سا (?:حضر|كون معكم)",
    "(?:يسرني|يسعدني|يشرفني|بيسعدني|بيشرفني|بيسرني|اتشرف) (?:ان |ب)?(?:احضر|اتي|اكون معكم|الحضور|المشاركه|حضور|الحضور معكم|اشارك|بالحضور)(?: معكم)?|(?:موافق|موافقه|اوافق) (?:علي|ع|عال) ?(?:ال)?(?:حضور|مشاركه|مجي|دعوه)|ا?كد (?:حضوري|الحضور)|اوكد (?:حضوري|الحضور|مشاركتي)",
    "(?:LATFIRST)(?: (?:tema|tmma|tama|temma|m3akom|m3akoum|m3akum))?(?: (?:LATKIN)(?= \\||$))?|(?<=^|\\| |(?:LATOPEN) )(?:LATKIN)(?: \\|)? (?:ana )?(?:LATFIRST)|(?:wakha|waxa|safi|ewa|iyeh|iyah|yeh|akid|ah akid|ah|eh|na3am)(?: LATKIN)? (?:ana )?nji(?: (?:LATKIN)(?= \\||$))?",
    // Polish
    "(?:ok|okej|oki|dobra|spoko|wporzo|luz|dobrze) (?:no )?to (?:ja )?(?:PLCOME)|(?:prosze )?mnie (?:zapisac|wpisac)|(?:prosze )?(?:zapisac|wpisac|zapiszcie|wpiszcie|zapisz) mnie|(?:(?:jasne|pewnie|oczywiscie|pewno|tak jasne|no jasne|no pewnie) ze )?(?:ja )?(?:(?:PLSURE) ){0,3}(?:PLCOME)(?: (?:PLSURE)){0,3}|(?:licz|liczcie|prosze liczyc|mozna liczyc|mozesz liczyc|mozecie liczyc|niech pani liczy|niech pan liczy) na mnie|(?:prosze|mozna|mozesz|mozecie) na mnie liczyc|(?:moje )?przybycie potwierdzam",
  ],
  names,
);
const everyComing = new RegExp(coming.source, "gu");

/** A line in which each full way to say that the writer comes stands as "ik kom". */
export const plainlyComing = (line: string): string => line.replace(everyComing, "ik kom").replace(/ +/g, " ").trim();
