import { expect, test } from "vitest";
import { newId } from "~/access/ids";
import { announcedIn, talkLanguage } from "./approach";
import { AskedInput, OwnAskedInput } from "./approach-input";

const talk = (day: number, outcome: "open" | "notReached", by: "principal" | "coordinator" = "coordinator") => ({
  personId: "Selma",
  by,
  outcome,
  talkedOn: new Date(`2026-09-0${day}T10:00:00Z`),
});

test("whoever was not reached was told nothing; the newest talk that was held announces", () => {
  expect(announcedIn([talk(3, "notReached")]).size).toBe(0);
  expect(announcedIn([talk(2, "open", "principal"), talk(1, "open"), talk(3, "notReached")]).get("Selma")).toMatchObject({
    by: "principal",
  });
});

test("the script speaks as the person does, or Dutch through an interpreter", () => {
  expect(talkLanguage("tur")).toEqual({ language: "tr", interpreter: false });
  expect(talkLanguage("nld")).toEqual({ language: "nl", interpreter: false });
  expect(talkLanguage("tir")).toEqual({ language: "nl", interpreter: true });
});

test.each([
  ["2026-09-10", true],
  ["0000-01-01", false],
  ["0026-09-10", false],
  ["2026-02-30", false],
  ["", false],
])("a talk on %s: taken is %s", (talkedOn, taken) => {
  const given = { once: newId(), personId: newId(), by: "coordinator", talkedOn, outcome: "open" };
  expect(AskedInput.safeParse(given).success).toBe(taken);
  expect(OwnAskedInput.safeParse(given).success).toBe(taken);
});
