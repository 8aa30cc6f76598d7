import { z } from "zod";
import { logAccess } from "~/access/access-log.server";
import { signOut } from "~/access/accounts.server";
import { deed, type Outcome } from "~/access/deed.server";
import { askNext, holdConference } from "~/coordinator/offer/ask.server";
import type { Tx } from "~/db.server";
import { dayValue } from "~/language/dates";
import { eraseApplication } from "./joining/applications.server";
import type { PoolAsker } from "./pool-guard.server";
import { poolStateOf, type WhyNotActive, whyNotActive } from "./pool-state";
import { endQuestions, leadsOf, leaveQueues, ownWordsOf, sealedOwnWords, standingOf } from "./standing.server";

type At = { once: string; now: Date };
type Standing = NonNullable<Awaited<ReturnType<typeof standingOf>>>;

export type PoolRefusal = WhyNotActive | "notApplied" | "notActive" | "notResting" | "notGone" | "leads" | "untilPassed";

/** Until which day somebody rests; left empty, until somebody says otherwise. */
export const RestInput = z.object({ until: z.iso.date({ error: "staff-pool.refusal-untilPassed" }).optional() });
export type RestInput = z.infer<typeof RestInput>;

/** One deed about one coordinator: his profile locked, the change, and a row in the log. */
function about(
  asker: PoolAsker,
  name: string,
  at: At,
  work: (tx: Tx, profile: Standing) => Promise<PoolRefusal | undefined>,
  redirect = `/pool/${asker.coordinatorId}`,
): Promise<Outcome<PoolRefusal>> {
  return deed<PoolRefusal>({ db: asker.db, actor: asker, once: at.once, redirect }, async (tx) => {
    const profile = await standingOf(tx, asker.coordinatorId);
    const refused = profile ? await work(tx, profile) : "gone";
    if (refused) return refused;
    await logAccess(tx, { actor: asker, deed: name, classes: ["id", "process"], origin: asker.origin });
  });
}

const set = (tx: Tx, { id }: Standing, data: Parameters<Tx["coordinatorProfile"]["update"]>[0]["data"]) =>
  tx.coordinatorProfile.update({ where: { id }, data });

/** He followed the Centrale's training. */
export const recordTrained = (asker: PoolAsker, at: At) =>
  about(asker, "recordTrained", at, async (tx, profile) => {
    if (poolStateOf(profile, at.now) !== "applied") return "notApplied";
    await set(tx, profile, { trainedAt: at.now });
  });

/** From now on he can be asked to lead. Why he once applied is not kept any longer. */
export const activate = (asker: PoolAsker, at: At) =>
  about(asker, "activateCoordinator", at, async (tx, profile) => {
    const [why] = whyNotActive(profile, profile, at.now);
    if (why) return why;
    const { motivation: _, ...words } = ownWordsOf(asker.coordinatorKey, profile);
    const specialSealed = sealedOwnWords(asker.coordinatorKey, profile.id, words);
    await set(tx, profile, { activeSince: at.now, restingSince: null, restingUntil: null, specialSealed });
  });

/** He is asked nothing for a while; what he leads he goes on leading. */
export const rest = (asker: PoolAsker, input: RestInput, at: At) =>
  about(asker, "restCoordinator", at, (tx, profile) => restNow(tx, profile, input, at.now));

/** The change itself, which a coordinator makes about himself too. */
export async function restNow(tx: Tx, profile: Standing, { until }: RestInput, now: Date): Promise<PoolRefusal | undefined> {
  if (poolStateOf(profile, now) !== "active") return "notActive";
  if (until && until <= dayValue(now)) return "untilPassed";
  await set(tx, profile, { restingSince: now, restingUntil: until ? new Date(`${until}T00:00:00Z`) : null });
  await leaveQueues(tx, profile.accountId, now);
}

/** He can be asked again. */
export const wakeUp = (asker: PoolAsker, at: At) => about(asker, "wakeCoordinator", at, (tx, profile) => wakeNow(tx, profile, at.now));

export async function wakeNow(tx: Tx, profile: Standing, now: Date): Promise<PoolRefusal | undefined> {
  if (poolStateOf(profile, now) !== "resting") return "notResting";
  if (!profile.notCareWorkerSince) return "independence";
  await set(tx, profile, { restingSince: null, restingUntil: null });
}

/**
 * He leaves the pool and comes in no more. Refused while he leads: a family must not find out by silence. What he said of himself in
 * his own words is erased; that he led, and when, stays.
 */
export const leave = (asker: PoolAsker, at: At) =>
  about(asker, "coordinatorLeaves", at, async (tx, profile) => {
    if (poolStateOf(profile, at.now) === "gone") return "gone";
    if ((await leadsOf(tx, profile.accountId)) > 0) return "leads";
    const { accountId } = profile;
    const left = await endQuestions(tx, accountId, at.now);
    await set(tx, profile, { goneSince: at.now, specialSealed: null, backgroundSharedAt: null, gender: null, ageGroup: null });
    await tx.coordinatorTie.deleteMany({ where: { profileId: profile.id, kind: "community" } });
    await tx.coordinatorTie.updateMany({ where: { profileId: profile.id }, data: { specialSealed: null } });
    await tx.account.update({ where: { id: accountId }, data: { endedAt: at.now } });
    await tx.accountInvitation.updateMany({ where: { accountId, usedAt: null, expiresAt: { gt: at.now } }, data: { expiresAt: at.now } });
    await tx.calendarFeed.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: at.now } });
    await signOut(tx, accountId);
    for (const conferenceId of left) {
      await holdConference(tx, conferenceId);
      await askNext(tx, conferenceId, asker, at.now);
    }
  });

/** He is back: trained, and active once the manager says so. */
export const comeBack = (asker: PoolAsker, at: At) =>
  about(asker, "coordinatorComesBack", at, async (tx, profile) => {
    if (poolStateOf(profile, at.now) !== "gone") return "notGone";
    const trainedAt = profile.trainedAt ?? profile.activeSince ?? at.now;
    await set(tx, profile, { goneSince: null, activeSince: null, restingSince: null, restingUntil: null, trainedAt });
    await tx.account.update({ where: { id: profile.accountId }, data: { endedAt: null } });
  });

/** The Centrale does not go on with an application: everything its writer gave is erased, with the key that opened it. */
export const refuseApplication = (asker: PoolAsker, at: At) =>
  about(
    asker,
    "refuseApplication",
    at,
    async (tx, profile) => {
      if (
        poolStateOf(profile, at.now) !== "applied" ||
        (await tx.coordinatorAssignment.count({ where: { accountId: profile.accountId } })) > 0
      )
        return "notApplied";
      await eraseApplication(tx, profile);
    },
    "/pool",
  );
