import { dangers, ofAnother, turns } from "./dangers";
import { comes, harmless, wishes, yesWord } from "./harmless";
import { reserves } from "./narrowings";
import { refusesAndTellsWhy, saysNo, saysNoHalf } from "./noes";
import { isElsewhere, saysNoInSpeech } from "./noes-spoken";
import { knownWords } from "./spoken";

/**
 * Reading a reply of which not every word is known.
 *
 * `meaningOf` first reads word by word: every word must be known, and then it is sure. People also give reasons, bless, and greet, in words
 * no list holds. What is unknown is let pass here only beside an answer that is clear by itself, and the two answers are not alike: a no
 * that was none costs a question, a yes that was none makes a family count on somebody.
 *
 * A no may have any words around it. It must say in full that the writer does not come ("ik kan er niet bij zijn", "gelemem"), or say so in
 * half ("kan niet") with a pause or the beginning of a reason behind it, since the next word could be what he cannot do ("nie mogę
 * rozmawiać"). It is none when another is spoken of ("mijn man kan niet komen"), when it turns afterwards ("maar ...", "but ..."), when
 * there is a yes beside it that is not merely a wish before the turn ("I would love to come but I can't"), or when anything in it names a
 * condition, another time, a manner of coming, a doubt, what somebody said, or a number: `dangers`.
 *
 * A yes may have no unknown word around it but those of a turn of phrase known to be harmless: why ("she is my sister"), for whom, a
 * blessing, a name with its title. These are taken away; what is left must say "I come", and must be read word by word as a yes. So an
 * unknown word beside a bare "yes" makes it words, and no unknown word ever hides a condition: whatever is not taken away is still there to
 * be read, and what was taken away may hold nothing dangerous and nobody who comes along.
 *
 * "God willing" is never yet a yes, whatever stands beside it: who says so may well come, and is asked.
 */
export function refusesWidely(line: string): boolean {
  const full = [saysNo, saysNoInSpeech]
    .map((kind) => kind.exec(line))
    .filter((match) => match !== null)
    .sort((one, other) => one.index - other.index)[0];
  const plainly = beginsWithNo.test(line);
  const found = full ?? saysNoHalf.exec(line) ?? refusesAndTellsWhy.exec(line);
  if (!found) return isElsewhere(line);
  const tellsWhy = full === undefined && !saysNoHalf.test(line);
  const before = line.slice(0, found.index);
  const said = found[0];
  const after = withoutNo(line.slice(found.index + said.length))
    .replace(allWishes, " ")
    .replace(butThanks, " |");
  const clause = (before.split(clauseStart).at(-1) ?? "").replace(/(?<!\p{L})يا \p{L}+/gu, " ").replace(calledOut, " ");
  if (hasOwnSubject.test(said) && isNamed(clause)) return false;
  if (!speaksOfHimself.test(said) && !tellsWhy && !goesOn.test(clause) && ofAnother.test(clause)) return false;
  if (
    (!tellsWhy && !plainly && !notNarrowed.test(said) && narrows.test(after)) ||
    turns.test(after) ||
    comes.test(after) ||
    yesWord.test(after)
  )
    return false;
  const turned = turnAtEnd.test(before.trim());
  const wish = turned || wouldLike.test(before);
  if (!wish && (comes.test(before) || yesWord.test(before))) return false;
  if (turned && yesWord.test(before) && !wouldLike.test(before)) return false;
  if (takesBack.test(before)) return false;
  const told = `${before} | ${after}`.replace(allWishes, " ").replace(years, " ");
  return !dangers.test(told) || !dangerous(tellsWhy ? "" : (before.split("|").at(-1) ?? ""), tellsWhy ? ` | ${after}` : after, told);
}

/** In one breath with a refusal every danger counts; where a reason is given, an hour, a place or what a doctor says does not. */
function dangerous(ahead: string, after: string, told: string): boolean {
  const reason = reasonStart.exec(after);
  const oneBreath = `${ahead} ${reason ? after.slice(0, reason.index) : after}`;
  return dangers.test(oneBreath) || suits.test(told) || dangers.test(told.replace(everyDetail, " "));
}

/** Somebody by name, of whom what follows is said: nothing but words nobody knows before the verb. */
function isNamed(clause: string): boolean {
  const words = clause.trim().split(" ");
  return words.length < 3 && words.every((word) => /^\p{L}{3,}$/u.test(word) && !knownWords.has(word) && !dangers.test(word));
}

