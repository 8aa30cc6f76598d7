import { logAccess } from "~/access/access-log.server";
import type { StaffAsker } from "~/access/guards.server";
import type { Db } from "~/db.server";
import type { CaseAsker } from "~/eviction-case/keep-case.server";

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

export interface Meeting {
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
export function meetingsOf({ db, caseId, id }: CaseAsker): Promise<Meeting[]> {
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
