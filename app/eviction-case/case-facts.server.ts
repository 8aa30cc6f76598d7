import { Prisma } from "@generated/client";
import type { CaseModel, ContactWay, LadderStepKind, OutcomeMoment, PostponementAnswer, PostponementBy } from "@generated/enums";
import { logAccess } from "~/access/access-log.server";
import type { StaffAsker } from "~/access/guards.server";
import type { Db } from "~/db.server";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import type { CaseFacts } from "~/eviction-case/ladder/deadlines";
import { dayValue } from "~/language/dates";

/** What is not said in words of the family: enough for every deadline, date and fact of a case. */
export interface CaseFactsRow extends CaseFacts {
  id: string;
  landlord: string | null;
  /** First names. */
  tenants: string[];
  openedAt: Date;
  engagedAt: Date | null;
  rentCents: number | null;
  arrears: { on: string; amountCents: number; monthTenths: number | null; currentRentPaid: boolean | null }[];
}

interface Stored extends Omit<CaseFactsRow, "postponements" | "attempts" | "reports" | "feedbackOn" | "outcomes"> {
  model: CaseModel;
  steps: { step: LadderStepKind; on: string; evictionOn: string | null; endedOn: string | null }[];
  feedback: { at: string }[];
  reports: { reportedOn: string; receivedAt: string; receiptAt: string | null }[];
  postponements: { by: PostponementBy; askedAt: string; answer: PostponementAnswer | null; until: string | null }[];
  attempts: { at: string; way: ContactWay; reached: boolean }[];
  outcomes: { moment: OutcomeMoment; at: string }[];
}

const day = (column: string) => Prisma.raw(`to_char(e."${column}", 'YYYY-MM-DD') as "${column}"`);
const listed = (table: string, fields: readonly string[], order: string) =>
  Prisma.raw(`coalesce((select jsonb_agg(jsonb_build_object(${fields.map((field) => `'${field}', x."${field}"`).join(", ")}) order by ${order})
    from "${table}" x where x."caseId" = e."id"), '[]')`);

const facts = Prisma.sql`
  e."id", o."name" as "landlord", e."model", e."openedAt", e."engagedAt", e."rentCents",
  ${day("endsOn")}, ${day("helpAskedOn")}, ${day("helpFirstTalkOn")},
  array(select t."firstName" from "Tenancy" t where t."caseId" = e."id" and t."kind" <> 'occupant' order by t."id") as "tenants",
  exists (select 1 from "CaseOutcome" c where c."caseId" = e."id") as "ended",
  ${listed("LadderStep", ["step", "on", "evictionOn", "endedOn"], `x."on", x."recordedAt", x."id"`)} as "steps",
  ${listed("Arrears", ["on", "amountCents", "monthTenths", "currentRentPaid"], `x."on", x."recordedAt", x."id"`)} as "arrears",
  ${listed("Feedback", ["at"], `x."at"`)} as "feedback",
  ${listed("LandlordReport", ["reportedOn", "receivedAt", "receiptAt"], `x."receivedAt"`)} as "reports",
  ${listed("Postponement", ["by", "askedAt", "answer", "until"], `x."askedAt", x."id"`)} as "postponements",
  ${listed("ContactAttempt", ["at", "way", "reached"], `x."at", x."id"`)} as "attempts",
  ${listed("CaseOutcome", ["moment", "at"], `x."at"`)} as "outcomes",
  coalesce((select jsonb_agg(jsonb_build_object('signedOn', x."signedOn", 'until', x."until", 'endedOn', x."endedOn", 'reports',
      coalesce((select jsonb_agg(jsonb_build_object('kind', y."kind", 'dueOn', y."dueOn", 'doneOn', y."doneOn"))
        from "LastChanceReport" y where y."lastChanceId" = x."id"), '[]')) order by x."signedOn", x."id")
    from "LastChance" x where x."caseId" = e."id"), '[]') as "lastChances"`;
const source = Prisma.sql`from "EvictionCase" e left join "Organisation" o on o."id" = e."landlordId"`;

const factsFrom = ({ feedback, reports, postponements, attempts, outcomes, ...row }: Stored): CaseFactsRow => ({
  ...row,
  feedbackOn: feedback.map(({ at }) => dayValue(new Date(at))),
  reports: reports.map(({ reportedOn, receivedAt, receiptAt }) => ({
    reportedOn,
    receivedOn: dayValue(new Date(receivedAt)),
    receiptOn: receiptAt ? dayValue(new Date(receiptAt)) : null,
  })),
  postponements: postponements.map((one) => ({ ...one, askedAt: new Date(one.askedAt) })),
  attempts: attempts.map((one) => ({ ...one, at: new Date(one.at) })),
  outcomes: outcomes.map(({ moment, at }) => ({ moment, on: dayValue(new Date(at)) })),
});

/** The facts of one case. One statement; the guard has logged it. */
export async function caseFactsOf({ db, caseId }: Pick<CaseAsker, "db" | "caseId">): Promise<CaseFactsRow> {
  const [row] = await (db as Db).$queryRaw<Stored[]>`select ${facts} ${source} where e."id" = ${caseId}::uuid`;
  if (!row) throw new Error("The guard let through a case that is not there.");
  return factsFrom(row);
}

/**
 * Every case of a worker that can still ask something of him, as facts: what is open, and what ended without its two later outcomes.
 * One statement; the caller logs it with classes up to `debt`.
 */
export async function askingCaseFactsFor(asker: StaffAsker): Promise<CaseFactsRow[]> {
  const rows = await asker.db.$queryRaw<Stored[]>`
    select ${facts} ${source}
    where e."accountId" = ${asker.id}::uuid and e."erasedAt" is null
      and (select count(*) from "CaseOutcome" c where c."caseId" = e."id" and c."moment" <> 'closing') < 2`;
  return rows.map(factsFrom);
}

/** As many cases as the list shows at first, and as many as come with each "more". */
export const casesAtATime = 50;

/** The same facts for the list of a worker's cases: what is open first, then newest first, with how many there are. One statement. */
export async function caseListOf(
  asker: StaffAsker,
  most: number,
): Promise<{ of: number; cases: (CaseFactsRow & { reference: string })[] }> {
  await logAccess(asker.db, { actor: asker, deed: "seeCases", classes: ["id", "process", "name", "debt"], origin: asker.origin });
  const rows = await asker.db.$queryRaw<(Stored & { reference: string; of: number })[]>`
    select e."reference", e."of", ${facts}
    from (
      select x.*, count(*) over ()::int as "of", exists (select 1 from "CaseOutcome" c where c."caseId" = x."id") as "over"
      from "EvictionCase" x where x."accountId" = ${asker.id}::uuid and x."erasedAt" is null
      order by "over", x."openedAt" desc, x."id" desc limit ${most}
    ) e left join "Organisation" o on o."id" = e."landlordId"
    order by e."over", e."openedAt" desc, e."id" desc`;
  return { of: rows[0]?.of ?? 0, cases: rows.map(({ of: _, ...row }) => ({ ...factsFrom(row), reference: row.reference })) };
}
