import { expect, test } from "vitest";
import type { ConferenceFacts } from "~/journey/state";
import { stateOf } from "~/journey/state";
import { isTextKey } from "~/language/catalogue";
import { defaultTerms, timersOf } from "~/registration/promise/timers";
import type { RegistrationTimers } from "~/registration/promise/timers.server";
import { factsOfRegistered } from "../../tests/builders/facts";
import { leadSentences, offerSentences } from "./coordinator-sentences";
import { applicationSentences, callRequestSentences, receiptSentences, timerSentences, waitingSentences } from "./manager-sentences";
import { firstOf, inOrder, make, sentenceKeys } from "./sentences";
import { workerSentences } from "./worker-sentences";

const now = new Date("2026-11-26T18:10:00Z");
const days = (many: number) => new Date(now.getTime() + many * 86_400_000);
const nothing = factsOfRegistered(now);
const row = (more: Partial<ConferenceFacts>) => {
  const facts = { ...nothing, ...more };
  return { id: "c", principals: ["Willy"], facts, state: stateOf(facts) };
};
const led = { coordinatorId: "a", startedAt: days(-8), firstTalkAt: days(-7) };

test("an offer names nobody, and an answered one is no longer there", () => {
  const offers = [
    { id: "1", expiresAt: days(1), state: "asked" as const },
    { id: "2", expiresAt: days(1), state: "declined" as const },
  ];
  expect(offerSentences(offers)).toMatchObject([{ key: "answerOffer", names: [], to: "/offers/1" }]);
});

test("a conference says one thing a day: tomorrow it comes, today it is led, then its outcome is asked", () => {
  const keys = [12, 0.01, -1.2].map(
    (at) => leadSentences([row({ ...led, dayStartsAt: days(at), dayEndsAt: days(at + 0.2) })], [], now)[0]?.key,
  );
  expect(keys).toEqual(["dayComing", "dayToday", "recordOutcome"]);
  expect(leadSentences([row({ ...led, dayStartsAt: days(0), phase: "privateTime", contentClosed: true })], [], now)[0]?.key).toBe(
    "dayRunning",
  );
});

test("who may lose his home within four weeks comes first for the manager; who has been asked waits for an answer", () => {
  const one = { principals: ["Mimount"], since: days(-6), weeks: null, offersOpen: 0 };
  const sentences = inOrder(
    waitingSentences(
      [
        { ...one, conferenceId: "calm" },
        { ...one, conferenceId: "asked", offersOpen: 1 },
        { ...one, conferenceId: "soon", weeks: 3, since: days(-1) },
        { ...one, conferenceId: "nobody", since: days(-5), lineEnded: true },
      ],
      now,
    ),
  );
  expect(sentences.map(({ to, key }) => [to, key])).toEqual([
    ["/matching/soon", "findCoordinator"],
    ["/matching/calm", "findCoordinator"],
    ["/matching/nobody", "nobodyCould"],
    ["/matching/asked", "waitsAnswer"],
  ]);
  expect(sentences[1]?.count).toBe(6);
});

test("a worker is told of a proposal a week before he meant to ask again, not earlier; a yes waits to be registered", () => {
  const proposals = [
    { id: "p", firstName: "Yonas", askAgainOn: days(6), yesAt: null },
    { id: "q", firstName: "Rania", askAgainOn: days(60), yesAt: null },
    { id: "r", firstName: "Sanne", askAgainOn: null, yesAt: days(-3) },
  ];
  expect(workerSentences(proposals, [], [], now).map(({ key, names }) => [key, ...names])).toEqual([
    ["askAgain", "Yonas"],
    ["register", "Sanne"],
  ]);
});

