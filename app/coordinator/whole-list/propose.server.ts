import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { needsOf } from "~/coordinator/desk/need.server";
import { partPointsOf } from "~/coordinator/neutrality/log.server";
import { mayBeOffered, offerStateOf } from "~/coordinator/offer/offer-state";
import { poolOf } from "~/coordinator/pool/pool.server";
import { asksBackground } from "~/coordinator/ranking/need";
import type { Db, Tx } from "~/db.server";
import { type Proposed, proposedFor } from "./proposed";

const proposeRefusals = ["nobodyWaits", "emptyPool"] as const;
export type ProposeRefusal = (typeof proposeRefusals)[number];

/** Proposes a coordinator for everybody who waits. Nobody is asked by it: each pair waits for a person. What an older proposal left open ends. */
export function proposeWholeList(asker: StaffAsker, at: { once: string; now: Date }): Promise<Outcome<ProposeRefusal>> {
  const id = newId();
  const { now } = at;
  return deed<ProposeRefusal>(
    { db: asker.db, actor: asker, once: at.once, redirect: `/matching/whole-list/${id}` },
    async (tx): Promise<ProposeRefusal | undefined> => {
      const proposed = await workedOut(tx, asker.organisationId, now);
      if (typeof proposed === "string") return proposed;
      await endOlder(tx, asker, now);
      await tx.wholeListProposal.create({
        data: {
          ...{ id, at: now, by: asker.id },
          centraleId: asker.organisationId,
          registrations: proposed.pairs.length,
          places: proposed.places,
          // The sums themselves would tell, less the pairs' points, what a wish weighed.
          gain: proposed.points - proposed.pointsOneByOne,
          helpedOneByOne: proposed.helpedOneByOne,
        },
      });
      await tx.wholeListPair.createMany({ data: proposed.pairs.map((pair) => ({ id: newId(), proposalId: id, ...kept(pair) })) });
      return undefined;
    },
  );
}

function kept({ conferenceId, candidate, reasons, oneByOneId }: Proposed["pairs"][number]) {
  const parts = partPointsOf(reasons);
  // Without what came from a sealed wish, as the parts are.
  const points = candidate ? Object.values(parts).reduce((sum, one) => sum + one, 0) : null;
  return { conferenceId, accountId: candidate?.accountId ?? null, points, parts, oneByOneId };
}

/** Reads who waits and the pool, and works the best out. Who has a question out already waits for its answer, and is left out. Four statements. */
export async function workedOut(db: Db | Tx, centraleId: string, now: Date): Promise<Proposed | ProposeRefusal> {
  const needs = [...(await needsOf(db, centraleId, now)).values()];
  const waiting = needs.filter(({ offersOpen }) => offersOpen === 0);
  if (waiting.length === 0) return "nobodyWaits";
  const withBackground = waiting.some(({ need }) => asksBackground(need));
  const candidates = await poolOf(db, centraleId, { withBackground }, now);
  if (candidates.length === 0) return "emptyPool";
  const offers = await db.coordinatorOffer.findMany({
    where: { conferenceId: { in: needs.map(({ conferenceId }) => conferenceId) } },
    select: { conferenceId: true, accountId: true, expiresAt: true, provisionalAt: true, answer: true },
    orderBy: [{ offeredAt: "asc" }, { id: "asc" }],
  });
  const held = new Map<string, number>();
  for (const offer of offers) {
    const state = offerStateOf(offer, now);
    if (state === "asked" || state === "provisional") held.set(offer.accountId, (held.get(offer.accountId) ?? 0) + 1);
  }
  const newest = new Map(offers.map((offer) => [`${offer.conferenceId} ${offer.accountId}`, offer]));
  const notAgain = new Map<string, string[]>();
  for (const offer of newest.values()) {
    if (mayBeOffered(offer, now)) continue;
    notAgain.set(offer.conferenceId, [...(notAgain.get(offer.conferenceId) ?? []), offer.accountId]);
  }
  const list = waiting.map((one) => ({ ...one, notAgain: notAgain.get(one.conferenceId) ?? [] }));
  return proposedFor(list, candidates, held, now);
}

/** What an older proposal still left open ends with a new one: changed where somebody else was asked since, left where nobody was. */
async function endOlder(tx: Tx, asker: StaffAsker, now: Date): Promise<void> {
  await tx.$executeRaw`
    update "WholeListPair" p set "decidedAt" = ${now}, "decidedBy" = ${asker.id}::uuid,
      "state" = (case when exists (select 1 from "CoordinatorOffer" o where o."conferenceId" = p."conferenceId" and o."offeredAt" >= w."at")
        then 'changed' else 'left' end)::"PairState"
    from "WholeListProposal" w where w."id" = p."proposalId" and w."centraleId" = ${asker.organisationId}::uuid and p."state" = 'open'`;
}
