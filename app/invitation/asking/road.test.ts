import { describe, expect, test } from "vitest";
import { fallbackFrom, type Reachable, roadsTo, roadTo } from "./road";

const person: Reachable = {
  readLanguage: "tur",
  under16: false,
  numbers: 1,
  mobiles: 1,
  silencedNumbers: 0,
  keptOutMobiles: 0,
  keptOutNumbers: 0,
  firstRoad: null,
  secondRoad: null,
  emails: 1,
  keptOutEmails: 0,
  stoppedEmails: 0,
  mails: true,
};
const roads = (change: Partial<Reachable> = {}) => roadsTo({ ...person, ...change });

describe("the roads to somebody", () => {
  test("nobody chose: a text message, then e-mail, and then the coordinator", () => {
    expect(roads()).toEqual({ open: ["sms", "email", "phone", "letter", "inPerson"], closed: {} });
  });
  test("his own choice and what comes after it go before all others", () => {
    expect(roads({ firstRoad: "letter", secondRoad: "email" }).open).toEqual(["letter", "email", "sms", "phone", "inPerson"]);
    expect(roadTo({ ...person, firstRoad: "letter" })).toBe("letter");
    expect(roadTo({ ...person, firstRoad: "phone", secondRoad: "sms" })).toBe("phone");
    expect(roadTo({ ...person, firstRoad: "email" })).toBe("email");
  });
  test("a first choice that is closed gives way to the second", () => {
    expect(roadTo({ ...person, firstRoad: "email", secondRoad: "inPerson", emails: 0 })).toBe("inPerson");
    expect(roadTo({ ...person, firstRoad: "sms", mobiles: 0 })).toBe("email");
  });
  test("a landline gets a letter or a call, never a text message", () => {
    const landline = { mobiles: 0, emails: 0 };
    expect(roads(landline)).toEqual({ open: ["phone", "letter", "inPerson"], closed: { sms: "noMobile", email: "noEmail" } });
    expect(roads({ ...landline, firstRoad: "sms", secondRoad: "letter" }).open[0]).toBe("letter");
  });
  test("nobody sends a child anything, along no road", () => {
    const { open, closed } = roads({ under16: true, firstRoad: "sms" });
    expect(open).toEqual([]);
    expect(new Set(Object.values(closed))).toEqual(new Set(["under16"]));
    expect(roadTo({ ...person, under16: true, firstRoad: "phone" })).toBe("under16");
  });
  test("who reads nothing, or nothing we write, hears it by voice", () => {
    expect(roads({ readLanguage: null }).open).toEqual(["phone", "inPerson"]);
    expect(roads({ readLanguage: "tir" }).closed).toEqual({ sms: "otherLanguage", email: "otherLanguage", letter: "otherLanguage" });
  });
  test("what somebody who must stay out reads too is closed, each road for itself", () => {
    expect(roads({ keptOutMobiles: 1, keptOutNumbers: 1 })).toEqual({
      open: ["email", "letter", "inPerson"],
      closed: { sms: "readByKeptOut", phone: "readByKeptOut" },
    });
    expect(roads({ keptOutEmails: 1 }).closed).toEqual({ email: "readByKeptOut" });
    expect(roadTo({ ...person, keptOutMobiles: 1, keptOutNumbers: 1, emails: 0 })).toBe("readByKeptOut");
  });
  test("who stopped one road is not followed along the other, unless he chose it", () => {
    expect(roadTo({ ...person, silencedNumbers: 1 })).toBe("silenced");
    expect(roadTo({ ...person, silencedNumbers: 1, numbers: 2, mobiles: 2 })).toBe("silenced");
    expect(roadTo({ ...person, silencedNumbers: 1, secondRoad: "email" })).toBe("email");
    expect(roadTo({ ...person, emails: 0, stoppedEmails: 1 })).toBe("silenced");
    expect(roadTo({ ...person, emails: 0, stoppedEmails: 1, firstRoad: "sms" })).toBe("sms");
  });
  test("without a mail server e-mail is closed, and says so", () => {
    expect(roads({ mails: false }).closed).toEqual({ email: "noMailServer" });
    expect(roadTo({ ...person, firstRoad: "email", mails: false })).toBe("sms");
  });
});

describe("when a message did not arrive", () => {
  test("the other road that is sent is taken, when it is open", () => {
    expect(fallbackFrom(person, "sms")).toBe("email");
    expect(fallbackFrom(person, "email")).toBe("sms");
    expect(fallbackFrom({ ...person, emails: 0 }, "sms")).toBeNull();
    expect(fallbackFrom({ ...person, mobiles: 0 }, "email")).toBeNull();
  });
  test("who chose to be called or visited next gets no second message", () => {
    expect(fallbackFrom({ ...person, secondRoad: "phone" }, "sms")).toBeNull();
    expect(fallbackFrom({ ...person, secondRoad: "email" }, "sms")).toBe("email");
    expect(fallbackFrom({ ...person, secondRoad: "email", keptOutEmails: 1 }, "sms")).toBeNull();
  });
});
