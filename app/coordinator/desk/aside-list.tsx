import { Form, Link } from "@remix-run/react";
import type { DeskShown } from "~/coordinator/desk/desk-page.server";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { Button } from "~/ui/button";
import { plainField, TextField } from "~/ui/fields";

/** Why others are not in the list: how many for each reason, and a few names. */
export function AsideList({ aside, open }: Pick<DeskShown, "aside"> & { open: boolean }) {
  const t = useText();
  const language = useLanguage();
  if (aside.length === 0) return null;
  return (
    <details open={open}>
      <summary>{t("staff-matching.aside-title")}</summary>
      <ul>
        {aside.map(({ why, count, names }) => {
          const shown = names.map(({ firstName }) => firstName);
          return (
            <li key={why}>
              {t(`staff-desk.aside-${why}`, { count })}{" "}
              <span className="quiet">
                {count > shown.length
                  ? t("staff-desk.aside-names-more", { names: shown.join(", "), count: count - shown.length })
                  : t("staff-desk.aside-names", { names: formatList(language, shown) })}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** Finds where somebody stands by his first name, in a pool too large to read. */
export function FindSomebody({ found, name, fitting }: Pick<DeskShown, "found" | "fitting"> & { name: string }) {
  const t = useText();
  return (
    <section className="stack" aria-labelledby="find-title" id="find">
      <h2 id="find-title">{t("staff-desk.find-title")}</h2>
      <Form method="get" className="find-form">
        <TextField field={plainField("name", { value: name, id: "find-name" })} label={t("staff-desk.find-label")} maxLength={40} />
        <Button variant="secondary">{t("staff-desk.find")}</Button>
      </Form>
      {found === null ? null : (
        <div role="status">
          {found.length === 0 ? <p>{t("staff-desk.find-none")}</p> : null}
          <ul>
            {found.map((one) => (
              <li key={one.accountId}>
                <FoundOne one={one} fitting={fitting} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function FoundOne({ one, fitting }: { one: NonNullable<DeskShown["found"]>[number]; fitting: number }) {
  const t = useText();
  const { firstName: name } = one;
  if (one.at === "asked") return <>{t("staff-desk.find-asked", { name })}</>;
  if (one.at === "aside") return <>{t(`staff-matching.aside-${one.why}`, { name: `${name} (${one.town})` })}</>;
  const words = t("staff-desk.find-place", { name, town: one.town ?? "", place: one.place, count: fitting });
  const show = [20, 50, 100].find((many) => one.place <= many);
  return show ? <Link to={`?show=${show}#${one.accountId}`}>{words}</Link> : words;
}
