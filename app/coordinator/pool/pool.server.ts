import type { LanguageLevel, OfferAnswer } from "@generated/enums";
import { type DataKeyRow, openOrNull } from "~/access/sealing.server";
import type { Candidate } from "~/coordinator/ranking/ranking";
import type { Db, Tx } from "~/db.server";

/** `CoordinatorProfile.specialSealed`, sealed with the key of his own account. */
export interface ProfileSpecial {
  /** What he wants to say of where he comes from, in his own words. */
  background?: string;
}

/** The newest offer of a conference to a coordinator. */
export interface OfferHere {
  id: string;
  offeredAt: Date;
  expiresAt: Date;
  provisionalAt: Date | null;
  answer: OfferAnswer | null;
}

export interface PoolMember {
  candidate: Candidate;
  offer: OfferHere | null;
}

interface Row extends Omit<Candidate, "spot" | "background" | "languages"> {
  profileId: string;
  latitude: number;
  longitude: number;
  languages: { language: string; level: LanguageLevel }[];
  specialSealed: Uint8Array | null;
  keyId: string;
  wrapped: Uint8Array;
  keyringKeyId: string;
  offerId: string | null;
  offeredAt: Date | null;
  expiresAt: Date | null;
  provisionalAt: Date | null;
  answer: OfferAnswer | null;
}

const loadDays = 90;

/** Active coordinators of the conference's Centrale, with what counts when one is sought. Own words are opened only when asked for. One statement. */
export async function poolFor(db: Db | Tx, conferenceId: string, withBackground: boolean, now: Date): Promise<PoolMember[]> {
  const rows = await db.$queryRaw<Row[]>`
    select a."id" as "accountId", a."firstName", p."id" as "profileId", p."town", p."latitude", p."longitude", p."travelsKm", p."capacity", p."gender",
      p."experience", p."specialSealed", k."id" as "keyId", k."wrapped", k."keyringKeyId",
      coalesce((select jsonb_agg(jsonb_build_object('language', l."language", 'level', l."level") order by l."language")
                from "CoordinatorLanguage" l where l."profileId" = p."id"), '[]') as "languages",
      array(select t."organisationId"::text from "CoordinatorTie" t where t."profileId" = p."id") as "organisations",
      (select count(*)::int from "CoordinatorAssignment" x where x."accountId" = a."id" and x."until" is null
         and not exists (select 1 from "Closure" e where e."conferenceId" = x."conferenceId")
         and not exists (select 1 from "Stranding" e where e."conferenceId" = x."conferenceId")) as "leads",
      (select count(*)::int from "CoordinatorOffer" x
        where x."accountId" = a."id" and x."offeredAt" > ${new Date(now.getTime() - loadDays * 86_400_000)}) as "asked",
      o."id" as "offerId", o."offeredAt", o."expiresAt", o."provisionalAt", o."answer"
    from "Conference" c
    join "Account" a on a."organisationId" = c."centraleId" and a."role" = 'coordinator' and a."endedAt" is null
    join "CoordinatorProfile" p on p."accountId" = a."id" and p."activeSince" <= ${now}
      and (p."restingSince" is null or p."restingSince" > ${now}) and (p."goneSince" is null or p."goneSince" > ${now})
    join "DataKey" k on k."id" = a."dataKeyId"
    left join lateral (select x.* from "CoordinatorOffer" x where x."conferenceId" = c."id" and x."accountId" = a."id"
      order by x."offeredAt" desc, x."id" desc limit 1) o on true
    where c."id" = ${conferenceId}::uuid
    order by a."id"`;
  return rows.map((row) => ({ candidate: candidateOf(row, withBackground), offer: offerOf(row) }));
}

function candidateOf(row: Row, withBackground: boolean): Candidate {
  const key = { id: row.keyId, wrapped: row.wrapped, keyringKeyId: row.keyringKeyId } as DataKeyRow;
  const place = { model: "CoordinatorProfile", field: "specialSealed", id: row.profileId } as const;
  return {
    accountId: row.accountId,
    firstName: row.firstName,
    town: row.town,
    spot: { latitude: row.latitude, longitude: row.longitude },
    travelsKm: row.travelsKm,
    capacity: row.capacity,
    leads: row.leads,
    asked: row.asked,
    gender: row.gender,
    languages: row.languages,
    experience: row.experience,
    background: withBackground ? (openOrNull<ProfileSpecial>(key, place, row.specialSealed)?.background ?? null) : null,
    organisations: row.organisations,
  };
}

function offerOf({ offerId, offeredAt, expiresAt, provisionalAt, answer }: Row): OfferHere | null {
  return offerId && offeredAt && expiresAt ? { id: offerId, offeredAt, expiresAt, provisionalAt, answer } : null;
}
