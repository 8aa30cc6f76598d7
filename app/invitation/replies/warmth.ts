import { plainWords } from "~/messaging/sms/plain-text";
import { wordPattern } from "~/messaging/sms/word-pattern";
import { clausesOf } from "./clauses";
import { dangers, turns } from "./dangers";
import { comes } from "./harmless";
import { narrowings, reserves } from "./narrowings";
import { knownWords, refusals } from "./spoken";
import { meant } from "./typing-errors";
import { weekdaysNamed } from "./weekdays";

const kin = {
  KIN: "tante|tant|oom|nonkel|oma|opa|peettante|auntie|aunty|aunt|uncle|nana|nan|nanna|granny|gran|grandma|grandpa|godmother|teyze|teyzen|teyzeniz|teyzesi|hala|halan|halaniz|halasi|amca|amcan|amcasi|dayi|dayin|dayisi|yenge|yengen|yengesi|ablan|ablasi|abin|abisi|anneannesi|babaannesi|dedesi|ciocia|ciotka|wujek|wuj|babcia|dziadek|عمه|عمته|عمتها|عمتك|عمتكم|خاله|خالته|خالتها|خالتك|خالتكم|عمها|عمك|خالها|خالك|جدتها|جدته|جدها|ام|ابو|3amtek|khaltek|khalto|3amto",
  WHOSE: "your|ur|je|jouw|uw|jullie|haar|zijn|her|his|twoja|twoj|wasza|wasz|jej|jego|old",
};

/** Closes a message before a name. */
const closing =
  /^(?:met (?:vriendelijke|hartelijke|warme|lieve) groet(?:en|jes)?|mvg|(?:hartelijke |vriendelijke |lieve |warme |de )?(?:groet|groeten|groetjes)(?: van| uit)?|gr|grtjs|(?:veel |heel veel )?liefs(?: van)?|(?:een )?(?:dikke |lieve )?(?:kus|kusjes|knuffel|zoen)(?: van)?|(?:with )?(?:kind |kindest |best |warm |warmest )?(?:regards|wishes|greetings|love|yours|sincerely|cheers)(?: from)?|lots of love(?: from)?|yours (?:sincerely|truly|faithfully)|(?:sevgiler|saygilar|selamlar|sevgilerle|sevgilerimle|saygilarimla|opuyorum|optum)|(?:مع )?تحياتي?|(?:serdecznie |cieplo )?(?:pozdrawiam|pozdrowienia|pozdro|buziaki|usciski|caluje|sciskam|z powazaniem)(?: serdecznie| cieplo| goraco)?)(?= |$)/u;

/** Between the parts of a surname. */
const inSurnames = /^(?:van|de|der|den|ter|ten|het|el|al|ben|bin|bint|von|la|le|da|dos|abu|umm|ait|[a-z])$/u;
const title = /^(?:mevrouw|mevr|mw|meneer|dhr|mr|mrs|ms|miss|dr|pani|pan|hanim|bey|hoca|buurvrouw|buurman)$/u;
const named = new RegExp(`^(?:(?:${kin.WHOSE}) )?(?:${kin.KIN})(?: (.+))?$`, "u");
const namedBefore =
  /^(\p{L}+) (?:teyzen?|teyzeniz|teyzesi|halan?|halasi|amcan?|amcasi|dayin?|dayisi|yengen?|yengesi|ablan|ablasi|abin|abisi|abla|abi)$/u;
const greetsOnly =
  /^(?:hi|hello|hey|hoi|hallo|dag|goed\p{L}+(?:dag|morgen|middag|avond)|merhaba|selam|salam|czesc|hej|dzien dobry|good (?:morning|afternoon|evening)|مرحبا|السلام عليكم)$/u;
/** "Ayşe teyzen": your aunt, who writes; another's aunt would be "Ayşe teyzem". */
const yourOwn = /^\p{L}+ (?:teyzen|teyzeniz|halan|halaniz|amcan|dayin|yengen|ablan|abin|anneannen|babaannen|deden)$/u;
const presents = /^(?:(?:hi|hello|hey|hoi|dag|hallo|hej|czesc) )?(?:its|it is|this is|hier is|hier|dit is|tu|z tej strony) (.+)$/u;

