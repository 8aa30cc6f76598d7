import { describe, expect, test } from "vitest";
import { text } from "~/language/catalogue";
import { familyWords } from "./family-words";
import { moments } from "./moments";
import { fillOwnWords, namesTheDay } from "./own-words";
import { keptAs, namesOf, placeholderOf, placeholders, shownTo } from "./placeholders";
import { valuesOf } from "./templates";

const words = { name: "Fatima", askers: ["Hatice", "Cemal"], link: "https://kring.example/o/x", caller: "Rachid", number: "06 12345678" };

test("own words say what stands for each of ours, and leave anything else in braces alone", () => {
  expect(fillOwnWords("Dag {name}, {askers} hopen op u: {link} Bel {caller} op {number}. {onbekend}", words, "nl")).toBe(
    "Dag Fatima, Hatice en Cemal hopen op u: https://kring.example/o/x Bel Rachid op 06 12345678. {onbekend}",
  );
});

test("what is filled in may be asked for in Dutch, in English and in capitals", () => {
  expect(fillOwnWords("{Naam} {wie} {link} {mijn naam} {Nummer}", words, "nl")).toBe(
    fillOwnWords("{name} {askers} {link} {caller} {number}", words, "nl"),
  );
  expect(namesTheDay({ body: "Kom op {dag}" })).toBe(true);
  for (const one of placeholders) for (const name of namesOf(one)) expect(placeholderOf(name), name).toBe(one);
  expect(keptAs("{Naam} {mijn naam} {onbekend}")).toBe("{name} {caller} {onbekend}");
  expect(shownTo("{name}, {caller}", "nl")).toBe("{naam}, {mijnnaam}");
  expect(shownTo("{naam}, {mijnnaam}", "en")).toBe("{name}, {caller}");
});

test("what somebody is called is not filled in a second time", () => {
  expect(fillOwnWords("{name}", { ...words, name: "{link}" }, "nl")).toBe("{link}");
});

test("an e-mail has a subject, a text message has none, and own words go before ours", () => {
  expect(familyWords("invitation", "sms", "nl", words)).not.toHaveProperty("subject");
  expect(familyWords("invitation", "email", "nl", words).subject).toBeTruthy();
  expect(familyWords("invitation", "sms", "nl", words, { body: "Kom je, {name}?" })).toEqual({ body: "Kom je, Fatima?" });
});

const meeting = { startsAt: new Date("2026-12-12T13:00:00Z"), endsAt: new Date("2026-12-12T16:00:00Z") };

describe("a number among Arabic letters", () => {
  /** Groups of digits, and a plus that no letter or mark from left to right goes before, change their places there. */
  const scrambled = /\d\s+\d{2}|(?<!\u200e)\+\d/;
  const said = (number: string) => {
    const data = { ...words, number, meeting };
    const own = { body: "اتصلوا بالرقم {number}", subject: "{رقم} {number}" };
    return [
      ...moments.flatMap((moment) => [familyWords(moment, "sms", "ar", data), familyWords(moment, "email", "ar", data)]),
      familyWords("invitation", "email", "ar", data, own),
      ...(["yes", "no"] as const).map((answer) => ({
        body: text("ar", `sms.answerNoted-${answer}`, valuesOf("ar", data)),
      })),
    ].map((one) => `${"subject" in one ? one.subject : ""} ${one.body}`);
  };

  test.each(["06 1234 5678", "+90 532 123 4567"])("%s is read as it is dialled, in every message", (number) => {
    const all = said(number).filter((body) => /\d{6}/.test(body));
    expect(all.length).toBeGreaterThan(20);
    for (const body of all) expect(body).not.toMatch(scrambled);
  });

  test("stands in groups in every other language", () => {
    expect(familyWords("invitation", "sms", "pl", { ...words, number: "06 1234 5678" }).body).toContain("06 1234 5678");
  });
});
