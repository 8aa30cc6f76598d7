import { Prisma } from "@generated/client";
import { logAccess } from "~/access/access-log.server";
import type { StaffAsker } from "~/access/guards.server";
import { type CountedCase, dimensions, figuresOf, listed, type YearFigures } from "~/eviction-case/figures/figures";
import { dayValue } from "~/language/dates";

interface Stored extends Omit<CountedCase, "openedOn" | "outcomes"> {
  openedAt: Date;
  outcomes: { moment: CountedCase["outcomes"][number]["moment"]; outcome: CountedCase["outcomes"][number]["outcome"]; at: string }[];
}

/** Yearly counts without persons: a worker those of his own organisation, an administrator those of all. One statement. */
export async function figuresFor(asker: StaffAsker, now: Date): Promise<YearFigures[]> {
  await logAccess(asker.db, { actor: asker, deed: "seeFigures", classes: ["process", "debt"], origin: asker.origin });
  const whose = asker.role === "admin" ? Prisma.empty : Prisma.sql`where e."organisationId" = ${asker.organisationId}::uuid`;
  const rows = await asker.db.$queryRaw<Stored[]>`
    select e."openedAt", o."name" as "organisation", e."model"::text as "model", e."engagedAt" is not null as "engaged",
      case when l."kind" is null then null when l."kind" = 'landlord' then 'landlord' else 'other' end as "landlordKind",
      array(select s."step"::text from "LadderStep" s where s."caseId" = e."id") as "steps",
      array(select a."reached" from "ContactAttempt" a where a."caseId" = e."id" order by a."at", a."id") as "attempts",
      (select jsonb_build_object('contactMade', f."contactMade", 'helpStarted', f."helpStarted") from "Feedback" f
        where f."caseId" = e."id" order by f."at" desc limit 1) as "feedback",
      (select t."answer"::text from "TransferObjection" t where t."caseId" = e."id" and t."answer" is not null
        order by t."answeredOn" desc limit 1) as "objection",
      exists (select 1 from "PaymentArrangement" p where p."caseId" = e."id")
        or exists (select 1 from "CaseOutcome" c where c."caseId" = e."id" and c."moment" = 'closing' and c."arrearsCents" = 0)
        or coalesce((select r."amountCents" = 0 from "Arrears" r where r."caseId" = e."id" order by r."on" desc, r."recordedAt" desc limit 1), false) as "paidOrArranged",
      coalesce((select jsonb_agg(jsonb_build_object('moment', c."moment", 'outcome', c."outcome", 'at', c."at"))
        from "CaseOutcome" c where c."caseId" = e."id"), '[]') as "outcomes"
    from "EvictionCase" e join "Organisation" o on o."id" = e."organisationId" left join "Organisation" l on l."id" = e."landlordId"
    ${whose}`;
  const cases = rows.map(({ openedAt, outcomes, ...row }) => ({
    ...row,
    openedOn: dayValue(openedAt),
    outcomes: outcomes.map(({ at, ...one }) => ({ ...one, on: dayValue(new Date(at)) })),
  }));
  return figuresOf(cases, dayValue(now));
}

/** The figures as rows of a file: our own names and, where there is one, the word of the municipality's list. A hidden count is "*". */
export function figureRows(years: readonly YearFigures[]): string[][] {
  const shown = (count: number | null) => (count === null ? "*" : String(count));
  return [
    ["year", "group", "value", "list", "count"],
    ...years.flatMap(({ year, total, groups }) => [
      [String(year), "total", "", "", shown(total)],
      ...dimensions.flatMap((dimension) =>
        groups[dimension].map(({ value, count }) => [String(year), dimension, value, listed(dimension, value) ?? "", shown(count)]),
      ),
    ]),
  ];
}

/** The figures with the words of the municipality's list beside our own, and the version they were taken from. */
export function figuresJson(years: readonly YearFigures[]) {
  return {
    list: "DDAS Uitwisselmodel 0.9",
    hidden: "null: fewer than five, or a number that would give one away",
    years: years.map(({ year, total, groups }) => ({
      year,
      total,
      groups: Object.fromEntries(
        dimensions.map((dimension) => [dimension, groups[dimension].map((one) => ({ ...one, list: listed(dimension, one.value) }))]),
      ),
    })),
  };
}
