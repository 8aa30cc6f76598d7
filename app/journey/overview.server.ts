import type { Db } from "~/db.server";

export interface PrincipalNow {
  id: string;
  firstName: string;
  willing: boolean;
  talkNeeded: boolean;
  firstTalkAt: Date | null;
  /** The coordinator of now tried to reach him, or did. */
  contact: "none" | "tried" | "reached";
}

/** What the overview of a conference counts, beside its head. */
export interface Overview {
  principals: PrincipalNow[];
  questions: number;
  people: number;
  invited: number;
}

type Row = Omit<Overview, "principals"> & { principals: (Omit<PrincipalNow, "firstTalkAt"> & { firstTalkAt: string | null })[] };

/** Principals with what is still open for each, and how much there is. While content is closed, content counts as none. One statement. */
export async function overviewOf(db: Db, conferenceId: string): Promise<Overview> {
  const [row] = await db.$queryRaw<Row[]>`
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', pr."id", 'firstName', p."firstName",
          'willing', exists (select 1 from "Willingness" w where w."principalId" = pr."id" and w."endedAt" is null),
          'talkNeeded', exists (select 1 from safety_talk_missing m where m."principalId" = pr."id"),
          'contact', coalesce((select case when bool_or(fc."reached") then 'reached' else 'tried' end from "FirstContact" fc
            where fc."principalId" = pr."id" and fc."accountId" = (select x."accountId" from "CoordinatorAssignment" x
              where x."conferenceId" = c."id" and x."until" is null limit 1) having count(*) > 0), 'none'),
          'firstTalkAt', (select min(ft."at") from "FirstTalk" ft where ft."principalId" = pr."id")) order by pr."id")
        from "Principal" pr join "Person" p on p."id" = pr."personId"
        where pr."conferenceId" = c."id"), '[]') as "principals",
      (select count(*)::int from "CentralQuestion" q where q."conferenceId" = c."id" and q."retiredAt" is null) as "questions",
      (select count(*)::int from "Person" p where p."conferenceId" = c."id" and p."erasedAt" is null
        and not exists (select 1 from "Principal" pr where pr."personId" = p."id")) as "people",
      (select count(*)::int from "Invitation" i where i."conferenceId" = c."id" and i."withdrawnAt" is null) as "invited"
    from "Conference" c where c."id" = ${conferenceId}::uuid`;
  if (!row) throw new Error(`No conference ${conferenceId}.`);
  const principals = row.principals.map((one) => ({ ...one, firstTalkAt: one.firstTalkAt === null ? null : new Date(one.firstTalkAt) }));
  return { ...row, principals };
}
