import { Link } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { Notice } from "~/ui/notice";
import { Table } from "~/ui/table";
import type { Circle, NotedDecision } from "../circle.server";
import { knots, mayBeInvited, undecided } from "./welcome";

const tags = { welcome: "tag tag--done", notThisTime: "tag tag--attention", keptOut: "tag tag--danger" } as const;

function Word({ decision }: { decision: NotedDecision | undefined }) {
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

/** Each principal's word about each person, what pulls apart and what is still open. For the coordinator's eyes alone. */
export function WhoComes({ circle }: { circle: Circle }) {
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
    <section className="stack">
      <h2>{t("staff-circle.words-title")}</h2>
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
      <Table
        caption={t("staff-circle.words-title")}
        captionUnseen
        columns={[
          { key: "person", label: t("staff-circle.column-person") },
          ...principals.map(({ id, firstName }) => ({ key: id, label: firstName })),
          { key: "outcome", label: t("staff-circle.column-outcome") },
          { key: "change", label: t("staff-circle.column-change") },
        ]}
        rows={living.map((person) => ({
          key: person.id,
          cells: {
            person: person.firstName,
            ...Object.fromEntries(
              ids.map((id) => [id, <Word key={id} decision={about(person.id).find((one) => one.principalId === id)} />]),
            ),
            outcome: t(
              person.invited
                ? "staff-circle.is-invited"
                : mayBeInvited(about(person.id))
                  ? "staff-circle.may-be-invited"
                  : "staff-circle.not-yet",
            ),
            change: (
              <>
                <Link to={`?woord=${person.id}`}>
                  {t("staff-circle.note-decision")}
                  <span className="unseen"> {person.firstName}</span>
                </Link>
                {about(person.id).some(({ kind }) => kind === "keptOut") ? (
                  <>
                    <br />
                    <Link to={`?contact=${person.id}`}>
                      {t("staff-circle.still-open")}
                      <span className="unseen"> {person.firstName}</span>
                    </Link>
                  </>
                ) : null}
              </>
            ),
          },
        }))}
      />
    </section>
  );
}
