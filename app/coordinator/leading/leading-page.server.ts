import type { FallbackAnswer } from "@generated/enums";
import type { SubstituteState } from "~/coordinator/leading/substitutes/substitutes";
import { substituteState } from "~/coordinator/leading/substitutes/substitutes";
import type { Db } from "~/db.server";

/** Who leads a conference and who did, who stands ready, and what principals were asked: first names and dates, no reason. */
export interface Leading {
  centraleId: string;
  leads: { accountId: string; firstName: string; from: Date }[];
  earlier: { id: string; firstName: string; from: Date; until: Date }[];
  substitutes: { id: string; accountId: string; firstName: string; state: SubstituteState }[];
  principals: { id: string; firstName: string }[];
  told: { id: string; firstName: string; language: string; answer: FallbackAnswer | null; himself: boolean }[];
}

interface Row extends Pick<Leading, "centraleId" | "principals" | "told"> {
  day: { startsAt: string; setAt: string } | null;
  assignments: { id: string; accountId: string; firstName: string; from: string; until: string | null }[];
  substitutes: { id: string; accountId: string; firstName: string; agreedAt: string | null; endedAt: string | null }[];
}

/** What the room about the coordinator shows. One statement. */
export async function leadingOf(db: Db, conferenceId: string): Promise<Leading> {
  const [row] = await db.$queryRaw<Row[]>`
    select c."centraleId",
      (select jsonb_build_object('startsAt', d."startsAt", 'setAt', d."setAt") from "ConferenceDay" d
        where d."conferenceId" = c."id" and d."cancelledAt" is null order by d."setAt" desc, d."id" desc limit 1) as "day",
      coalesce((select jsonb_agg(jsonb_build_object('id', x."id", 'accountId', a."id", 'firstName', a."firstName", 'from', x."from", 'until', x."until")
          order by x."from", x."id")
        from "CoordinatorAssignment" x join "Account" a on a."id" = x."accountId" where x."conferenceId" = c."id"), '[]') as "assignments",
      coalesce((select jsonb_agg(jsonb_build_object('id', s."id", 'accountId', a."id", 'firstName', a."firstName", 'agreedAt', s."agreedAt",
          'endedAt', s."endedAt") order by s."namedAt", s."id")
        from "CoordinatorSubstitute" s join "Account" a on a."id" = s."accountId"
        where s."conferenceId" = c."id" and s."endedAt" is null), '[]') as "substitutes",
      coalesce((select jsonb_agg(jsonb_build_object('id', pr."id", 'firstName', p."firstName") order by pr."id")
        from "Principal" pr join "Person" p on p."id" = pr."personId" where pr."conferenceId" = c."id"), '[]') as "principals",
      coalesce((select jsonb_agg(jsonb_build_object('id', n."id", 'firstName', p."firstName", 'language', n."language", 'answer', n."answer",
          'himself', n."answer" is not null and n."answeredBy" is null) order by n."decidedAt", n."id")
        from (select distinct on (f."principalId", f."language") f.* from "LanguageFallback" f where f."conferenceId" = c."id"
              order by f."principalId", f."language", f."decidedAt" desc, f."id" desc) n
        join "Principal" pr on pr."id" = n."principalId" join "Person" p on p."id" = pr."personId"), '[]') as "told"
    from "Conference" c where c."id" = ${conferenceId}::uuid`;
  if (!row) throw new Error(`No conference ${conferenceId}.`);
  const { day, assignments, substitutes, ...rest } = row;
  return {
    ...rest,
    leads: assignments.flatMap(({ accountId, firstName, from, until }) =>
      until === null ? [{ accountId, firstName, from: new Date(from) }] : [],
    ),
    earlier: assignments.flatMap(({ id, firstName, from, until }) =>
      until === null ? [] : [{ id, firstName, from: new Date(from), until: new Date(until) }],
    ),
    substitutes: substitutes.map(({ agreedAt, endedAt, ...one }) => ({ ...one, state: substituteState({ agreedAt, endedAt }, day) })),
  };
}
