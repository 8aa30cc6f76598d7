import { wordPattern } from "~/messaging/sms/word-pattern";

const kin = {
  KINNL:
    "zus|zusje|zuster|broer|broertje|dochter|zoon|kind|kleinkind|kleindochter|kleinzoon|nicht|nichtje|neef|neefje|moeder|vader|tante|oom|vriendin|vriend|buurvrouw|buurman|buurmeisje|meisje|petekind|familie|gezin|schoonzus",
  KINEN:
    "sister|brother|daughter|son|child|grandchild|granddaughter|grandson|niece|nephew|cousin|mother|mum|mom|father|dad|aunt|uncle|friend|best friend|neighbour|neighbor|family|blood|godchild|girl|boy|goddaughter",
  KINTR: "kizim|oglum|kardesim|ablam|abim|yegenim|torunum|kuzenim|annem|babam|teyzem|halam|ailem|arkadasim|komsum|canim|evladim",
  KINAR:
    "اختي|اخي|خويا|ختي|بنتي|ابني|ولدي|بنت اختي|بنت اخي|بنت اخوي|بنت خويا|بنت ختي|ابن اخوي|بنت عمي|بنت خالي|ابن اختي|ابن اخي|امي|ابي|عمتي|خالتي|عمي|خالي|صديقتي|صديقي|صاحبتي|جارتي|حفيدتي|حفيدي|اهلي|عايلتي|حبيبتي",
  KINPL:
    "wnuczk[aie]|wnuk|wnuka|siostr[ay]|siostrze|cork[ai]|corce|syn|syna|brat|brata|bratanic[ay]|siostrzenic[ay]|siostrzeniec|kuzynk[ai]|kuzyn|matk[ai]|mam[ay]|ojciec|ciotk[ai]|ciocia|przyjaciolk[ai]|przyjaciel|sasiadk[ai]|chrzesnic[ay]|rodzin[ay]|dziecko",
  END: "(?= \\||$)",
};

/**
 * What may stand beside a yes that says "I come", whatever words it is made of: why (somebody is dear or of the family), whom it is for, a
 * blessing, and whom it speaks to. Where a pattern takes in words of any kind it reaches to the next pause or the end.
 */
