import { createContext, type ReactNode, useContext } from "react";
import { textIn } from "./catalogue";
import { type Language, languageInfo, languages } from "./languages";

const texts = Object.fromEntries(languages.map(({ code }) => [code, textIn(code)])) as Record<Language, ReturnType<typeof textIn>>;
const LanguageContext = createContext<Language>("nl");

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The language of the page being shown. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** `t(key, values)` in the language of the page. */
export function useText() {
  return texts[useLanguage()];
}

/** `ltr` or `rtl`, for the page being shown. */
export function useDirection() {
  return languageInfo(useLanguage()).dir;
}
