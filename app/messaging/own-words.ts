import type { Language } from "~/language/languages";
import { phoneAmong } from "~/language/phone";
import { keptAs, type Placeholder, placeholderOf } from "./placeholders";
import { dayWords, type FamilyWords, namesInARow, type Words } from "./templates";

/** What is sealed with a conference of words a coordinator wrote himself: as he typed them, with what differs for everybody between braces. */
export type OwnWords = Words;

/** Under this moment stand free words to one person; no message of the journey uses them. */
export const writeBackMoment = "writeBack";

/** A coordinator's own words as they go out: every {…} of ours replaced by what it stands for; anything else in braces stays as it was typed. */
export function fillOwnWords(text: string, words: FamilyWords, language: Language): string {
  const { name, askers, link, caller, number } = words;
  const values: Readonly<Partial<Record<Placeholder, string>>> = {
    name,
    askers: namesInARow(language, askers),
    link,
    caller,
    number: phoneAmong(language, number),
    ...dayWords(language, words),
  };
  return text.replaceAll(/\{([^{}]*)\}/g, (whole, typed: string) => {
    const one = placeholderOf(typed);
    return (one && values[one]) ?? whole;
  });
}

/** Whether words name the day; they cannot leave while none lies ahead. */
export const namesTheDay = ({ body, subject = "" }: OwnWords): boolean => /\{(?:day|hours)\}/.test(keptAs(`${subject} ${body}`));
