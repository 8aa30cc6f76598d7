import type { PostponementAnswer, PostponementBy } from "@generated/enums";
import { logAccess } from "~/access/access-log.server";
import type { StaffAsker } from "~/access/guards.server";
import { openOrNull } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import { dayOf, evictionDate, type StepTaken } from "~/eviction-case/eviction-date";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import type { TenantContact } from "~/eviction-case/open-case.server";
import type { PostponementWords } from "~/eviction-case/postponement.server";

const inOrder = [{ on: "asc" }, { recordedAt: "asc" }, { id: "asc" }] as const;
const landlordNames = async (db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> => {
  const rows = await db.organisation.findMany({ where: { id: { in: ids.filter((id) => id !== null) } }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [row.id, row.name]));
};

/** The worker's own cases, newest first, with what matters at a glance. */
export async function casesOf(asker: StaffAsker) {
  await logAccess(asker.db, { actor: asker, deed: "seeCases", classes: ["id", "process", "name", "debt"], origin: asker.origin });
  const rows = await asker.db.evictionCase.findMany({
    where: { accountId: asker.id, erasedAt: null },
    include: {
      tenancies: { orderBy: { id: "asc" } },
      arrears: { orderBy: [{ on: "desc" }, { recordedAt: "desc" }], take: 1 },
      steps: { orderBy: [...inOrder] },
      outcomes: { take: 1 },
    },
    orderBy: { openedAt: "desc" },
  });
  const landlords = await landlordNames(
    asker.db,
    rows.map((row) => row.landlordId),
  );
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    tenants: row.tenancies.map((tenancy) => tenancy.firstName),
    landlord: row.landlordId ? (landlords.get(row.landlordId) ?? null) : null,
    arrearsCents: row.arrears[0]?.amountCents ?? null,
    monthTenths: row.arrears[0]?.monthTenths ?? null,
    step: row.steps.at(-1)?.step ?? null,
    evictionOn: evictionDate(row.steps.map(stepOf)),
    ended: row.outcomes.length > 0,
  }));
}

/** Cases that a registration can bring along: the worker's own that have not ended. */
export async function openCasesOf(asker: StaffAsker): Promise<{ id: string; reference: string; tenants: string[] }[]> {
  await logAccess(asker.db, { actor: asker, deed: "seeCases", classes: ["id", "name"], origin: asker.origin });
  const rows = await asker.db.evictionCase.findMany({
    where: { accountId: asker.id, erasedAt: null, outcomes: { none: {} } },
    select: { id: true, reference: true, tenancies: { select: { firstName: true }, orderBy: { id: "asc" } } },
    orderBy: { openedAt: "desc" },
  });
  return rows.map(({ tenancies, ...row }) => ({ ...row, tenants: tenancies.map(({ firstName }) => firstName) }));
}

/** Landlords to choose from. */
export const landlordsOf = (db: Db): Promise<{ id: string; name: string }[]> =>
  db.organisation.findMany({ where: { kind: "landlord" }, select: { id: true, name: true }, orderBy: { name: "asc" } });

const stepOf = (row: { step: StepTaken["step"]; on: Date; evictionOn: Date | null }): StepTaken => ({
  step: row.step,
  on: dayOf(row.on) ?? "",
  evictionOn: dayOf(row.evictionOn),
});

export interface PostponementShown extends PostponementWords {
  id: string;
  by: PostponementBy;
  askedAt: Date;
  untilAsked: string;
  answer: PostponementAnswer | null;
  answeredAt: Date | null;
  until: string | null;
}

/** Everything on the page of one case. */
export async function caseOf(asker: CaseAsker) {
  const { db, caseId, dataKey } = asker;
  const meetings = await meetingsOf(asker);
  const row = await db.evictionCase.findUniqueOrThrow({
    where: { id: caseId },
    include: {
      tenancies: { orderBy: { id: "asc" } },
      arrears: { orderBy: [...inOrder] },
      steps: { orderBy: [...inOrder] },
      postponements: { orderBy: { askedAt: "asc" } },
    },
  });
  const landlords = await landlordNames(db, [row.landlordId]);
  return {
    id: row.id,
    reference: row.reference,
    openedAt: row.openedAt,
    rentCents: row.rentCents,
    landlord: row.landlordId ? (landlords.get(row.landlordId) ?? null) : null,
    tenants: row.tenancies.map((tenancy) => ({
      id: tenancy.id,
      firstName: tenancy.firstName,
      familyName:
        openOrNull<TenantContact>(dataKey, { model: "Tenancy", field: "contactSealed", id: tenancy.id }, tenancy.contactSealed)
          ?.familyName ?? null,
    })),
    arrears: row.arrears.map((one) => ({
      id: one.id,
      on: dayOf(one.on) ?? "",
      amountCents: one.amountCents,
      monthTenths: one.monthTenths,
      currentRentPaid: one.currentRentPaid,
    })),
    steps: row.steps.map((step) => ({ id: step.id, ...stepOf(step) })),
    postponements: row.postponements.map(
      (one): PostponementShown => ({
        ...openOrNull<PostponementWords>(dataKey, { model: "Postponement", field: "familySealed", id: one.id }, one.familySealed),
        id: one.id,
        by: one.by,
        askedAt: one.askedAt,
        untilAsked: dayOf(one.untilAsked) ?? "",
        answer: one.answer,
        answeredAt: one.answeredAt,
        until: dayOf(one.until),
      }),
    ),
    conferences: meetings.flatMap(({ linked, principals: _, ...one }) => (linked ? [one] : [])),
    linkable: meetings.flatMap(({ linked, id, reference, principals }) => (linked ? [] : [{ id, reference, principals }])),
  };
}

interface Meeting {
  id: string;
  reference: string;
  /** This case is part of it. */
  linked: boolean;
  /** Registered by the worker who asks. */
  mine: boolean;
  dayStartsAt: Date | null;
  /** First names. */
  principals: string[];
}

/** The conferences of a case, and those this worker registered, which he can still link to it. One statement. */
function meetingsOf({ db, caseId, id }: CaseAsker): Promise<Meeting[]> {
  return db.$queryRaw<Meeting[]>`
    select c."id", c."reference", cc."caseId" is not null as "linked", coalesce(r."registrantAccountId" = ${id}::uuid, false) as "mine",
      (select d."startsAt" from "ConferenceDay" d where d."conferenceId" = c."id" and d."cancelledAt" is null
       order by d."startsAt" desc limit 1) as "dayStartsAt",
      array(select p."firstName" from "Principal" pr join "Person" p on p."id" = pr."personId" where pr."conferenceId" = c."id" order by pr."id") as "principals"
    from "Conference" c
    left join "CaseConference" cc on cc."conferenceId" = c."id" and cc."caseId" = ${caseId}::uuid
    left join "Registration" r on r."conferenceId" = c."id"
    where c."id" in (
      select x."conferenceId" from "CaseConference" x where x."caseId" = ${caseId}::uuid
      union select y."conferenceId" from "Registration" y where y."registrantAccountId" = ${id}::uuid)
    order by cc."linkedAt", c."createdAt" desc`;
}