/** Words of love and respect for whom it is written to; never somebody who is with the writer. */
const endearing =
  /(?<![\p{L}\p{N}])(?<!(?:en|and|ve|i|z|ze|w|m3a|met|with|plus|oraz|samen|مع|و|of|to|you|u) )(?:lieverd|lieve schat|lieve mensen|lieve allemaal|schat|schatje|schattie|lieffie|meis|moppie|zusje mijn|my darling|darling|my dear|dear|dearest|my love|honey|hun|hunny|babe|babes|sweetie|sweetheart|mate|canim benim|canim|canlarim|canlar|kuzum|yavrum|kuzucum|guzelim|gulum|tatlim|hayatim|birtanem|balim|يا (?:حبيبتي|حبيبي|حبايبي|قلبي|روحي|عيني|عمري|غاليين|جماعه|اخوان|خيتي|بنتي)|حبيبتي|حبيبي|حبايبي|حبايب|قلبي|روحي|عمري|خيتي|خيي|عيوني|غاليين|habibti|habibi|hbiba|hbibi|7abibti|7abibi|kochana|kochany|kochani|skarbie|sloneczko|zlotko|kochanie)(?! (?:en|and|ve|i(?! (?:will|am|shall|would|can|come|do|accept)(?![\p{L}]))|z|ze|w|met|with|plus|oraz|samen|و|مع|ile|da|de|too|ook|also|as well|tez|takze|كمان|y?la)(?![\p{L}]))(?![\p{L}\p{N}])/gu;

