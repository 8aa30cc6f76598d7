import { describe, expect, test } from "vitest";
import type { PrincipalInput, RegistrationInput } from "./registration-input";
import { whyNotYetSent } from "./why-not-yet-sent";

const willy: PrincipalInput = {
  firstName: "Willy",
  phone: "06 12345678",
  spokenLanguage: "nld",
  readLanguage: "nld",
  willing: true,
  willingHow: "spoken",
  willingLanguage: "nld",
  consentRegistration: true,
  alone: "yes",
  mustNotKnow: "no",
  readsAlong: "no",
  callingUnsafe: "no",
};
const whole: RegistrationInput = { principals: [willy], situation: "De huur loopt achter.", children: "no", housing: "none" };
const by = { safetyTrained: false, today: "2026-11-20" };
const judged = (change: Partial<PrincipalInput>, trained = false) =>
  whyNotYetSent({ ...whole, principals: [{ ...willy, ...change }] }, { ...by, safetyTrained: trained }).map(
    ({ field, reason }) => `${field}: ${reason}`,
  );

test("a whole registration is sent", () => expect(whyNotYetSent(whole, by)).toEqual([]));
test("somebody without a phone can be registered", () => expect(judged({ phone: undefined })).toEqual([]));

describe("three kinds of yes", () => {
  test("no willingness", () => expect(judged({ willing: undefined })).toEqual(["principals[0].willing: noWillingness"]));
  test("willing, but his data may not be passed on", () =>
    expect(judged({ consentRegistration: undefined })).toEqual(["principals[0].consentRegistration: noConsent"]));
  test("his background is noted without his yes to that", () =>
    expect(judged({ wishBackground: "graag iemand uit Suriname" })).toEqual(["principals[0].consentBackground: backgroundWithoutConsent"]));
  test("a release names one professional and one thing", () =>
    expect(judged({ releaseWho: "huisarts" })).toEqual(["principals[0].releaseWhat: releaseHalf"]));
});

describe("safety", () => {
  test("asked while somebody else was there", () => expect(judged({ alone: "no" })).toEqual(["principals[0].alone: notAlone"]));
  test("one question was forgotten", () => expect(judged({ readsAlong: undefined })).toEqual(["principals[0].readsAlong: safetyNotAsked"]));
  test("a yes asks who will talk", () => expect(judged({ mustNotKnow: "yes" })).toEqual(["principals[0].safetyTalk: noTalkPlanned"]));
  test("a yes with the Centrale calling can be registered", () =>
    expect(judged({ mustNotKnow: "yes", safetyTalk: "centrale" })).toEqual([]));
  test("only who is trained holds the talk", () => {
    expect(judged({ mustNotKnow: "yes", safetyTalk: "held" })).toEqual(["principals[0].safetyTalk: notTrained"]);
    expect(judged({ mustNotKnow: "yes", safetyTalk: "held" }, true)).toEqual([]);
  });
});

describe("numbers", () => {
  test("a landline gets no text message", () => expect(judged({ phone: "020 624 1111" })).toEqual(["principals[0].phone: phoneForCalls"]));
  test("a landline to call on is fine", () => expect(judged({ phone: "020 624 1111", callsOnly: true })).toEqual([]));
  test("too short a number", () => expect(judged({ phone: "06 123" })).toEqual(["principals[0].phone: number-tooShort"]));
  test("husband and wife with one number", () => {
    const both = (sharedNumber?: boolean) =>
      whyNotYetSent({ ...whole, principals: [willy, { ...willy, firstName: "Jan", phone: "+31612345678", sharedNumber }] }, by);
    expect(both()).toEqual([{ field: "principals[1].sharedNumber", reason: "sharedNumber" }]);
    expect(both(true)).toEqual([]);
  });
});

test("an eviction date in the past is refused with the case that comes along", () => {
  const facts = { housing: "new", landlordName: "Woonstede", arrears: "1200", step: "notice", evictionOn: "2026-11-01" } as const;
  expect(whyNotYetSent({ ...whole, ...facts }, by)).toEqual([{ field: "evictionOn", reason: "evictionPast" }]);
});
test("everything that is wrong is said at once", () => {
  expect(whyNotYetSent({ principals: [{}], housing: "existing" }, by)).toHaveLength(14);
});
