import { plainWords } from "~/messaging/sms/plain-text";
import { clausesOf } from "./clauses";
import { namesCompany } from "./companions";
import { dangers, hopes, turns } from "./dangers";
import { yesWord } from "./harmless";
import { elsewhere, narrowings } from "./narrowings";
import { type Kind, knownWords, longestPhrase, phrases, refusals, regrets } from "./spoken";
import { meant } from "./typing-errors";
import { arranges } from "./warmth";

const besideYes: readonly Kind[] = ["yes", "besideYes", "polite", "agreeing", "greeting", "signing"];

const courtesies: readonly Kind[] = ["polite", "greeting", "signing"];

/** Words that carry nothing by themselves. */
const light = new Set(
  "de het een t dit die dat deze voor naar aan in er daar hier dan toch heel zo u jullie je jou the a an this that to for in at there here you u ya your ur all so very it bu su o cok icin siz size sizi sizin sana w na to ten ta dla was wam wami pani pana panu panstwa sie bardzo في علي الي هذا هذه هاد هادا ل لكم لك لكي يا f l fi".split(
    " ",
  ),
);

const wordsOf = (kinds: readonly Kind[]): string[] =>
  [...phrases].flatMap(([phrase, has]) => (kinds.some((kind) => has.has(kind)) ? phrase.split(" ") : []));
const elsewhereSaid = new Set(
  wordsOf(["maybe", "doubtful", "several", "wrongNumber", "noName", "refusal", "refusable", "regret", "no", "reason"]),
);
/** Words of which thanks and greetings are made, and nothing else. */
const thanking = new Set(wordsOf(courtesies).filter((word) => !elsewhereSaid.has(word)));

/** Joins the writer to somebody, or somebody to him. */
const joining =
  /^(?:met|samen|mee|en|ook|plus|with|and|n|too|also|both|aswell|well|ve|ile|ilen|birlikte|beraber|da|de|dahil|hem|z|ze|i|oraz|razem|tez|takze|مع|و|وي|كمان|ايضا|برضه|معي|معاي|معايا|m3a|ma3|w|ou|hta|7ta|without)$/u;
/** Forms in which a word refuses, sets a condition or takes somebody along, whatever the word. */
const bends =
  /^(?:nie|on(?!s$)|un|geen)\p{L}{3,}|(?:dont|doesnt|didnt|cant|wont|isnt|arent|wasnt|havent|hasnt|couldnt|shouldnt|wouldnt|aint)$|\p{L}{2,}(?:y?l[ae]|s[ae](?:m|n|k)?|m[ae]m|m[ae]z?|m[ae]d[iu]\p{L}*|[dt][ae]n|[aeiyo]c|m[iu]yor\p{L}*|meden|madan|ken|ince|inca)$|^م\p{L}+ش$|^و\p{L}{2,}|^(?:لا|ما)\p{L}{3,}/u;

const mostWords = 25;

/**
 * Does this line say in full "ik kom" (as `plainlyComing` writes every full way to say it), with no more than a word or two that nobody
 * knows, and those of no kind that could narrow it, take it back, or bring somebody?
 */
export function comesAllTheSame(bare: string, line: string): boolean {
  const words = line.split(" ").filter(Boolean);
  if (words.length > mostWords || !/(?:^| )ik kom(?: |$)/u.test(line) || /\.{3}|…|[+&=<>*]/u.test(bare)) return false;
  if (words.some((word) => refusals.has(word) || regrets.has(word)) || elsewhere.test(line)) return false;
  const unknown = unknownAmong(words);
  if (unknown.length > (yesWord.test(line) ? 3 : 2)) return false;
  const left = words.filter((_word, at) => !unknown.courteous.has(at)).join(" ");
  const doubtful = [dangers, turns, hopes, arranges, narrowings].some((pattern) => pattern.test(left));
  if (doubtful || namesCompany(words)) return false;
  const names = namedIn(bare);
  return (
    [...unknown.places, ...unknown.loose].every((at) => inAnotherBreath(words, at, unknown.parting)) &&
    unknown.places.every((at) => mayPass(words, at) && !names.has(words[at] ?? ""))
  );
}

/** What stands in one breath with "I come" says for what ("ik kom voor haar spullen"); a pause or a thank-you between them parts it. */
function inAnotherBreath(words: readonly string[], at: number, parting: ReadonlySet<number>): boolean {
  return words.every((word, coming) => {
    if (word !== "kom" || words[coming - 1] !== "ik") return true;
    const between = at < coming ? [at + 1, coming - 1] : [coming + 1, at];
    return words.some((one, place) => place >= (between[0] ?? 0) && place < (between[1] ?? 0) && (one === "|" || parting.has(place)));
  });
}

function mayPass(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  if (!/^\p{L}{2,}$/u.test(word) || knownWords.has(word) || bends.test(word)) return false;
  return !words.slice(Math.max(0, at - 3), at + 4).some((near) => joining.test(near));
}

/** Names as they are typed: with a capital within a clause; every word, where all is in capitals. */
function namedIn(bare: string): ReadonlySet<string> {
  const shouts = !/\p{Ll}/u.test(bare);
  const capitals = clausesOf(bare).flatMap((clause) => {
    const typed = clause.trim().split(/\s+/u);
    return typed.filter((word, at) => (shouts && /\p{Lu}/u.test(word)) || (at > 0 && /^\P{L}*\p{Lu}\p{Ll}/u.test(word)));
  });
  return new Set(capitals.flatMap(plainWords).map(meant));
}

interface Unknown {
  length: number;
  places: readonly number[];
  /** Places of words that carry nothing by themselves. */
  loose: readonly number[];
  /** Places of what is said in turns of phrase of more than a word. */
  courteous: ReadonlySet<number>;
  /** Places of thanks and greetings. */
  parting: ReadonlySet<number>;
}

interface Cut {
  cost: number;
  places: readonly number[];
  loose: readonly number[];
  courteous: readonly number[];
  parting: readonly number[];
}

/** The fewest words that stand in no turn of phrase that may stand beside a yes. */
function unknownAmong(words: readonly string[]): Unknown {
  const best: Cut[] = [{ cost: 0, places: [], loose: [], courteous: [], parting: [] }];
  for (let end = 1; end <= words.length; end += 1) {
    const before = best[end - 1] as Cut;
    const word = words[end - 1] ?? "";
    const passes = light.has(word) || thanking.has(word);
    const asIs = word === "|" ? before : { ...before, loose: [...before.loose, end - 1] };
    let found = passes || word === "|" ? asIs : { ...before, cost: before.cost + 1, places: [...before.places, end - 1] };
    for (let length = 1; length <= Math.min(longestPhrase, end); length += 1) {
      const kinds = phrases.get(words.slice(end - length, end).join(" "));
      const from = best[end - length] as Cut;
      if (!kinds || !besideYes.some((kind) => kinds.has(kind)) || from.cost > found.cost) continue;
      const covered = Array.from({ length }, (_none, nth) => end - length + nth);
      const parts = courtesies.some((kind) => kinds.has(kind));
      found = {
        ...from,
        courteous: length > 1 ? [...from.courteous, ...covered] : from.courteous,
        parting: parts ? [...from.parting, ...covered] : from.parting,
      };
    }
    best.push(found);
  }
  const { cost, places, loose, courteous, parting } = best.at(-1) as Cut;
  return { length: cost, places, loose, courteous: new Set(courteous), parting: new Set(parting) };
}
