import { Form, Link } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import type { ProposalFigures } from "~/registration/proposal/proposal-figures";
import { proposalParts } from "~/registration/proposal/proposal-figures";
import type { Askable, ProposalListed } from "~/registration/proposal/proposal-list.server";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";

/** A day to ask again that one press chooses. */
export interface LaterChoice {
  weeks: number;
  on: string;
}

interface ProposalCardProps {
  proposal: ProposalListed & { onces: { answer: string; drop: string } };
  later: readonly LaterChoice[];
}

/** Somebody on the list: what he said, and one press for what he says now. */
export function ProposalCard({ proposal, later }: ProposalCardProps) {
  const t = useText();
  const language = useLanguage();
  const { answer, askAgainOn, proposedAt, conferenceId } = proposal;
  const tag = answer === "notAsked" || answer === "open" ? t(`staff-proposals.answer-${answer}`) : t(`staff-registration.answer-${answer}`);
  return (
    <Card title={proposal.firstName} level={3}>
      <p>
        <span className={answer === "yes" ? "tag tag--done" : "tag"}>{tag}</span>{" "}
        {askAgainOn ? t("staff-registration.ask-again-on", { day: formatDay(language, askAgainOn) }) : null}
      </p>
      {proposal.ownWords ? <p className="break">“{proposal.ownWords}”</p> : null}
      {proposal.note ? <p className="break">{proposal.note}</p> : null}
      {conferenceId ? (
        <p>
          <Link to={`/registrations/${conferenceId}`}>{t("staff-registration.to-registration")}</Link>
        </p>
      ) : (
        <Answers proposal={proposal} later={later} />
      )}
      <p className="quiet small">
        {proposedAt ? t("staff-proposals.asked", { day: formatDay(language, proposedAt) }) : null}{" "}
        {t("staff-proposals.erased", { day: formatDay(language, proposal.eraseAfter) })}
      </p>
    </Card>
  );
}

function Answers({ proposal, later }: ProposalCardProps) {
  const t = useText();
  const { id, answer, firstName, onces } = proposal;
  const settled = answer === "yes" || answer === "no";
  return (
    <>
      {answer === "yes" ? (
        <p>
          <Link to={`/registrations/new?proposal=${id}`}>{t("staff-registration.go-on-register")}</Link>
        </p>
      ) : null}
      {settled ? null : (
        <Form method="post">
          <Once value={onces.answer} />
          <input type="hidden" name="proposalId" value={id} />
          <fieldset className="presses">
            <legend className="small quiet">{t("staff-proposals.mark-group", { name: firstName })}</legend>
            {answer === "notAsked" ? <Press value="open">{t("staff-proposals.mark-asked")}</Press> : null}
            <Press value="yes">{t("staff-proposals.mark-yes")}</Press>
            {later.map(({ weeks, on }) => (
              <Press key={weeks} value={`notNow ${on}`}>
                {t("staff-proposals.mark-later", { weeks })}
              </Press>
            ))}
            <Press value="no">{t("staff-proposals.mark-no")}</Press>
          </fieldset>
        </Form>
      )}
      <p>
        <Link to={`/proposals/${id}`}>{t("staff-proposals.mark-other")}</Link>
      </p>
    </>
  );
}

function Press({ value, children }: { value: string; children: string }) {
  return (
    <Button variant="secondary" name="press" value={value}>
      {children}
    </Button>
  );
}

/** A tenant of an own case; one press puts him on the list. */
export function AskableLine({ one }: { one: Askable & { once: string } }) {
  const t = useText();
  return (
    <Form method="post" className="row">
      <Once value={one.once} />
      <input type="hidden" name="caseId" value={one.caseId} />
      <input type="hidden" name="tenancyId" value={one.tenancyId} />
      <Button variant="secondary" name="intent" value="list">
        {t("staff-proposals.list-it", { name: one.firstName })}
      </Button>
      <Link to={`/cases/${one.caseId}`}>{t("staff-proposals.from-case", { reference: one.reference })}</Link>
    </Form>
  );
}

/** The worker's own figures. */
export function OwnFigures({ figures }: { figures: ProposalFigures }) {
  const t = useText();
  const lines = [
    ["staff-proposals.figures-asked", figures.asked],
    ...proposalParts.map((part) => [`staff-proposals.figures-${part}`, figures.parts[part]] as const),
    ["staff-proposals.figures-registered", figures.registered],
  ] as const;
  return (
    <Card title={t("staff-proposals.figures-title")}>
      <dl className="figures">
        {lines.map(([key, count]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet small">{t("staff-proposals.figures-note")}</p>
    </Card>
  );
}
