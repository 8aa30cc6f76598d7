import { useLanguage, useText } from "~/language/context";
import type { Language } from "~/language/languages";
import type { Question } from "~/registration/draft/questions";
import { languageWord } from "~/registration/language-names";
import { spokenLanguages } from "~/registration/spoken-languages";

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
