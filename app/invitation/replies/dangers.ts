import { wordPattern } from "~/messaging/sms/word-pattern";

/** A text turns here: what follows may take back what went before. */
export const turns = wordPattern([
  "maar|echter|behalve|but|however|although|though|except|yet|ama|fakat|ancak|lakin|yalniz|ale|lecz|jednak|chociaz|choc|tylko|بس|لكن|ولكن|لكني|لكنني|غير ان|bas|walakin|walakine|w?lakin|mais",
]);

/** Conditions, other times, doubt, manner, what others said and what is asked: beside any of these no answer is certain, in any language. */
export const dangers = wordPattern([
  // Dutch
  "als|mits|tenzij|indien|wanneer|zolang|zonder|anders|alleen|liever|later|eerder|vroeger|vroeg|laat|straks|morgen|overmorgen|vandaag|gisteren|volgende|andere (?:dag|keer|tijd|datum|moment)|half|uur|uurtje|lang|kort|online|telefonisch|bellen|bel|videobellen|zegt|zei|zeg|gezegd|dacht|denk|hoop|hopelijk|hoopte|probeer|proberen|misschien|wellicht|eventueel|waarschijnlijk|hoe|waar|waarom|wie|wat voor|welke|hoezo|ofwel|nog niet|vraag|vraagje|adres|nodig|moeilijk|lastig|beloof|eerst|daarna|na (?:het|de|mijn|mn|werk|school|\\d)|voordat|totdat|tot \\d|zodra|grapje|grap|geintje|niet waar|wel(?! (?:bedankt|jammer|succes|sterkte|heel|veel|fijn|lief|goed|aardig|druk|erg|te))",
  // English
  "if|unless|when|whenever|provided|without|alone|later|earlier|early|late|tomorrow|today|tonight|yesterday|next (?:week|month|day|year)|another (?:day|date|time)|other (?:day|date|time)|different|instead|half|hour|hours|oclock|pm|long|online|phone|call|zoom|said|says|(?<!sorry to |nothing to )say|told|tell(?! (?:her|him|them|samira))|thought|thinks?(?! (?:i|ill|im))|hope|hopefully|wish(?= i)|try|trying|perhaps|possibly|probably|might|could|should|would rather|how|where|(?<!knows )(?<!ask me )why|who|what|which|whether|question|address|need(?! to (?:work|rest|look|take care))|needs|only|first|until i|joke|joking|kidding|lol|ask(?! me)|not that|wait|time is|after(?= work| school| lunch| dinner| \\d)|before",
  // Turkish
  "eger|sayet|yalniz|tek|sadece|erken|gec|once|sonra|kadar|saat|yarin|bugun|dun|baska (?:gun|zaman|bir gun)|haftaya|belki|galiba|herhalde|sanirim|umarim|keske|denerim|calisirim|bakarim|bakariz|bakalim|kim|kimler|ne(?! yazik)|neden|niye|nicin|nasil|nerede|nerde|hangi|kac|kacta|midir|dedi|dedim|diyor|demis|sandim|saka|degilse|olursa|olmazsa|olmadan|sart|sartiyla|telefonla|online|uzun|sorun|mahsur|(?!(?:mensen|wensen|course|nurse|worse|horse|sense)(?!\\p{L}))\\p{L}+[rlmndykz]s[ae](?:m|n|k|niz|lar|ler)?",
  // Arabic
  "اذا|لو|ان كان|ان كنت|الا|لولا|بشرط|بدون|لحالي|لوحدي|وحدي|لوحدها|متاخر|متاخره|بكير|بدري|بعدين|بكرا|بكره|غدا|امس|الساعه|ساعه|يوم تاني|يوم ثاني|يوم اخر|نهار اخر|وقت تاني|وقت اخر|الاسبوع|تاني اسبوع|ربما|يمكن|ممكن|بلكي|احتمال|متي|امتي|ايمتي|وين|اين|فين|كيف|كيفاش|ليش|لماذا|علاش|شو|شنو|ايش|ماذا|مين|شكون|من هو|هل|واش|قال|قالت|بقول|حكي|حكت|ظنيت|فكرت|بحاول|احاول|ساحاول|نحاول|شوي بعد|قبل|بعد|يا رب|يارب|ياريت|ليت|لعل|كم|احكي|اتصل|اتصلوا|سوال|عنوان|العنوان|طويل|اول|لحد ما|حتي يجي",
  "ila|ila kan|iza|ida|idha|bou7di|bohdi|la7ali|ghda|bokra|bukra|mn b3d|men b3d|ba3den|ba3d|b3d|9bel|9bl|m3etel|m3ettel|wach|wash|wesh|chkoun|fin|wen|wein|fo9ach|imta|emta|3lach|lesh|chno|shu|kifach|ymken|yemken|ymkn|momkin|mumkin|balki|n7awel|nhawl|ya rab|yarab|nhar akhor|nhar wa7d akhor|saa|sa3a",
  // Polish
  "jesli|jezeli|jak(?! (?:corka|corke|syna|siostre|wnuczke|wlasna corke|syn|siostra|wnuczka))|gdyby|gdy|chyba|o ile|pod warunkiem|bez|sam|sama|samemu|wczesniej|wczesnie|pozniej|pozno|potem|najpierw|jutro|dzis|dzisiaj|wczoraj|inny|innym|inna|innego|godzin\\p{L}*|godz|dlugo|krotko|moze|byc moze|prawdopodobnie|mam nadzieje|nadzieje|oby|sprobuje|postaram|zobacze|zobaczymy|czy|kiedy|gdzie|kto|dlaczego|czemu|ktora|ktorej|ile|mowi|mowila|powiedzial\\p{L}*|mysl\\p{L}*|zeby|telefonicznie|online|zadzwon\\p{L}*|zdalnie|tylko|zart\\p{L}*|doczekac|problemu|po pracy|po poludniu|adres\\p{L}*|pytanie|wyjde|rozmawiac",
  // Everywhere
  "\\d+[\\p{L}\\p{N}]*|haha\\p{L}*|jk|inshallah maybe",
]);