test("a deadline says whose turn it is; a passed eviction is no longer counted down", () => {
  const feedback = { what: "feedback", owner: "worker", dueOn: "2026-12-02", state: "onTime" } as const;
  const landlord = { what: "landlordAnswer", owner: "landlord", dueOn: "2026-12-01", state: "onTime" } as const;
  const silent = { ...landlord, owner: "worker", dueOn: "2026-11-20", state: "late" } as const;
  const end = { what: "caseEnd", owner: "worker", dueOn: "2027-05-01", state: "onTime" } as const;
  const one = { id: "z", tenants: ["Hatice"], evictionOn: days(-2), deadlines: [feedback, landlord, silent, end] };
  expect(workerSentences([], [], [one], now).map(({ key, who, tone, day }) => [key, who, tone, day?.toISOString().slice(0, 10)])).toEqual([
    ["feedback", "me", null, "2026-12-02"],
    ["waitsLandlord", "landlord", null, "2026-12-01"],
    ["callLandlord", "me", "danger", "2026-11-20"],
  ]);
});

test("reports of a last chance and outcomes after the end lead to their rooms, from two weeks before their day", () => {
  const deadline = (what: "quarterly" | "evaluation" | "sixMonths", state: "onTime" | "due" | "late") =>
    ({ what, owner: "worker", dueOn: "2026-12-02", state }) as const;
  const deadlines = [deadline("quarterly", "late"), deadline("evaluation", "onTime"), deadline("sixMonths", "due")];
  const said = workerSentences([], [], [{ id: "z", tenants: ["Hatice"], evictionOn: null, deadlines }], now);
  expect(said.map(({ key, to, tone }) => [key, to, tone])).toEqual([
    ["consultant", "/cases/z/last-chance", "danger"],
    ["outcomeHalfYear", "/cases/z/ending", "attention"],
  ]);
});

/** A registration of nine days ago, with what happened to it since. */
function promised(facts: Partial<Parameters<typeof timersOf>[0]>, more: Partial<RegistrationTimers> = {}): RegistrationTimers {
  const none = { receiptToldAt: null, assignedAt: null, allocationToldAt: null, contactedAt: null, firstAssignedAt: null };
  const all = {
    sentAt: days(-9),
    ...none,
    firstTalkAt: null,
    heldAt: null,
    evictionOn: null,
    evictionKnownAt: null,
    ended: false,
    ...facts,
  };
  return {
    conferenceId: "c",
    registrationId: "r",
    principals: ["Willy"],
    sentAt: all.sentAt,
    registrant: "Saskia",
    receivedAt: null,
    receivedBy: null,
    coordinator: null,
    assignmentId: null,
    allocationToldAt: all.allocationToldAt,
    receiptToldAt: all.receiptToldAt,
    ended: all.ended,
    timers: timersOf(all, defaultTerms, now),
    ...more,
  };
}

test("the worker reads who has his registration: the Centrale, then the coordinator who calls", () => {
  const said = (facts: Partial<ConferenceFacts>, one: RegistrationTimers) =>
    workerSentences([], [{ row: row(facts), promised: one }], [], now).map(({ key, who, other }) => [key, who, other])[0];
  expect(said({}, promised({}))).toEqual(["waitsReceipt", "centrale", ""]);
  const received = { receivedAt: days(-8), receivedBy: "Wilma" };
  expect(said({}, promised({ receiptToldAt: days(-8) }, received))).toEqual(["received", "centrale", "Wilma"]);
  const assigned = { assignedAt: days(-1), firstAssignedAt: days(-1) };
  const led = { coordinatorId: "a", startedAt: days(-1) };
  expect(said(led, promised(assigned, { coordinator: "Emine" }))).toEqual(["waitsContact", "coordinator", "Emine"]);
  expect(said(led, promised({ ...assigned, contactedAt: days(-0.5) }, { coordinator: "Emine" }))?.[0]).toBe("started");
});

test("the manager receives, tells who has no account, and sees how many promises of others are late", () => {
  const keys = (one: RegistrationTimers) => receiptSentences([one]).map(({ key, tone, presses }) => [key, tone, ...presses]);
  expect(keys(promised({}))).toEqual([["receive", "danger", "receive"]]);
  expect(keys(promised({}, { receivedAt: days(-8) }))).toEqual([["tellReceipt", "danger", "toldReceipt"]]);
  const told = { receivedAt: days(-8), receiptToldAt: days(-8), assignmentId: "a" };
  expect(keys(promised({ receiptToldAt: days(-8), assignedAt: now }, told))).toEqual([["tellAllocation", "attention", "toldAllocation"]]);
  expect(keys(promised({ ended: true }, { ended: true }))).toEqual([]);
  const silentCoordinator = promised({ receiptToldAt: days(-8), assignedAt: days(-4), firstAssignedAt: days(-4) });
  expect(timerSentences([silentCoordinator, silentCoordinator], now)).toMatchObject([{ key: "timersLate", count: 2, to: "/timers" }]);
  expect(callRequestSentences({ count: 0, since: null })).toEqual([]);
  expect(callRequestSentences({ count: 2, since: days(-1) })).toMatchObject([{ key: "callRequests", count: 2, to: "/call-requests" }]);
});

