import { wordPattern } from "~/messaging/sms/word-pattern";

/** Words that stand between the parts of a no and change nothing, and the parts that are many. */
export const names = {
  FNL: "(?:er|dr|der|dan|die dag|deze dag|op die dag|helaas|echt|deze keer|dit keer|jammer genoeg|spijtig genoeg|absoluut|zelf|daar|hier|gewoon|toch|ook|me|mij|m|em|hem|voor mij|nu|bij|het|t|dat|dit|sowieso|eigenlijk|jammergenoeg|heel|even|ik|k|op|(?:maan|dins|woens|donder|vrij|zater|zon)dag|sorry|naar de bijeenkomst|zeker|zeker weten|aan|hieraan|daaraan)",
  FEN: "(?:really|definitely|unfortunately|sadly|honestly|just|be|able|to|also|personally|at all|possibly|actually|currently|now|sorry)",
  NIET: "niet|nie|neit|nit|ni",
  FPL: "(?:niestety|wtedy|tego|dnia|tam|raczej|jednak|na|pewno|napewno|w|tym|razem|sie|juz|tez|naprawde|sobote|niedziele|piatek|ja|po|prostu|teraz|stanie|mogl|mogla|mogel|moc)",
  COMEPL:
    "przyjsc|przychodzic|jechac|przyjezdzac|byc|uczestniczyc|wziac|brac|przyjechac|dojechac|dotrzec|dojsc|wpasc|pojawic|przybyc|stawic|isc|pojsc|dolaczyc",
  NEGAR: "لا|لن|ما|مش|مو|مب|ماني|مانيش|لست|لم|غير|ماراح|مارح|مني|منيش|مانيش|ماغاديش|مغاديش|مغانقدرش|ماعاد",
  CANAR:
    "استطيع|اقدر|بقدر|بقدرش|اتمكن|يمكنني|فيني|فيي|فيا|نقدر|نقدرش|قادر|قادره|هقدر|هقدرش|حقدر|اكدر|متمكن|بستطيع|احسن|بحسن|قدران|هعرف|حعرف|قدرتش|قدرت|قدرش",
  COMEAR:
    "اجي|اجيش|ايجي|نجي|انجي|نجيش|احضر|الحضور|حضور|حضوري|للحضور|اتي|القدوم|المجي|المشاركه|اشارك|جاي|جايه|بجي|باجي|هاجي|حاجي|هحضر|نحضر|كون موجود|كون موجوده|اكون موجود|اكون موجوده|حاضر|حاضره|بحضر|غادي نجي|غنجي|موجود|موجوده|متواجد",
  CANTLAT:
    "m[ae]? ?n(?:9|q|k|g|a9)?[ea]?[9qkg]?[ea]?d[ea]?r(?:ch|sh|ech)?|ma ?(?:ba|bi|be|b)2?[ae]?dd?[ae]r|m[ei]sh (?:ha|7a|ra7 |rah )?[2a]{0,2}[ae]?dd?[ae]r|ma ?fin[iy]|ma ?fiy[iye]|ma ra7 (?:fini|e2dar)",
  COMELAT: "nji|n?ji|njich|n7der|n7dar|nhder|nhdar|eji|aji|iji|agy|agi|egi|a7dar|ahdar|7odour",
  RSNNL: "want|omdat|ik|k|heb|ben|moet|zit|werk|wegens|ivm|vanwege|door|sorry|helaas|weg|te",
};

/**
 * Says in full that the writer does not come; of whom it speaks is looked at by `clearNo`. No pause lies within one.
 */
