import { expect, test } from "vitest";
import { factsOfRegistered } from "../../tests/builders/facts";
import { nextStep, type SoFar } from "./next-step";
import type { ConferenceFacts } from "./state";

const now = new Date("2026-11-26T18:10:00Z");
const days = (many: number) => new Date(now.getTime() + many * 86_400_000);
const registered = factsOfRegistered(now);
const started = { ...registered, coordinatorId: "a", startedAt: days(-8) };
const preparing = { ...started, firstTalkAt: days(-7) };
const scheduled = { ...preparing, dayId: "d", dayStartsAt: days(5), dayEndsAt: days(5.2) };
const held = { ...scheduled, dayStartsAt: days(-1), dayEndsAt: days(-0.8), heldAt: days(-0.8), outcome: "presented" as const };
const soFar: SoFar = { questions: 1, people: 3, invited: 3, silent: 0 };
const led = (facts: ConferenceFacts, so: Partial<SoFar> = {}) => nextStep(facts, ["coordinator"], { ...soFar, ...so }, now).key;

test("a coordinator goes from first talk to question, circle, day and invitations", () => {
  expect(led(started, { reached: false })).toBe("firstContact");
  expect(led(started, { reached: true })).toBe("firstTalk");
  expect(led(started)).toBe("firstTalk");
  expect(led(preparing, { questions: 0, reached: false })).toBe("question");
  expect(led(preparing, { questions: 0 })).toBe("question");
  expect(led(preparing, { people: 0 })).toBe("circle");
  expect(led(preparing)).toBe("setDay");
  expect(led(scheduled, { invited: 0 })).toBe("invite");
  expect(led(scheduled, { silent: 1 })).toBe("call");
  expect(led(scheduled)).toBe("dayComing");
});

test("on the day the next step is the day, also after its hours", () => {
  expect(led({ ...scheduled, dayStartsAt: days(0.05), dayEndsAt: days(0.2) })).toBe("dayToday");
  expect(led({ ...scheduled, phase: "privateTime", contentClosed: true })).toBe("dayRunning");
  expect(led({ ...scheduled, dayStartsAt: days(-2), dayEndsAt: days(-1.8) })).toBe("dayPassed");
});

test("after the day: plan, second sitting or end; then looking back", () => {
  expect(led(held)).toBe("agreePlan");
  expect(led({ ...held, outcome: "secondSitting" })).toBe("secondSitting");
  expect(led({ ...held, outcome: "noPlan" })).toBe("noPlan");
  expect(led({ ...held, planAgreedAt: now, evaluateAt: days(90) })).toBe("lookBack");
  expect(led({ ...held, planAgreedAt: now, evaluateAt: days(-1) })).toBe("lookBackNow");
  expect(led({ ...held, planAgreedAt: now })).toBe("close");
});

test("an open safety question and a withdrawn yes come before anything else", () => {
  expect(led({ ...scheduled, safetyOpen: true })).toBe("safety");
  expect(led({ ...scheduled, unwilling: true })).toBe("unwilling");
  expect([preparing, scheduled, held].map((facts) => led({ ...facts, voiceMissing: true }))).toEqual([
    "voiceMissing",
    "voiceMissing",
    "agreePlan",
  ]);
});

test("the manager finds a coordinator, the referrer waits and remarks on what was presented", () => {
  expect(nextStep(registered, ["regionalManager"], soFar, now).key).toBe("match");
  expect(nextStep(registered, ["referrer"], soFar, now).key).toBe("waitsCoordinator");
  expect(nextStep(held, ["referrer"], soFar, now)).toEqual({ key: "remark", room: "/remark" });
  expect(nextStep(scheduled, ["referrer"], soFar, now).key).toBe("follow");
  expect(nextStep({ ...held, closedAt: now }, ["coordinator"], soFar, now).key).toBe("over");
});
