import { describe, expect, test } from "vitest";
import { instantAt } from "~/calendar/wall-clock";
import { addDays } from "~/calendar/working-days";
import { languageToWrite } from "~/language/readers";
import { type CallDay, type CallRow, whomToCall, whyCall } from "../calling/call-list";
import { movesOf, whyNotThisDay } from "../day/day";
import { reminderDue } from "./reminder-times";
import { roadTo } from "./road";

const now = new Date("2026-09-11T10:00:00+02:00");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const at = (day: string, from: string, to: string) => ({ startsAt: instantAt(day, from), endsAt: instantAt(day, to) });

describe("a day for the conference", () => {
  test("lies ahead, in daylight, and ends after it begins", () => {
    expect(whyNotThisDay(at("2026-09-26", "12:00", "18:00"), now)).toBeNull();
    expect(whyNotThisDay(at("2026-09-10", "12:00", "18:00"), now)).toBe("inThePast");
    expect(whyNotThisDay(at("2026-09-26", "18:00", "12:00"), now)).toBe("endsBeforeStart");
    expect(whyNotThisDay(at("2026-09-26", "03:00", "09:00"), now)).toBe("atNight");
    expect(whyNotThisDay(at("2036-09-26", "12:00", "18:00"), now)).toBe("tooFarAway");
  });

  test("keeps its hour on the wall when summer time ends", () => {
    expect(instantAt("2026-10-24", "12:00").toISOString()).toBe("2026-10-24T10:00:00.000Z");
    expect(instantAt("2026-10-25", "12:00").toISOString()).toBe("2026-10-25T11:00:00.000Z");
  });

  test("another place alone moves nothing", () => {
    const hours = at("2026-09-26", "12:00", "18:00");
    expect(
      movesOf([
        { ...hours, setAt: hoursAgo(9) },
        { ...hours, setAt: hoursAgo(3) },
      ]),
    ).toEqual({ moves: 0, since: hoursAgo(9) });
    const later = at("2026-09-27", "12:00", "18:00");
    expect(
      movesOf([
        { ...hours, setAt: hoursAgo(9) },
        { ...later, setAt: hoursAgo(3) },
      ]),
    ).toEqual({ moves: 1, since: hoursAgo(3) });
  });
});

describe("how somebody is reached", () => {
  const person = { readLanguage: "tur", under16: false, numbers: 1, mobiles: 1, silencedNumbers: 0, keptOutMobiles: 0 };
  test("by a message in the language he reads", () => {
    expect(roadTo(person)).toBe("sms");
    expect(languageToWrite("tur")).toBe("tr");
  });
  test("by a call when he reads nothing, or nothing we write", () => {
    expect(roadTo({ ...person, readLanguage: null })).toBe("readsNothing");
    expect(roadTo({ ...person, readLanguage: "tir" })).toBe("otherLanguage");
  });
  test("a child gets no message from us", () => expect(roadTo({ ...person, under16: true })).toBe("under16"));
  test("a landline, no number and a silenced number get none", () => {
    expect(roadTo({ ...person, mobiles: 0 })).toBe("noMobile");
    expect(roadTo({ ...person, numbers: 0, mobiles: 0 })).toBe("noNumber");
    expect(roadTo({ ...person, silencedNumbers: 1 })).toBe("silenced");
    expect(roadTo({ ...person, keptOutMobiles: 1 })).toBe("readByKeptOut");
    expect(roadTo({ ...person, mobiles: 2, numbers: 2, keptOutMobiles: 1 })).toBe("sms");
  });
});

