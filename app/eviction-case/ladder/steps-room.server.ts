import type { ContactWay, TenancyKind } from "@generated/enums";
import { openOrNull } from "~/access/sealing.server";
import { type CaseFactsRow, caseFactsOf } from "~/eviction-case/case-facts.server";
import { dayOf, type StepTaken } from "~/eviction-case/eviction-date";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import { nextTry } from "~/eviction-case/ladder/contact";
import type { AttemptNote } from "~/eviction-case/ladder/contact.server";
import { deadlinesOf } from "~/eviction-case/ladder/deadlines";
import { type OrderHint, outOfOrder, type RoadPart, type StepTaker, stepTakers, usuallyNext } from "~/eviction-case/ladder/ladder";
import { landsAtBailiff, reached, type Threshold } from "~/eviction-case/ladder/thresholds";
import type { TenantContact } from "~/eviction-case/open-case.server";
import { dayValue } from "~/language/dates";

export interface StepShown extends StepTaken {
  id: string;
  takenBy: StepTaker | null;
  /** A slip of the finger that can still be taken back. */
  undoable: boolean;
}

export interface AttemptShown {
  id: string;
  at: Date;
  way: ContactWay;
  reached: boolean;
  announced: boolean;
  note: string | null;
}

export interface TenancyShown {
  id: string;
  kind: TenancyKind;
  firstName: string;
  familyName: string | null;
  judged: boolean | null;
}

const takerOf = (word: string | null): StepTaker | null => stepTakers.find((one) => one === word) ?? null;

/** All that the room of steps shows: the ladder, what comes next, who was tried, who lives there. */
export async function stepsRoomOf(asker: CaseAsker, now: Date) {
  const today = dayValue(now);
  const { db, caseId, dataKey } = asker;
  const [facts, rows] = await Promise.all([
    caseFactsOf(asker),
    db.evictionCase.findUniqueOrThrow({
      where: { id: caseId },
      select: {
        steps: { orderBy: [{ on: "asc" }, { recordedAt: "asc" }, { id: "asc" }] },
        attempts: { orderBy: [{ at: "desc" }, { id: "desc" }] },
        tenancies: { orderBy: { id: "asc" } },
      },
    }),
  ]);
  const lastNoted = [...rows.steps].sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime() || (a.id < b.id ? 1 : -1))[0];
  return {
    model: facts.model,
    engaged: facts.engagedAt !== null,
    ended: facts.ended,
    ladder: ladderOf(facts, today),
    deadlines: deadlinesOf(facts, today).filter(({ what }) => what !== "caseEnd"),
    help: { askedOn: facts.helpAskedOn, firstTalkOn: facts.helpFirstTalkOn },
    nextTry: nextTry(facts.attempts),
    steps: rows.steps.map(
      (step): StepShown => ({
        id: step.id,
        step: step.step,
        on: dayOf(step.on) ?? "",
        evictionOn: dayOf(step.evictionOn),
        endedOn: dayOf(step.endedOn),
        takenBy: takerOf(step.takenBy),
        undoable: step.id === lastNoted?.id && step.recordedBy === asker.id && dayValue(step.recordedAt) === today && !facts.ended,
      }),
    ),
    attempts: rows.attempts.map(
      ({ id, at, way, reached: heard, announced, familySealed }): AttemptShown => ({
        id,
        at,
        way,
        reached: heard,
        announced,
        note: openOrNull<AttemptNote>(dataKey, { model: "ContactAttempt", field: "familySealed", id }, familySealed)?.note ?? null,
      }),
    ),
    tenancies: rows.tenancies.map(
      ({ id, kind, firstName, judged, contactSealed }): TenancyShown => ({
        id,
        kind,
        firstName,
        judged,
        familyName: openOrNull<TenantContact>(dataKey, { model: "Tenancy", field: "contactSealed", id }, contactSealed)?.familyName ?? null,
      }),
    ),
  };
}

export interface LadderShown {
  next: RoadPart | null;
  outOfOrder: OrderHint[];
  /** The furthest mark the arrears have reached. */
  mark: Threshold | null;
  /** Nobody reported this tenant early, so he is on his way to the bailiff. */
  landsAtBailiff: boolean;
}

function ladderOf(facts: CaseFactsRow, today: string): LadderShown {
  const since = facts.steps.find(({ step }) => step === "arrears")?.on ?? null;
  const newest = facts.arrears.at(-1);
  // What was paid is behind nobody any more, however long ago it began.
  const behind = newest?.amountCents === 0 ? { monthTenths: null, since: null } : { monthTenths: newest?.monthTenths ?? null, since };
  const before = facts.steps.some(({ step }) => ["report", "bailiff", "finalDemand", "summons", "judgment", "notice"].includes(step));
  return {
    next: facts.ended ? null : usuallyNext(facts.model, facts.steps),
    outOfOrder: outOfOrder(facts.model, facts.steps),
    mark: reached(behind, today).at(-1) ?? null,
    landsAtBailiff: landsAtBailiff(behind, before || facts.reports.length > 0, today),
  };
}
