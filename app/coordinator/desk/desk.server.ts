import type { OfferAnswer } from "@generated/enums";
import type { DataKeyRow } from "~/access/sealing.server";
import { type NeedOf, needOf } from "~/coordinator/desk/need.server";
import { mayBeOffered, type OfferState, offerStateOf } from "~/coordinator/offer/offer-state";
import { poolOf } from "~/coordinator/pool/pool.server";
import { type AsideReason, unspokenBy } from "~/coordinator/ranking/aside";
import { asksBackground, type Need } from "~/coordinator/ranking/need";
import { type Ranked, rank } from "~/coordinator/ranking/ranking";
import type { Reason } from "~/coordinator/ranking/reason";
import type { Db, Tx } from "~/db.server";
import type { Spot } from "~/places/places";

export interface DeskRow {
  accountId: string;
  firstName: string;
  town: string;
  spot: Spot;
  score: number;
  reasons: readonly Reason[];
  /** Needed languages he does not speak well, for which nobody decided yet that an interpreter comes along: asking him decides it. */
  unspoken: string[];
}

/** Somebody who was asked for this conference and cannot be asked now. */
export interface Asked {
  offerId: string;
  accountId: string;
  firstName: string;
  state: OfferState;
  /** No text message reaches him: he has no number, or asked for silence on it. Somebody calls. */
  unreached: boolean;
  offeredAt: Date;
  expiresAt: Date;
}

export interface Desk extends NeedOf {
  /** Everybody who fits, in the order to ask them. */
  ranked: DeskRow[];
  aside: { accountId: string; firstName: string; town: string; why: AsideReason }[];
  asked: Asked[];
  /** Who is asked when those before him cannot, first names in order. They stand in `ranked` too. */
  line: { accountId: string; firstName: string }[];
  /** How many coordinators are active at all. */
  pool: number;
}

interface Wanted {
  id: string;
  dataKey: DataKeyRow;
  /** The Centrale whose pool it is; looked up when it is not known yet. */
  centraleId?: string;
}

/** The matching desk of one conference: what is needed, who fits in which order, who was asked and who is in line. Three statements, or four. */
export const deskOf = async (db: Db | Tx, conference: Wanted, now: Date): Promise<Desk> => (await readDesk(db, conference, now)).desk;

/** A desk with all it was made from. */
export async function readDesk(db: Db | Tx, conference: Wanted, now: Date) {
  const found = await needOf(db, conference, now);
  const centraleId = conference.centraleId ?? (await centraleOf(db, conference.id));
  const candidates = await poolOf(db, centraleId, { withBackground: asksBackground(found.need) }, now);
  const { offers, line, postcodes } = await aroundOf(db, conference.id, centraleId);
  const asked = offers.filter((offer) => !mayBeOffered(offer, now));
  // Who was asked still counts as somebody who speaks a needed language, and stands in no list.
  const elsewhere = new Set(asked.map(({ accountId }) => accountId));
  const { ranked, aside } = rank(candidates, found.need);
  const desk: Desk = {
    ...found,
    ranked: ranked.filter(({ candidate }) => !elsewhere.has(candidate.accountId)).map((one) => rowOf(one, found.need)),
    aside: aside
      .filter(({ candidate }) => !elsewhere.has(candidate.accountId))
      .map(({ candidate: { accountId, firstName, town }, why }) => ({ accountId, firstName, town, why })),
    asked: asked.map((offer) => ({
      offerId: offer.offerId,
      accountId: offer.accountId,
      firstName: offer.firstName,
      state: shownState(offerStateOf(offer, now)),
      unreached: offer.unreached,
      offeredAt: offer.offeredAt,
      expiresAt: offer.expiresAt,
    })),
    line,
    pool: candidates.length,
  };
  return { desk, candidates, postcodes, offers: new Map(offers.map((offer) => [offer.accountId, { ...offer, id: offer.offerId }])) };
}

const centraleOf = async (db: Db | Tx, id: string): Promise<string> =>
  (await db.conference.findUniqueOrThrow({ where: { id }, select: { centraleId: true } })).centraleId;

interface AroundRow {
  offers: {
    offerId: string;
    accountId: string;
    firstName: string;
    unreached: boolean;
    offeredAt: string;
    expiresAt: string;
    provisionalAt: string | null;
    answer: OfferAnswer | null;
  }[];
  line: Desk["line"];
  postcodes: boolean;
}

/** The newest offer of a conference to each coordinator, who stands in line, and whether the Centrale has postcodes. One statement. */
async function aroundOf(db: Db | Tx, conferenceId: string, centraleId: string) {
  const [row] = await db.$queryRaw<AroundRow[]>`
    select
      coalesce((select jsonb_agg(jsonb_build_object('offerId', o."id", 'accountId', o."accountId", 'firstName', a."firstName",
          'unreached', not exists (select 1 from "PhoneNumber" n where n."id" = a."phoneNumberId" and n."kind" = 'mobile'
            and not exists (select 1 from "NumberSilence" s where s."phoneNumberId" = n."id" and s."liftedAt" is null)),
          'offeredAt', o."offeredAt", 'expiresAt', o."expiresAt", 'provisionalAt', o."provisionalAt", 'answer', o."answer")
          order by o."offeredAt", o."id")
        from (select distinct on (x."accountId") x.* from "CoordinatorOffer" x where x."conferenceId" = ${conferenceId}::uuid
              order by x."accountId", x."offeredAt" desc, x."id" desc) o join "Account" a on a."id" = o."accountId"), '[]') as "offers",
      coalesce((select jsonb_agg(jsonb_build_object('accountId', a."id", 'firstName', a."firstName") order by q."queuedAt", q."position", q."id")
        from "CoordinatorQueue" q join "Account" a on a."id" = q."accountId"
        where q."conferenceId" = ${conferenceId}::uuid and q."offerId" is null and q."droppedAt" is null), '[]') as "line",
      exists (select 1 from "PostcodeArea" p where p."centraleId" = ${centraleId}::uuid) as "postcodes"`;
  const offers = (row?.offers ?? []).map(({ offeredAt, expiresAt, provisionalAt, ...offer }) => ({
    ...offer,
    offeredAt: new Date(offeredAt),
    expiresAt: new Date(expiresAt),
    provisionalAt: provisionalAt === null ? null : new Date(provisionalAt),
  }));
  return { offers, line: row?.line ?? [], postcodes: row?.postcodes ?? false };
}

/** "I know this person" reads as "not this time" to everybody else. */
const shownState = (state: OfferState): OfferState => (state === "notIndependent" ? "declined" : state);

const rowOf = ({ candidate, score, reasons }: Ranked, need: Need): DeskRow => ({
  accountId: candidate.accountId,
  firstName: candidate.firstName,
  town: candidate.town,
  spot: candidate.spot,
  score,
  reasons,
  unspoken: unspokenBy(candidate, need),
});
