import { expect, test } from "vitest";
import { mainDeed } from "./tray-input";
import { type BehindText, type Standing, whyNotWrittenBack } from "./write-back";

const reachable: BehindText = { under16: false, keptOut: false, readByKeptOut: false, silenced: false, mobile: true, may: true };
const going: Standing = { ended: false, unwilling: false, safetyOpen: false };

test("words back go to who may receive, and the reason is told of who may not", () => {
  expect(whyNotWrittenBack(reachable, going)).toBeNull();
  for (const [person, conference, why] of [
    [{ under16: true }, {}, "under16"],
    [{ keptOut: true }, {}, "keptOut"],
    [{ readByKeptOut: true }, {}, "readByKeptOut"],
    [{ silenced: true }, {}, "silenced"],
    [{ mobile: false }, {}, "noMobile"],
    [{ may: false }, { ended: true }, "ended"],
    [{ may: false }, { unwilling: true }, "unwilling"],
    [{ may: false }, { safetyOpen: true }, "safetyOpen"],
    [{ may: false }, {}, "mayNot"],
  ] as const) {
    expect(whyNotWrittenBack({ ...reachable, ...person }, { ...going, ...conference })).toBe(why);
  }
});

test("what a text asks for first: a yes that brings somebody is no yes", () => {
  expect(mainDeed("yes", true)).toBe("yes");
  expect(mainDeed("bringsSomebody", true)).toBe("askPrincipals");
  expect(mainDeed("bringsSomebody", false), "while the map is closed").toBe("read");
  expect(mainDeed("words", true)).toBe("read");
  expect(mainDeed(null, true)).toBe("read");
});
