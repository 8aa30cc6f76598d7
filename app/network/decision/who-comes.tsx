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

/** About whom the principals pull apart. For the coordinator's eyes alone. */
export function Knots({ circle: { people, decisions } }: { circle: Circle }) {
  const t = useText();
  const language = useLanguage();
  const knotted = knots(decisions).map(({ personId }) => people.find(({ id }) => id === personId)?.firstName ?? "");
  if (knotted.length === 0) return null;
  return (
    <Notice tone="attention" word={t("staff-circle.knot-title", { names: formatList(language, knotted) })}>
      {t("staff-circle.knot-text")}
    </Notice>
  );
}

/** Which principals said nothing yet, and about whom. */
export function StillToSay({ circle: { people, principals, decisions } }: { circle: Circle }) {
  const t = useText();
  const language = useLanguage();
  const ids = principals.map(({ id }) => id);
  const living = people.filter(({ deceased }) => !deceased);
  const open = (principal: string) =>
    living.filter(({ id }) =>
      undecided(
        decisions.filter(({ personId }) => personId === id),
        ids,
      ).includes(principal),
    );
  const lines = principals
    .map(({ id, firstName }) => ({ id, principal: firstName, people: open(id).map((person) => person.firstName) }))
    .filter((line) => line.people.length > 0);
  if (lines.length === 0) return null;
  return (
    <Notice word={t("staff-circle.undecided-title")}>
      <ul className="plain">
        {lines.map(({ id, principal, people: names }) => (
          <li key={id}>{t("staff-circle.undecided-text", { principal, people: formatList(language, names) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
