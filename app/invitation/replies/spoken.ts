import { plainWords } from "~/messaging/sms/plain-text";
import type { Vocabulary } from "./vocabulary";
import { arabic } from "./words-ar";
import { english } from "./words-en";
import { heard } from "./words-heard";
import { dutch } from "./words-nl";
import { polish } from "./words-pl";
import { turkish } from "./words-tr";

/** What a turn of phrase can be. */
export type Kind = keyof Vocabulary;

const vocabularies: readonly Partial<Vocabulary>[] = [dutch, english, turkish, arabic, polish, heard];

/** Dutch refuses behind the verb: what is a yes with one of these is a no with "niet" behind it. */
const dutchVerb = /^(?:ik|kom|ben|doe|denk|wil|zal|kan) /;

/** Every turn of phrase, its words parted by single spaces, with all it can be. */
export const phrases: ReadonlyMap<string, ReadonlySet<Kind>> = gathered();

/** Most words in one turn of phrase. */
export const longestPhrase = Math.max(...[...phrases.keys()].map((phrase) => phrase.split(" ").length));

/** Every single word that stands in one of them. */
export const knownWords: ReadonlySet<string> = new Set([...phrases.keys()].flatMap((phrase) => phrase.split(" ")));

/** Words of refusal in all languages; a text that holds one is never a yes. */
export const refusals: ReadonlySet<string> = new Set(
  [...phrases].filter(([phrase, kinds]) => kinds.has("refusal") && !phrase.includes(" ")).map(([phrase]) => phrase),
);

/** Words of regret alone; beside one a yes is read by its words, never around what is not known. */
export const regrets: ReadonlySet<string> = new Set(
  [...phrases].filter(([phrase, kinds]) => kinds.has("regret") && !phrase.includes(" ")).map(([phrase]) => phrase),
);

function gathered(): Map<string, Set<Kind>> {
  const all = new Map<string, Set<Kind>>();
  for (const vocabulary of vocabularies) {
    for (const [kind, list] of Object.entries(vocabulary) as [Kind, string][]) {
      for (const phrase of list.split(",").map((one) => plainWords(one).join(" "))) {
        if (phrase === "") continue;
        const kinds = all.get(phrase);
        if (kinds) kinds.add(kind);
        else all.set(phrase, new Set([kind]));
      }
    }
  }
  for (const [phrase, kinds] of [...all]) {
    if (kinds.has("yes") && dutchVerb.test(phrase))
      for (const refusal of ["niet", "helaas niet"]) all.set(`${phrase} ${refusal}`, new Set(["no"]));
  }
  return all;
}