/** A clause that thanks, blesses, honours, or says that it is for somebody dear; what it is made of beyond that does not matter. */
const warm = wordPattern(
  [
    // Dutch
    "(?:hartelijk |heel erg |erg )?(?:bedankt|dank(?: je| jullie| u| jou)?(?: wel)?|dankjewel|dankuwel|merci) (?:dat|voor) (?:jullie|je|u|jij|de|het|dit|t)W6|lief (?:dat|van)W6|fijn dat (?:jullie|je|u)W6|(?:want )?(?:ze|zij|hij|dat kind|dat meisje|die meid) verdient (?:het|dit|alles|dat|onze|mijn|al)W4|voor (?:ons |onze |mijn |m?n )?\\p{L}+ (?:altijd|alles|tuurlijk|natuurlijk|uiteraard)|(?:alles |altijd )voor (?:ons |onze |mijn |m?n |de |die )?\\p{L}+|voor (?:dat|die|deze) (?:meisje|kind|meid|jongen|familie) (?:altijd|doe ik alles|alles)|(?:het |dat |dit )?is (?:toch |immers )?familie(?: he| hoor| toch)?|(?:ben )?trots op (?:haar|hem|jullie|\\p{L}+)|het is (?:me |mij )?een (?:eer|genoegen|plezier)W2|god (?:zij met|zegene)W3|(?:ik |k )?(?:mis|gun|vertrouw|hou van|houd van) (?:haar|hem|ze|dat kind|samira)(?: het| dit| alles)?(?: zo| heel erg| erg| enorm)*|ik vind (?:het|dit|jullie) W2 ?(?:goed|mooi|fijn|belangrijk|lief|knap|geweldig) (?:dat|wat) jullie (?:dit|dat|er)W3|gran tangi|(?:veel )?sterkte (?:allemaal|voor|met|aan)W4",
    // English
    "(?:thank you|thank u|thanks|thankyou|thx|ty|cheers)(?: so much| very much| a lot| again)? for (?:asking|inviting|thinking|including|having|letting|the|everything|all|reaching|doing|organising|organizing|your|caring|remembering)W6|anything for (?:my |our |that |the )?\\p{L}+|always (?:there )?for (?:my |our |that |the )?\\p{L}+|for (?:my |our |that |the )?\\p{L}+ (?:always|anything|everything)|(?:she|he|they|that girl|that boy|samira) deserves?(?: it| this| all| our| the| my| so| every)W4|(?:im |i am |so |very )*proud of (?:her|him|them|you|u|samira)W2|(?:it would be |it is |its |itll be |it will be )?(?:an |a |my |such an )+(?:honou?r|pleasure|privilege)W3|(?:may )?(?:god|allah|the lord|jesus) (?:bless|be|keep|watch|protect|guide)W5|(?:stay )?bless(?:ed|ings)(?: to)?W3|(?:thats|that is|its) (?:my )?(?:family|blood)|family (?:first|always)|(?:she|he|they|samira) means? (?:the world|everything|a lot|so much)W3|(?:i |we )?(?:miss|love|adore) (?:her|him|them)(?: so| very| much| dearly| to bits| loads| all)*|for (?:that|this) (?:girl|boy|family)",
    // Turkish
    "(?:\\p{L}+ )?(?:dusundugunuz|dusundugun|davetiniz|davet ettiginiz|cagirdiginiz|hatirladiginiz|haber verdiginiz|sordugunuz|emeginiz) icin(?: cok)?W3|\\p{L}+ icin (?:her zaman|herzaman|hep|her sey|hersey|canim feda|tabi|tabii)|allah W3 ?(?:olsun|versin|etsin|korusun|saklasin|eylesin|bagislasin)|(?:benim icin )?(?:bir )?(?:seref|onur|zevk)(?: duyarim| olur)?|(?:onu |cok )*(?:ozledim|ozluyorum|seviyorum|severim)(?: onu| cok)*|dualarim(?:iz)? (?:sizinle|onunla|hep sizinle)|(?:o|samira) (?:da )?bizim (?:kizimiz|oglumuz|canimiz|evladimiz|yegenimiz|torunumuz|ailemiz)|ellerinize saglik|hakkinizi helal edin|rabbim W2 ?(?:olsun|versin|etsin|korusun)",
    // Arabic
    "(?:شكرا|مشكورين|مشكور|مشكوره|يسلمو|الف شكر|تسلمو)(?: كتير| جدا| جزيلا)? (?:انكم|لانكم|انك|لانك|علي|ل|لسوالكم|عالدعوه|لدعوتكم|للدعوه|لتفكيركم)W5|(?:من|علي) (?:عيوني|عيني|راسي)W2|تكرم(?:و|ي)? (?:عينك|عيونك|عينكم|عيونكم|عينيك)|(?:ربنا|ربي|الله) (?:معكم|معاكم|معك|معاك|يسعدكم|يوفقكم|يحميكم|يخليكم|يعينكم|يعاونكم|يكون معكم|يحفظكم|يبارك فيكم|يعاونك|يجازيكم|يقويكم)W2|(?:ل|كرمال|عشان|علشان|لعيون|كرمى) ?(?:عيون )?(?:سميره|خاطرها|خاطره|خاطركم|عيونها|عيونكم)(?: دايما| دائما)?|شرف (?:لي|الي|كبير)W2|(?:allah|rabi|rebbi|lah) (?:y3awn\\p{L}*|y3in\\p{L}*|yse3d\\p{L}*|ybarek\\p{L}*|y7fed\\p{L}*|ykhali\\p{L}*|ywaf\\p{L}*|ysahel\\p{L}*|m3ak\\p{L}*)W2|tbark ?allah 3lik\\p{L}*|(?:tekram|tikram|men|mn|3la) (?:3yoon\\p{L}*|3youn\\p{L}*|3oyoun\\p{L}*|3inek|3aynek|3einik)",
    // Polish
    "(?:bardzo |serdecznie )?(?:dziekuje|dziekujemy|dzieki|dziekuj\\p{L}*|bardzo mi milo)(?: bardzo| serdecznie)? (?:za|ze|wam|panu|pani|panstwu)W6|dla (?:niej|niego|was|naszej |mojej |mojego |naszego )?\\p{L}* ?(?:zawsze|wszystko)|(?:zawsze|wszystko) dla (?:niej|niego|nich|was|naszej |mojej |rodziny|\\p{L}+)W1|(?:z|u)?robie (?:dla (?:niej|niego|nich|\\p{L}+)) wszystko|(?:ona |on )?(?:na to )?zaslug\\p{L}+W3|jestem z (?:niej|niego|was) dumn[ay]|to (?:dla mnie )?(?:zaszczyt|przyjemnosc|rodzina)W2|(?:niech )?(?:bog|pan bog|pan|matka boska) (?:z wami|was|wam|ja|zaplac|ma|prowadzi|strzeze|blogoslawi)W3|rodzina (?:to )?(?:rodzina|najwazniejsza|wazna)|kocham (?:ja|go|was)(?: jak (?:corke|syna|siostre|wnuczke|wlasna corke))?(?: bardzo| mocno)*|jestem za|bede z wami(?: sercem)?",
  ],
  kin,
);

