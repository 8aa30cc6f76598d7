import { dangers, ofAnother, turns } from "./dangers";
import { comes, harmless, wishes, yesWord } from "./harmless";
import { refusesAndTellsWhy, saysNo, saysNoHalf } from "./noes";
import { isElsewhere, saysNoInSpeech } from "./noes-spoken";

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
  const found = full ?? saysNoHalf.exec(line) ?? refusesAndTellsWhy.exec(line);
  if (!found) return isElsewhere(line);
  const tellsWhy = full === undefined && !saysNoHalf.test(line);
  const before = line.slice(0, found.index);
  const said = found[0];
  const after = withoutNo(line.slice(found.index + said.length)).replace(allWishes, " ");
  const clause = (before.split(clauseStart).at(-1) ?? "").replace(/(?<!\p{L})يا \p{L}+/gu, " ").replace(calledOut, " ");
  if (!speaksOfHimself.test(said) && !tellsWhy && !goesOn.test(clause) && ofAnother.test(clause)) return false;
  if (
    (!tellsWhy && !/(?:dojechac|przyjechac)$/.test(said) && narrows.test(after)) ||
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
  return !dangers.test(`${before} | ${after}`.replace(allWishes, " ").replace(years, " "));
}

/** What is left of a text when the harmless is taken from it; null when nothing was, or when what was taken is not harmless after all. */
export function withoutHarmless(line: string): string[] | null {
  const taken: string[] = [];
  const left = line.replace(allHarmless, (phrase) => {
    taken.push(phrase);
    return " ";
  });
  if (taken.length === 0) return null;
  if (taken.some((phrase) => dangers.test(phrase) || turns.test(phrase) || joins.test(phrase))) return null;
  if (!comes.test(left)) return null;
  return left.split(/[ |]+/).filter(Boolean);
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
const turnAtEnd = /(?<![\p{L}])(?:maar|echter|but|ama|fakat|ancak|lakin|ale|lecz|بس|لكن|ولكن|walakin|bas)(?:[ |]+\p{L}+){0,3}[ |]*$/u;
const wouldLike =
  /(?<![\p{L}])(?:graag|gewild|zou|had|love|loved|like|liked|wish|isterdim|isterim|isterdik|chcial\p{L}*|chetnie|كنت|كان|بحب|حابب|حابه|اود|بودي|bghit|kont)(?![\p{L}])/u;
/** "It is not that I do not come." */
const takesBack =
  /(?<![\p{L}])(?:is it true|(?:cant|cannot|wont|couldnt) not|niet dat|not that|not saying|zeg niet|niet zeggen dat|doesnt mean|nie ze|nie zeby|nie znaczy|nie mowie|dont (?:think|say)|ليس معني|لا يعني|مو يعني|مش يعني)(?![\p{L}])|(?<!\p{L})nie \| ze/u;
const joins =
  /(?<![\p{L}])(?:and|with|together|plus|samen|met|ile|birlikte|razem|oraz|mee|bring\p{L}*|neem|both|allebei|مع|معي|و(?:اخت|اخ|زوج|جوز|ام|اب|بنت|ابن|ولاد|اولاد|مرت|اهل)\p{L}*)(?![\p{L}])/u;

const withoutNo = (text: string): string => allNoes.reduce((left, pattern) => left.replace(pattern, " "), text);
