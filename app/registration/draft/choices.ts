import { useLanguage, useText } from "~/language/context";
import type { Language } from "~/language/languages";
import { townNames } from "~/places/places";
import type { Question } from "~/registration/draft/questions";
import { languageName, spokenLanguages } from "~/registration/spoken-languages";

/** What only the page knows: the worker's own cases, and landlords. */
export interface Lists {
  cases: readonly { id: string; reference: string; tenants: readonly string[] }[];
  landlords: readonly { id: string; name: string }[];
  /** The words for "reads nothing". */
  readsNothing: string;
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

const namers = new Map<Language, Intl.DisplayNames>();

/** What a language is called by somebody who reads another; families read pages without script, so server and browser need not agree. */
function languageWord(code: string, reader: Language): string {
  if (reader === "nl" || reader === "en") return languageName(code, reader);
  const namer = namers.get(reader) ?? new Intl.DisplayNames([reader], { type: "language", fallback: "none" });
  namers.set(reader, namer);
  return namer.of(code) ?? languageName(code, "en");
}

/** The options of a question in the reader's words. */
export function useChoices(): (question: Question, lists: Lists) => Option[] {
  const t = useText();
  const reader = useLanguage();
  return (question, lists) => optionsFor(question, lists, t, reader);
}

function optionsFor({ choices }: Question, lists: Lists, t: ReturnType<typeof useText>, reader: Language): Option[] {
  switch (choices) {
    case undefined:
      return [];
    case "towns":
      return townNames.map((name) => ({ value: name, label: name }));
    case "cases":
      return lists.cases.map(({ id, reference, tenants }) => ({ value: id, label: `${tenants.join(", ")} (${reference})` }));
    case "landlords":
      return lists.landlords.map(({ id, name }) => ({ value: id, label: name }));
    case "languages":
    case "reading": {
      const languages = spokenLanguages.map(({ code }) => ({ value: code as string, label: languageWord(code, reader) }));
      return choices === "reading" ? [...languages, { value: "none", label: lists.readsNothing }] : languages;
    }
    default:
      return choices.map(({ value, label, hint }) => ({ value, label: t(label), ...(hint ? { hint: t(hint) } : {}) }));
  }
}
