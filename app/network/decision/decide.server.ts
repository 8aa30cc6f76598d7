import type { DecisionKind } from "@generated/client";
import { deed, type Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { recordEvent } from "~/timeline/timeline.server";
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
    },
  );
}

/** Whom a principal may speak about on his own link: the people he can see there. The coordinator notes a word about anybody on the map. */
async function isOnHisMap(tx: Tx, asker: CircleAsker, personId: string): Promise<boolean> {
  const person = await personHere(tx, asker.conferenceId, personId);
  if (!person || person.principal || person.guest) return false;
  if (asker.kind === "account" || person.addedByPerson === null || person.addedByPerson === asker.id) return true;
  return (await tx.decision.count({ where: { personId, principalId: asker.principalId ?? "" } })) > 0;
}
