import { Prisma } from "@generated/client";
import { type DataKeyRow, open } from "~/access/sealing.server";
import { caseDates } from "~/coordinator/desk/waiting.server";
import type { Need } from "~/coordinator/ranking/ranking";
import { type UrgencyDates, urgencyOf } from "~/coordinator/ranking/urgency";
import type { Db, Tx } from "~/db.server";
import { spotOf } from "~/places/places";
import type { WishContent } from "~/registration/sealed-shapes";

/** What a principal wishes, in words, with his first name. */
export interface WishShown extends WishContent {
  firstName: string;
  confirmed: boolean;
}

export interface NeedOf {
  need: Need;
  wishes: WishShown[];
  town: string | null;
  weeks: number | null;
  spoken: string[];
  principals: string[];
}

interface Row {
  centraleId: string;
  town: string | null;
  principals: { id: string; firstName: string; spoken: string; consent: boolean }[];
  unsafety: boolean;
  independentOf: string[];
  cases: UrgencyDates[];
}

/**
 * What a family needs in a coordinator. A wish somebody else wrote down counts only once the principal confirmed it, and what it says of
 * background is left out without his consent (H15 of the design of rights). Two statements.
 */
export async function needOf(db: Db | Tx, conference: { id: string; dataKey: DataKeyRow }, now: Date): Promise<NeedOf> {
  const id = Prisma.sql`${conference.id}::uuid`;
  const [rows, wishRows] = await Promise.all([
    db.$queryRaw<Row[]>`
      select c."centraleId", c."town",
        coalesce((select jsonb_agg(jsonb_build_object('id', pr."id", 'firstName', p."firstName", 'spoken', p."spokenLanguage", 'consent',
            exists (select 1 from "DataConsent" d where d."principalId" = pr."id" and d."purpose" = 'coordinatorBackground' and d."withdrawnAt" is null))
            order by pr."id")
          from "Principal" pr join "Person" p on p."id" = pr."personId" where pr."conferenceId" = c."id"), '[]') as "principals",
        exists (select 1 from "SafetyAnswer" s where s."conferenceId" = c."id" and s."flagged") as "unsafety",
        array(select a."organisationId"::text from "Registration" r join "Account" a on a."id" = r."registrantAccountId" where r."conferenceId" = c."id"
              union select unnest(array[e."organisationId", e."landlordId"])::text from "CaseConference" cc join "EvictionCase" e on e."id" = cc."caseId"
              where cc."conferenceId" = c."id") as "independentOf",
        ${caseDates(Prisma.sql`c."id"`)} as "cases"
      from "Conference" c where c."id" = ${id}`,
    db.wish.findMany({
      where: { conferenceId: conference.id, erasedAt: null, specialSealed: { not: null } },
      orderBy: { enteredAt: "asc" },
    }),
  ]);
  const [row] = rows;
  if (!row) throw new Error(`No conference ${conference.id}.`);
  const consentOf = new Map(row.principals.map(({ id, consent }) => [id, consent]));
  const wishes = wishRows.map((wish): WishShown & { consent: boolean } => {
    const content = open<WishContent>(
      conference.dataKey,
      { model: "Wish", field: "specialSealed", id: wish.id },
      wish.specialSealed as Uint8Array,
    );
    const consent = consentOf.get(wish.principalId) === true;
    const { background, ...rest } = content;
    const firstName = row.principals.find(({ id }) => id === wish.principalId)?.firstName ?? "";
    return { firstName, confirmed: wish.confirmedAt !== null, consent, ...rest, ...(background && consent ? { background } : {}) };
  });
  const counted = wishes.filter(({ confirmed }) => confirmed);
  const spoken = [...new Set(row.principals.map((principal) => principal.spoken))];
  return {
    need: {
      spoken: spoken.filter((language) => language !== "nld"),
      needed: [...new Set(counted.flatMap(({ neededLanguage }) => neededLanguage ?? []))].filter((language) => language !== "nld"),
      near: spotOf(row.town),
      genders: [...new Set(counted.flatMap(({ gender }) => gender ?? []))],
      unsafety: row.unsafety,
      backgrounds: counted.flatMap(({ background, consent }) => (background ? [{ words: background, consent }] : [])),
      independentOf: row.independentOf.filter((organisation) => organisation !== null),
    },
    // Words that wait for the principal's confirmation are not shown: they do not count yet.
    wishes: wishes.map(({ consent: _, ...wish }) => (wish.confirmed ? wish : { firstName: wish.firstName, confirmed: false })),
    town: row.town,
    weeks: urgencyOf(row.cases, now),
    spoken,
    principals: row.principals.map(({ firstName }) => firstName),
  };
}
