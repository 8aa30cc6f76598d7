import type { Phase, PhaseEnd, RepresentationKind } from "@generated/client";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { dayFactsOf, type KnownDay } from "~/conference/phase-facts.server";
import { beginning, type DayRefusal, type DayStep, nextMorning, whyNotYet } from "~/conference/phases";
import type { Db, Tx } from "~/db.server";
import { leavesForPrivateTime } from "~/registration/representation/representation";
import { recordEvent } from "~/timeline/timeline.server";

type When = { once: string; now: Date };
type Asker = ConferenceAsker | FamilyAsker;
export type PhaseRefusal = DayRefusal | "memberUnknown" | "representativeLeaves";

const pageOf = (asker: Asker): string => (asker.kind === "account" ? `/conferences/${asker.conferenceId}/day` : `/k/${asker.linkId}/day`);

/**
 * Every step of the day takes the conference for itself first: a write of staff that is under way lands before the phase,
 * one that comes later waits and is then refused by row-level security.
 */
function step(
  asker: Asker,
  which: DayStep,
  { once, now }: When,
  withMember: string | undefined,
  work: (tx: Tx, day: KnownDay & { dayId: string }) => Promise<PhaseRefusal | undefined | void>,
): Promise<Outcome<PhaseRefusal>> {
  return deed<PhaseRefusal>({ db: asker.db, actor: asker, once, redirect: pageOf(asker) }, async (tx) => {
    await tx.$queryRaw`select 1 from "Conference" where "id" = ${asker.conferenceId}::uuid for update`;
    const day = await dayFactsOf(tx, asker.conferenceId);
    if (withMember && !(await isOfTheFamily(tx, asker.conferenceId, withMember))) return "memberUnknown";
    const reason = whyNotYet(which, day, now, withMember !== undefined || asker.kind === "person");
    if (reason) return reason;
    return work(tx, { ...day, dayId: day.dayId as string });
  });
}

