import type { ReactNode } from "react";
import { useLanguage, useText } from "~/language/context";
import { languageInfo, staffLanguages } from "~/language/languages";
import { AudienceProvider } from "~/ui/audience";

/** The frame of the page behind a new colleague's link: plain, without script, in two languages. */
export function WelcomeFrame({ title, children }: { title: string; children: ReactNode }) {
  const t = useText();
  const language = useLanguage();
  return (
    <AudienceProvider audience="family">
      <div className="family">
        <nav className="languages" aria-label={t("staff-common.language-choice")}>
          {staffLanguages.map((code) => (
            <a key={code} href={`?taal=${code}`} lang={code} hrefLang={code} aria-current={code === language ? "true" : undefined}>
              {languageInfo(code).endonym}
            </a>
          ))}
        </nav>
        <main className="stack">
          <h1>{title}</h1>
          {children}
        </main>
      </div>
    </AudienceProvider>
  );
}
