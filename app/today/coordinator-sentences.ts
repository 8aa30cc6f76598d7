import type { OfferState } from "~/coordinator/offer/offer-state";
import { daysBetween } from "~/language/dates";
import { defaultTerms, endOfTerm } from "~/registration/promise/timers";
import { type ConferenceRow, make, type Sentence } from "~/today/sentences";

/** What happened in a conference besides its facts. */
export interface LeadNews {
  conferenceId: string;
  assignedAt: Date | null;
  /** Every principal was reached. */
  contactedAt: Date | null;
  /** Within how many hours the Centrale wants the first contact; null for the default. */
  contactHours: number | null;
  /** The newest remark on a plan that was presented. */
  remarkedAt: Date | null;
  /** The newest change somebody made on the page with his own data, these last days. */
  ownDataAt: Date | null;
}

/** Offers a coordinator has not answered. They name nobody before the second step. */
export function offerSentences(offers: readonly { id: string; expiresAt: Date; state: OfferState }[]): Sentence[] {
  return offers.flatMap(({ id, expiresAt, state }) => {
    if (state !== "asked" && state !== "provisional") return [];
    return make(state === "asked" ? "answerOffer" : "answerWho", `/offers/${id}`, expiresAt, { day: expiresAt, tone: "attention" });
  });
}

/** People who were asked and stayed silent, and whose invitation was taken back: a voice tells them, for nothing automatic does. */
export const silentSentences = (
  silent: readonly { why: "silent" | "withdrawn"; conferenceId: string; firstName: string; since: Date }[],
): Sentence[] =>
  silent.map((one) =>
    make(
      one.why === "silent" ? "callSilent" : "callWithdrawn",
      `/conferences/${one.conferenceId}/${one.why === "silent" ? "invitations" : "circle"}`,
      one.since,
      { names: [one.firstName], day: one.since, tone: "attention" },
    ),
  );

/** What a coordinator does in his conferences, one sentence for each. */
export function leadSentences(rows: readonly ConferenceRow[], news: readonly LeadNews[], now: Date): Sentence[] {
  const newsOf = new Map(news.map((one) => [one.conferenceId, one]));
  const own = rows.flatMap((row) => leadSentence(row, newsOf.get(row.id), now) ?? []);
  const said = rows.flatMap(({ id, state, principals: names }) => {
    const at = newsOf.get(id)?.remarkedAt;
    return at && state === "held" ? [make("remark", `/conferences/${id}/plan`, at, { names })] : [];
  });
  const changed = rows.flatMap(({ id, principals: names }) => {
    const at = newsOf.get(id)?.ownDataAt;
    return at ? [make("ownData", `/conferences/${id}/history`, at, { names, day: at })] : [];
  });
  return [...own, ...said, ...changed];
}

function leadSentence({ id, principals: names, facts, state }: ConferenceRow, news: LeadNews | undefined, now: Date): Sentence | null {
  const at = `/conferences/${id}`;
  if (state === "closed" || state === "stranded" || state === "notStarted") return null;
  if (facts.unwilling) return make("unwilling", at, now, { names, tone: "attention" });
  if (facts.safetyOpen) return make("safety", at, facts.startedAt ?? now, { names, tone: "danger" });
  if (facts.voiceMissing && (state === "preparing" || (state === "scheduled" && !facts.phase && !facts.contentClosed)))
    return make("voiceMissing", `/registrations/${id}/yes`, now, { names, tone: "attention" });
  if (state === "started" && news?.assignedAt && !news.contactedAt) {
    const by = endOfTerm(news.assignedAt, { ...defaultTerms.firstContact, amount: news.contactHours ?? defaultTerms.firstContact.amount });
    return make("firstContact", at, by, { names, day: by, tone: now > by ? "danger" : "attention" });
  }
  if (state === "started") return make("firstTalk", at, facts.startedAt ?? now, { names, day: facts.startedAt });
  if (state === "preparing") return make("prepare", at, facts.firstTalkAt ?? now, { names });
  if (state === "scheduled" && facts.dayStartsAt) {
    const day = { names, day: facts.dayStartsAt };
    if (facts.phase || facts.contentClosed) return make("dayRunning", `${at}/day`, facts.dayStartsAt, { ...day, tone: "danger" });
    const days = daysBetween(now, facts.dayStartsAt);
    if (days === 0) return make("dayToday", `${at}/day`, facts.dayStartsAt, { ...day, tone: "attention" });
    if (days < 0) return make("recordOutcome", `${at}/day`, facts.dayStartsAt, { ...day, tone: "attention" });
    return make("dayComing", `${at}/invitations`, facts.dayStartsAt, { ...day, count: days });
  }
  if (state === "held" && facts.outcome !== "presented")
    return make("recordOutcome", at, facts.heldAt ?? now, { names, day: facts.heldAt });
  if (state === "inEvaluation" && facts.evaluateAt && facts.evaluateAt <= now) {
    return make("lookBack", `${at}/evaluation`, facts.evaluateAt, { names, day: facts.evaluateAt });
  }
  return null;
}

/** A profile in which something is missing: he cannot be asked well before it is there. */
export const profileSentences = (missing: number, now: Date): Sentence[] =>
  missing === 0 ? [] : [make("completeProfile", "/profile", now, { count: missing })];
