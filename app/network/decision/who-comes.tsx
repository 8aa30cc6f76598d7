import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { Notice } from "~/ui/notice";
import type { Circle, NotedDecision } from "../circle.server";
import { knots, undecided } from "./welcome";

const tags = { welcome: "tag tag--done", notThisTime: "tag tag--attention", keptOut: "tag tag--danger" } as const;

/** What one principal said about one person. */
export function Word({ decision }: { decision: NotedDecision | undefined }) {
  const t = useText();
  if (!decision) return <span className="quiet">{t("staff-circle.kind-none")}</span>;
  return (
    <span>
      <span className={tags[decision.kind]}>{t(`staff-circle.kind-${decision.kind}`)}</span>{" "}
      <span className="small quiet">{t(decision.how === "ownLink" ? "staff-circle.said-own-link" : "staff-circle.said-together")}</span>
      {decision.reason ? <span className="small"> {t("staff-circle.reason", { reason: decision.reason })}</span> : null}
    </span>
  );
}

/** What pulls apart among the principals' words, and what is still open. For the coordinator's eyes alone. */
export function OpenWords({ circle }: { circle: Circle }) {
  const t = useText();
  const language = useLanguage();
  const { people, principals, decisions } = circle;
  const living = people.filter(({ deceased }) => !deceased);
  const about = (personId: string) => decisions.filter((decision) => decision.personId === personId);
  const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.firstName ?? "";
  const knotted = knots(decisions).map(({ personId }) => nameOf(personId));
  const ids = principals.map(({ id }) => id);
  const open = principals
    .map(({ id, firstName }) => ({
      id,
      principal: firstName,
      people: living.filter((person) => undecided(about(person.id), ids).includes(id)),
    }))
    .filter((one) => one.people.length > 0);
  return (
    <>
      <p>{t("staff-circle.words-lead")}</p>
      {knotted.length > 0 ? (
        <Notice tone="attention" word={t("staff-circle.knot-title", { names: formatList(language, knotted) })}>
          {t("staff-circle.knot-text")}
        </Notice>
      ) : null}
      {open.length > 0 ? (
        <Notice word={t("staff-circle.undecided-title")}>
          <ul className="plain">
            {open.map((one) => (
              <li key={one.id}>
                {t("staff-circle.undecided-text", {
                  principal: one.principal,
                  people: formatList(
                    language,
                    one.people.map(({ firstName }) => firstName),
                  ),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}