/** Doubts, sets a condition, or leaves it to God or to luck: a promise to many, and not yet a yes; nothing warm beside it hides it. */
export const hopes = wordPattern([
  // "Sprawie" is how "prawie" (almost) is read beside other words.
  "s?prawie na pewno|maybe|perhaps|misschien|wellicht|hopelijk|hopefully|hoop ik|denk ik|i think|belki|galiba|umarim|chyba|ymken|yemken|ممكن|يمكن|ربما|اذا|eğer|eger|mits|tenzij|unless|jesli|jezeli|o ile|als (?:ik|mijn|mn|het|hij|ze|zij|de|er)|if (?:i|my|he|she|it|they|the)|jak (?:szef|zdaze|dam|bede|sie|mnie|bog|tylko)|(?:ver|gel|ol|bul|yap|al|kal|et|ed|cik|uy)\\p{L}*rs[ae][mnk]?",
  "ان شا الله|انشا الله|انشالله|انشاالله|انشاءالله|ان شاالله|شا الله(?<!ما شا الله)|باذن الله|بعون الله|i?n[sc]h?h?a ?a?ll?ah?|in ?cha ?allah|in ?sha ?allah|i?n[sc]h?a2? ?all?ah|insha2allah|nchalah|nchallah|insallah|insaallah|ins allah|god willing|lord willing|if god wills|allahin izniyle|allah izin verirse|allah nasip ederse|nasip\\p{L}*|kismet\\p{L}*|(?:als|zo) god het wil|deo volente|dv|d v|jak bog da|daj boze|da bog|z boza pomoca|ila bgha \\p{L}+|bi ?idni ?lah|bi ?idhni ?llah|biidnillah",
]);

/** Speaks of another than the writer right before a refusal. */
export const ofAnother = wordPattern([
  "hij|zij|ze|we|wij|jij|je|u|he|she|they|we|you|him|nobody|everyone|niemand|iedereen|men|on|ona|oni|one|my|wy|هو|هي|هم|نحن|انت|o|onlar|biz|sen|siz",
  "zus|zusje|broer|broertje|man|vrouw|dochter|zoon|kind|kinderen|moeder|vader|mama|papa|ouders|oma|opa|tante|oom|nicht|neef|vriend|vriendin|familie|buurvrouw|buurman|sister|brother|husband|wife|daughter|son|child|kids|children|mother|mom|mum|father|dad|parents|aunt|uncle|cousin|friend|grandma|grandpa|siostra|brat|maz|zona|corka|syn|dzieci|mama|tata|babcia|dziadek|ciocia|wujek|rodzice",
  "اختي|اخي|اخوي|خوي|زوجي|زوجتي|مرتي|جوزي|امي|ابي|ابوي|بنتي|ابني|ولدي|اهلي|ختي|خويا|راجلي|rajli|khti|khoya|mrati|mama|baba|ukhti|akhi|okhti",
]);
