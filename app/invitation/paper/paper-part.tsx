import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { PersonRoads } from "~/invitation/asking/person-roads.server";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

interface PaperPartProps {
  name: string;
  path: string;
  roads: PersonRoads;
  onces: { letter: string; card: string; given: readonly string[] };
  lastResult: SubmissionResult | undefined;
}

const refusals = ["paperUnder16", "notInvited", "paperReadsNothing", "paperNoWord", "paperNotNow"] as const;

/** The letter and the card of somebody: made, printed, posted or given. */
export function PaperPart({ name, path, roads, onces, lastResult }: PaperPartProps) {
  const t = useText();
  const language = useLanguage();
  const refusal = lastResult?.error?.[""]?.[0];
  const said = refusals.find((reason) => refusal === `staff-circle.${reason}`);
  if (roads.under16) return null;
  return (
    <Card title={<span id="papers">{t("staff-paper.title")}</span>}>
      <p>{t("staff-paper.lead")}</p>
      {said ? (
        <Notice tone="attention" live>
          {t(said === "notInvited" && roads.guest ? "staff-paper.not-approved" : `staff-paper.${said}`, { name })}
        </Notice>
      ) : null}
      <ul className="plain stack">
        {roads.papers.map(({ id, kind, madeAt, givenAt }, at) => (
          <li key={id}>
            <p>
              <strong>{t(`staff-paper.${kind}`)}</strong>, {t("staff-paper.made", { day: formatDay(language, madeAt) })}
              {givenAt ? `, ${t(`staff-paper.given-${kind}`, { day: formatDay(language, givenAt) })}` : ""}.{" "}
              <a href={`${path}/${kind}`}>
                {t("staff-paper.show")}
                <span className="unseen">: {t(`staff-paper.${kind}`)}</span>
              </a>
            </p>
            {givenAt ? null : (
              <Form method="post" className="row row--close">
                <Once value={onces.given[at] ?? ""} />
                <input type="hidden" name="intent" value="paperGiven" />
                <input type="hidden" name="paperId" value={id} />
                <Button variant="tertiary">{t(`staff-paper.mark-${kind}`)}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {roads.invited ? (
        <div className="row">
          {(["letter", "card"] as const).map((kind) => (
            // A form each: who goes back after a letter and presses for a card has pressed something else, not the same twice.
            <Form key={kind} method="post">
              <Once value={onces[kind]} />
              <input type="hidden" name="intent" value="paper" />
              <Button variant="secondary" name="kind" value={kind}>
                {t(`staff-paper.make-${kind}`)}
              </Button>
            </Form>
          ))}
        </div>
      ) : (
        <p className="quiet">{t(roads.guest ? "staff-paper.not-approved" : "staff-paper.not-invited", { name })}</p>
      )}
      {roads.papers.length > 0 ? <p className="quiet">{t("staff-paper.again")}</p> : null}
    </Card>
  );
}
