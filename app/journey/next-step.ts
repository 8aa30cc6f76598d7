import type { Relation } from "~/access/rights";
import type { ConferenceFacts, ConferenceState } from "~/journey/state";
import { stateOf } from "~/journey/state";
import { dayValue } from "~/language/dates";

/** What a next step needs beside the facts: how much is there, and who waits. */
export interface SoFar {
  questions: number;
  people: number;
  invited: number;
  /** Everybody who asks for the conference was reached by his coordinator. */
  reached?: boolean;
  /** People asked two days ago or more, without an answer. */
  silent: number;
}

export const nextSteps = [
  "safety",
  "unwilling",
  "voiceMissing",
  "firstContact",
  "firstTalk",
  "question",
  "circle",
  "setDay",
  "invite",
  "call",
  "dayComing",
  "dayToday",
  "dayRunning",
  "dayPassed",
  "secondSitting",
  "noPlan",
  "agreePlan",
  "lookBack",
  "lookBackNow",
  "close",
  "over",
  "match",
  "waitsCoordinator",
  "follow",
  "remark",
] as const;
export type NextStepKey = (typeof nextSteps)[number];

/** The one next step of a conference for somebody: what it is, and the room where it is done (null: here, or nowhere). */
export interface NextStep {
  key: NextStepKey;
  room: string | null;
}

const step = (key: NextStepKey, room: string | null = null): NextStep => ({ key, room });
const over: readonly ConferenceState[] = ["closed", "stranded", "notStarted"];

/** The next step, from recorded facts alone. The coordinator does; the referrer and the manager mostly wait. */
export function nextStep(facts: ConferenceFacts, viewer: readonly Relation[], soFar: SoFar, now: Date): NextStep {
  const state = stateOf(facts);
  if (over.includes(state)) return step("over");
  if (facts.safetyOpen) return step("safety");
  if (facts.unwilling) return viewer.includes("coordinator") ? step("unwilling", "/end") : step("unwilling");
  if (facts.voiceMissing && viewer.includes("coordinator") && (state === "preparing" || soonToBeHeld(state, facts)))
    return step("voiceMissing");
  if (viewer.includes("coordinator")) return forCoordinator(state, facts, soFar, now);
  if (state === "registered") return viewer.includes("regionalManager") ? step("match") : step("waitsCoordinator");
  if (state === "held" && facts.outcome === "presented" && viewer.includes("referrer") && !facts.contentClosed)
    return step("remark", "/remark");
  return step("follow");
}

const soonToBeHeld = (state: ConferenceState, facts: ConferenceFacts): boolean =>
  state === "scheduled" && !facts.phase && !facts.contentClosed;

function forCoordinator(state: ConferenceState, facts: ConferenceFacts, soFar: SoFar, now: Date): NextStep {
  if (state === "started") return step(soFar.reached === false ? "firstContact" : "firstTalk");
  if (state === "preparing") {
    if (soFar.questions === 0) return step("question", "/question");
    return soFar.people === 0 ? step("circle", "/circle") : step("setDay", "/invitations");
  }
  if (state === "scheduled") return beforeTheDay(facts, soFar, now);
  if (state === "held") {
    if (facts.outcome === "presented") return step("agreePlan", "/plan");
    return facts.outcome === "noPlan" ? step("noPlan", "/end") : step("secondSitting", "/day");
  }
  if (!facts.evaluateAt) return step("close", "/evaluation");
  return facts.evaluateAt <= now ? step("lookBackNow", "/evaluation") : step("lookBack", "/evaluation");
}

function beforeTheDay(facts: ConferenceFacts, soFar: SoFar, now: Date): NextStep {
  if (facts.phase || facts.contentClosed) return step("dayRunning", "/day");
  if (facts.dayStartsAt && dayValue(facts.dayStartsAt) === dayValue(now)) return step("dayToday", "/day");
  if (facts.dayEndsAt && facts.dayEndsAt < now) return step("dayPassed", "/day");
  if (soFar.invited === 0) return step("invite", "/invitations");
  return soFar.silent > 0 ? step("call", "/invitations") : step("dayComing", "/invitations");
}