/** A line with a pause for what is harmless in it; null when nothing was, or when what was taken is not harmless after all. */
export function withoutHarmless(line: string): string | null {
  const taken: string[] = [];
  const left = line.replace(allHarmless, (phrase) => {
    taken.push(phrase);
    return " | ";
  });
  if (taken.length === 0) return null;
  if (taken.some((phrase) => [dangers, turns, joins, reserves].some((doubt) => doubt.test(phrase)))) return null;
  return comes.test(left) ? left.replace(/ +/g, " ").trim() : null;
}

const everywhere = (pattern: RegExp): RegExp => new RegExp(pattern.source, "gu");
const allWishes = everywhere(wishes);
const allHarmless = everywhere(harmless);
const allNoes = [saysNo, saysNoInSpeech, saysNoHalf].map(everywhere);

const clauseStart = / ?\| ?|(?<![\p{L}\p{N}])(?:maar|but|want|because|dus|so|omdat|ama|ale|بس|لكن|bo)(?![\p{L}\p{N}])/u;
const speaksOfHimself = /^(?:ik|k|i) |[^a-z |]|^\S+$|^(?:nie|ma|m) /u;
/** "Ik ben in Suriname bij mijn moeder en ...": who began with himself goes on about himself. */
const goesOn =
  /^ ?(?:(?:sorry|helaas|want|omdat) )*(?:ik|k|kben|i|im|ive|jestem|ben|zit)(?! (?:denk|think|hoor|hoorde|heard|hear|know|weet|vrees|fear|vind|vertel|told|zie|see|wiem|slyszal\p{L}*)) .* (?:en|and|so|dus|i|wiec) ?$/u;
/** Since when something is so, and how old the writer is. */
const years =
  /(?<!\p{L})(?:ik ben|kben|i am|im|jestem|mam|ben) (?:al |nu |already |juz )?\d\d(?: jaar| years old| lat| yasindayim)?(?![\p{L}\p{N}])|(?<!\p{L})(?:(?:al )?sinds|since|from|od|do|do konca|منذ|من|till|until|in|w) (?:19|20)\d\d(?: roku?| r)?(?![\p{L}\p{N}])|(?<!\p{N})(?:19|20)\d\d ?[dt][ea]n (?:beri|bu yana)(?!\p{L})/gu;
/** A full no that goes on into what narrows it: "can't come by car", "kom niet met de bus". */
const narrows =
  /^ (?:lazim|gerek|gerekiyor|gerekli|علي|ع|uit|achter|verder|los|op (?:je|zijn|haar|de naam)|by|with|at|before|till|until|to (?!the meeting)|met|voor(?! (?:mij|me)(?= |$))|tot|om|per|z|ze|przed|do(?! konca)|o(?! (?:saat|gun|zaman|tarih|adam|kadin|ev|yer|toplanti|kisi|herif|ortam|insan)\p{L}*)|ile|مع|قبل|بدون|بس|m3a)(?![\p{L}])/u;
/** "Nee man", "sorry tante": speaks to somebody. */
const calledOut =
  /(?<!\p{L})(?:nee|neen|no|nah|yo|hey|hoi|sorry|ey|ewa|helaas) (?:man|broer|bro|zus|tante|oom|vriend|brother|sister|auntie|uncle|mate)(?!\p{L})/gu;
/** A plain no before anything else. */
const beginsWithNo =
  /^(?:(?:sorry|helaas|maalesef|niestety|للاسف|hi|hoi|hallo|hello|dag|merhaba|selam|salam|czesc|dzien dobry|السلام عليكم)[ |]+)?(?:nee|neen|nah|nope|hayir|لا|nie|no(?! (?:problem|worries|doubt|idea|clue|more)))(?= \||$| (?:ik|k|kheb|kben|i|im|ive|ben|heb|ja nie|mam|jestem|ana|انا|ما|dank|sorry|bedankt|dziekuje|thanks|thank))/u;
