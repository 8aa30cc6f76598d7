import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { Actor, ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { endAsking, endAssignment } from "~/coordinator/leading/end-assignment.server";
import { type SomebodyElseRefusal, whyNotSomebodyElse } from "~/coordinator/leading/somebody-else";
import type { Tx } from "~/db.server";
import { factOf } from "~/journey/conference.server";

type At = { once: string; now: Date };

/** "Rather somebody else": no reason is asked. The Centrale looks again; a day that was planned stays. */
export function ratherSomebodyElse(asker: FamilyAsker, at: At): Promise<Outcome<SomebodyElseRefusal>> {
  const { db, conferenceId, linkId } = asker;
  return deed<SomebodyElseRefusal>({ db, actor: asker, once: at.once, redirect: `/k/${linkId}/coordinator?gezegd` }, (tx) =>
    chooseSomebodyElse(tx, { kind: "person", id: null }, { conferenceId, byAccount: null }, at.now),
  );
}

export const SomebodyElseInput = z.object({ principalId: z.uuid() });
export type SomebodyElseInput = z.infer<typeof SomebodyElseInput>;

/** The same, said by voice to a colleague who writes it down. */
export function noteSomebodyElse(asker: ConferenceAsker, input: SomebodyElseInput, at: At): Promise<Outcome<SomebodyElseRefusal>> {
  const { db, conferenceId, relations } = asker;
  // Who led until now may not see the room any more.
  const redirect = relations.every((relation) => relation === "coordinator") ? "/today" : `/conferences/${conferenceId}/coordinator`;
  return deed<SomebodyElseRefusal>({ db, actor: asker, once: at.once, redirect }, async (tx) => {
    const principal = await tx.principal.findFirst({ where: { id: input.principalId, conferenceId }, select: { id: true } });
    if (!principal) return "noSuchPrincipal";
    return chooseSomebodyElse(tx, asker, { conferenceId, byAccount: asker.id }, at.now);
  });
}

/** Of several principals nothing keeps which of them said it: no row, and not the history (H2). */
async function chooseSomebodyElse(
  tx: Tx,
  actor: Actor,
  { conferenceId, byAccount }: { conferenceId: string; byAccount: string | null },
  now: Date,
): Promise<SomebodyElseRefusal | undefined> {
  await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
  const refusal = whyNotSomebodyElse(await factOf(tx, conferenceId), now);
  if (refusal) return refusal;
  const accountId = await endAssignment(tx, { conferenceId, why: "principalSaidNo", actor, now });
  if (!accountId) return "noCoordinator";
  const bar = { id: newId(), conferenceId, accountId, kind: "principal" as const, at: now, byAccount };
  await tx.coordinatorBar.createMany({ data: [bar], skipDuplicates: true });
  await endAsking(tx, conferenceId, accountId, now);
  return undefined;
}
