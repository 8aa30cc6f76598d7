import type { DataKeyRow } from "~/access/sealing.server";
import { type NeedOf, needOf } from "~/coordinator/desk/need.server";
import { mayBeOffered, type OfferState, offerStateOf } from "~/coordinator/offer/offer-state";
import { poolFor } from "~/coordinator/pool/pool.server";
import { type AsideReason, type Ranked, type Reason, rank } from "~/coordinator/ranking/ranking";
import type { Db, Tx } from "~/db.server";

export interface DeskRow {
  accountId: string;
  firstName: string;
  score: number;
  reasons: readonly Reason[];
}

export interface Desk extends NeedOf {
  ranked: DeskRow[];
  aside: { accountId: string; firstName: string; why: AsideReason }[];
  /** Who was asked for this conference and cannot be asked now. */
  asked: { accountId: string; firstName: string; state: OfferState; offeredAt: Date; expiresAt: Date }[];
}

/** The matching desk of one conference: what is needed, who fits in which order, who was asked. Three statements. */
export async function deskOf(db: Db | Tx, conference: { id: string; dataKey: DataKeyRow }, now: Date): Promise<Desk> {
  const found = await needOf(db, conference, now);
  const pool = await poolFor(db, conference.id, found.need.backgrounds.length > 0, now);
  const free = pool.filter(({ offer }) => mayBeOffered(offer, now));
  const { ranked, aside } = rank(
    free.map(({ candidate }) => candidate),
    found.need,
  );
  return {
    ...found,
    ranked: ranked.map(rowOf),
    aside: aside.map(({ candidate, why }) => ({ accountId: candidate.accountId, firstName: candidate.firstName, why })),
    asked: pool.flatMap(({ candidate, offer }) =>
      offer && !mayBeOffered(offer, now)
        ? [
            {
              accountId: candidate.accountId,
              firstName: candidate.firstName,
              state: shownState(offerStateOf(offer, now)),
              offeredAt: offer.offeredAt,
              expiresAt: offer.expiresAt,
            },
          ]
        : [],
    ),
  };
}

/** "I know this person" reads as "not this time" to everybody else. */
const shownState = (state: OfferState): OfferState => (state === "notIndependent" ? "declined" : state);

const rowOf = ({ candidate, score, reasons }: Ranked): DeskRow => ({
  accountId: candidate.accountId,
  firstName: candidate.firstName,
  score,
  reasons,
});