export const harmless = wordPattern(
  [
    // Dutch, and what Suriname says in it
    "(?:want |omdat )?(?:ze|zij|hij|het|dat|dit|samira) (?:is|blijft|blijven) (?:toch |al |immers |gewoon |altijd |ook |wel )*(?:(?:mijn|mn|me|m|onze|als een) (?:lieve |eigen |beste |kleine |grote |oudste |jongste )?(?:KINNL)(?: al jaren| toch| van me)?|familie|bloed|een (?:schat|goede meid|goed mens|lieve meid|goeie meid|goed kind|topper)|(?:me|mij) (?:heel |zeer )?(?:dierbaar|lief))END",
    "(?:want )?(?:dat|het) (?:kind|meisje) is (?:me|mij) (?:heel |zeer )?(?:dierbaar|lief)|dat ben ik (?:haar|hem|ze|jullie) (?:wel )?verschuldigd|voor \\p{L}+ doe ik alles|voor (?:haar|hem|hen|de familie|(?:mijn|mn|onze) (?:KINNL))END|(?:want )?ik (?:hou|houd) van (?:haar|hem|ze|jullie|dat kind)|familie (?:is|blijft|boven|gaat)(?: voor)? (?:familie|alles)|god zegene? (?:u|je|jullie|haar|hem)(?: allemaal)?|gods zegen|(?:want )?(?:wij|we) zijn (?:toch |immers )?familie|ik sta (?:altijd )?(?:achter|naast) (?:haar|hem|jullie)|ik help (?:haar|hem|jullie|altijd) (?:graag|altijd)?",
    "(?:hartelijke groeten|groeten|groet|groetjes|liefs) van (?:mevrouw|meneer|tante|oma|opa|oom)? ?\\p{L}+END|veel liefs|heel veel liefs|(?:en )?geef (?:haar|hem|ze|samira) een (?:dikke |grote )?(?:kus|knuffel|zoen)(?: van (?:mij|me|ons))?END|(?:en )?(?:doe )?(?:de )?groeten aan (?:haar|hem|iedereen|allen|de familie|samira)END|(?:en )?doe (?:haar|hem|iedereen|ze) de groeten",
    // English
    "(?:because |cos |cuz |as )?(?:she is|shes|he is|hes|they are|theyre|its|it is|samira is) (?:like |also |still |always |a |an )*(?:(?:my|our|to me) (?:dear |own |best |little |big |only |good )?)?(?:KINEN)(?: to me| after all)?END",
    "(?:for|to support|to help|to be there for|supporting|helping|to see) (?:her|him|them|samira|the family|(?:my|our) (?:KINEN))(?: always| all the way)?END|for (?:her|him|them) always|i love (?:her|him|them|that girl|that boy)(?: so much| dearly| very much)?|god bless(?: you all| u all| us all| you| her| him| them| everyone| u)?|family (?:is family|comes before everything|is everything|is all)|happy to help (?:her|him|them|(?:my|our) (?:KINEN))|i am happy to help (?:her|him|(?:my|our) (?:KINEN))|thank you for (?:thinking of|inviting|asking) (?:me|us)|(?:best |kind )?(?:regards|greetings|love) from (?:mrs|mr|miss|auntie|uncle|grandma|grandpa)? ?\\p{L}+END|bless(?: you)?|(?:and )?tell (?:her|him|them|samira) (?:that )?i (?:love|miss) (?:her|him|them)(?: so| very| much)*END|(?:and )?give (?:her|him|them|samira) (?:a |my |a big )(?:hug|kiss|love)(?: from me)?END",
    "(?:ona|herkese|kizima|samiraya) selam(?:lar|larimi|imi)? (?:soyleyin|soyle|iletin)|(?:سلمولي|سلموا لي|سلمي لي|سلملي) علي ?(?:ها|ه|هم|سميره|الجميع)END|سلمولي عليها|بوسوها عني|(?:pozdrowcie|pozdrow|ucaluj|ucalujcie|usciskaj|usciskajcie) (?:ja|go|samire|wszystkich)(?: ode mnie)?END",
    // Turkish
    "o (?:da )?benim (?:KINTR)END|(?:KINTR|onun|aile|aileniz|samira) icin|allah (?:yardimcimiz|yardimciniz|yardimcisi|razi) olsun|allah (?:korusun|kabul etsin|bereket versin)|hayirli (?:olsun|ugurlu olsun)|aile (?:her seydir|onemli|onemlidir)|merak etme(?:yin|yiniz)?|saygilarimla \\p{L}+(?: \\p{L}+)?END|\\p{L}+ (?:hanim|hanimcigim|hocam)END|(?:KINTR)END",
    // Arabic
    "(?:هي|هو|دي|ده|هاي|هادي|هاد|هذه|لانها|لانو|سميره) (?:متل |مثل |زي |بحال |بمثابه |كانها )?(?:KINAR)END|(?:علشان|عشان|كرمال|لاجل|من اجل) (?:KINAR|سميره|خاطرها|خاطركم|العيله)END|(?:و ?)?الله (?:يحمي|يبارك|يوفق|يخلي|يجزي|يحفظ|يسعد|يعطي|يعين|يكون معكم|يرضي|يكتر خير|يبارك)\\p{L}*(?: \\p{L}+){0,3}END|بارك الله (?:فيكم|فيك|بكم|لكم)|و?جزاكم? (?:الله )?(?:كل )?خيرا?|يا (?:حبيبتي|حبيبي|غالي|غاليه|اخي|اختي|استاذ|استاذه|ست|مدام|خويا|بنتي|ابني|الغالي|الغاليه|عمري|قلبي)",
    "(?:hiya|hia|howa|hya) (?:b7al |bhal |metel |mitl |zay )?(?:bnti|khti|khoya|weldi|binti|okhti|akhi|ibni)END|allah (?:y7afdek|yhafdek|yse77el|ybarek fik|ybarek fikom|i7efdek|y7afdkom|yehdik)",
    // Polish
    "(?:bo )?(?:to|ona to|ona jest|to jest|on to|on jest|samira to|samira jest) (?:przeciez )?(?:(?:moja|moj|moje|nasza|nasz|jak) (?:kochana |najlepsza |dobra )?(?:KINPL)|(?:dobra|kochana|wspaniala) (?:dziewczyna|osoba|kobieta)|rodzina)END|rodzina (?:to|jest) (?:rodzina|najwazniejsza|wazna|wszystko)|niech (?:bog|pan bog|was|ich|ja) \\p{L}+(?: \\p{L}+)?END|zawsze (?:pomoge|chetnie pomoge)|dla (?:niej|niego|nich|rodziny|samiry|moje[jg]o? (?:KINPL))END|z bogiem|bog zaplac|bog z wami|szczesc boze|caluje|pozdrawiam (?:cieplo|goraco|wszystkich)|kocham ja",
    // Whom it speaks to
    "(?<=^|\\| )(?:mevrouw|meneer|mr|mrs|miss|pani|panie|sir|madam) \\p{L}+END",
  ],
  kin,
);

