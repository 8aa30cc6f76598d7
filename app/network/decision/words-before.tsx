import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import type { SaidBefore } from "../circle.server";

type Shown = Omit<SaidBefore, "at"> & { at: Date | string };

/** Every word about somebody with its day, the newest first, for the coordinator. */
export function WordsBefore({ words }: { words: readonly Shown[] }) {
  const t = useText();
  const language = useLanguage();
  if (words.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t("staff-circle.words-before")}</h3>
      <ul className="plain">
        {words.map(({ id, at, principal, kind, how, reason }) => (
          <li key={id}>
            {t("staff-circle.words-line", { day: formatDay(language, at), principal, kind: t(`staff-circle.kind-${kind}`) })}{" "}
            <span className="small quiet">{t(how === "ownLink" ? "staff-circle.said-own-link" : "staff-circle.said-together")}</span>
            {reason ? <span className="small"> {t("staff-circle.reason", { reason })}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A principal's own words about somebody, each with its day. */
export function OwnWordsBefore({ words }: { words: readonly Shown[] }) {
  const t = useText();
  const language = useLanguage();
  if (words.length < 2) return null;
  return (
    <section className="stack">
      <h2>{t("family-circle.words-before")}</h2>
      <ul>
        {words.map(({ id, at, kind }) => (
          <li key={id}>{t("family-circle.words-line", { day: formatDay(language, at), kind: t(`family-circle.kind-${kind}`) })}</li>
        ))}
      </ul>
    </section>
  );
}
