import type { PostponementAnswer } from "@generated/enums";
import type { LandlordAsker } from "~/access/landlord-guard.server";
import { openOrNull } from "~/access/sealing.server";
import { dayOf } from "~/eviction-case/eviction-date";
import { type ConferenceMention, conferenceMentionOf } from "~/eviction-case/landlord/conference-mention.server";
import type { FeedbackFacts } from "~/eviction-case/landlord/feedback";
import { type CaseNames, caseNamesOf } from "~/eviction-case/landlord/landlord-names.server";
import type { PostponementWords } from "~/eviction-case/landlord/postponement.server";

/** What was asked of the landlord, and what he answered. */
export interface LandlordRequest {
  id: string;
  askedAt: Date;
  until: string;
  offerCents: number | null;
  offerMonthly: boolean;
  offerFrom: string | null;
  /** The conference he may know of today; null when none is named or may be. */
  mention: ConferenceMention | null;
  answer: PostponementAnswer | null;
  answerUntil: string | null;
  answeredAt: Date | null;
  /** Only what he wrote himself. */
  condition: string | null;
}

/** Everything a landlord may know of a case (right 9 in `docs/privacy.md`). Nothing else is read here. */
export interface LandlordFacts {
  names: CaseNames;
  feedback: (FeedbackFacts & { id: string; at: Date })[];
  requests: LandlordRequest[];
}

/** The landlord's facts, newest first. Notes that he saw the feedback. */
export async function landlordFactsOf(asker: LandlordAsker, now: Date): Promise<LandlordFacts> {
  const { db, caseId, dataKey } = asker;
  const [names, feedback, asked, mention] = await Promise.all([
    caseNamesOf(asker),
    db.feedback.findMany({ where: { caseId }, orderBy: [{ at: "desc" }, { id: "desc" }] }),
    db.postponement.findMany({ where: { caseId, by: "landlord" }, orderBy: [{ askedAt: "desc" }, { id: "desc" }] }),
    conferenceMentionOf(db, caseId, now),
  ]);
  if (feedback.some(({ seenAt }) => seenAt === null)) {
    await db.feedback.updateMany({ where: { caseId, seenAt: null }, data: { seenAt: now } });
  }
  return {
    names,
    feedback: feedback.map((one) => ({
      id: one.id,
      at: one.at,
      contactMade: one.contactMade,
      helpStarted: one.helpStarted,
      rentSecured: one.rentSecured,
      proposal: one.proposal,
      proposalUntil: dayOf(one.proposalUntil),
      proposalCents: one.proposalCents,
      firstResultOn: dayOf(one.firstResultOn),
    })),
    requests: asked.map((one) => ({
      id: one.id,
      askedAt: one.askedAt,
      until: dayOf(one.untilAsked) ?? "",
      offerCents: one.offerCents,
      offerMonthly: one.offerMonthly,
      offerFrom: dayOf(one.offerFrom),
      mention: one.namesConference ? mention : null,
      answer: one.answer,
      answerUntil: dayOf(one.until),
      answeredAt: one.answeredAt,
      condition: one.answeredByLandlord
        ? (openOrNull<PostponementWords>(dataKey, { model: "Postponement", field: "familySealed", id: one.id }, one.familySealed)
            ?.condition ?? null)
        : null,
    })),
  };
}