test("a coordinator calls everybody within two days, and is told first", () => {
  const news = { conferenceId: "c", assignedAt: days(-1), contactedAt: null, contactHours: null, remarkedAt: null, ownDataAt: null };
  const lead = (more: object) => leadSentences([row({ coordinatorId: "a", startedAt: days(-1) })], [{ ...news, ...more }], now)[0];
  expect(lead({})).toMatchObject({ key: "firstContact", tone: "attention", by: days(1) });
  expect(lead({ contactHours: 12 })).toMatchObject({ key: "firstContact", tone: "danger" });
  expect(lead({ contactedAt: days(-0.5) })).toMatchObject({ key: "firstTalk" });
});

test("a missing yes of a representative is said to who can ask for it, and leads where it is written down", () => {
  const facts = { ...led, voiceMissing: true };
  expect(leadSentences([row(facts)], [], now)).toMatchObject([{ key: "voiceMissing", to: "/registrations/c/yes", tone: "attention" }]);
  const registrations = [{ row: row({ voiceMissing: true }), promised: undefined }];
  expect(workerSentences([], registrations, [], now)).toMatchObject([{ key: "voiceMissing", to: "/registrations/c/yes", who: "me" }]);
  expect(leadSentences([row({ ...facts, dayStartsAt: days(0), phase: "privateTime", contentClosed: true })], [], now)[0]?.key).toBe(
    "dayRunning",
  );
});

test("of a thousand who wait the page shows the first, one's own turn before that of others, and says how many more there are", () => {
  const many = Array.from({ length: 1_000 }, (_, at) =>
    make(at % 2 ? "findCoordinator" : "waitsAnswer", `/matching/${at}`, now, { who: at % 2 ? "me" : "coordinator" }),
  );
  const { shown, more } = firstOf(many, false);
  expect([shown.length + more, new Set(shown.map(({ who }) => who)), shown[0]?.to]).toEqual([1_000, new Set(["me"]), "/matching/1"]);
  expect(firstOf(many, true).shown).toHaveLength(1_000);
  expect(firstOf(many.slice(0, 5), false).more).toBe(0);
});

test("own words of a wish are read before somebody is chosen; a wish without words asks for no reading", () => {
  const one = { conferenceId: "1", principals: ["Sylvana"], since: days(-4), weeks: null, offersOpen: 0 };
  expect(waitingSentences([{ ...one, unread: ["Sylvana"] }], now).map(({ key, to }) => [key, to])).toEqual([
    ["readWish", "/matching/1"],
    ["findCoordinator", "/matching/1"],
  ]);
  expect(waitingSentences([{ ...one, unread: [] }], now).map(({ key }) => key)).toEqual(["findCoordinator"]);
});

test("an application that is about to be erased says so, a month before, also where many wait", () => {
  const old = { accountId: "old", firstName: "Anouk", at: new Date("2026-06-10T10:00:00Z") };
  const others = [1, 2, 3, 4].map((at) => ({ accountId: `${at}`, firstName: `${at}`, at: days(-at) }));
  expect(applicationSentences([old, ...others], now).map(({ key, count, day }) => [key, count, day?.toISOString().slice(0, 10)])).toEqual([
    ["applicationEnds", 0, "2026-12-10"],
    ["readApplications", 4, days(-1).toISOString().slice(0, 10)],
  ]);
});

test("every sentence has words", () => {
  for (const key of sentenceKeys) expect(isTextKey(`staff-today.say-${key}`), key).toBe(true);
});