describe("whom to call", () => {
  const day: CallDay = { setAt: hoursAgo(200), hoursSince: hoursAgo(200), moves: 0 };
  const row: CallRow = {
    personId: "p",
    invitedAt: hoursAgo(60),
    road: "sms",
    answer: null,
    answeredAt: null,
    callMe: false,
    message: { state: "delivered", at: hoursAgo(60) },
    clearedAt: null,
    reachedAt: null,
  };
  const why = (change: Partial<CallRow>, of: CallDay | null = day) => whyCall({ ...row, ...change }, of, now)?.reason ?? null;

  test("who is silent for two days, and not a moment earlier", () => {
    expect(why({})).toBe("silent");
    expect(why({ invitedAt: hoursAgo(47), message: { state: "delivered", at: hoursAgo(47) } })).toBeNull();
    expect(why({ reachedAt: hoursAgo(20) })).toBeNull();
  });
  test("who answered is left alone, unless he asked for a call", () => {
    expect(why({ answer: "yes", answeredAt: hoursAgo(50) })).toBeNull();
    expect(why({ answer: "no", answeredAt: hoursAgo(50) })).toBeNull();
    expect(why({ answer: "yes", answeredAt: hoursAgo(50), callMe: true })).toBe("callMe");
    expect(why({ answer: "yes", answeredAt: hoursAgo(50), callMe: true, reachedAt: hoursAgo(1) })).toBeNull();
  });
  test("whose message failed, whose number is silenced or somebody else's, who cannot get one", () => {
    expect(why({ message: { state: "failed", at: hoursAgo(1) } })).toBe("failed");
    expect(why({ road: "silenced" })).toBe("silenced");
    expect(why({ road: "noNumber", message: null })).toBe("noSms");
    expect(why({ road: "noNumber", clearedAt: hoursAgo(2) })).toBe("wrongNumber");
  });
  test("whose message may or may not have arrived, who had enough of them, and for whom a letter lies ready", () => {
    expect(why({ message: { state: "failed", at: hoursAgo(1), failure: "unsure" } })).toBe("unsure");
    expect(why({ message: { state: "failed", at: hoursAgo(1), failure: "tooMany" } })).toBe("tooMany");
    expect(why({ road: "letter", message: null, letterSince: hoursAgo(1) })).toBe("letterWaits");
    expect(why({ road: "silenced", stoppedAt: hoursAgo(1), reachedAt: hoursAgo(2) })).toBe("silenced");
  });
  test("who wrote STOP since his answer, unless he said no or was spoken with since", () => {
    const stopped = { answer: "yes", answeredAt: hoursAgo(50), stoppedAt: hoursAgo(2), road: "silenced" } as const;
    expect(whyCall({ ...row, ...stopped }, day, now)).toEqual({ reason: "silenced", since: hoursAgo(2) });
    expect(why(stopped, null), "while no day is set").toBe("silenced");
    expect(why({ ...stopped, answer: "maybe" })).toBe("silenced");
    expect(why({ ...stopped, road: "email" }), "whom we may mail, by his own wish").toBe("silenced");
    expect(why({ ...stopped, answer: "no" })).toBeNull();
    expect(why({ ...stopped, reachedAt: hoursAgo(1) })).toBeNull();
    expect(why({ ...stopped, answeredAt: hoursAgo(1) }), "who answered after it").toBeNull();
    expect(why({ ...stopped, off: { since: hoursAgo(1), told: false } })).toBe("calledOff");
  });
  test("who waits for words that did not arrive, whatever he answered", () => {
    const back = { notWrittenBackAt: hoursAgo(1) };
    for (const answer of [null, "yes", "maybe", "no"] as const)
      expect(why({ ...back, answer, answeredAt: answer && hoursAgo(50) }), `${answer}`).toBe("notWrittenBack");
    expect(why({ ...back, answer: "yes", answeredAt: hoursAgo(50), reachedAt: hoursAgo(0.5) })).toBeNull();
  });
  test("who said yes to other hours is asked again, and called when the day moves twice", () => {
    const moved: CallDay = { setAt: hoursAgo(10), hoursSince: hoursAgo(10), moves: 1 };
    expect(why({ answer: "yes", answeredAt: hoursAgo(50), message: { state: "delivered", at: hoursAgo(10) } }, moved)).toBeNull();
    expect(why({ answer: "yes", answeredAt: hoursAgo(50) }, { ...moved, moves: 2 })).toBe("movedAgain");
  });
  test("whose e-mail may not have arrived: an e-mail that comes back tells nobody", () => {
    const message = { state: "accepted", at: hoursAgo(60), channel: "email" } as const;
    expect(why({ message })).toBe("silentMail");
    expect(why({ message: { ...message, at: hoursAgo(47) }, invitedAt: hoursAgo(47) })).toBeNull();
    expect(why({ message: { ...message, channel: "sms" } })).toBe("silent");
    expect(why({ message, reachedAt: hoursAgo(10) }), "he was called since").toBeNull();
    expect(why({ message, answer: "yes", answeredAt: hoursAgo(1) })).toBeNull();
  });
  test("who knows another place than the one that stands", () => {
    expect(why({ answer: "yes", answeredAt: hoursAgo(50) }, { ...day, setAt: hoursAgo(3) })).toBe("placeChanged");
  });
  test("the most pressing first, then who waits longest", () => {
    const rows = [
      { ...row, personId: "silent" },
      { ...row, personId: "longer", invitedAt: hoursAgo(90), message: null },
      { ...row, personId: "wrong", clearedAt: hoursAgo(1) },
    ];
    expect(whomToCall(rows, day, now).map(({ personId }) => personId)).toEqual(["wrong", "longer", "silent"]);
  });
});

