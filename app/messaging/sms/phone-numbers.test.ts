import { describe, expect, test } from "vitest";
import { canReceiveSms, lastFour, numberForSms, parseNumber } from "./phone-numbers";

describe("a mobile number, however it is written down", () => {
  test.each([
    ["as on a note on the fridge", "06 12 34 56 78", "+31612345678"],
    ["in one go", "0612345678", "+31612345678"],
    ["with a dash", "06-12345678", "+31612345678"],
    ["with 0031", "0031 612345678", "+31612345678"],
    ["with +31 and the zero in brackets", "+31 (0)6 12345678", "+31612345678"],
    ["with +31 and the zero left standing", "+31 06 12345678", "+31612345678"],
    ["copied from a contact card, with its invisible marks", "\u202a+31 6 12345678\u202c", "+31612345678"],
    ["in Arabic digits", "٠٦١٢٣٤٥٦٧٨", "+31612345678"],
    ["Turkish", "+90 532 123 45 67", "+905321234567"],
    ["Polish, with 00", "0048 512 345 678", "+48512345678"],
    ["Moroccan", "+212 612-345678", "+212612345678"],
    ["Syrian", "+963 944 567 890", "+963944567890"],
    ["Eritrean", "+291 7 123 456", "+2917123456"],
    ["Surinamese", "+597 8123456", "+5978123456"],
    ["German", "+49 151 23456789", "+4915123456789"],
  ])("%s", (_scene, typed, e164) => {
    expect(numberForSms(typed)).toEqual({ ok: true, e164 });
  });
});

describe("a number that cannot receive a message says why", () => {
  test.each([
    ["nothing filled in", "  ", "empty"],
    ["a name in the wrong box", "bel Rachid", "notANumber"],
    ["letters in a number", "06-HELPMIJ", "notANumber"],
    ["a digit forgotten", "06 1234567", "tooShort"],
    ["a digit too many", "06 1234 56789", "tooLong"],
    ["two numbers in one box", "06 12345678 / 06 87654321", "tooLong"],
    ["a Turkish number without its country", "0532 123 45 67", "tooLong"],
    ["the emergency number", "112", "tooShort"],
    ["grandmother's landline", "020 624 11 11", "fixedLine"],
    ["Rotterdam", "010-4171234", "fixedLine"],
    ["a machine's 097 number", "097 0123 45678", "machineToMachine"],
    ["a machine's 097 number in full", "+3197012345678", "machineToMachine"],
    ["a paid line", "0900 8844", "serviceNumber"],
    ["a free line", "0800 1234", "serviceNumber"],
    ["a pager", "066 1234567", "serviceNumber"],
    ["an office on 088", "088 1234567", "serviceNumber"],
    ["a telephone over the internet", "085 1234567", "internetNumber"],
    ["a country that does not exist", "+999 123456789", "unknownNumber"],
  ])("%s", (_scene, typed, reason) => {
    expect(numberForSms(typed)).toEqual({ ok: false, reason });
  });
});

test("a landline is a number all the same: it can be called", () => {
  expect(parseNumber("020 624 11 11")).toEqual({ ok: true, e164: "+31206241111", country: "NL", kind: "fixedLine" });
  expect(canReceiveSms("+31206241111")).toBe(false);
});

test("a number typed as a Turkish one is read as such", () => {
  expect(numberForSms("0532 123 45 67", "TR")).toEqual({ ok: true, e164: "+905321234567" });
});

test("the proof of an invitation is the last four digits of the number", () => {
  expect(lastFour("+31612345678")).toBe("5678");
});
