import { type CountryCode, getCountryCallingCode } from "libphonenumber-js/max";
import examples from "libphonenumber-js/mobile/examples";
import { describe, expect, test } from "vitest";
import { isTextKey } from "~/language/catalogue";
import { canReceiveSms, type NumberKind, numberForSms, numberRefusals, parseNumber } from "~/messaging/sms/phone-numbers";
import { AddPhoneInput } from "~/network/network-input";
import { type PublishedKind, publishedNumbers } from "./published-numbers";

/** What Kring promises for each kind: a mobile number gets text messages, a fixed line or one over the internet is called, no other is kept. */
const promised: Readonly<Record<PublishedKind, NumberKind>> = {
  mobile: "mobile",
  fixedLine: "fixedLine",
  voip: "internetNumber",
  personal: "internetNumber",
  tollFree: "serviceNumber",
  premium: "serviceNumber",
  sharedCost: "serviceNumber",
  pager: "serviceNumber",
  uan: "serviceNumber",
};

const rows = Object.entries(publishedNumbers).flatMap(([country, kinds]) =>
  Object.entries(kinds).map(([kind, national]) => ({ country: country as CountryCode, kind: kind as PublishedKind, national })),
);
/** These countries write no zero before a number within the country. */
const withoutZero: readonly CountryCode[] = ["PL", "SR"];
const inArabic = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
const spaced = (text: string) => text.replace(/(\d{2})(?=\d)/g, "$1 ");

describe.each(rows)("the published $kind number of $country", ({ country, kind, national }) => {
  const code = getCountryCallingCode(country);
  const e164 = `+${code}${national}`;
  test.each([
    ["with +", e164],
    ["with + and spaces", `+${code} ${spaced(national)}`],
    ["with 00", `00${code}${national}`],
    ["with 00 and dashes", `00 ${code}-${national}`],
    ["with the zero in brackets", `+${code} (0)${national}`],
    ["in Arabic digits", inArabic(`00${code}${national}`)],
    ["copied with invisible marks", `\u202a+${code} ${national}\u202c`],
  ])("%s", (_how, typed) => {
    expect(parseNumber(typed)).toMatchObject({ ok: true, e164, kind: promised[kind] });
  });

  test("as it is written within the country", () => {
    expect(parseNumber(national, country)).toMatchObject({ ok: true, e164, kind: promised[kind] });
    if (!withoutZero.includes(country)) expect(parseNumber(`0${national}`, country)).toMatchObject({ ok: true, e164 });
  });

  test(kind === "mobile" ? "gets text messages" : "never gets a text message, and the field says why", () => {
    expect(canReceiveSms(e164)).toBe(kind === "mobile");
    expect(numberForSms(e164)).toEqual(kind === "mobile" ? { ok: true, e164 } : { ok: false, reason: promised[kind] });
  });
});

test("the mobile ones are those the library itself gives as examples", () => {
  for (const { country, kind, national } of rows) if (kind === "mobile") expect(national).toBe(examples[country]);
});

test("every reason to refuse a number has its sentence", () => {
  for (const reason of numberRefusals) expect(isTextKey(`sms.number-${reason}`), reason).toBe(true);
});

describe("a number typed for somebody of the circle", () => {
  const once = "00000000-0000-4000-8000-000000000000";
  const phoneOf = (phone: string) => {
    const parsed = AddPhoneInput.safeParse({ once, phone });
    return parsed.success ? parsed.data.phone : parsed.error.issues.map(({ message }) => message).join();
  };
  test.each([
    ["a mobile one", "06 12345678", "+31612345678"],
    ["with +31 (0)6", "+31 (0)6 12345678", "+31612345678"],
    ["a fixed line is kept, for calls and letters", "020 624 11 11", "+31206241111"],
    ["one over the internet is kept, for calls", "085 1234567", "+31851234567"],
    ["a machine's", "097 0123 45678", "sms.number-machineToMachine"],
    ["a machine's in full", "+31 97 0123 45678", "sms.number-machineToMachine"],
    ["a paid line", "0900-8844", "sms.number-serviceNumber"],
    ["a free line", "0800 1351", "sms.number-serviceNumber"],
    ["a digit forgotten", "06 1234567", "sms.number-tooShort"],
    ["a digit too many", "06 123456789", "sms.number-tooLong"],
    ["a letter for a digit", "O6 12345678", "sms.number-notANumber"],
    ["a Turkish one without its country", "0532 123 45 67", "sms.number-tooLong"],
    ["a Polish one with its country", "+48 512 345 678", "+48512345678"],
    ["a fixed line in Nador", "00212 536 60 12 34", "+212536601234"],
  ])("%s", (_scene, typed, became) => expect(phoneOf(typed)).toBe(became));
});
