import { Prisma } from "@generated/client";
import type { DataKeyRow } from "~/access/sealing.server";
import { caseDates, type Waiting, waitingFor } from "~/coordinator/desk/waiting.server";
import { type FallbackRow, needFrom, type PrincipalRow, type WishRow, type WishShown, wishesOf } from "~/coordinator/desk/wishes.server";
import type { Need } from "~/coordinator/ranking/need";
import { daysToMeeting, type UrgencyDates, urgencyOf } from "~/coordinator/ranking/urgency";
import type { Db, Tx } from "~/db.server";
import { spotOf } from "~/places/dutch-places.server";
import type { Spot } from "~/places/places";

export type { WishShown } from "~/coordinator/desk/wishes.server";

export interface NeedOf {
  need: Need;
  wishes: WishShown[];
  town: string | null;
  weeks: number | null;
  /** In how many days the meeting is, when one is planned already. */
  meetingIn: number | null;
  spoken: string[];
  principals: string[];
}

/** What a family that waits needs, with since when it waits. */
export interface WaitingNeed
  extends NeedOf,
    Pick<Waiting, "conferenceId" | "reference" | "registeredAt" | "since" | "offersOpen" | "safetyOpen"> {}

interface Row {
  conferenceId: string;
  centraleId: string;
  town: string | null;
  /** Where the middle of its four digits lies, where the Centrale has them. */
  area: Spot | null;
  key: { id: string; wrapped: string; keyringKeyId: string };
  principals: PrincipalRow[];
  wishes: WishRow[];
  fallbacks: FallbackRow[];
  unsafety: boolean;
  independentOf: (string | null)[];
  barred: string[];
  cases: UrgencyDates[];
  dayStartsAt: string | null;
}

/** What the ranking may know of these conferences: facts, and wishes still sealed. */
const rowsOf = (db: Db | Tx, which: Prisma.Sql): Promise<Row[]> => db.$queryRaw<Row[]>`
  select c."id"::text as "conferenceId", c."centraleId"::text, c."town",
    (select jsonb_build_object('latitude', z."latitude", 'longitude', z."longitude") from "PostcodeArea" z
      where z."centraleId" = c."centraleId" and z."postcode" = c."postcodeArea") as "area",
    (select jsonb_build_object('id', k."id", 'wrapped', encode(k."wrapped", 'base64'), 'keyringKeyId', k."keyringKeyId")
      from "DataKey" k where k."id" = c."dataKeyId") as "key",
    coalesce((select jsonb_agg(jsonb_build_object('id', pr."id", 'firstName', p."firstName", 'spoken', p."spokenLanguage", 'consent',
        exists (select 1 from "DataConsent" d where d."principalId" = pr."id" and d."purpose" = 'coordinatorBackground' and d."withdrawnAt" is null))
        order by pr."id")
      from "Principal" pr join "Person" p on p."id" = pr."personId" where pr."conferenceId" = c."id"), '[]') as "principals",
    coalesce((select jsonb_agg(jsonb_build_object('id', w."id", 'principalId', w."principalId", 'sealed', encode(w."specialSealed", 'base64'),
        'confirmed', w."confirmedAt" is not null, 'read', w."readAt" is not null, 'wordsCount', coalesce(w."wordsCount", false))
        order by w."enteredAt", w."id")
      from "Wish" w where w."conferenceId" = c."id" and w."erasedAt" is null and w."specialSealed" is not null), '[]') as "wishes",
    coalesce((select jsonb_agg(jsonb_build_object('principalId', n."principalId", 'language', n."language", 'answer', n."answer"))
      from (select distinct on (f."principalId", f."language") f.* from "LanguageFallback" f where f."conferenceId" = c."id"
            order by f."principalId", f."language", f."decidedAt" desc, f."id" desc) n), '[]') as "fallbacks",
    exists (select 1 from "SafetyAnswer" s where s."conferenceId" = c."id" and s."flagged") as "unsafety",
    array(select a."organisationId"::text from "Registration" r join "Account" a on a."id" = r."registrantAccountId" where r."conferenceId" = c."id"
          union select unnest(array[e."organisationId", e."landlordId"])::text from "CaseConference" cc join "EvictionCase" e on e."id" = cc."caseId"
          where cc."conferenceId" = c."id") as "independentOf",
    array(select b."accountId"::text from "CoordinatorBar" b where b."conferenceId" = c."id"
          union select x."accountId"::text from "CoordinatorAssignment" x
          where x."conferenceId" = c."id" and x."endedWhy" in ('principalSaidNo', 'stopped') order by 1) as "barred",
    ${caseDates(Prisma.sql`c."id"`)} as "cases",
    (select d."startsAt" from "ConferenceDay" d where d."conferenceId" = c."id" and d."cancelledAt" is null
      order by d."setAt" desc, d."id" desc limit 1) as "dayStartsAt"
  from "Conference" c where ${which}`;

