import { wordPattern } from "~/messaging/sms/word-pattern";

const numbers =
  "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|iki|uc|dort|bes|alti|yedi|sekiz|dokuz|onbir|oniki|ucumuz|ikimiz|uct\\p{L}n|dwa|dwie|dwoje|dwojk\\p{L}+|trzy|troje|trojk\\p{L}+|cztery|piec|szesc|siedem|osiem|dziewiec|dziesiec|pierwszej|drugiej|trzeciej|czwartej|piatej|szostej|اثنين|تنين|تلاته|ثلاثه|التلاته|اربعه|خمسه|سته|سبعه|تمانيه|تسعه|عشره|jouj|tlata";
const months =
  "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|june|july|august|october|ocak\\p{L}*|subat\\p{L}*|mart\\p{L}*|nisan\\p{L}*|mayis\\p{L}*|haziran\\p{L}*|temmuz\\p{L}*|agustos\\p{L}*|eylul\\p{L}*|ekim\\p{L}*|kasim\\p{L}*|aralik\\p{L}*|stycz\\p{L}+|lut(?:y|ego|ym)|mar(?:zec|ca|cu)|kwie\\p{L}+|maj(?:a|u)?|czerw\\p{L}+|lip(?:iec|ca|cu)|sierp\\p{L}+|wrzes\\p{L}+|pazdzier\\p{L}+|listopad\\p{L}*|grud\\p{L}+|يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|كانون|شباط|اذار|نيسان|ايار|حزيران|تموز|ايلول|تشرين|شهر";

/** Another part of the day, another day, a reservation, mockery or a threat; no thanks beside it hides it. */
export const reserves = wordPattern([
  numbers,
  months,
  // Another part of the day, another day
  "(?:s |sochtends? |smiddags? |savonds? )?(?:ochtend\\p{L}*|smorgens|morgens|middag\\p{L}*|smiddags|avond\\p{L}*|savonds|nacht|weekend|week|weken|maand|jaar|lunch|kwartier\\p{L}*|minu\\p{L}+|even|eventjes|effe|ff|momentje|dagdeel|begin|einde|stukje|gedeelte|deels)|morning|afternoon|evening|night|noon|midday|weeks?|months?|years?|minutes?|mins?|hr|hrs|quick|quickly|briefly|bit|while|part|start|end|sabah\\p{L}*|ogle\\p{L}*|aksam\\p{L}*|gece|hafta\\p{L}*|dakika\\p{L}*|gelecek|obur|biraz|الصبح|صباح\\p{L}*|الضهر|الظهر|العصر|المسا|الليل|الاسبوع|اسبوع|الجاي|الجايه|القادم|القادمه|شويه?|دقيق\\p{L}*|rano|poludni\\p{L}*|wieczor\\p{L}*|noc\\p{L}*|tygod\\p{L}+|miesi\\p{L}+|minut\\p{L}*|chwil\\p{L}*|troch\\p{L}*|nastepn\\p{L}+|przyszl\\p{L}+|kolo|okolo|dopiero|3chiya|l3chiya|sba7|simana|jaya",
  "rond|omstreeks|tegen|vanaf|pas|tussen|hooguit|hoogstens|maximaal|minstens|max|around|about|between|from|till|until|most|least|dogru|gibi|en fazla|en az|حوالي|الاكثر|الاقل|من بعد|najwyzej|od|okolo|do",
  // Conditions and doubts
  "voorbehoud|voorwaarde\\p{L}*|onzeker|twijfel\\p{L}*|afhankelijk|hangt|ligt|tenminste|althans|stel|gesteld|kans|verander\\p{L}*|zien|kijk\\p{L}*|check\\p{L}*|overleg\\p{L}*|navrag\\p{L}*|vragen|regel\\p{L}*|proef|optie|onderweg|gelang|zover|tentativ\\p{L}*|provision\\p{L}*|subject|pending|depend\\p{L}*|conditional\\p{L}*|permitting|assuming|suppos\\p{L}*|likely|unlikely|chance|fingers|touch|wood|varsa|gelmezse|trupem|being well|see|unsure|doubt\\p{L}*|change|or|long as|sart\\p{L}*|kosul\\p{L}*|izin\\p{L}*|emin|kesin degil|degis\\p{L}*|bilir|bilinmez|ihtimal\\p{L}*|olabilir|veya|yada|sorayim|sormam|حسب|شرط|ظروف|متاكد|متاكده|الله (?:اعلم|كريم|اكبر)|او|لازم|بدي|اسال|7sab|hsab|wlla|warunk\\p{L}*|wstepn\\p{L}*|zalez\\p{L}*|raczej|prawie|ewentualn\\p{L}*|szans\\p{L}*|lub|albo|sprawdz\\p{L}*|zapytac|zmien\\p{L}*|pozwol\\p{L}*",
  // Anger, mockery, threats
  "stop\\p{L}*|quit|asking|nagging|vermoord\\p{L}*|dood\\p{L}*|doden|afmaken|kapot\\p{L}*|sla|slaan|wraak|mes|pistool|schiet\\p{L}*|steek|pakken|krijgen|klootzak\\p{L}*|hoer|spuug|politie|rechter|advocaat|kill\\p{L}*|murder\\p{L}*|smash\\p{L}*|beat|punch\\p{L}*|hit|shoot|knife|gun|revenge|fight\\p{L}*|police|court|lawyer|oldur\\p{L}*|dov\\p{L}+|gebert\\p{L}*|bicak\\p{L}*|silah\\p{L}*|intikam|hesap\\p{L}*|polis\\p{L}*|mahkeme\\p{L}*|ruya\\p{L}*|unut\\p{L}*|[الببن]*قتل\\p{L}*|لاقتل\\p{L}*|اذبح\\p{L}*|سكين|انتقام|شرطه|محكمه|انسي|بحلم\\p{L}*|مستحيل|امزح|بمزح|zabi\\p{L}+|przywal\\p{L}*|pobi\\p{L}+|noz|zemst\\p{L}*|policj\\p{L}*|sad(?:u|zie)?|akurat|snisz|zapomnij|dream\\p{L}*|wish|forget|lijk|trup\\p{L}*|yolday\\p{L}*|omw|way|drodze|طريق|بالطريق|مره|تانيه|ثانيه|body|droom\\p{L}*|vergeet|yeah right|as if|boycot\\p{L}*|halen|ophalen|klagen|bekvecht\\p{L}*|ruzie",
]);