/** Says that the writer comes. */
export const comes = wordPattern([
  "(?:ik|k) kom|kom (?:ik|er|graag|zeker|langs)|(?:ik |k|k )?(?:ben|zal) (?:ik )?(?:er|erbij|aanwezig|bij(?! (?:mijn|mn|m|me|de|het|t|een|haar|zijn|ons|onze|familie|vrienden)(?![\\p{L}])))|(?:ik |k )?(?:zal|ga) komen|zijn erbij|ik (?:doe|denk|ga) (?:graag )?mee|doe mee|ik schuif aan|reken (?:maar )?op (?:mij|me)",
  "(?:i|ill|will|am|im|i am|i will)? ?(?:come|coming)|(?:ill|i will|will) (?:definitely |surely |gladly )?(?:be there|be present|attend|join|be)|count me in|(?:ill |i will )?(?:pop|drop|swing|come) (?:by|in|over|round|around|along)|honou?red to (?:come|be there|attend)|(?:im|i am) in(?= \\||$)|attending|joining",
  "gel(?:ir|iyor?|ice|ece|ece[gk]|eca|ci?e|c)\\p{L}*m|geliyom|gelicem|gelcem|gelecem|katil(?:ir|iyor|ac|aca|ic)\\p{L}*m|or(?:a)?da (?:ol)\\p{L}+m|ordayim|oradayim|ugra(?:r|yaca[gk]|yaca|ri)\\p{L}*m|ben varim|varim ben|varim(?= \\||$)",
  "و?سا?(?:احضر|اتي|اكون|اشارك|اجي)|سا(?:حضر|تي|كون|شارك)|وساحضر|سوف (?:احضر|اتي)|(?:رح|راح|غادي|بدي) (?:اجي|احضر|نجي|نحضر|كون)\\p{L}*|جاي|جايه|بجي|باجي|هاجي|هحضر|غانجي|غنجي|قادم|قادمه|يسعدني الحضور|بحضر|(?:رح|راح|غادي) (?:نكون|اكون)|جايين معكم|حاضره? اكيد|هكون",
  "(?:ghadi|radi|wakha|ra7|rah) (?:nji|n7der|n7dar|nhder|eji|iji)|ghanji|jay|jaya|jaye|hagy|hagi|7agy|gay|gaya",
  "(?:bede|przyjde|przyjade|wpadne|podejde|podjade|zjawie sie|bede|dojde|dotre|potwierdzam|pojawie sie|stawie sie|wezme udzial|biore udzial|dolacze)",
]);

/** A yes in itself; where one stands beside a no, a person reads it. */
export const yesWord = wordPattern([
  "ja|jaa|jaaa|jazeker|jawel|zeker|natuurlijk|tuurlijk|yes|yess|yeah|yep|yup|yea|sure|of course|definitely|evet|evt|evett|tabii|tabi|elbette|نعم|ايوه|ايوا|ايه|اه|اكيد|طبعا|اي نعم|iyeh|na3am|aywa|akid|tak|taak|jasne|oczywiscie",
]);

/** Good wishes, and hopes for others, beside a no. */
export const wishes = wordPattern(
  [
    "eerlijk gezegd|om eerlijk te zijn|to be honest|tbh|szczerze mowiac|acikcasi|بصراحه",
    "(?:maybe|perhaps|misschien|wellicht|belki|moze|ربما|يمكن) (?:a |een |de |in |bir )?(?:next time|another time|volgende keer|andere keer|keer|dahaki sefere|baska zaman|baska sefere|nastepnym razem|innym razem|المره الجايه|المره القادمه|مره تانيه)|volgende keer (?:beter|graag)|next time",
    "(?:ik )?hoop (?:dat |voor )?(?:het|alles|jullie|ze|u|haar|hem|samira|je)(?: \\p{L}+){0,8}END|(?:i )?(?:hope|hoping) (?:it|all|everything|you|they|she|he|that it|that all|samira|u|the)(?: \\p{L}+){0,8}END|(?:i )?(?:wish|wishing)(?: \\p{L}+){1,8}END|umarim (?:her|herkes|hersey|guzel|iyi|hayir)(?: \\p{L}+){0,5}END|mam nadzieje ze (?:wszystko|sie|wam|bedzie|jej)(?: \\p{L}+){0,6}END",
    "(?:tell|give|say hello to|zeg|geef|doe) (?:her|him|them|samira|haar|hem|ze|everyone|de)(?: \\p{L}+){0,8}END",
    "(?:بتمني|اتمني|نتمني|atmana) (?:\\p{L}+ ?){1,6}END|خير (?:ان شا الله|انشالله)",
  ],
  kin,
);
