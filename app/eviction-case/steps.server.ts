import type { Outcome } from "~/access/deed.server";
import { type CaseAsker, keeping } from "~/eviction-case/keep-case.server";
import type { EndJudgmentInput, HelpInput, ModelInput, UndoStepInput } from "~/eviction-case/keep-input";
import { dayValue } from "~/language/dates";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };
const room = { room: "/steps" };

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

/** Chooses in which order this landlord and this team work. */
export function chooseModel(asker: CaseAsker, { model }: ModelInput, at: At): Promise<Outcome<never>> {
  return keeping<never>(
    asker,
    at,
    async (tx) => {
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