describe("a reminder", () => {
  const day = { startsAt: instantAt("2026-09-26", "12:00") };
  const long = instantAt("2026-09-10", "12:00");
  const person = { invitedAt: long, daySince: long, answer: null, sent: [] };
  const moment = (when: string) => instantAt(when.slice(0, 10), when.slice(11));
  const due = (when: string, change = {}, of = day) => reminderDue({ ...person, ...change }, of, moment(when));
  test("goes out a week and a day before, at an hour for people", () => {
    expect(due("2026-09-18 12:00")).toBeNull();
    expect(due("2026-09-19 08:59")).toBeNull();
    expect(due("2026-09-19 09:00")).toBe("week");
    expect(due("2026-09-19 20:00")).toBeNull();
    expect(due("2026-09-20 12:59"), "on a Sunday morning").toBeNull();
    expect(due("2026-09-20 13:00")).toBe("week");
    expect(due("2026-09-25 10:00")).toBe("dayBefore");
    expect(due("2026-09-25 14:00"), "on a Friday at noon").toBeNull();
    expect(due("2026-09-26 10:00")).toBeNull();
  });
  test("goes out once, and never to who said no or was invited just now", () => {
    expect(due("2026-09-21 10:00")).toBe("week");
    expect(due("2026-09-21 10:00", { sent: ["week"] })).toBeNull();
    expect(due("2026-09-21 10:00", { answer: "no" })).toBeNull();
    expect(due("2026-09-21 10:00", { invitedAt: instantAt("2026-09-20", "12:00") })).toBeNull();
    expect(due("2026-09-25 09:00", { answer: "no" })).toBeNull();
  });
  test("of a day set less than a week ahead waits until people had two days, and one of a day set the day before never comes", () => {
    const setLate = { daySince: moment("2026-09-20 19:00") };
    expect(due("2026-09-21 10:00", setLate)).toBeNull();
    expect(due("2026-09-22 18:59", setLate)).toBeNull();
    expect(due("2026-09-22 19:00", setLate)).toBe("week");
    expect(due("2026-09-24 10:00", { daySince: moment("2026-09-23 10:00") })).toBeNull();
    expect(due("2026-09-25 10:00", { daySince: moment("2026-09-23 10:00") })).toBe("dayBefore");
    for (const hour of ["09:00", "11:00", "16:00", "19:59"])
      expect(due(`2026-09-25 ${hour}`, { daySince: moment("2026-09-25 08:30") }), hour).toBeNull();
    expect(due("2026-09-26 12:00"), "when it begins").toBeNull();
    expect(due("2026-09-27 12:00"), "after it").toBeNull();
  });
  test("comes by days of the calendar, also over the nights the clock changes", () => {
    for (const [date, weekBefore, dayBefore] of [
      ["2026-10-25", "2026-10-18 13:00", "2026-10-24 09:00"],
      ["2026-10-26", "2026-10-19 09:00", "2026-10-25 13:00"],
      ["2027-03-28", "2027-03-21 13:00", "2027-03-27 09:00"],
      ["2027-03-29", "2027-03-22 09:00", "2027-03-28 13:00"],
    ] as const) {
      for (const time of ["07:00", "12:00", "23:30"]) {
        const of = { startsAt: instantAt(date, time) };
        const first = (kind: string, from: string) => {
          let at = instantAt(from, "00:00").getTime();
          while (reminderDue(person, of, new Date(at)) !== kind) at += 900_000;
          return new Date(at);
        };
        expect(first("week", addDays(date, -9)), `${date} ${time}`).toEqual(moment(weekBefore));
        expect(first("dayBefore", addDays(date, -2)), `${date} ${time}`).toEqual(moment(dayBefore));
      }
    }
  });
});
