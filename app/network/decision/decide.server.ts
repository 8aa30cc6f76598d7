import type { DecisionKind } from "@generated/client";
import { deed, type Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { announceMap } from "~/timeline/live.server";
import { recordEvent } from "~/timeline/timeline.server";
import { addStrokes, lockMap, mapOf, strokeOfComing } from "../map/strokes/strokes.server";
import { type At, type CircleAsker, circlePath, closedTo, personHere, stopReaching } from "../reach.server";
import { mayBeInvited } from "./welcome";

export interface DecideInput {
  principalId: string;
  personId: string;
  kind: DecisionKind;
  /** In his own words; for himself and the coordinator. */
  reason?: string | undefined;
}

/** What is sealed in `Decision.accusationSealed`. */
export interface DecisionContent {
  reason: string;
}

export type DecideRefusal = "notYours" | "notOnMap";

/**
 * A principal's word about one person: on his own link for himself alone, or noted by the coordinator as said together.
 * When nobody may invite this person any more, invitation, links and waiting messages end in the same transaction.
 * The timeline names no person, since colleagues without the map read it too.
 */
export async function decide(asker: CircleAsker, input: DecideInput, { once, now }: At): Promise<Outcome<DecideRefusal>> {
  const { conferenceId } = asker;
  if (asker.kind === "person" && (asker.principalId === null || input.principalId !== asker.principalId)) return { refused: "notYours" };
  return deed<DecideRefusal | "privateTime">(
    { db: asker.db, actor: asker, once, redirect: circlePath(asker), writesContentOf: conferenceId },
    async (tx) => {
      if (await closedTo(tx, asker)) return "privateTime";
      // Nobody is erased while a word about him is written down, and nobody takes him off the map as if nothing were said.
      await lockMap(tx, conferenceId);
      const principal = await tx.principal.findFirst({ where: { id: input.principalId, conferenceId }, select: { id: true } });
      if (!principal) return "notYours";
      if (!(await isOnHisMap(tx, asker, input.personId))) return "notOnMap";
      const id = newId();
      const reason = input.reason?.trim();
      await tx.decision.create({
        data: {
          id,
          conferenceId,
          principalId: principal.id,
          personId: input.personId,
          kind: input.kind,
          at: now,
          how: asker.kind === "person" ? "ownLink" : "togetherWithCoordinator",
          notedByAccount: asker.kind === "account" ? asker.id : null,
          accusationSealed: reason
            ? seal(asker.dataKey, { model: "Decision", field: "accusationSealed", id }, { reason } satisfies DecisionContent)
            : null,
        },
      });
      await recordEvent(tx, { conferenceId, kind: "decided", actor: asker, refs: { decisionId: id }, now });
      const standing = await tx.$queryRaw<{ kind: DecisionKind }[]>`
        select "kind"::text as "kind" from standing_decision where "personId" = ${input.personId}::uuid`;
      if (!mayBeInvited(standing)) await stopReaching(tx, asker, input.personId, now);
      if (asker.kind === "account") await showOnMapOf(tx, asker, principal.id, input.personId, now);
    },
  );
}

/** A word that the coordinator noted may bring somebody onto this principal's map, also back when he had taken him off himself. */
async function showOnMapOf(tx: Tx, asker: CircleAsker, principalId: string, personId: string, now: Date): Promise<void> {
  const map = await mapOf(asker, { withPrincipal: principalId, db: tx });
  if (map.people.some(({ id }) => id === personId)) return announceMap(tx, asker.conferenceId, [principalId]);
  await addStrokes(tx, asker, [strokeOfComing(asker, personId, principalId)], now);
}

/**
 * Whom a principal may speak about on his own link: the people he can see there, and nobody he took off. The coordinator notes a word about
 * anybody on the map.
 */
async function isOnHisMap(tx: Tx, asker: CircleAsker, personId: string): Promise<boolean> {
  const person = await personHere(tx, asker.conferenceId, personId);
  if (!person || person.principal || person.guest) return false;
  return asker.kind === "account" || (await mapOf(asker, { db: tx })).people.some(({ id }) => id === personId);
}
