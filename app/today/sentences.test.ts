import { expect, test } from "vitest";
import type { ConferenceFacts } from "~/journey/state";
import { stateOf } from "~/journey/state";
import { isTextKey } from "~/language/catalogue";
import { inOrder, leadSentences, offerSentences, sentenceKeys, waitingSentences, workerSentences } from "./sentences";

const now = new Date("2026-11-26T18:10:00Z");
const days = (many: number) => new Date(now.getTime() + many * 86_400_000);
const nothing: ConferenceFacts = {
  conferenceId: "c",
  registeredAt: days(-9),
  willingSince: days(-9),
  unwilling: false,
  safetyOpen: false,
  startedAt: null,
  coordinatorId: null,
  firstTalkAt: null,
  dayId: null,
  dayStartsAt: null,
  dayEndsAt: null,
  phase: null,
  phaseSince: null,
  contentClosed: false,
  heldAt: null,
  outcome: null,
  planAgreedAt: null,
  evaluateAt: null,
  strandedAt: null,
  strandedWithPlan: null,
  notStartedAt: null,
  closedAt: null,
};
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
      ],
      now,
    ),
  );
  expect(sentences.map(({ to, key }) => [to, key])).toEqual([
    ["/matching/soon", "findCoordinator"],
    ["/matching/calm", "findCoordinator"],
    ["/matching/asked", "waitsAnswer"],
  ]);
  expect(sentences[1]?.count).toBe(6);
});

test("a worker is told of a proposal a week before he meant to ask again, not earlier", () => {
  const proposals = [
    { id: "p", firstName: "Yonas", askAgainOn: days(6) },
    { id: "q", firstName: "Rania", askAgainOn: days(60) },
  ];
  expect(workerSentences(proposals, [], [], now).map(({ names }) => names)).toEqual([["Yonas"]]);
});

test("feedback is due fourteen days after the landlord's report; a passed eviction is no longer counted down", () => {
  const cases = [{ id: "z", tenants: ["Hatice"], evictionOn: days(-2), reportedOn: days(-8) }];
  const [sentence, more] = workerSentences([], [row({})], cases, now).filter(({ to }) => to === "/cases/z");
  expect(sentence).toMatchObject({ key: "feedback", by: days(6) });
  expect(more).toBeUndefined();
});

test("every sentence has words", () => {
  for (const key of sentenceKeys) expect(isTextKey(`staff-today.say-${key}`), key).toBe(true);
});
