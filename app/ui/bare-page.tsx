import type { ReactNode } from "react";
import { useLanguage, useText } from "~/language/context";
import { languageInfo, staffLanguages } from "~/language/languages";
import { type Audience, AudienceProvider } from "~/ui/audience";

interface BarePageProps {
  title: string;
  /** Colleagues, unless said. */
  audience?: Audience;
  /** What stands over the title. */
  above?: ReactNode;
  children: ReactNode;
}

/** A page behind a link for somebody at work: plain, without script and without menus, in two languages. */
export function BarePage({ title, audience = "staff", above, children }: BarePageProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <AudienceProvider audience={audience}>
      <div className="family">
        <nav className="languages" aria-label={t("staff-common.language-choice")}>
          {staffLanguages.map((code) => (
            <a key={code} href={`?taal=${code}`} lang={code} hrefLang={code} aria-current={code === language ? "true" : undefined}>
              {languageInfo(code).endonym}
            </a>
          ))}
        </nav>
        <main className="stack">
          {above}
          <h1>{title}</h1>
          {children}
        </main>
      </div>
    </AudienceProvider>
  );
}
