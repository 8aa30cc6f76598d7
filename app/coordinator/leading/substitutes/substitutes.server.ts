import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker, StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { fittingFor, logFitting } from "~/coordinator/leading/substitutes/fitting.server";
import { mostSubstitutes } from "~/coordinator/leading/substitutes/substitutes";
import type { Tx } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { hasEnded } from "~/journey/state";
import { tellNotNeeded } from "~/registration/coordinator-news.server";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };

export const SubstituteInput = z.object({ accountId: z.uuid({ error: "staff-leading.choose-person" }) });
export type SubstituteInput = z.infer<typeof SubstituteInput>;
const substituteRefusals = ["over", "already", "enough", "notFitting"] as const;
export type SubstituteRefusal = (typeof substituteRefusals)[number];

/**
 * Asks somebody to stand ready for the day. He is chosen by the desk's rules of independence. Nothing is written in the history yet:
 * "I know them" must leave no trace.
 */
export function nameSubstitute(asker: ConferenceAsker, { accountId }: SubstituteInput, at: At): Promise<Outcome<SubstituteRefusal>> {
  const { db, conferenceId, dataKey } = asker;
  const { now } = at;
  return deed<SubstituteRefusal>({ db, actor: asker, once: at.once, redirect: roomOf(conferenceId) }, async (tx) => {
    await hold(tx, conferenceId);
    const facts = await factOf(tx, conferenceId);
    if (hasEnded(facts) || facts.heldAt || !facts.coordinatorId) return "over";
    const standing = await tx.coordinatorSubstitute.findMany({ where: { conferenceId, endedAt: null }, select: { accountId: true } });
    if (standing.some((one) => one.accountId === accountId)) return "already";
    if (standing.length >= mostSubstitutes) return "enough";
    const { centraleId } = await tx.conference.findUniqueOrThrow({ where: { id: conferenceId }, select: { centraleId: true } });
    const { ranked } = await fittingFor(tx, { id: conferenceId, centraleId, dataKey }, new Set([facts.coordinatorId]), now);
    if (!ranked.some(({ candidate }) => candidate.accountId === accountId)) return "notFitting";
    await tx.coordinatorSubstitute.create({ data: { id: newId(), conferenceId, accountId, namedAt: now, namedBy: asker.id } });
  });
}

export const SubstituteAnswerInput = z.object({ answer: z.enum(["good", "know", "no"]) });
export type SubstituteAnswerInput = z.infer<typeof SubstituteAnswerInput>;
const substituteAnswerRefusals = ["gone", "over"] as const;
export type SubstituteAnswerRefusal = (typeof substituteAnswerRefusals)[number];

/** "Good", "I know one of them", or "no". A no takes the question away without a word of why, or that it was asked. */
export function answerSubstitute(
  asker: StaffAsker,
  { substituteId, answer }: SubstituteAnswerInput & { substituteId: string },
  at: At,
): Promise<Outcome<SubstituteAnswerRefusal>> {
  const { now } = at;
  return deed<SubstituteAnswerRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: "/today" }, async (tx) => {
    const known = await tx.coordinatorSubstitute.findFirst({
      where: { id: substituteId, accountId: asker.id },
      select: { conferenceId: true },
    });
    if (!known) return "gone";
    const { conferenceId } = known;
    await hold(tx, conferenceId);
    const row = await tx.coordinatorSubstitute.findFirst({ where: { id: substituteId, endedAt: null } });
    if (!row) return "gone";
    if (answer !== "good") return stepBack(tx, row, now);
    const facts = await factOf(tx, conferenceId);
    if (hasEnded(facts) || facts.heldAt) return "over";
    await tx.coordinatorSubstitute.update({ where: { id: substituteId }, data: { agreedAt: now } });
    if (row.agreedAt) return undefined;
    const conference = await tx.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } });
    const fitting = await fittingFor(tx, conference, new Set(facts.coordinatorId ? [facts.coordinatorId] : []), now);
    await logFitting(tx, fitting, { conferenceId, accountId: asker.id, kind: "substitute", by: row.namedBy }, now);
    await recordEvent(tx, { conferenceId, kind: "substituteAgreed", actor: asker, refs: { accountId: asker.id }, now });
    return undefined;
  });
}

/** Who had said yes before steps back with his dates; who had not was never there. */
async function stepBack(tx: Tx, { id, agreedAt }: { id: string; agreedAt: Date | null }, now: Date): Promise<undefined> {
  if (agreedAt) await tx.coordinatorSubstitute.update({ where: { id }, data: { endedAt: now } });
  else await tx.coordinatorSubstitute.delete({ where: { id } });
}

export const EndSubstituteInput = z.object({ substituteId: z.uuid() });

/** A substitute is not needed after all; who had said yes hears it. */
export function endSubstitute(asker: ConferenceAsker, { substituteId }: { substituteId: string }, at: At): Promise<Outcome<"gone">> {
  const { db, conferenceId } = asker;
  return deed<"gone">({ db, actor: asker, once: at.once, redirect: roomOf(conferenceId) }, async (tx) => {
    const row = await tx.coordinatorSubstitute.findFirst({ where: { id: substituteId, conferenceId, endedAt: null } });
    if (!row) return "gone";
    if (row.agreedAt) await tellNotNeeded(tx, { conferenceId, accountIds: [row.accountId], now: at.now });
    return stepBack(tx, row, at.now);
  });
}

const roomOf = (conferenceId: string): string => `/conferences/${conferenceId}/coordinator`;
const hold = (tx: Tx, conferenceId: string) => tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
