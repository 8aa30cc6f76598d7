import type { FallbackAnswer } from "@generated/enums";
import type { FamilyAsker } from "~/access/guards.server";
import { whyNotSomebodyElse } from "~/coordinator/leading/somebody-else";
import type { Db } from "~/db.server";
import { factOf } from "~/journey/conference.server";

/** What a principal reads of who leads: a first name and languages. Nothing of another principal, or of who led before. */
export interface OwnCoordinator {
  coordinator: { firstName: string; languages: string[] } | null;
  /** He may have somebody else now; why not, otherwise. */
  whyNot: ReturnType<typeof whyNotSomebodyElse>;
  dayStartsAt: Date | null;
  /** He was told that the search goes on with an interpreter. */
  told: { id: string; language: string; answer: FallbackAnswer | null }[];
}

interface Row {
  firstName: string | null;
  languages: string[];
  told: OwnCoordinator["told"];
}

/** The page about the coordinator, for the principal himself. Two statements. */
export async function ownCoordinatorOf(asker: FamilyAsker, now: Date): Promise<OwnCoordinator> {
  const { db, conferenceId, principalId } = asker;
  const [facts, row] = await Promise.all([factOf(db, conferenceId), readRow(db, conferenceId, principalId)]);
  return {
    coordinator: row?.firstName ? { firstName: row.firstName, languages: row.languages } : null,
    whyNot: whyNotSomebodyElse(facts, now),
    dayStartsAt: facts.dayStartsAt,
    told: row?.told ?? [],
  };
}

async function readRow(db: Db, conferenceId: string, principalId: string | null): Promise<Row | undefined> {
  const [row] = await db.$queryRaw<Row[]>`
    select a."firstName",
      array(select l."language" from "CoordinatorLanguage" l join "CoordinatorProfile" p on p."id" = l."profileId"
            where p."accountId" = a."id" and l."level" <> 'some' order by l."language" <> 'nld', l."language") as "languages",
      coalesce((select jsonb_agg(jsonb_build_object('id', n."id", 'language', n."language", 'answer', n."answer") order by n."decidedAt", n."id")
        from (select distinct on (f."language") f.* from "LanguageFallback" f where f."principalId" = ${principalId}::uuid
              order by f."language", f."decidedAt" desc, f."id" desc) n), '[]') as "told"
    from "Conference" c
    left join "CoordinatorAssignment" x on x."conferenceId" = c."id" and x."until" is null
    left join "Account" a on a."id" = x."accountId"
    where c."id" = ${conferenceId}::uuid`;
  return row;
}