/** Asks that something be arranged, or speaks of another who comes: with any of these a warm clause is read by a person. */
export const arranges = wordPattern([
  "need|needs|lift|ride|pick\\p{L}*|drive|taxi|wheelchair|interpreter|translat\\p{L}*|halal|bring\\p{L}*|comes?|coming|also|too|as well|both|food|baby|money|pay\\p{L}*|cost",
  "moet|moeten|ophal\\p{L}*|haal|halen|vervoer|rolstoel|tolk|vertal\\p{L}*|komt|komen|ook|mee|allebei|neem|nemen|eten|baby|geld|betaal\\p{L}*|kosten|en (?:mijn|mn|m|onze|zijn|haar)|wij|we",
  "alsin|alirsaniz|alir|araba|servis|tercuman|gelir|geliyor|gelecek|gelsin|para|yemek|lazim|gerek\\p{L}*|ve (?:esim|annem|babam|ablam|abim|kardesim)|ile",
  "حدا|يوصلني|توصيل|وصلوني|مترجم|لازم|محتاج|محتاجه|كمان|ايضا|مصاري|فلوس|معي|معاي|معايا|مع (?!ه|السلامه)\\p{L}+|تجي|يجي|بتجي|بيجي",
  "musi|musicie|odebrac|odbierze|podwie\\p{L}*|tlumacz\\p{L}*|przyjdzie|bedzie|tez|takze|rowniez|pieni\\p{L}*|wozek|wozk\\p{L}*|potrzeb\\p{L}*|razem|z (?:mezem|zona|siostra|bratem|corka|synem|mama|tata|dziec\\p{L}*)",
]);
/** "Dank u wel" holds no doubt. */
const thanked = /((?:dank|bedankt)(?: je| u| jullie)?) wel(?!\p{L})/u;
/** Arabic in Latin letters: "3likom". */
const spelledWithDigits = /(?<![\p{L}\p{N}])[379](?=[a-z]{3})/gu;
const longestClause = 9;

/** A text without its signature, endearments, thanks and blessings, a pause between its clauses; null when there were none. */
export function withoutWarmth(bare: string): string | null {
  const typed = clausesOf(bare);
  const clauses = typed.map((clause) => plainWords(clause).map(meant).join(" "));
  const left: string[] = [];
  let closed = false;
  for (const [at, clause] of clauses.entries()) {
    const last = at >= clauses.length - 2;
    const signed = last ? closing.exec(clause) : null;
    const behind = signed ? clause.slice(signed[0].length).trim() : "";
    if (signed && behind === "") closed = true;
    else if (signed && isSigner(behind, typed[at] ?? "", true)) closed = false;
    else if (last && at > 0 && at === clauses.length - 1 && isSigner(clause, typed[at] ?? "", closed)) continue;
    else if (at <= 1 && left.every((one) => greetsOnly.test(one)) && isName(presents.exec(clause)?.[1] ?? "", typed[at] ?? "", true))
      continue;
    else if (!isWarm(clause)) left.push(unendeared(beforeWarmth(beforeSigner(clause, typed[at] ?? "", at === clauses.length - 1))));
  }
  const line = left.filter(Boolean).join(" | ");
  return line === clauses.filter(Boolean).join(" | ") ? null : line;
}

const unendeared = (clause: string): string => clause.replace(endearing, " ").replace(/ +/g, " ").trim();