/** Of an appetite or an invitation is said for what, and it narrows nothing. */
const notNarrowed = /(?:dojechac|przyjechac|zin|behoefte|interesse|energie|puf|skorzystam|zaproszenia|ochoty|sily)$/u;
const hasOwnSubject = /^(?:kan|kn|kom|komt|gaat|cant|cannot|can not|wont|will not|couldnt) /u;
const butThanks =
  / ?(?:\| )?(?<!\p{L})(?:maar|but|ama|fakat|ale|بس|لكن|ولكن)(?: \|)?(?= (?:toch |heel |erg |nog |alvast |wel |cok |bardzo )?(?:bedankt|dank|dankjewel|dankuwel|sterkte|succes|veel (?:succes|sterkte|plezier|liefs|geluk)|thanks|thank|good luck|all the best|best wishes|god bless|tesekkur\p{L}*|sagol\p{L}*|kolay gelsin|allah|شكرا|الله|يسلمو|dziekuje|dzieki|powodzenia|pozdrawiam|wszystkiego)(?!\p{L}))/gu;
const reasonStart =
  / ?\||(?<!\p{L})(?:want|omdat|because|cos|cuz|coz|as i|since|bo|poniewaz|gdyz|cunku|لان\p{L}*|لاني|i have|i work|i am|im|ive|my|ik|kheb|kben|moet|werk|heb|mijn|mam|jestem|pracuje|musze|moj|moja|ana|rani|khdam|khdama|3ndi|عندي|انا|راني|لازم)(?!\p{L})/u;
/** What a reason may tell: when, how long, where, what another said. */
const everyDetail =
  /(?<![\p{L}\p{N}])(?:\d+(?:u|e|h|th|am|pm)?|uur|uurtje|half|lang|laat|vroeg|vandaag|gisteren|hoe|waar|waarom|wie|welke|nodig|moeilijk|lastig|eerst|alleen|zegt|zei|gezegd|zonder|tot|hours?|pm|oclock|long|early|late|today|yesterday|tonight|alone|who|what|where|which|why|how|only|first|needs?|said|says|told|without|until i|before|after|when|hour|saat|kadar|sonra|once|erken|gec|tek|sadece|ne|kim|dun|bugun|uzun|sorun|dedi|diyor|الساعه|ساعه|بعد|قبل|متاخر|متاخره|طويل|اول|قال|قالت|وين|كيف|مين|امس|bez|sam|sama|godzin\p{L}*|godz|dlugo|krotko|wczesnie|pozno|po pracy|po poludniu|gdzie|kto|ile|mowi|mowila|powiedzial\p{L}*|dzis|dzisiaj|wczoraj|najpierw|tylko|zeby|problemu)(?![\p{L}\p{N}])/gu;
/** Another moment would do. */
const suits =
  /(?<!\p{L})(?:daarvoor|daarna|beter|better|past|prima|lukt wel|kan ik(?! niet)|ik kan(?! (?:\p{L}+ )?niet)|i can|fine|works|suits|rather|olur|uyar|uygun|musaitim|pasuje|dobrze|moge|بقدر|تمام|منيح|مناسب|ok|oke)(?!\p{L})/u;
const turnAtEnd = /(?<![\p{L}])(?:maar|echter|but|ama|fakat|ancak|lakin|ale|lecz|بس|لكن|ولكن|walakin|bas)(?:[ |]+\p{L}+){0,3}[ |]*$/u;
const wouldLike =
  /(?<![\p{L}])(?:graag|gewild|zou|had|love|loved|like|liked|wish|isterdim|isterim|isterdik|chcial\p{L}*|chetnie|كنت|كان|بحب|حابب|حابه|اود|بودي|bghit|kont)(?![\p{L}])/u;
/** "It is not that I do not come." */
const takesBack =
  /(?<![\p{L}])(?:is it true|(?:cant|cannot|wont|couldnt) not|niet dat|not that|not saying|zeg niet|niet zeggen dat|doesnt mean|nie ze|nie zeby|nie znaczy|nie mowie|dont (?:think|say)|ليس معني|لا يعني|مو يعني|مش يعني)(?![\p{L}])|(?<!\p{L})nie \| ze/u;
const joins =
  /(?<![\p{L}])(?:and|with|together|plus|samen|met|ile|birlikte|razem|oraz|mee|bring\p{L}*|neem|both|allebei|مع|معي|و(?:اخت|اخ|زوج|جوز|ام|اب|بنت|ابن|ولاد|اولاد|مرت|اهل)\p{L}*)(?![\p{L}])/u;

const withoutNo = (text: string): string => allNoes.reduce((left, pattern) => left.replace(pattern, " "), text);
