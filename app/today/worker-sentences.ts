import { asksNow, type Deadline } from "~/eviction-case/ladder/deadlines";
import { daysBetween } from "~/language/dates";
import type { RegistrationTimers } from "~/registration/promise/timers.server";
import { type ConferenceRow, make, type Sentence, type SentenceKey } from "~/today/sentences";

const askAgainDays = 7;

/** A proposal that asks for something: to be asked again on a day, or to be registered after a yes. */
export interface ProposalWaiting {
  id: string;
  firstName: string;
  askAgainOn: Date | null;
  yesAt: Date | null;
}

export interface WorkerCase {
  id: string;
  tenants: string[];
  evictionOn: Date | null;
  deadlines: readonly Pick<Deadline, "what" | "owner" | "dueOn" | "state">[];
}

/** Noon in the Netherlands or near it, so that a day on the calendar stays that day in every zone. */
export const noon = (day: string): Date => new Date(`${day}T11:00:00Z`);

/** What a social worker does, and what others do for him: proposals, registrations on their way, cases with a date. */
export function workerSentences(
  proposals: readonly ProposalWaiting[],
  registrations: readonly { row: ConferenceRow; promised: RegistrationTimers | undefined }[],
  cases: readonly WorkerCase[],
  now: Date,
): Sentence[] {
  return [
    ...proposals.flatMap((one) => proposalSentence(one, now)),
    ...registrations.flatMap(({ row, promised }) => registrationSentence(row, promised, now) ?? []),
    ...cases.flatMap((one) => [...one.deadlines.flatMap((deadline) => deadlineSentence(one, deadline)), ...evictionSentence(one, now)]),
  ];
}

function proposalSentence({ id, firstName, askAgainOn, yesAt }: ProposalWaiting, now: Date): Sentence[] {
  const names = [firstName];
  if (yesAt) return [make("register", `/registrations/new?proposal=${id}`, yesAt, { names, day: yesAt, tone: "attention" })];
  if (!askAgainOn || daysBetween(now, askAgainOn) > askAgainDays) return [];
  return [make("askAgain", `/proposals/${id}`, askAgainOn, { names, day: askAgainOn })];
}

/** How each deadline is said; the landlord's silence is a call of the worker's once it lasts too long. */
const deadlineKeys = {
  receipt: "caseReceipt",
  feedback: "feedback",
  firstTalk: "municipality",
  landlordAnswer: "waitsLandlord",
  secondTry: "secondTry",
  caseEnd: "caseEnd",
  quarterly: "consultant",
  beforeEvaluation: "evaluationReport",
  evaluation: "evaluation",
  sixMonths: "outcomeHalfYear",
  twelveMonths: "outcomeYear",
} as const satisfies Record<Deadline["what"], SentenceKey>;

/** Where it is done, when that is not the first page of the case. */
const roomOf: Partial<Record<Deadline["what"], string>> = {
  quarterly: "/last-chance",
  beforeEvaluation: "/last-chance",
  evaluation: "/last-chance",
  sixMonths: "/ending",
  twelveMonths: "/ending",
};

function deadlineSentence({ id, tenants: names }: WorkerCase, { what, owner, dueOn, state }: WorkerCase["deadlines"][number]): Sentence[] {
  if (!asksNow({ what, state })) return [];
  const by = noon(dueOn);
  const silent = what === "landlordAnswer" && owner === "worker";
  const who = owner === "worker" ? "me" : owner;
  const pressing = state === "late" ? "danger" : state === "due" ? "attention" : null;
  return [
    make(silent ? "callLandlord" : deadlineKeys[what], `/cases/${id}${roomOf[what] ?? ""}`, by, {
      names,
      day: by,
      who,
      tone: who === "me" ? (what === "feedback" && state === "due" ? "danger" : pressing) : null,
    }),
  ];
}

function evictionSentence({ id, tenants: names, evictionOn }: WorkerCase, now: Date): Sentence[] {
  if (!evictionOn || daysBetween(now, evictionOn) < 0) return [];
  return [make("eviction", `/cases/${id}`, evictionOn, { names, day: evictionOn, count: daysBetween(now, evictionOn), tone: "attention" })];
}

function registrationSentence(
  { id, principals: names, facts, state }: ConferenceRow,
  promised: RegistrationTimers | undefined,
  now: Date,
): Sentence | null {
  const at = `/registrations/${id}`;
  if (state === "closed" || state === "stranded" || state === "notStarted") return null;
  if (facts.unwilling) return make("unwilling", at, now, { names });
  if (facts.safetyOpen) return make("safety", at, facts.registeredAt ?? now, { names, tone: "danger" });
  if (facts.voiceMissing && state !== "held" && state !== "inEvaluation")
    return make("voiceMissing", `${at}/yes`, now, { names, tone: "attention" });
  const timer = (name: "receipt" | "firstContact") => promised?.timers.find((one) => one.name === name);
  if (state === "registered") {
    const since = facts.registeredAt ?? now;
    const due = timer("receipt")?.dueAt;
    if (promised && !promised.receivedAt && due)
      return make("waitsReceipt", at, due, { names, day: due, who: "centrale", tone: now > due ? "attention" : null });
    const waits = { names, count: Math.max(0, daysBetween(since, now)), who: "centrale" as const };
    return promised?.receivedBy
      ? make("received", at, since, { ...waits, other: promised.receivedBy, day: promised.receivedAt })
      : make("waitsCoordinator", at, since, waits);
  }
  if (state === "held" && facts.outcome === "presented" && !facts.contentClosed) {
    return make("remarkOnPlan", `/conferences/${id}/remark`, facts.heldAt ?? now, { names, tone: "attention" });
  }
  if (state === "scheduled" && facts.dayStartsAt && facts.dayStartsAt > now) {
    const day = { day: facts.dayStartsAt, count: daysBetween(now, facts.dayStartsAt) };
    return make("dayComing", `/conferences/${id}`, facts.dayStartsAt, { names, ...day, who: "coordinator" });
  }
  const contact = timer("firstContact");
  if (state === "started" && contact?.dueAt && !contact.doneAt) {
    const other = promised?.coordinator ?? "";
    return make("waitsContact", `/conferences/${id}`, contact.dueAt, { names, day: contact.dueAt, other, who: "coordinator" });
  }
  const since = facts.startedAt ?? now;
  return state === "started" || state === "preparing" ? make("started", `/conferences/${id}`, since, { names, who: "coordinator" }) : null;
}
