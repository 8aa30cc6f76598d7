import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { endAsking, endAssignment } from "~/coordinator/leading/end-assignment.server";
import { interpreterComes } from "~/coordinator/leading/interpreter/interpreter.server";
import { tellPrincipals } from "~/coordinator/leading/principal-news.server";
import { fittingFor, logFitting } from "~/coordinator/leading/substitutes/fitting.server";
import { leadsOf, standingOf } from "~/coordinator/pool/standing.server";
import { unspokenBy } from "~/coordinator/ranking/aside";
import type { Tx } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { hasEnded } from "~/journey/state";
import { daysBetween } from "~/language/dates";
import { nowYouLeadMessage, tellCoordinator } from "~/registration/coordinator-news.server";
import { tellAllocation } from "~/registration/promise/receipt.server";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };

/** That somebody turns out to know them is no reason to write down: it is "stopped", as for anybody who gives it back (E5). */
const handOverReasons = ["ill", "stopped"] as const;
export const HandOverInput = z.object({
  to: z.uuid({ error: "staff-leading.choose-person" }),
  why: z.enum(handOverReasons, { error: "staff-leading.choose-why" }),
  /** The manager spoke with him: he knows nobody of them, and does it. */
  spoken: z.literal("on").optional(),
});
export type HandOverInput = z.infer<typeof HandOverInput>;
const handOverRefusals = ["noCoordinator", "over", "notAgreed", "notFitting", "full"] as const;
export type HandOverRefusal = (typeof handOverRefusals)[number];

/**
 * Another coordinator takes over: the first one's time ends and the second one's begins in one deed, and the history stays. A coordinator
 * hands over to somebody who agreed to stand ready; the manager also to anybody who fits and told him yes. It is logistics, so private
 * time does not stop it. Principals hear of it, and may rather have somebody else.
 */
export function handOver(asker: ConferenceAsker, input: HandOverInput, at: At): Promise<Outcome<HandOverRefusal>> {
  const { db, conferenceId, dataKey, relations } = asker;
  const { to, why } = input;
  const { now } = at;
  const manages = relations.includes("regionalManager");
  const redirect = manages ? `/conferences/${conferenceId}/coordinator` : "/today";
  return deed<HandOverRefusal>({ db, actor: asker, once: at.once, redirect }, async (tx) => {
    await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
    const facts = await factOf(tx, conferenceId);
    if (hasEnded(facts)) return "over";
    if (!facts.coordinatorId || facts.coordinatorId === to) return "noCoordinator";
    const agreed = await tx.coordinatorSubstitute.count({ where: { conferenceId, accountId: to, endedAt: null, agreedAt: { not: null } } });
    if (agreed === 0 && !(manages && input.spoken)) return "notAgreed";
    const { centraleId } = await tx.conference.findUniqueOrThrow({ where: { id: conferenceId }, select: { centraleId: true } });
    if (await isFull(tx, to)) return "full";
    const fitting = await fittingFor(tx, { id: conferenceId, centraleId, dataKey }, new Set([facts.coordinatorId]), now);
    const chosen = fitting.ranked.find(({ candidate }) => candidate.accountId === to);
    if (!chosen) return "notFitting";
    await endAssignment(tx, { conferenceId, why, actor: asker, now });
    await endAsking(tx, conferenceId, to, now);
    const id = newId();
    await tx.coordinatorAssignment.create({ data: { id, conferenceId, accountId: to, from: now } });
    await recordEvent(tx, { conferenceId, kind: "assigned", actor: asker, refs: { accountId: to }, now });
    await logFitting(tx, fitting, { conferenceId, accountId: to, kind: "handover", by: asker.id }, now);
    await tellAllocation(tx, conferenceId, id, now);
    await tellCoordinator(tx, nowYouLeadMessage, { conferenceId, accountId: to, now });
    const languages = unspokenBy(chosen.candidate, fitting.need);
    await interpreterComes(tx, { conferenceId, wishes: fitting.wishes, languages, decidedBy: asker.id, actor: asker }, now);
    await tellPrincipals(tx, conferenceId, now);
  });
}

/** Counted under a lock on his profile, so that two conferences handed to him at once cannot both take his last free place. */
async function isFull(tx: Tx, accountId: string): Promise<boolean> {
  const profile = await standingOf(tx, accountId);
  return !profile || (await leadsOf(tx, accountId)) >= profile.capacity;
}

/** On the day itself the family was asked by telephone, and goes on with the social worker, without a coordinator beside them. */
export function noteAloneWithWorker(asker: ConferenceAsker, at: At): Promise<Outcome<"notToday">> {
  const { db, conferenceId } = asker;
  return deed<"notToday">({ db, actor: asker, once: at.once, redirect: `/conferences/${conferenceId}/coordinator` }, async (tx) => {
    const facts = await factOf(tx, conferenceId);
    if (!facts.dayStartsAt || hasEnded(facts) || facts.heldAt || daysBetween(at.now, facts.dayStartsAt) !== 0) return "notToday";
    await recordEvent(tx, { conferenceId, kind: "aloneWithWorker", actor: asker, now: at.now });
  });
}
