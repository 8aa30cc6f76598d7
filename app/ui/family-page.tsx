import type { ReactNode } from "react";
import { useLanguage, useText } from "~/language/context";
import { languages } from "~/language/languages";
import { shownPhone } from "~/language/phone";
import { AudienceProvider } from "./audience";
import { TryThis } from "./try-this";

interface FamilyPageProps {
  title: string;
  /** First name of who reads, once he has shown that it is he. */
  person?: string;
  /** Whom to call; the number in E.164. */
  human?: { name: string; phone: string };
  /** The answer to "Wie ziet dit?". */
  whoSees?: ReactNode;
  /** Shows the quick way out. */
  leave?: boolean;
  children: ReactNode;
}

/** The frame of every page behind a personal link: the language first, one column, a human's number at the bottom. */
export function FamilyPage({ title, person, human, whoSees, leave, children }: FamilyPageProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <AudienceProvider audience="family">
      <div className="family">
        {leave ? (
          <aside className="leave" aria-label={t("family-common.leave")}>
            <a href="/away" rel="noreferrer">
              {t("family-common.leave")}
            </a>
          </aside>
        ) : null}
        <nav className="languages" aria-label={t("family-common.language-choice")}>
          {languages.map(({ code, endonym, dir }) => (
            <a
              key={code}
              href={`?taal=${code}`}
              lang={code}
              dir={dir}
              hrefLang={code}
              aria-current={code === language ? "true" : undefined}
            >
              {endonym}
            </a>
          ))}
        </nav>
        <TryThis />
        <main>
          {person ? <p className="reader">{t("family-common.reader", { name: person })}</p> : null}
          <h1>{title}</h1>
          {children}
          {whoSees ? (
            <section className="sees">
              <h2 className="small">{t("family-common.who-sees")}</h2>
              <p className="quiet">{whoSees}</p>
            </section>
          ) : null}
        </main>
        <footer className="human">
          {human ? (
            <p>
              {t("family-common.questions", { name: human.name })}
              <br />
              <a className="phone" href={`tel:${human.phone}`}>
                {shownPhone(human.phone)}
              </a>
            </p>
          ) : (
            <p>{t("family-common.questions-nobody")}</p>
          )}
        </footer>
      </div>
    </AudienceProvider>
  );
}