/**
 * What narrows a coming, makes it another moment or another person's, or threatens: beside a word that nobody knows each of these leaves the
 * text to a person. Only for that; a text of known words is read by its words.
 */
export const narrowings = wordPattern([
  reserves.source,
  "of(?! (?:you|the|course|my|us))|hij|zij|ze|we|wij|hem|hen|hun|ons|onze|mijn|mn|m|he|she|they|we|him|them|us|our|my|his|her|biz|bizim|onu|onun|onlar|bende|هو|هي|هم|نحن|احنا|حنا|كلنا|ona|oni|moj|moja|moje|nasz\\p{L}*|ich|brengt?|breng|neemt?|gaat|gaan|rijdt?|rijden|blijft|haalt|wil|wilt|drives?|driving|rides?|takes?|taking|brings?|bringing|stays?|leaving|goes|going|joins|sits|getir\\p{L}*|surer\\p{L}*|kalir|geldi|geldim|وصل\\p{L}*|بوصل\\p{L}*|بيجيب\\p{L}*|جاب|جيب|7ta|howa|hiya|idzie|przyjdzie|przyjedzie|bedzie|wpadnie|wiezie|przywi\\p{L}+|zostanie|podwi\\p{L}+|allemaal met|kids|gasten|guests?|people|mensen|man|vrouw|bro tje",
]);

/** Right behind "I come" these say whence, whither or how late, not that he comes. */
export const elsewhere =
  /ik kom (?:uit|vanuit|van|terug|thuis|tegen|om|op|eraf|af|niet|from|back|home|out|up|down|across|off|on|over|z|ze|od|do|من|عن|min|mn|men)(?![\p{L}])/u;