export const saysNo = wordPattern(
  [
    // Dutch
    "(?:ik |k |kan ik )?(?:kan|kn|zal) (?:FNL ){0,4}(?:NIET) (?:FNL ){0,4}(?:komen|bij zijn|erbij zijn|bijzijn|aanwezig zijn|zijn|meedoen|mee doen|meedenken|mee denken|deelnemen|langskomen|aanschuiven|aansluiten)",
    "(?:ik |k )?(?:kom|ga|doe) (?:FNL ){0,4}(?:NIET)(?: FNL){0,3}(?: (?:mee|komen|langs|opdagen|naartoe|heen))?",
    "(?:ik )?doe (?:hier|daar|er) (?:FNL ){0,2}(?:NIET|geen) (?:aan )?mee",
    "(?:ik |k)?ben (?:FNL ){0,4}(?:NIET) (?:FNL ){0,3}(?:bij|erbij|aanwezig|beschikbaar|in staat|in de gelegenheid|van de partij|thuis|in nederland|in het land)",
    "(?:het |t |dat |da |dit |t ?)?(?:tgaat|gaat|lukt|zit er) (?:FNL ){0,4}(?:NIET) ?(?:FNL ){0,3}(?:lukken|worden|door|gebeuren|in|zijn)",
    "(?:het |dat )?lukt (?:FNL ){0,4}(?:NIET)",
    "(?:ik )?(?:wil|wens|hoef) (?:FNL |daar |hier |mijzelf ){0,4}(?:NIET|niks|niets|geen) (?:FNL ){0,3}(?:komen|meedoen|mee doen|bij zijn|erbij zijn|mee te maken hebben|meer mee te maken hebben|deelnemen|aan mee doen|aan meedoen)",
    "(?:heb |er )?(?:FNL ){0,2}(?:geen|0) (?:behoefte|zin|interesse|belangstelling|puf|energie|mogelijkheid|tijd|gelegenheid)(?: (?:in|aan|om te komen))?",
    "(?:FNL ){0,2}verhinderd|(?:moet|wil|zal) (?:FNL ){0,2}(?:afzeggen|bedanken|verstek laten gaan|overslaan|passen|weigeren|afhaken)",
    "reken (?:maar )?niet op (?:mij|me)|zonder mij|laat (?:het|dit|deze) (?:keer |FNL )?aan (?:mij|me) voorbij gaan|sla (?:deze |dit )?(?:keer )?over|(?:ik |k )?haak af|zie (?:het |dit )?niet zitten|nee (?:dank u|dank je|dankje|dankjewel|bedankt|dankuwel|dank u wel)|niks voor mij|niets voor mij|(?:bemoei|meng) me (?:FNL |hier |daar ){0,2}niet (?:mee|in)",
    // English
    "(?:i )?(?:cant|cannot|can not|couldnt|could not|wouldnt be able to|wont|will not|am not|im not|unable|not able|aint|not going|not gonna|shall not|be unable|wont be|will not be|not be)(?: FEN){0,5} (?:come|make it|attend|be there|join|be present|make that|do that day|coming|participate|take part|be part of it|be here|going|attending|joining|available|interested|make the meeting|gonna make it)",
    "(?:i )?(?:wont be (?:there|present|coming|attending|joining)|will not be (?:there|present|coming|attending|joining)|wont be able|unable to attend)",
    "not (?:gonna make it|going to make it|coming|attending|available|interested|joining|participating|for me thanks)|(?:have to|must|need to|gotta) (?:decline|pass|say no|cancel|refuse)|count me out|not this time|leave me out of (?:it|this)|dont count on me|no thanks|no thank you|no ty",
    "(?:dont|do not|want) (?:FEN )?(?:want |wanna )?(?:to )?(?:come|go|attend|join|be involved|be part of|take part|participate)(?<=not .*|dont .*)|(?:dont want|want) (?:anything|nothing|no part) (?:to do with|in|of) (?:this|it|that|them|him|her)|(?:regret|sorry) (?:that )?i (?:cant|cannot|can not) (?:come|be present|attend|be there)",
    "dont think (?:i|ill|im) (?:will |can |ll |am )?(?:be able to )?(?:come|make it|attend|coming|be there)",
    // Turkish refuses within the word
    "gel[ei]?me?m(?! (?:lazim|gerek|gerekiyor|icin|mi|sart))|gelem(?:em|[ie]y?[ei]?c[ei][gk]?[ei]?m|iyor?u?m|iyom|iycem|ic[ea]m|icm|eyecem|eyece[gk]im|iyece[gk]im|em ki)|gelm(?:em|iyorum|iyom|icem|iycem|[ei]yece[gk]im|[ei]yecem|[ei]m ben)",
    "kat[iı]la?m(?:am|iyorum|iyom|[ai]yaca[gk]im|icam|iycam|[ai]yacam)|katilm(?:am|iyorum|iyom|[ai]yaca[gk]im|icam|iycam|[ai]yacam)|(?:orada |orda |aranizda |yaninizda )?(?:olamam|olamayacagim|olamiyorum|olamiycam|bulunamam|bulunamayacagim|bulunamiyorum)|istirak edem(?:em|eyecegim|iyorum)",
    "(?:gelmek|katilmak|gelmeyi|katilmayi|bulunmak|karismak) (?:iste(?:miyorum|miyom|mem)|dusunmuyorum)|(?:musait|uygun|gelecek durumda) degil(?:im)?|(?:gelmem|gelmek|katilmam|katilmak) (?:mumkun degil|imkansiz)|(?:gelme |katilma )?imkanim yok|vaktim yok|zamanim yok|ben yokum|beni (?:saymayin|beklemeyin)|hayir (?:tesekkurler|tesekkur ederim|sagolun|sagol)|ilgilenmiyorum|ben almayayim|gelecek halim yok",
    // Arabic
    "(?:NEGAR) (?:رح |راح |عم |حا |سوف |هذه المره |والله ){0,2}(?:CANAR) (?:من |ان |علي |ع |اني |انني ){0,2}(?:COMEAR)",
    "(?:NEGAR) (?:رح |راح |غادي |غاديش |سوف |بدي |اريد |ارغب |حابب |حابه |اكون |كون |فيني |يمكن |يمكنش )?(?:في |ب|ان |من )?(?:COMEAR)(?:ش)?|لن (?:COMEAR|اكون|اتمكن)",
    "(?:م|ما|مب|مغ|ماغ)(?:ا|ي)?(?:نقدرش|نقدر|بقدر|بقدرش|قدرش|قادرش|قدر|فيني|فيي|اقدر|قدرتش|هقدرش)(?: (?:COMEAR))|(?:م|ما|مغ|ماغ|مغا)(?:نجيش|غاديش نجي|غانجيش|جايش|بجي|نجي|نقدرش نجي)",
    "(?:ما|مو) (?:رح|راح) (?:اقدر|فيني|احسن|كون)|اعتذر (?:عن|من) (?:عدم )?(?:الحضور|المشاركه|المجي|القدوم)|اعتذر لعدم|لا شكرا|مش (?:هاجي|جاي|جايه|حاجي|هقدر|قادر|قادره|هحضر)|(?:ما|لا) (?:عندي|معي|لدي) (?:وقت|الوقت)|مليش دعوه|ما (?:الي|ليا|دخلني|لي) (?:علاقه|دخل)|ما بدي (?:اتدخل|اجي|احضر|اشارك)|ليس لدي وقت|معنديش وقت|ماعنديش الوقت|ما فيني (?:COMEAR)|(?:الحضور|حضوري) غير ممكن",
    "(?:CANTLAT) (?:COMELAT)|(?:ma|m|mesh|mish|mush|mo|mou|machi) ?(?:ghad[iy]?(?:ch)?|gha|ra7|rah|radi|ha|7a|ghadich) ?(?:COMELAT|njich)|(?:mesh|mish|mo|mou|mush|mani) (?:jay|jaya|jaye|jey|gay|gaya|hagy|hagi|7agy)|(?:la )?(?:ma ?b9ach|mab9ach|ma ?3ndich|ma3ndich|ma ?3andi|ma ?3endi) (?:3ndi )?(?:l ?we9t|lwa9t|wa9t|wa2t|lweqt)|la (?:choukran|chokran|shukran|shokran|merci)|ma ?bghit(?:ch)? nji",
    // Polish
    "nie (?:FPL ){0,3}(?:przyjde|przyjade|pojawie|dotre|dojade|zdaze|wyrobie|uczestnicze|ide|pojde|przybede|stawie|zjawie|dolacze|wybieram sie|planuje)(?: sie)?",
    "nie (?:FPL ){0,2}(?:bede|moge|dam rady|dam rade|jestem|chce|zamierzam|bylabym|bylbym|mam jak|uda mi|mam mozliwosci|mam zamiaru|mam ochoty|mam sily|mam czasu) (?:FPL ){0,4}(?:COMEPL)(?: FPL){0,2}(?: udzialu)?",
    "nie (?:FPL ){0,2}(?:bede obecn[ay]|wezme (?:FPL ){0,2}udzialu|biore (?:FPL ){0,2}udzialu|mam (?:FPL ){0,2}(?:czasu|ochoty|sily|mozliwosci|jak|glowy)|da rady|uda mi sie|uda sie|interesuje mnie|interesuje|jestem zainteresowan[ay]|chce w tym|wchodzi w gre|ma opcji|ma szans|ma mowy|dziekuje)|odpadam|odmawiam|rezygnuje z (?:udzialu|spotkania)|(?:musze|zmuszon[ay]) (?:niestety )?(?:odmowic|zrezygnowac|odwolac|odpuscic)|nie pasuje mi|nie bedzie mnie|mnie (?:FPL ){0,3}nie (?:bedzie|ma)|to nie dla mnie|nie tym razem",
  ],
  names,
);

