import { Prisma } from "@generated/client";
import type { LanguageLevel, OfferAnswer } from "@generated/enums";
import { type DataKeyRow, openOrNull } from "~/access/sealing.server";
import type { Candidate } from "~/coordinator/ranking/candidate";
import type { Db, Tx } from "~/db.server";
import type { AgeGroup, BackgroundKind, Experience } from "~/registration/wish-criteria";

/** `CoordinatorProfile.specialSealed`, sealed with the key of his own account. */
export interface ProfileSpecial {
  /** What he wants to say of where he comes from, in his own words. */
  background?: string;
  kinds?: BackgroundKind[];
  livedThroughDebts?: boolean;
  /** Why he wants to do this work. */
  motivation?: string;
}

/** The newest offer of a conference to a coordinator. */
export interface OfferHere {
  id: string;
  offeredAt: Date;
  expiresAt: Date;
  provisionalAt: Date | null;
  answer: OfferAnswer | null;
}

interface Row {
  accountId: string;
  firstName: string;
  profileId: string;
  town: string;
  latitude: number;
  longitude: number;
  travelsKm: number;
  capacity: number;
  evenings: boolean;
  weekends: boolean;
  leads: number;
  asked: number;
  gender: string | null;
  ageGroup: string | null;
  experience: string[];
  /** "nld:native tur:good" */
  languages: string | null;
  organisations: string | null;
  knownIn: string[] | null;
  specialSealed: Uint8Array | null;
  keyId: string | null;
  wrapped: Uint8Array | null;
  keyringKeyId: string | null;
}

/** Offers of this long ago no longer count as asked. */
const loadDays = 90;

/**
 * All active coordinators of a Centrale, with what counts when one is sought. What somebody said of his background is opened only when a
 * family asks for it, and only when he said yes to keeping it. `only` some of them, where the rest is not shown. One statement, of joins only.
 */
export async function poolOf(
  db: Db | Tx,
  centraleId: string,
  { withBackground, only }: { withBackground: boolean; only?: readonly string[] },
  now: Date,
): Promise<Candidate[]> {
  const since = new Date(now.getTime() - loadDays * 86_400_000);
  const rows = await db.$queryRaw<Row[]>`
    select a."id"::text as "accountId", a."firstName", p."id"::text as "profileId", p."town", p."latitude", p."longitude", p."travelsKm",
      p."capacity", p."evenings", p."weekends", p."gender", p."ageGroup", p."experience", l."languages", t."organisations", t."knownIn",
      coalesce(s."leads", 0) as "leads", coalesce(o."asked", 0) as "asked",
      q."specialSealed", k."id"::text as "keyId", k."wrapped", k."keyringKeyId"
    from "Account" a
    join "CoordinatorProfile" p on p."accountId" = a."id" and p."activeSince" <= ${now}
      and (p."restingSince" is null or p."restingSince" > ${now} or p."restingUntil" <= ${now})
      and (p."goneSince" is null or p."goneSince" > ${now})
    left join (select "profileId", string_agg("language" || ':' || "level", ' ' order by "language") as "languages"
               from "CoordinatorLanguage" group by 1) l on l."profileId" = p."id"
    left join (select "profileId", string_agg("organisationId"::text, ' ') as "organisations",
                 array_agg("town" order by "town") filter (where "town" is not null) as "knownIn"
               from "CoordinatorTie" group by 1) t on t."profileId" = p."id"
    left join (select "accountId", count(*)::int as "leads" from "CoordinatorAssignment" where "seat" is not null group by 1) s
      on s."accountId" = a."id"
    left join (select "accountId", count(*)::int as "asked" from "CoordinatorOffer" where "offeredAt" > ${since} group by 1) o
      on o."accountId" = a."id"
    left join "CoordinatorProfile" q on ${withBackground} and q."id" = p."id" and q."backgroundSharedAt" <= ${now} and q."specialSealed" is not null
    left join "DataKey" k on k."id" = a."dataKeyId" and q."id" is not null
    where a."organisationId" = ${centraleId}::uuid and a."role" = 'coordinator' and a."endedAt" is null
      and ${only ? Prisma.sql`a."id" = any(${[...only]}::uuid[])` : Prisma.sql`true`}
    order by a."id"`;
  const languages = new Map<string, Candidate["languages"]>();
  return rows.map((row) => ({
    accountId: row.accountId,
    firstName: row.firstName,
    town: row.town,
    spot: { latitude: row.latitude, longitude: row.longitude },
    travelsKm: row.travelsKm,
    capacity: row.capacity,
    evenings: row.evenings,
    weekends: row.weekends,
    leads: row.leads,
    asked: row.asked,
    gender: row.gender,
    ageGroup: row.ageGroup as AgeGroup | null,
    languages: languagesOf(row.languages ?? "", languages),
    experience: row.experience as Experience[],
    background: backgroundOf(row),
    organisations: row.organisations?.split(" ") ?? none,
    knownIn: row.knownIn ?? none,
  }));
}

const none: readonly never[] = [];

/** Many coordinators speak the same languages: one list for all of them. */
function languagesOf(spoken: string, known: Map<string, Candidate["languages"]>): Candidate["languages"] {
  const held = known.get(spoken);
  if (held) return held;
  const languages = spoken.split(" ").flatMap((one) => {
    const [language, level] = one.split(":");
    return language && level ? [{ language, level: level as LanguageLevel }] : [];
  });
  known.set(spoken, languages);
  return languages;
}

function backgroundOf({ profileId, specialSealed, keyId, wrapped, keyringKeyId }: Row): Candidate["background"] {
  if (!specialSealed || !keyId || !wrapped || !keyringKeyId) return null;
  const key = { id: keyId, wrapped, keyringKeyId } as DataKeyRow;
  const said = openOrNull<ProfileSpecial>(key, { model: "CoordinatorProfile", field: "specialSealed", id: profileId }, specialSealed);
  return said && { words: said.background ?? null, kinds: said.kinds ?? [], livedThroughDebts: said.livedThroughDebts === true };
}

/** The newest offer of a conference to each coordinator who was asked, by account. */
export async function offersHere(db: Db | Tx, conferenceId: string): Promise<Map<string, OfferHere>> {
  const offers = await db.coordinatorOffer.findMany({
    where: { conferenceId },
    select: { id: true, accountId: true, offeredAt: true, expiresAt: true, provisionalAt: true, answer: true },
    orderBy: [{ offeredAt: "asc" }, { id: "asc" }],
  });
  return new Map(offers.map(({ accountId, ...offer }) => [accountId, offer]));
}
