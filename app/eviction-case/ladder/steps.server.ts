import type { Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { type CaseAsker, keeping } from "~/eviction-case/keep-case.server";
import type { EndJudgmentInput, HelpInput, ModelInput, StepInput, UndoStepInput } from "~/eviction-case/keep-input";
import { usualTaker } from "~/eviction-case/ladder/ladder";
import { transferStopped } from "~/eviction-case/landlord/objection.server";
import { dayValue } from "~/language/dates";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };
const room = { room: "/steps" };

/** Notes a step of the ladder and who took it, with the date of the eviction when it announces one. A tenant who may still object is not reported. */
export function noteStep(
  asker: CaseAsker,
  input: StepInput,
  at: At,
): Promise<Outcome<"stepAhead" | "evictionPast" | "termRunning" | "objected">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      const today = dayValue(at.now);
      if (input.on > today) return "stepAhead";
      if (input.evictionOn && input.evictionOn < today) return "evictionPast";
      const stopped = input.step === "report" ? await transferStopped(tx, asker.caseId, today) : null;
      if (stopped) return stopped;
      const { model } = await tx.evictionCase.findUniqueOrThrow({ where: { id: asker.caseId }, select: { model: true } });
      await tx.ladderStep.create({
        data: {
          id: newId(),
          caseId: asker.caseId,
          step: input.step,
          on: new Date(input.on),
          evictionOn: input.evictionOn ? new Date(input.evictionOn) : null,
          takenBy: input.takenBy ?? usualTaker(model, input.step),
          recordedAt: at.now,
          recordedBy: asker.id,
        },
      });
      await recordEvent(tx, { caseId: asker.caseId, kind: "stepTaken", actor: asker, now: at.now });
    },
    { room: "/steps" },
  );
}

/**
 * Takes back the step noted last, by who noted it and on the same day: a slip of the finger. What was believed longer than that is
 * history. That it stood there stays on the timeline.
 */
export function undoStep(asker: CaseAsker, { stepId }: UndoStepInput, at: At): Promise<Outcome<"notLast" | "otherDay">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      const last = await tx.ladderStep.findFirst({
        where: { caseId: asker.caseId },
        orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
      });
      if (!last || last.id !== stepId || last.recordedBy !== asker.id) return "notLast";
      if (dayValue(last.recordedAt) !== dayValue(at.now)) return "otherDay";
      await tx.ladderStep.delete({ where: { id: last.id } });
      await recordEvent(tx, { caseId: asker.caseId, kind: "stepUndone", actor: asker, refs: { stepId }, now: at.now });
    },
    room,
  );
}

/** Notes that the judgment has no force any more: a settlement, an appeal. The notices that rest on it go with it. */
export function endJudgment(
  asker: CaseAsker,
  { on }: EndJudgmentInput,
  at: At,
): Promise<Outcome<"stepAhead" | "noJudgment" | "beforeJudgment">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      if (on > dayValue(at.now)) return "stepAhead";
      const standing = { caseId: asker.caseId, endedOn: null, step: { in: ["judgment", "notice"] as ("judgment" | "notice")[] } };
      const newest = await tx.ladderStep.findFirst({ where: standing, orderBy: { on: "desc" }, select: { on: true } });
      if (!newest) return "noJudgment";
      if (new Date(on) < newest.on) return "beforeJudgment";
      await tx.ladderStep.updateMany({ where: standing, data: { endedOn: new Date(on) } });
      await recordEvent(tx, { caseId: asker.caseId, kind: "judgmentEnded", actor: asker, now: at.now });
    },
    room,
  );
}

/** Chooses in which order this landlord and this team work; not away from under a tenant who may object, or did. */
export function chooseModel(asker: CaseAsker, { model }: ModelInput, at: At): Promise<Outcome<"termRunning" | "objected">> {
  return keeping<"termRunning" | "objected">(
    asker,
    at,
    async (tx) => {
      const stopped = await transferStopped(tx, asker.caseId, dayValue(at.now));
      if (stopped) return stopped;
      await tx.evictionCase.update({ where: { id: asker.caseId }, data: { model } });
      await recordEvent(tx, { caseId: asker.caseId, kind: "modelChosen", actor: asker, now: at.now });
    },
    room,
  );
}

/** Notes when help with debts was asked, and when the municipality talked about it first. */
export function noteHelp(
  asker: CaseAsker,
  { askedOn, firstTalkOn }: HelpInput,
  at: At,
): Promise<Outcome<"stepAhead" | "talkAhead" | "talkEarly">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      const today = dayValue(at.now);
      if (askedOn > today) return "stepAhead";
      if (firstTalkOn && firstTalkOn > today) return "talkAhead";
      if (firstTalkOn && firstTalkOn < askedOn) return "talkEarly";
      await tx.evictionCase.update({
        where: { id: asker.caseId },
        data: { helpAskedOn: new Date(askedOn), helpFirstTalkOn: firstTalkOn ? new Date(firstTalkOn) : null },
      });
      await recordEvent(tx, { caseId: asker.caseId, kind: "helpNoted", actor: asker, now: at.now });
    },
    room,
  );
}
