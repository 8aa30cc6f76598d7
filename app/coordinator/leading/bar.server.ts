import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { endAsking, endAssignment } from "~/coordinator/leading/end-assignment.server";

export const BarInput = z.object({ accountId: z.uuid({ error: "staff-leading.choose-person" }) });
export type BarInput = z.infer<typeof BarInput>;
const barRefusals = ["notTrained", "notInPool"] as const;
export type BarRefusal = (typeof barRefusals)[number];

/**
 * Not this coordinator for this conference, for the family's safety. The manager says so, or a colleague trained for it; why is written
 * nowhere. When he leads it, that ends in the same deed.
 */
export function barCoordinator(
  asker: ConferenceAsker,
  { accountId }: BarInput,
  at: { once: string; now: Date },
): Promise<Outcome<BarRefusal>> {
  const { db, conferenceId, relations } = asker;
  const { now } = at;
  return deed<BarRefusal>({ db, actor: asker, once: at.once, redirect: `/conferences/${conferenceId}/coordinator` }, async (tx) => {
    if (!relations.includes("regionalManager") && !asker.safetyTrained) return "notTrained";
    await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
    const { centraleId } = await tx.conference.findUniqueOrThrow({ where: { id: conferenceId }, select: { centraleId: true } });
    const inPool = await tx.account.count({ where: { id: accountId, role: "coordinator", organisationId: centraleId } });
    if (inPool === 0) return "notInPool";
    const bar = { id: newId(), conferenceId, accountId, kind: "safety" as const, at: now, byAccount: asker.id };
    await tx.coordinatorBar.createMany({ data: [bar], skipDuplicates: true });
    await endAsking(tx, conferenceId, accountId, now);
    const leads = await tx.coordinatorAssignment.count({ where: { conferenceId, accountId, until: null } });
    if (leads > 0) await endAssignment(tx, { conferenceId, why: "stopped", actor: asker, now });
  });
}
