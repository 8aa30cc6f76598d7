import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { NextStep } from "~/journey/next-step";
import type { StaffHead } from "~/journey/staff-head.server";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatDayTime, formatList } from "~/language/dates";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";

/** The one next step, and the way to it. */
export function NextStepCard({ head, step, children }: { head: StaffHead; step: NextStep; children?: ReactNode }) {
  const t = useText();
  const language = useLanguage();
  const { facts } = head;
  const values = {
    names: formatList(language, head.principals),
    count: head.principals.length,
    day: facts.dayStartsAt ? formatDayTime(language, facts.dayStartsAt) : "",
    lookBack: facts.evaluateAt ? formatDay(language, facts.evaluateAt) : "",
  };
  const elsewhere = { match: `/matching/${head.id}`, voiceMissing: `/registrations/${head.id}/yes` };
  const room = step.room === null ? null : `/conferences/${head.id}${step.room}`;
  const href = step.key === "match" || step.key === "voiceMissing" ? elsewhere[step.key] : room;
  return (
    <Card tone="next" title={t("staff-conference.next-title")}>
      <p>{t(`staff-conference.next-${step.key}`, values)}</p>
      {children}
      {href ? (
        <p>
          <ButtonLink href={href}>{t(`staff-conference.go-${step.key === "voiceMissing" ? "yes" : goWord(step)}`)}</ButtonLink>
        </p>
      ) : null}
    </Card>
  );
}

const goWords = ["question", "circle", "invitations", "day", "plan", "evaluation", "remark", "end"] as const;
type GoWord = (typeof goWords)[number] | "matching";

const goWord = ({ room }: NextStep): GoWord => goWords.find((word) => room === `/${word}`) ?? "matching";

interface ToMeet {
  id: string;
  firstName: string;
  firstTalkAt: Date | null;
  onceFirst: string;
}

/** One button for each principal the coordinator has not yet met. */
export function FirstTalks({ principals, later }: { principals: readonly ToMeet[]; later?: boolean }) {
  const t = useText();
  return (
    <>
      {principals
        .filter(({ firstTalkAt }) => firstTalkAt === null)
        .map((principal, index) => (
          <Form method="post" key={principal.id}>
            <Once value={principal.onceFirst} />
            <input type="hidden" name="principalId" value={principal.id} />
            <Button name="intent" value="firstTalk" variant={later || index > 0 ? "secondary" : "primary"}>
              {t("staff-conference.first-talk-held", { name: principal.firstName })}
            </Button>
          </Form>
        ))}
    </>
  );
}

interface ToReach extends ToMeet {
  contact: "none" | "tried" | "reached";
  onceContact: string;
}

/** Before the first talk: whom to call for the first time, and whether it worked. */
export function FirstContacts({ principals }: { principals: readonly ToReach[] }) {
  const t = useText();
  return (
    <>
      {principals
        .filter(({ contact, firstTalkAt }) => contact !== "reached" && firstTalkAt === null)
        .map((principal, index) => (
          <Form method="post" key={principal.id} className="row">
            <Once value={principal.onceContact} />
            <input type="hidden" name="principalId" value={principal.id} />
            <input type="hidden" name="intent" value="contact" />
            <Button name="reached" value="yes" variant={index > 0 ? "secondary" : "primary"}>
              {t("staff-conference.first-contact-reached", { name: principal.firstName })}
            </Button>
            <Button name="reached" value="no" variant="secondary">
              {t("staff-conference.first-contact-tried", { name: principal.firstName })}
            </Button>
            {principal.contact === "tried" ? <span className="quiet">{t("staff-conference.first-contact-again")}</span> : null}
          </Form>
        ))}
    </>
  );
}

/** Whom to call: asked two days ago or more, and silent. */
export function SilentList({
  conferenceId,
  silent,
}: {
  conferenceId: string;
  silent: readonly { personId: string; firstName: string; since: Date }[];
}) {
  const t = useText();
  const language = useLanguage();
  if (silent.length === 0) return null;
  return (
    <section aria-labelledby="silent">
      <h2 id="silent">{t("staff-conference.silent-title")}</h2>
      <ul>
        {silent.map((one) => (
          <li key={one.personId}>
            <Link to={`/conferences/${conferenceId}/invitations`}>
              {t("staff-conference.silent-call", { name: one.firstName, day: formatDay(language, one.since) })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
