import { expect, test } from "vitest";
import { text } from "~/language/catalogue";
import type { SentenceKey } from "./sentences";
import { type When, whenOf } from "./when";

const now = new Date("2026-09-09T10:00:00Z");
const at = (key: SentenceKey, day: string) => whenOf({ key, day: new Date(day) }, now);

test("a term that ends with its day is late the day after, a term to the hour the moment after", () => {
  expect(at("receive", "2026-09-08T21:59:59.999Z")).toBe("late");
  expect(at("receive", "2026-09-09T08:00:00Z")).toBe("today");
  expect(at("receive", "2026-09-10T21:59:59.999Z")).toBe("ahead");
  expect(at("firstContact", "2026-09-09T08:00:00Z")).toBe("late");
  expect(at("firstContact", "2026-09-09T15:00:00Z")).toBe("today");
  expect(whenOf({ key: "receive", day: null }, now)).toBe("ahead");
});

const withTerm = [
  "receive",
  "tellReceipt",
  "tellAllocation",
  "firstContact",
  "waitsReceipt",
  "waitsContact",
  "caseReceipt",
  "municipality",
  "waitsLandlord",
  "secondTry",
  "caseEnd",
  "feedback",
  "consultant",
  "evaluationReport",
  "evaluation",
  "outcomeHalfYear",
  "outcomeYear",
  "askAgain",
  "answerOffer",
  "answerWho",
] as const satisfies readonly SentenceKey[];

test.each(["nl", "en"] as const)("every sentence with a term says that it passed, and today is called today (%s)", (language) => {
  for (const key of withTerm) {
    const said = (when: When) =>
      text(language, `staff-today.say-${key}`, { names: "Mimount", other: "Emine", day: "DAG", time: "14:30", count: 1, when });
    expect(said("ahead"), key).toMatch(/DAG/);
    expect(said("today"), key).toMatch(language === "nl" ? /vandaag/ : /today/);
    expect(said("today"), key).not.toContain("DAG");
    expect(said("late"), key).toMatch(/DAG/);
    expect(said("late"), key).not.toBe(said("ahead"));
  }
  const late = text(language, "staff-today.say-receive", { names: "Mimount", day: "dinsdag 8 september", when: "late" });
  if (language === "nl") expect(late).toBe("Ontvang de aanmelding van Mimount: dat had gemoeten vóór het einde van dinsdag 8 september.");
});
