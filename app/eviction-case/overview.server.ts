import type { PostponementBy } from "@generated/enums";
import { openOrNull } from "~/access/sealing.server";
import { type CaseFactsRow, caseFactsOf } from "~/eviction-case/case-facts.server";
import { meetingsOf } from "~/eviction-case/cases.server";
import { daysLeft } from "~/eviction-case/eviction-date";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import { asksNow, deadlinesOf, openDeadlines } from "~/eviction-case/ladder/deadlines";
import { standingOf } from "~/eviction-case/ladder/judgment";
import { usuallyNext } from "~/eviction-case/ladder/ladder";
import type { PostponementWords } from "~/eviction-case/landlord/postponement.server";
import { raceOf } from "~/eviction-case/race";
import { stonesOf } from "~/eviction-case/time-line";
import { dayValue } from "~/language/dates";

/** The calm summary of a case: the race, three facts, what must be done, what usually comes next, and the line of time. */
export async function overviewOf(asker: CaseAsker, now: Date) {
  const today = dayValue(now);
  const [facts, meetings, conditions] = await Promise.all([caseFactsOf(asker), meetingsOf(asker), conditionsOf(asker)]);
  const linked = meetings.filter((one) => one.linked);
  const meetingDays = linked.flatMap(({ dayStartsAt }) => (dayStartsAt ? [dayValue(dayStartsAt)] : []));
  const race = raceOf(facts, meetingDays, today);
  const newest = facts.arrears.at(-1) ?? null;
  const standing = standingOf({ ...facts, arrearsCents: newest?.amountCents ?? null }, today);
  const deadlines = openDeadlines(deadlinesOf(facts, today));
  return {
    ended: facts.ended,
    endsOn: facts.endsOn,
    race: { ...race, daysLeft: race.evictionOn === null ? null : daysLeft(race.evictionOn, now) },
    standing: { ...standing, arrears: newest, conditions: standing.suspendedBy.flatMap((by) => conditions.get(by) ?? []) },
    deadlines: deadlines.filter(asksNow),
    next: facts.ended || standing.suspension.suspended ? null : usuallyNext(facts.model, facts.steps),
    stones: stonesOf({ ...facts, meetings: meetingDays, deadlines: deadlines.filter(asksNow), restsUntil: restOf(standing) }, today),
    conferences: linked.map(({ id, reference, mine, dayStartsAt }) => ({ id, reference, mine, dayStartsAt })),
    linkable: facts.ended ? [] : meetings.flatMap((one) => (one.linked ? [] : [one])),
  };
}

const restOf = ({ suspension }: ReturnType<typeof standingOf>) => (suspension.suspended ? suspension.until : null);

/** On which condition landlord and court let it rest, each in the words of his newest answer. */
async function conditionsOf({ db, caseId, dataKey }: CaseAsker): Promise<Map<PostponementBy, string>> {
  const rows = await db.postponement.findMany({
    where: { caseId, answer: { in: ["stop", "hold"] } },
    select: { id: true, by: true, familySealed: true },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
  });
  return new Map(
    rows.map(({ id, by, familySealed }) => {
      const said = openOrNull<PostponementWords>(dataKey, { model: "Postponement", field: "familySealed", id }, familySealed);
      return [by, said?.condition ?? ""];
    }),
  );
}

export type Overview = Awaited<ReturnType<typeof overviewOf>>;
export type Arrears = CaseFactsRow["arrears"][number];
