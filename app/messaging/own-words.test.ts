import { expect, test } from "vitest";
import { familyWords } from "./family-words";
import { fillOwnWords, namesTheDay } from "./own-words";
import { keptAs, namesOf, placeholderOf, placeholders, shownTo } from "./placeholders";

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