function needOfRow(row: Row, dataKey: DataKeyRow, now: Date): NeedOf {
  const wishes = wishesOf(row.wishes, row.principals, dataKey);
  const spoken = [...new Set(row.principals.map((principal) => principal.spoken))];
  return {
    need: {
      ...needFrom(wishes, row.fallbacks),
      spoken: spoken.filter((language) => language !== "nld"),
      town: row.town,
      near: row.area ?? spotOf(row.town),
      unsafety: row.unsafety,
      independentOf: row.independentOf.filter((organisation) => organisation !== null),
      barred: row.barred,
    },
    // Words that wait for the principal's confirmation are not shown: they do not count yet.
    wishes: wishes.map((wish) =>
      wish.confirmed ? wish : { id: wish.id, principalId: wish.principalId, firstName: wish.firstName, confirmed: false, unread: false },
    ),
    town: row.town,
    weeks: urgencyOf(row.cases, now),
    meetingIn: daysToMeeting(row.dayStartsAt, now),
    spoken,
    principals: row.principals.map(({ firstName }) => firstName),
  };
}

/**
 * What a family needs in a coordinator: what its principals confirmed, and recorded facts. No diagnosis and no debts (H8); nothing of a
 * background without that principal's consent (H15). One statement.
 */
export async function needOf(db: Db | Tx, conference: { id: string; dataKey: DataKeyRow }, now: Date): Promise<NeedOf> {
  const [row] = await rowsOf(db, Prisma.sql`c."id" = ${conference.id}::uuid`);
  if (!row) throw new Error(`No conference ${conference.id}.`);
  return needOfRow(row, conference.dataKey, now);
}

/** The same of everybody who waits for a coordinator of this Centrale, the most urgent first, each opened with its own key. Two statements. */
export async function needsOf(db: Db | Tx, centraleId: string, now: Date): Promise<Map<string, WaitingNeed>> {
  const waiting = await waitingFor(db, centraleId, now);
  const rows = await rowsOf(db, Prisma.sql`c."id" = any(${waiting.map(({ conferenceId }) => conferenceId)}::uuid[])`);
  const rowOf = new Map(rows.map((row) => [row.conferenceId, row]));
  return new Map(
    waiting.flatMap(({ conferenceId, reference, registeredAt, since, offersOpen, safetyOpen }) => {
      const row = rowOf.get(conferenceId);
      if (!row) return [];
      const found = needOfRow(row, keyOf(row), now);
      return [[conferenceId, { ...found, conferenceId, reference, registeredAt, since, offersOpen, safetyOpen }] as const];
    }),
  );
}

/** The same of these conferences only, whoever keeps them. One statement. */
export async function needsOfThese(db: Db | Tx, conferenceIds: readonly string[], now: Date): Promise<Map<string, NeedOf>> {
  const rows = await rowsOf(db, Prisma.sql`c."id" = any(${[...conferenceIds]}::uuid[])`);
  return new Map(rows.map((row) => [row.conferenceId, needOfRow(row, keyOf(row), now)]));
}

const keyOf = ({ key }: Row): DataKeyRow => ({ ...key, wrapped: new Uint8Array(Buffer.from(key.wrapped, "base64")) });
