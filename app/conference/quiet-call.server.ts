import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";

type When = { once: string; now: Date };

/**
 * "Koffie bijvullen": somebody asks the coordinator to come near. No row says who, not even by the link he came through; it stands in
 * no history, and the access log knows it as a look at the page. A call that waits already is not doubled, so nobody can count how
 * many asked.
 */
export async function callQuietly(asker: FamilyAsker, _input: Record<string, never>, { once, now }: When): Promise<Outcome<never>> {
  const frame = { db: asker.db, actor: { kind: "person" as const, id: null }, once, redirect: "" };
  const outcome = await deed<never>(frame, async (tx) => {
    const waiting = await tx.quietCall.count({ where: { conferenceId: asker.conferenceId, answeredAt: null } });
    if (waiting === 0) await tx.quietCall.create({ data: { id: newId(), conferenceId: asker.conferenceId, at: now } });
  });
  return outcome.refused === null ? { refused: null, redirect: `/k/${asker.linkId}/day?koffie=1` } : outcome;
}

/** The coordinator has been there. */
export function answerQuietCall(asker: ConferenceAsker, _input: Record<string, never>, { once, now }: When): Promise<Outcome<never>> {
  return deed<never>({ db: asker.db, actor: asker, once, redirect: `/conferences/${asker.conferenceId}/day` }, async (tx) => {
    await tx.quietCall.updateMany({ where: { conferenceId: asker.conferenceId, answeredAt: null }, data: { answeredAt: now } });
  });
}