/** What stands before a warm end of the same breath. */
function beforeWarmth(clause: string): string {
  const found = warm.exec(clause);
  return found && found.index > 0 && isWarm(clause.slice(found.index)) ? clause.slice(0, found.index).trim() : clause;
}

/** What stands before "greetings from" and a name at the end of the same breath. */
function beforeSigner(clause: string, typed: string, last: boolean): string {
  const words = clause.split(" ");
  for (let at = 1; last && at < words.length; at += 1) {
    const end = words.slice(at).join(" ");
    const signed = closing.exec(end);
    const behind = signed ? end.slice(signed[0].length).trim() : "";
    if (signed && (behind === "" || isSigner(behind, typed, true))) return words.slice(0, at).join(" ");
    if (yourOwn.test(end) && comes.test(words.slice(0, at).join(" "))) return words.slice(0, at).join(" ");
  }
  return clause;
}

function isWarm(clause: string): boolean {
  const bare = unendeared(clause);
  if (bare === "") return true;
  if (bare.split(" ").length > longestClause || comes.test(bare)) return false;
  if (dangers.test(bare.replace(thanked, "$1").replace(spelledWithDigits, "h")) || turns.test(bare) || arranges.test(bare)) return false;
  if (reserves.test(bare) || weekdaysNamed(bare).length > 0 || joinsSomebody(bare.split(" "))) return false;
  const found = warm.exec(bare);
  if (!found) return false;
  const rest = bare.replace(found[0], " ").split(" ").filter(Boolean);
  return rest.every((word) => knownWords.has(word) && !refusals.has(word));
}

/** Joins one to another. */
const joining =
  /^(?:met|samen|mee|en|ook|plus|with|and|n|too|also|both|ve|ile|birlikte|beraber|da|de|dahi|hem|w|z|i|oraz|razem|tez|takze|مع|و|كمان|ايضا|m3a|hta)$/u;

/** Right beside a word that joins stands one that nobody knows, or the writer himself. */
function joinsSomebody(words: readonly string[]): boolean {
  const unknown = (word: string | undefined) => word !== undefined && (!knownWords.has(word) || /^(?:ik|me|ja|ben|ana|انا)$/u.test(word));
  return words.some((word, at) => joining.test(word) && (unknown(words[at - 1]) || words.slice(at + 1, at + 4).some(unknown)));
}

/** One who signs: a name of which every part begins with a capital, or an aunt, an uncle or a grandparent with or without one. */
function isSigner(clause: string, typed: string, closed: boolean): boolean {
  const relative = named.exec(clause);
  if (relative) return relative[1] === undefined || isName(relative[1], typed, true);
  const before = namedBefore.exec(clause);
  if (before) return isName(before[1] ?? "", typed, true);
  if (title.test(clause.split(" ")[0] ?? "") && clause.includes(" ")) return isName(clause, typed, true);
  return isName(clause, typed, closed);
}

function isName(name: string, typed: string, announced: boolean): boolean {
  const words = name.split(" ").filter(Boolean);
  if (words.length === 0 || words.length > 4 || inSurnames.test(words.at(-1) ?? "")) return false;
  const capitals = new Set((typed.match(/(?<!\p{L})\p{Lu}\p{Ll}+(?!\p{L})/gu) ?? []).flatMap((word) => plainWords(word).map(meant)));
  const initials = new Set((typed.match(/(?<!\p{L})\p{Lu}(?!\p{L})/gu) ?? []).map((letter) => letter.toLowerCase()));
  return words.every((word) => {
    if (/^[a-z]$/.test(word) ? initials.has(word) : inSurnames.test(word) || (announced && title.test(word))) return true;
    if (!/^\p{L}+$/u.test(word) || refusals.has(word) || turns.test(word) || arranges.test(word)) return false;
    if (!capitals.has(word) && narrowings.test(word)) return false;
    if (word !== "joke" && !(announced && capitals.has(word) && word.endsWith("sen")) && dangers.test(word)) return false;
    if (capitals.has(word)) return announced || (word.length > 2 && (words.length > 1 || !knownWords.has(word)));
    return announced && !knownWords.has(word);
  });
}