/** Says it in half: what cannot be done is for the next word to say, so none may follow but a pause or the beginning of a reason. */
export const saysNoHalf = wordPattern(
  [
    "(?:dus|so|wiec) (?:nee|no|nie|niet)(?= \\||$)|(?:liever|helaas) (?:NIET)(?= \\||$)|(?:ma|m)?(?:jayach|jaych|jayech|jaychi)",
    "(?:ik |k |dus )?(?:kan|kn|red|haal) (?:FNL ){0,4}(?:NIET)(?: FNL| weg| van huis| van mijn werk| van de zaak){0,3}(?= \\||$| (?:want|omdat|heb|ben|moet|zit|werk|wegens|ivm|vanwege|door|sorry|helaas|weg|kmoet|kben|kheb|kzit|kwerk|lig|pas) )",
    "(?:i )?(?:cant|cannot|can not|wont|couldnt)(?: FEN| this time| that day| on that day| get away| do that date| do that day| do that one| do that| do this one| get off work| leave work| leave the house| do it){0,3}(?= \\||$| (?:because|cos|cuz|coz|as|since|due|im|i|got|sorry|have|my) )",
    "nie (?:FPL ){0,2}(?:moge|dam rady|dam rade|bede|chce)(?: FPL){0,4}(?= \\||$| (?:bo|poniewaz|gdyz|jestem|mam|pracuje|musze|przepraszam|sorry|sory|opiekuje) )",
    "(?:NEGAR) (?:رح |راح |والله )?(?:CANAR)(?= \\||$| (?:لاني|لانو|لان|عندي|انا|بسبب|مشغول|والله|اسف|سامحوني|سمحو|راني|رجلي|ضهري|ظهري|ولادي|الولاد|مريض|مريضه|تعبان|تعبانه|خدام|خدامه|مسافر|مسافره) )",
    "(?:م|ما|مغ|ماغ)(?:ا|ي)?(?:نقدرش|نقدر|بقدر|قدرش|قادرش|قدر|فيني)(?= \\||$| (?:لاني|لانو|لان|عندي|انا|بسبب|مشغول|والله|اسف|سامحوني|سمحو|راني|رجلي|ضهري|ظهري|ولادي|الولاد|مريض|مريضه|تعبان|تعبانه|خدام|خدامه|مسافر|مسافره) )",
    "(?:CANTLAT)(?= \\||$| (?:3ndi|3andi|ana|rani|smhli|smahli|sme7|khdam|khdama|mrid|mrida|rjli|rjliya|rassi|ras|dahri|sa7ti|sehti|wladi|lwlad|drari|khedma|lkhedma|lkhdma|tabib|tbib|sbitar) )",
  ],
  names,
);

