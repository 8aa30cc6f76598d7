import type { Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { type CaseAsker, keeping } from "~/eviction-case/keep-case.server";
import type { FeedbackFacts } from "~/eviction-case/landlord/feedback";
import type { CarePointInput, FeedbackInput } from "~/eviction-case/landlord/feedback-input";
import { insertRequest } from "~/eviction-case/landlord/postponement.server";
import { dayValue } from "~/language/dates";
import { parseEuros } from "~/language/euros";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };
const room = "/landlord";

/** Why somebody told the city's care point. */
export interface CarePointWords {
  reason: string;
}

export type FeedbackRefusal = "untilMissing" | "untilPast" | "amountMissing" | "resultPast";

/** What stops this feedback from being sent; null when nothing does. */
export function whyNotYetSent(input: FeedbackInput, today: string): FeedbackRefusal | null {
  if (input.proposal === "postponement" && !input.proposalUntil) return "untilMissing";
  if (input.proposal === "postponement" && (input.proposalUntil ?? "") < today) return "untilPast";
  if (input.proposal === "arrangement" && !input.proposalAmount) return "amountMissing";
  if (input.firstResultOn && input.firstResultOn < today) return "resultPast";
  return null;
}

/** What the landlord will read: nothing that does not belong to the proposal comes along. */
export function factsOf(input: FeedbackInput): FeedbackFacts {
  return {
    contactMade: input.contactMade === "yes",
    helpStarted: input.helpStarted === "yes",
    rentSecured: input.rentSecured === "yes",
    proposal: input.proposal,
    proposalUntil: input.proposal === "postponement" ? (input.proposalUntil ?? null) : null,
    proposalCents: input.proposal === "arrangement" ? (parseEuros(input.proposalAmount ?? "") ?? null) : null,
    firstResultOn: input.firstResultOn ?? null,
  };
}

/**
 * Tells the landlord how it stands: the step on the ladder and the message at once. Who proposes to wait asks for it in the same deed,
 * unless that was asked already and no answer came. To the landlord alone: the city's care point hears of it from a person or not at all.
 */
export function sendFeedback(asker: CaseAsker, input: FeedbackInput, at: At): Promise<Outcome<FeedbackRefusal>> {
  return keeping(
    asker,
    at,
    async (tx) => {
      const today = dayValue(at.now);
      const refused = whyNotYetSent(input, today);
      if (refused) return refused;
      const { caseId } = asker;
      const { proposalUntil, firstResultOn, ...facts } = factsOf(input);
      const until = proposalUntil ? new Date(proposalUntil) : null;
      const id = newId();
      await tx.feedback.create({
        data: {
          ...facts,
          id,
          caseId,
          at: at.now,
          by: asker.id,
          proposalUntil: until,
          firstResultOn: firstResultOn ? new Date(firstResultOn) : null,
        },
      });
      const recorded = { recordedAt: at.now, recordedBy: asker.id };
      await tx.ladderStep.create({ data: { id: newId(), caseId, step: "feedback", on: new Date(today), takenBy: "worker", ...recorded } });
      await recordEvent(tx, { caseId, kind: "feedbackGiven", actor: asker, refs: { feedbackId: id }, now: at.now });
      if (!until) return;
      const open = await tx.postponement.count({ where: { caseId, by: "landlord", answer: null, untilAsked: until } });
      if (open === 0) await insertRequest(tx, asker, at.now, { by: "landlord", untilAsked: until });
    },
    { room },
  );
}

/** Records that somebody told the city's care point, and why. */
export function tellCarePoint(asker: CaseAsker, input: CarePointInput, at: At): Promise<Outcome<never>> {
  return keeping<never>(
    asker,
    at,
    async (tx) => {
      const id = newId();
      const said: CarePointWords = { reason: input.reason };
      const familySealed = seal(asker.dataKey, { model: "CarePointReport", field: "familySealed", id }, said);
      await tx.carePointReport.create({ data: { id, caseId: asker.caseId, at: at.now, by: asker.id, familySealed } });
      await recordEvent(tx, { caseId: asker.caseId, kind: "carePointTold", actor: asker, refs: { carePointReportId: id }, now: at.now });
    },
    { room, afterEnd: true },
  );
}
