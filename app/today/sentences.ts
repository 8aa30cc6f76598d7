import type { OfferState } from "~/coordinator/offer-state";
import type { ConferenceFacts, ConferenceState } from "~/journey/state";
import { daysBetween } from "~/language/dates";

/** A sentence of today: what to do, about whom, how long it may wait, and where it is done. */
export interface Sentence {
  key: SentenceKey;
  /** First names it concerns. */
  names: string[];
  /** The day it speaks of. */
  day: Date | null;
  count: number;
  to: string;
  /** From when it waits, or by when it must be done: what comes first stands first. */
  by: Date;
  tone: "attention" | "danger" | null;
}

export const sentenceKeys = [
  "answerOffer",
  "answerWho",
  "firstTalk",
  "callSilent",
  "dayRunning",
  "dayToday",
  "dayComing",
  "recordOutcome",
  "prepare",
  "remark",
  "lookBack",
  "safety",
  "unwilling",
  "findCoordinator",
  "waitsAnswer",
  "askAgain",
  "feedback",
  "eviction",
  "waitsCoordinator",
  "remarkOnPlan",
  "started",
] as const;
export type SentenceKey = (typeof sentenceKeys)[number];

const dayMs = 86_400_000;

interface ConferenceRow {
  id: string;
  principals: string[];
  facts: ConferenceFacts;
  state: ConferenceState;
}

const make = (key: SentenceKey, to: string, by: Date, more: Partial<Sentence> = {}): Sentence => ({
  key,
  to,
  by,
  names: [],
  day: null,
  count: 0,
  tone: null,
  ...more,
});

/** Soonest first; what cannot wait before what can. */
export const inOrder = (sentences: readonly Sentence[]): Sentence[] => {
  const weight = { danger: 0, attention: 1 };
  const rank = ({ tone }: Sentence): number => (tone === null ? 2 : weight[tone]);
  return [...sentences].sort((a, b) => rank(a) - rank(b) || a.by.getTime() - b.by.getTime());
};

/** Offers a coordinator has not answered. They name nobody before the second step. */
export function offerSentences(offers: readonly { id: string; expiresAt: Date; state: OfferState }[]): Sentence[] {
  return offers.flatMap(({ id, expiresAt, state }) => {
    if (state !== "asked" && state !== "provisional") return [];
    return make(state === "asked" ? "answerOffer" : "answerWho", `/offers/${id}`, expiresAt, { day: expiresAt, tone: "attention" });
  });
}

/** People who were asked and stayed silent. */
export const silentSentences = (silent: readonly { conferenceId: string; firstName: string; since: Date }[]): Sentence[] =>
  silent.map((one) =>
    make("callSilent", `/conferences/${one.conferenceId}/invitations`, one.since, {
      names: [one.firstName],
      day: one.since,
      tone: "attention",
    }),
  );

/** What a coordinator does in his conferences, one sentence for each. */
export function leadSentences(
  rows: readonly ConferenceRow[],
  remarks: readonly { conferenceId: string; at: Date }[],
  now: Date,
): Sentence[] {
  const own = rows.flatMap((row) => leadSentence(row, now) ?? []);
  const said = remarks.flatMap(({ conferenceId, at }) => {
    const row = rows.find(({ id }) => id === conferenceId);
    return row && row.state === "held" ? [make("remark", `/conferences/${conferenceId}/plan`, at, { names: row.principals })] : [];
  });
  return [...own, ...said];
}

function leadSentence({ id, principals: names, facts, state }: ConferenceRow, now: Date): Sentence | null {
  const at = `/conferences/${id}`;
  if (state === "closed" || state === "stranded" || state === "notStarted") return null;
  if (facts.unwilling) return make("unwilling", at, now, { names, tone: "attention" });
  if (facts.safetyOpen) return make("safety", at, facts.startedAt ?? now, { names, tone: "danger" });
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

/** Who waits for a coordinator, for the regional manager. */
export function waitingSentences(
  waiting: readonly { conferenceId: string; principals: string[]; since: Date; weeks: number | null; offersOpen: number }[],
  now: Date,
): Sentence[] {
  return waiting.map(({ conferenceId, principals, since, weeks, offersOpen }) =>
    make(offersOpen > 0 ? "waitsAnswer" : "findCoordinator", `/matching/${conferenceId}`, since, {
      names: principals,
      count: Math.max(0, daysBetween(since, now)),
      tone: offersOpen > 0 ? null : weeks !== null && weeks <= 4 ? "danger" : "attention",
    }),
  );
}

const askAgainDays = 7;

export interface WorkerCase {
  id: string;
  tenants: string[];
  evictionOn: Date | null;
  /** When the landlord reported and nobody told him anything since. */
  reportedOn: Date | null;
}

/** A landlord hears back within fourteen days of his report (covenant behind the pilot of 2008). */
const feedbackDays = 14;

/** What a social worker does: proposals to ask again, registrations on their way, cases with a date. */
export function workerSentences(
  proposals: readonly { id: string; firstName: string; askAgainOn: Date }[],
  registrations: readonly ConferenceRow[],
  cases: readonly WorkerCase[],
  now: Date,
): Sentence[] {
  const soon = proposals.filter(({ askAgainOn }) => daysBetween(now, askAgainOn) <= askAgainDays);
  return [
    ...soon.map((one) => make("askAgain", `/proposals/${one.id}`, one.askAgainOn, { names: [one.firstName], day: one.askAgainOn })),
    ...registrations.flatMap((row) => registrationSentence(row, now) ?? []),
    ...cases.flatMap(({ id, tenants: names, evictionOn, reportedOn }) => {
      const due = reportedOn && new Date(reportedOn.getTime() + feedbackDays * dayMs);
      return [
        ...(due
          ? [make("feedback", `/cases/${id}`, due, { names, day: due, tone: daysBetween(now, due) <= 3 ? ("danger" as const) : null })]
          : []),
        ...(evictionOn && daysBetween(now, evictionOn) >= 0
          ? [
              make("eviction", `/cases/${id}`, evictionOn, {
                names,
                day: evictionOn,
                count: daysBetween(now, evictionOn),
                tone: "attention" as const,
              }),
            ]
          : []),
      ];
    }),
  ];
}

function registrationSentence({ id, principals: names, facts, state }: ConferenceRow, now: Date): Sentence | null {
  const at = `/registrations/${id}`;
  if (state === "closed" || state === "stranded" || state === "notStarted") return null;
  if (facts.unwilling) return make("unwilling", at, now, { names });
  if (facts.safetyOpen) return make("safety", at, facts.registeredAt ?? now, { names, tone: "danger" });
  if (state === "registered") {
    const since = facts.registeredAt ?? now;
    return make("waitsCoordinator", at, since, { names, count: Math.max(0, daysBetween(since, now)) });
  }
  if (state === "held" && facts.outcome === "presented" && !facts.contentClosed) {
    return make("remarkOnPlan", `/conferences/${id}/remark`, facts.heldAt ?? now, { names, tone: "attention" });
  }
  if (state === "scheduled" && facts.dayStartsAt && facts.dayStartsAt > now) {
    return make("dayComing", `/conferences/${id}`, facts.dayStartsAt, {
      names,
      day: facts.dayStartsAt,
      count: daysBetween(now, facts.dayStartsAt),
    });
  }
  return state === "started" || state === "preparing" ? make("started", `/conferences/${id}`, facts.startedAt ?? now, { names }) : null;
}
