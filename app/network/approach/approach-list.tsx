import { Link } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { Card } from "~/ui/card";
import type { ToApproach } from "./approaches.server";
import { TalkScript } from "./talk-script";

type Shown = ToApproach & { spoken: string };

/** Everybody who may be asked: by whom, in which words and language, and what came of it. */
export function ApproachList({ people }: { people: readonly Shown[] }) {
  return (
    <>
      {people.map((person) => (
        <Card key={person.personId} title={person.firstName}>
          <Standing person={person} />
        </Card>
      ))}
    </>
  );
}

function Standing({ person }: { person: Shown }) {
  const t = useText();
  const language = useLanguage();
  const { plan, words, talks, script, firstName: name } = person;
  const by =
    plan?.by === "principal" && plan.principal
      ? t("staff-approach.by-principal-named", { name: plan.principal })
      : t(
          plan?.by === "coordinator"
            ? "staff-approach.by-coordinator"
            : person.invited
              ? "staff-approach.by-invited"
              : "staff-approach.by-none",
        );
  return (
    <div className="stack">
      <p>
        <b>{by}</b>
        <span className="quiet">
          {` · ${t("staff-approach.speaks", { language: person.spoken })}`}
          {plan?.interpreter ? ` · ${t("staff-approach.interpreter-planned")}` : null}
        </span>
      </p>
      {words.length > 0 ? (
        <ul className="plain">
          {words.map((one) => (
            <li key={one.principal} dir="auto">
              {t("staff-approach.words-of", { name: one.principal, words: one.words })}
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{t("staff-approach.words-none")}</p>
      )}
      {talks.length > 0 ? (
        <ul className="plain">
          {talks.map((talk) => (
            <li key={talk.id}>
              {t(talk.by === "coordinator" ? "staff-approach.asked-line-coordinator" : "staff-approach.asked-line-principal", {
                name: talk.principal ?? "",
                day: formatDay(language, talk.talkedOn),
                outcome: t(`staff-approach.outcome-${talk.outcome}`),
              })}
              {talk.note ? (
                <span className="small" dir="auto">
                  {" "}
                  {talk.note}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : person.invited ? null : (
        <p className="quiet">{t("staff-approach.asked-none")}</p>
      )}
      {person.knowing ? (
        <p className="quiet" dir="auto">
          {t("staff-approach.knowing", { day: formatDay(language, person.knowing.at) })} {person.knowing.agreed}
        </p>
      ) : null}
      <p className="row">
        <Link to={`?afspraak=${person.personId}`}>
          {t("staff-approach.plan-open")}
          <span className="unseen"> {name}</span>
        </Link>
        <Link to={`?gesprek=${person.personId}`}>
          {t("staff-approach.asked-open")}
          <span className="unseen"> {name}</span>
        </Link>
      </p>
      <details>
        <summary>
          {t("staff-approach.script-title")}
          <span className="unseen"> {name}</span>
        </summary>
        {person.interpreter ? <p className="quiet">{t("staff-approach.interpreter-hint")}</p> : null}
        <TalkScript title={name} script={script} />
      </details>
    </div>
  );
}
