import { plainText } from "~/messaging/sms/plain-text";
import { knownWords } from "./spoken";

/** The few words of which short answers are made; typed without spaces they are still read, each language by itself. */
const short: readonly ReadonlySet<string>[] = [
  "ja jaa nee neen ik k kom ben er erbij bij kan kannie komen niet nie zal zijn graag zeker helaas sorry dank u je wel dankje doe mee aanwezig wil natuurlijk tuurlijk moet werken geen tijd hoor",
  "yes yeah no sorry i ill will im am come coming be there cant cannot not wont can make it thanks thank you sure of course attend",
  "evet hayir gelirim gelemem geliyorum gelicem gelecegim gelmiyorum gelemiyorum tamam ben yok maalesef tabi tabii kesin katilirim katilamam",
  "tak nie bede przyjde przyjade moge dam rady przyjsc jasne oczywiscie niestety chetnie",
  "iyeh iyah la ma n9derch nji ghadi ghanji wakha safi ah ana jay",
].map((words) => new Set(words.split(" ")));

const shortest = 6;

/** A word as its parts, when it is nothing but short words of one language. */
function partsOf(word: string): readonly string[] | null {
  for (const words of short) {
    const ends: (readonly string[] | null)[] = [[]];
    for (let end = 1; end <= word.length; end += 1) {
      const best = [...ends.entries()]
        .filter(([from, parts]) => parts !== null && words.has(word.slice(from, end)))
        .map(([from, parts]) => [...(parts ?? []), word.slice(from, end)])
        .sort((one, other) => one.length - other.length)[0];
      ends.push(best ?? null);
    }
    const parts = ends.at(-1);
    if (parts && parts.length > 1) return parts;
  }
  return null;
}

/** Marks as somebody says them to a telephone that writes. */
const dictated: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L} )(?:punt|full stop|nokta|kropka|نقطة|نقطه)(?= |$)/giu, "."],
  [/(?<=\p{L} )(?:komma|comma|virgül|virgul|przecinek|فاصلة)(?= |$)/giu, ","],
  [/(?<=\p{L} )(?:uitroepteken|exclamation mark|ünlem|unlem|wykrzyknik)(?= |$)/giu, "!"],
  [/(?<=\p{L} )(?:vraagteken|question mark|soru işareti|soru isareti|pytajnik|znak zapytania|علامة استفهام)(?= |$)/giu, "?"],
];

/** A text in which spoken marks are marks and words typed without spaces ("jaikkom") stand apart. */
export function withSpaces(bare: string): string {
  const marked = dictated.reduce((text, [word, mark]) => text.replace(word, mark), bare);
  return marked.replace(/(?<![\p{L}\p{N}])[\p{L}\p{N}'’]{6,}(?![\p{L}\p{N}])/gu, (typed) => {
    const word = plainText(typed);
    if (word.length < shortest || knownWords.has(word)) return typed;
    return partsOf(word)?.join(" ") ?? typed;
  });
}
