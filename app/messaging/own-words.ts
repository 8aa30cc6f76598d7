import type { Language } from "~/language/languages";
import { type FamilyWords, namesInARow, type Words } from "./templates";

/** What is sealed with a conference of words a coordinator wrote himself: as he typed them, with {name}, {askers}, {link}, {caller} and {number}. */
export type OwnWords = Words;

/** A coordinator's own words as they go out: every {…} of ours replaced by what it stands for; anything else in braces stays as it was typed. */
export function fillOwnWords(text: string, words: FamilyWords, language: Language): string {
  const { name, askers, link, caller, number } = words;
  const values: Readonly<Record<string, string>> = { name, askers: namesInARow(language, askers), link, caller, number };
  return text.replaceAll(/\{(\w+)\}/g, (whole, key: string) => (Object.hasOwn(values, key) ? (values[key] as string) : whole));
}
