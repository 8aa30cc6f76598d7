import { Form } from "@remix-run/react";
import type { LanguageSearchOnPage } from "~/coordinator/desk/desk-page.server";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import { languageName } from "~/registration/spoken-languages";
import { Button } from "~/ui/button";
import { Once } from "~/ui/once";

/** A needed language that nobody free speaks: until when the search stays, the way on with an interpreter, and what the principals said to it. */
export function LanguageSearchCard({ search, once, leads }: { search: LanguageSearchOnPage; once: string; leads: boolean }) {
  const t = useText();
  const reader = useLanguage();
  const nameOf = (code: string) => languageName(code, reader);
  const tells = ({ language: code, nobody, needing }: LanguageSearchOnPage["beforehand"][number]) =>
    t(nobody ? "staff-desk.asked-tells" : "staff-desk.asked-tells-who", {
      ...{ language: nameOf(code), names: formatList(reader, needing), count: needing.length },
    });
  const carded = new Set(search.searches.map(({ language }) => language));
  return (
    <>
      {search.searches.map(({ language: code, speakers, from, mayGoOn, needing }) => {
        const language = nameOf(code);
        const beforehand = search.beforehand.find((one) => one.language === code);
        return (
          <section key={code} className={leads ? "card card--next stack" : "card stack"} aria-labelledby={`search-${code}`}>
            <h2 id={`search-${code}`}>{t(speakers === 0 ? "staff-desk.search-title-nobody" : "staff-desk.search-title", { language })}</h2>
            {beforehand ? (
              <p>{tells(beforehand)}</p>
            ) : (
              <p>
                {speakers === 0 ? null : t("staff-desk.search-speakers", { count: speakers })}{" "}
                {mayGoOn ? t("staff-desk.search-now") : t("staff-desk.search-until", { day: formatDay(reader, from) })}
              </p>
            )}
            {mayGoOn ? (
              <>
                {beforehand ? null : <p>{t("staff-desk.search-told", { names: formatList(reader, needing), count: needing.length })}</p>}
                <Form method="post">
                  <Once value={once} />
                  <input type="hidden" name="language" value={code} />
                  <Button variant={leads ? "primary" : "secondary"} name="intent" value="interpreter">
                    {t("staff-desk.search-go-on")}
                  </Button>
                </Form>
              </>
            ) : null}
          </section>
        );
      })}
      {search.beforehand
        .filter(({ language }) => !carded.has(language))
        .map((one) => (
          <p key={one.language}>{tells(one)}</p>
        ))}
      {search.told.length > 0 ? (
        <ul>
          {search.told.map(({ id, firstName: name, language, answer, decidedAt }) => (
            <li key={id}>
              {t(answer ? `staff-desk.told-${answer}` : "staff-desk.told-open", {
                name,
                language: nameOf(language),
                day: formatDay(reader, decidedAt),
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