/** A no at the very beginning, with what makes the words behind it its reason. */
export const refusesAndTellsWhy = new RegExp(
  "^(?:(?:sorry|helaas|maalesef|malesef|niestety|للاسف|والله|hi|hello|hoi|dag|merhaba|selam|czesc|hej|salam) (?:\\| )?)?(?:(?:nee|neen|nee hoor|nee sorry|nee helaas|nee joh|nee man|nee schat|nee lieverd) (?:\\| )?(?:want |omdat |sorry |helaas )?(?:ik (?:moet|werk|ben(?! (?:zijn|haar|de|het|een|niet|thuis|er|ik|hier|die|dat)(?= |$))|zit|lig|woon|wil|hoef|voel|pas|slaap|vertrek|heb|blijf|kan|ga niet|doe niet)|heb|moet|ben|zit|werk|wegens|ivm|vanwege|te|veel te)" +
    "|(?:no|nah|nope|no sorry)(?: \\|)? (?:because |cos |sorry )?(?:i (?:have|work|live|am|got|must|need|dont want|cant)|im|ive|got|too|have to)" +
    "|(?:hayir|hayir maalesef|yok|yok abla|yok abi) (?:\\| )?(?=.*(?:yor(?:um|uz)|yom|icam|icem|var|lazim|(?<!d[ei](?:ye)?)m[ae]m|[iu]m|[dt]e)(?: \\||$))" +
    "|(?:لا|لا والله|لا اسف|لا للاسف) (?:\\| )?(?:عندي|انا|مشغول|مشغوله|مسافر|مسافره|مريض|مريضه|تعبان|تعبانه|لازم|شغل|بالشغل|راني|خدام|خدامه|لاني|لان|لدي|ما (?:بدي|بغيت|اريد|عندي|فيني|بقدر))" +
    "|(?:la|la walah|la wallah) (?:\\| )?(?:3ndi|3andi|ana|rani|khdam|khdama|mrid|mrida|msafer|msafra|ma3ndich)" +
    "|(?:nie|niestety nie) (?:\\| )?(?:bo |poniewaz |gdyz )?(?:pracuje|jestem|mam|musze|mieszkam|wyjezdzam|nie mam|nie moge|nie chce|dziekuje|opiekuje|za daleko))(?:(?= |$)|(?<= ))",
  "u",
);