/** A principal, or somebody of the circle: not a guest, and nobody of another conference. */
async function isOfTheFamily(tx: Tx, conferenceId: string, personId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from relation r where r."personId" = ${personId}::uuid and r."conferenceId" = ${conferenceId}::uuid
      and r."relation" in ('principal', 'member') and r."until" is null`;
  return rows.length > 0;
}

async function begin(
  tx: Tx,
  asker: Asker,
  day: KnownDay & { dayId: string },
  phase: Phase,
  now: Date,
  refs: Record<string, string | number> = {},
) {
  const running = day.runs.find(({ endedAt }) => endedAt === null);
  const startedAt = beginning(day.runs, now);
  if (running) await tx.phaseEntry.update({ where: { id: running.id }, data: { endedAt: startedAt, endedHow: "nextPhase" } });
  await tx.phaseEntry.create({
    data: { id: newId(), conferenceId: asker.conferenceId, dayId: day.dayId, phase, startedAt, startedBy: asker.id },
  });
  await recordEvent(tx, { conferenceId: asker.conferenceId, kind: "phaseStarted", actor: asker, refs: { phase, ...refs }, now });
}

async function end(tx: Tx, asker: Asker, day: KnownDay, how: PhaseEnd, now: Date, withMember?: string) {
  const running = day.runs.find(({ endedAt }) => endedAt === null);
  if (!running) return;
  await tx.phaseEntry.update({
    where: { id: running.id },
    data: {
      endedAt: beginning(day.runs, now),
      endedHow: how,
      endedByPerson: asker.kind === "person" ? asker.id : (withMember ?? null),
      endedByAccount: asker.kind === "account" ? asker.id : null,
    },
  });
  await recordEvent(tx, { conferenceId: asker.conferenceId, kind: "phaseEnded", actor: asker, refs: { phase: running.phase, how }, now });
}

export interface StartInput {
  phase: "information" | "privateTime";
  /** A signal without a phone was agreed ("vraag om water"). */
  signalAgreed?: boolean | undefined;
  /** Who stays in private time because the family says so, and promised silence: interpreter, carer, a child's advocate. */
  staying?: readonly string[] | undefined;
}

/** Begins the information, or the family's own time. From its first second the content is closed to staff and guests. */
export function startPhase(asker: ConferenceAsker, input: StartInput, at: When): Promise<Outcome<PhaseRefusal>> {
  return step(asker, input.phase, at, undefined, async (tx, day) => {
    const staying = input.phase === "privateTime" ? (input.staying ?? []) : [];
    const known = await tx.person.count({ where: { id: { in: [...staying] }, conferenceId: asker.conferenceId } });
    if (known !== staying.length) return "memberUnknown";
    if (await somebodyLeaves(tx, staying)) return "representativeLeaves";
    await tx.privateTimeStay.createMany({
      data: staying.map((personId) => ({
        id: newId(),
        conferenceId: asker.conferenceId,
        personId,
        agreedAt: at.now,
        agreedBy: asker.id,
        promised: true,
      })),
      skipDuplicates: true,
    });
    await begin(tx, asker, day, input.phase, at.now, input.phase === "privateTime" ? { signalAgreed: input.signalAgreed ? 1 : 0 } : {});
  });
}

/** A break: a question to a guest, or air. The content stays closed. */
export const pausePrivateTime = (asker: Asker, _input: Record<string, never>, at: When): Promise<Outcome<PhaseRefusal>> =>
  step(asker, "pause", at, undefined, (tx, day) => end(tx, asker, day, "pause", at.now));

/** Whether one of these represents somebody by law and leaves for it: a guest came by profession, a relative did not. */
async function somebodyLeaves(tx: Tx, personIds: readonly string[]): Promise<boolean> {
  if (personIds.length === 0) return false;
  const rows = await tx.$queryRaw<{ kind: RepresentationKind; guest: boolean }[]>`
    select l."kind"::text as "kind", exists (select 1 from "Guest" g where g."personId" = l."representativePersonId") as "guest"
    from "LegalRepresentation" l where l."representativePersonId" = any(${[...personIds]}::uuid[]) and l."endedAt" is null`;
  return rows.some(({ kind, guest }) => leavesForPrivateTime(kind, guest));
}

/** The family goes on, after a break or back from the presentation. */
export const resumePrivateTime = (asker: Asker, _input: Record<string, never>, at: When): Promise<Outcome<PhaseRefusal>> =>
  step(asker, "resume", at, undefined, (tx, day) => begin(tx, asker, day, "privateTime", at.now));

/** The family is ready, or the coordinator ends it together with one of them. What is closed stays closed until the presentation. */
export function endPrivateTime(
  asker: Asker,
  { withMember }: { withMember?: string | undefined },
  at: When,
): Promise<Outcome<PhaseRefusal>> {
  return step(asker, "endPrivateTime", at, withMember, async (tx, day) => {
    if (asker.kind === "account" && !withMember) return "memberNeeded";
    await end(tx, asker, day, asker.kind === "person" ? "byFamily" : "byCoordinatorWithMember", at.now, withMember);
  });
}

/** The family reads its plan to who may hear it; from here staff may read it again. */
export const startPresentation = (
  asker: ConferenceAsker,
  { withMember }: { withMember?: string | undefined },
  at: When,
): Promise<Outcome<PhaseRefusal>> =>
  step(asker, "presentation", at, withMember, (tx, day) => begin(tx, asker, day, "presentation", at.now, withMember ? { withMember } : {}));

/** How the day ended: with a plan, with a second sitting to come, or without a plan. */
export function recordOutcome(
  asker: ConferenceAsker,
  { outcome }: { outcome: "presented" | "secondSitting" | "noPlan" },
  at: When,
): Promise<Outcome<PhaseRefusal>> {
  return step(asker, outcome, at, undefined, async (tx, day) => {
    await end(tx, asker, day, "nextPhase", at.now);
    await tx.dayOutcome.create({
      data: { id: newId(), conferenceId: asker.conferenceId, dayId: day.dayId, outcome, at: at.now, recordedBy: asker.id },
    });
    await recordEvent(tx, { conferenceId: asker.conferenceId, kind: "dayOutcome", actor: asker, refs: { outcome }, now: at.now });
  });
}

/** Ends private time that nobody ended by eight o'clock the next morning. The content stays closed. Gives how many it ended. */
export async function endPrivateTimeNextMorning(db: Db, now: Date): Promise<number> {
  const running = await db.phaseEntry.findMany({
    where: { phase: "privateTime", endedAt: null, startedAt: { lt: now } },
    select: { id: true, conferenceId: true, startedAt: true },
  });
  let ended = 0;
  for (const { id, conferenceId, startedAt } of running) {
    const morning = nextMorning(startedAt);
    if (now < morning) continue;
    ended += await db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
      const { count } = await tx.phaseEntry.updateMany({
        where: { id, endedAt: null },
        data: { endedAt: morning, endedHow: "nextMorning" },
      });
      if (count === 1) {
        const refs = { phase: "privateTime", how: "nextMorning" };
        await recordEvent(tx, { conferenceId, kind: "phaseEnded", actor: { kind: "clock", id: null }, refs, now: morning });
      }
      return count;
    });
  }
  return ended;
}
