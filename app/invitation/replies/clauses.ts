import { plainText, plainWords } from "~/messaging/sms/plain-text";
import { meant } from "./typing-errors";

const breaks = /[.,،;؛:!?؟\n…()"“”–—]+|\s-+\s/u;

/** Polish says "no" where it agrees ("no jasne że będę"), Surinam's "no span" is "never mind": neither refuses. */
export function withoutIdleNo(bare: string): string {
  return bare
    .replace(
      /(?<!\p{L})no(?= (?:jasne|pewnie|pewno|oczywi[sś]cie|pewka)[,!.]? (?:[zż]e )?(?:b[eę]d[eę]|przyjd[eę]|przyjad[eę]|wpadn[eę]|podejd[eę]|dotr[eę]|tak)(?!\p{L}))/giu,
      " ",
    )
    .replace(/(?<!\p{L})no spang?(?!\p{L})/giu, " ");
}

/** Polish "no" that agrees without saying how much ("no będę"), one letter from a refusal: a person reads it. */
export const halfPolishNo =
  /(?<!\p{L})no,? (?:to )?(?:ja )?(?:tak )?(?:b[eę]d[eę]|bd|przyjd[eę]|przyjad[eę]|wpadn[eę]|dotr[eę]|dojad[eę]|pewn|jasn|oczywi)(?!ski)/iu;

/** What a writer says between two pauses, as it was typed. */
const titles = /(?<!\p{L})(dr|mr|mrs|ms|mevr|mw|dhr|prof|ir|ing)\./giu;

export const clausesOf = (bare: string): string[] =>
  bare
    .replace(titles, "$1 ")
    .split(breaks)
    .filter((clause) => clause.trim() !== "");

/**
 * A text as one line of words in which `|` stands where the writer paused: "Kan niet, ben ziek" is "kan niet | ben ziek". What is said before
 * and after a pause is often of something else, so patterns reach over a word freely and over a pause never.
 */
export function clauseLine(bare: string): string {
  return plainText(bare)
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu, (dotted) => dotted.replaceAll(".", ""))
    .split(breaks)
    .map((clause) => plainWords(clause).map(meant).join(" "))
    .filter(Boolean)
    .join(" | ");
}
