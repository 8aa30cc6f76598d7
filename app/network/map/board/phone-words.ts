import { createContext, type ReactNode, useContext } from "react";

/** The words of one language, as the page brings them: whole keys, `family-map.…`. */
export interface PageWords {
  language: string;
  direction: "ltr" | "rtl";
  words: Record<string, string>;
}

/**
 * Stands in for `~/language/context` in the script of the phone: the same names, without any catalogue. What it shows has simple
 * `{name}` values only.
 */
const WordsContext = createContext<PageWords>({ language: "nl", direction: "ltr", words: {} });
export const WordsProvider: (props: { value: PageWords; children: ReactNode }) => ReactNode = WordsContext.Provider;

type Values = Record<string, unknown>;

const known = new WeakMap<PageWords, (key: string, values?: Values) => string>();

export function useText(): (key: string, values?: Values) => string {
  const page = useContext(WordsContext);
  const text = known.get(page) ?? textOf(page);
  known.set(page, text);
  return text;
}

const textOf =
  ({ words }: PageWords) =>
  (key: string, values: Values = {}): string =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));

export const useLanguage = (): string => useContext(WordsContext).language;
export const useDirection = (): string => useContext(WordsContext).direction;
