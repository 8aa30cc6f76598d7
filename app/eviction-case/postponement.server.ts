import type { Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { type CaseAsker, keeping } from "~/eviction-case/keep-case.server";
import type { AnswerPostponementInput, AskPostponementInput } from "~/eviction-case/postponement-input";
import { dayValue } from "~/language/dates";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };

/** What was offered with the question, and the condition that came with the answer. */
export interface PostponementWords {
  offered?: string;
  condition?: string;
}

/** Asks landlord or court to wait, until a day. */
export function askPostponement(asker: CaseAsker, input: AskPostponementInput, at: At): Promise<Outcome<"dayPast">> {
  return keeping(asker, at, async (tx) => {
    if (input.until < dayValue(at.now)) return "dayPast";
    const id = newId();
    const said: PostponementWords | null = input.offered ? { offered: input.offered } : null;
    await tx.postponement.create({
      data: {
        id,
        caseId: asker.caseId,
        askedAt: at.now,
        askedBy: asker.id,
        untilAsked: new Date(input.until),
        by: input.by,
        familySealed: said && seal(asker.dataKey, { model: "Postponement", field: "familySealed", id }, said),
      },
    });
    await recordEvent(tx, { caseId: asker.caseId, kind: "postponementAsked", actor: asker, refs: { postponementId: id }, now: at.now });
  });
}

/** Notes the answer: stop, hold until a day, go on, or nothing heard. A hold needs its day. */
export function answerPostponement(
  asker: CaseAsker,
  input: AnswerPostponementInput,
  at: At,
): Promise<Outcome<"untilMissing" | "alreadyAnswered">> {
  return keeping(asker, at, async (tx) => {
    if (input.answer === "hold" && !input.until) return "untilMissing";
    const rests = input.answer === "stop" || input.answer === "hold";
    const { count } = await tx.postponement.updateMany({
      where: { id: input.postponementId, caseId: asker.caseId, answer: null },
      data: { answer: input.answer, answeredAt: at.now, until: rests && input.until ? new Date(input.until) : null },
    });
    if (count === 0) return "alreadyAnswered";
    const refs = { postponementId: input.postponementId };
    await recordEvent(tx, { caseId: asker.caseId, kind: "postponementAnswered", actor: asker, refs, now: at.now });
  });
}
