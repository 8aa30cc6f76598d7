import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { Actor, ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { endOffersWithout } from "~/coordinator/leading/interpreter/fallback-offers.server";
import type { Tx } from "~/db.server";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };

const answer = z.enum(["withInterpreter", "ratherWait"], { error: "family-coordinator.choose" });
export const FallbackAnswerInput = z.object({ fallbackId: z.uuid(), answer });
export type FallbackAnswerInput = z.infer<typeof FallbackAnswerInput>;

/** `gone`: not his, or a newer word took its place. `begun`: a coordinator leads already; who wants another one says so on the same page. */
export type FallbackRefusal = "gone" | "begun";

/** A principal says whether an interpreter is good, or that he would rather wait. He may come back on it until somebody leads. */
export function answerFallback(asker: FamilyAsker, input: FallbackAnswerInput, at: At): Promise<Outcome<FallbackRefusal>> {
  const { db, conferenceId, principalId, linkId } = asker;
  return deed<FallbackRefusal>({ db, actor: asker, once: at.once, redirect: `/k/${linkId}/coordinator` }, async (tx) => {
    if (!principalId) return "gone";
    return keepAnswer(tx, asker, { ...input, conferenceId, principalId, answeredBy: null }, at.now);
  });
}

/** The same, said by voice to a colleague who writes it down. */
export function noteFallbackAnswer(asker: ConferenceAsker, input: FallbackAnswerInput, at: At): Promise<Outcome<FallbackRefusal>> {
  const { db, conferenceId } = asker;
  const redirect = `/conferences/${conferenceId}/coordinator`;
  return deed<FallbackRefusal>({ db, actor: asker, once: at.once, redirect }, (tx) =>
    keepAnswer(tx, asker, { ...input, conferenceId, principalId: null, answeredBy: asker.id }, at.now),
  );
}

async function keepAnswer(
  tx: Tx,
  actor: Actor,
  given: FallbackAnswerInput & { conferenceId: string; principalId: string | null; answeredBy: string | null },
  now: Date,
): Promise<FallbackRefusal | undefined> {
  const { conferenceId, fallbackId: id, principalId, answeredBy, answer } = given;
  await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
  const row = await tx.languageFallback.findFirst({ where: { id, conferenceId, ...(principalId ? { principalId } : {}) } });
  if (!row) return "gone";
  const newer = { principalId: row.principalId, language: row.language, decidedAt: { gt: row.decidedAt } };
  if ((await tx.languageFallback.count({ where: newer })) > 0) return "gone";
  if ((await tx.coordinatorAssignment.count({ where: { conferenceId, until: null } })) > 0) return "begun";
  // What he said himself is not written over by what a colleague heard.
  if (answeredBy && row.answer && row.answeredBy === null) return "gone";
  await tx.languageFallback.update({ where: { id }, data: { answer, answeredAt: now, answeredBy } });
  if (answer === "ratherWait") await endOffersWithout(tx, conferenceId, row.language, now);
  await recordEvent(tx, { conferenceId, kind: "interpreterAnswered", actor, refs: { principalId: row.principalId }, now });
  return undefined;
}
