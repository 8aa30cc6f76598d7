import type { Language } from "~/language/languages";
import { dayWords, type FamilyWords, namesInARow, type Words } from "./templates";

/** What is sealed with a conference of words a coordinator wrote himself: as he typed them, with {name}, {askers}, {link}, {caller}, {number}, {day} and {hours}. */
export type OwnWords = Words;

/** Under this moment stand free words to one person; no message of the journey uses them. */
export const writeBackMoment = "writeBack";

/** A coordinator's own words as they go out: every {…} of ours replaced by what it stands for; anything else in braces stays as it was typed. */
export function fillOwnWords(text: string, words: FamilyWords, language: Language): string {
  const { name, askers, link, caller, number } = words;
  const values: Readonly<Record<string, string>> = {
    name,
    askers: namesInARow(language, askers),
    link,
    caller,
    number,
    ...dayWords(language, words),
  };
  return text.replaceAll(/\{(\w+)\}/g, (whole, key: string) => (Object.hasOwn(values, key) ? (values[key] as string) : whole));
}

/** Whether words name the day; they cannot leave while none lies ahead. */
export const namesTheDay = ({ body, subject = "" }: OwnWords): boolean => /\{(?:day|hours)\}/.test(`${subject} ${body}`);
