import type { RankingPart, Reason } from "~/coordinator/ranking/reason";
import { isTextKey, text } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import type { Language } from "~/language/languages";
import { languageName } from "~/registration/spoken-languages";

/** A reason as the sentence a manager reads aloud. */
export function reasonSentence(language: Language, { part, how, values }: Reason): string {
  const key = `staff-matching.reason-${part}-${how}`;
  if (!isTextKey(key)) throw new Error(`No words for the reason ${part} ${how}.`);
  const spoken = typeof values.language === "string" ? { language: languageName(values.language, language) } : {};
  return text(language, key, { ...values, ...spoken });
}

export function useReasonWords() {
  const language = useLanguage();
  return (reason: Reason): string => reasonSentence(language, reason);
}

/** Parts of a score by name: "taal en afstand". */
export function usePartWords() {
  const t = useText();
  const language = useLanguage();
  return (parts: readonly RankingPart[]): string =>
    formatList(
      language,
      parts.map((part) => t(`staff-desk.part-${part}`)),
    );
}
