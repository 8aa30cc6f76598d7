import { type CountryCode, type NumberType, type ParseError, type PhoneNumber, parsePhoneNumberWithError } from "libphonenumber-js/max";

/** Why a text cannot be used as a number for text messages. Every reason has its sentence in the area `sms`, as `number-<reason>`. */
export const numberRefusals = [
  "empty",
  "notANumber",
  "tooShort",
  "tooLong",
  "unknownNumber",
  "fixedLine",
  "machineToMachine",
  "serviceNumber",
  "internetNumber",
] as const;
export type NumberRefusal = (typeof numberRefusals)[number];

export type ParsedNumber = { ok: true; e164: string; country: CountryCode | null; kind: NumberKind } | { ok: false; reason: NumberRefusal };

/** What a number is good for: a landline can be called but never gets a message. */
export type NumberKind = "mobile" | NumberRefusal;

/** Reads a number as people write it (06 12 34 56 78, 0031…, +90 532 …, in Arabic digits) into E.164; without a country it is Dutch. */
export function parseNumber(typed: string, country: CountryCode = "NL"): ParsedNumber {
  const text = plainDigits(typed).trim();
  if (text === "") return { ok: false, reason: "empty" };
  if (!/^[+(]?[\d\s().\-/+\u2010-\u2015]+$/.test(text)) return { ok: false, reason: "notANumber" };
  const international = text.replace(/^\(?\s*00(?=\s*[1-9])/, "+").replace(/^(\+\s*\d{1,3}[\s.-]*)\(0\)/, "$1");
  let number: PhoneNumber;
  try {
    number = parsePhoneNumberWithError(international, { defaultCountry: country, extract: false });
  } catch (error) {
    return { ok: false, reason: parseRefusals[(error as ParseError).message] ?? "notANumber" };
  }
  if (number.country === undefined && !number.isPossible()) return { ok: false, reason: "unknownNumber" };
  if (!number.isValid()) return { ok: false, reason: lengthRefusal(number) };
  return { ok: true, e164: number.number, country: number.country ?? null, kind: kindOf(number) };
}

/** A number that can receive a text message, or the reason why it cannot. */
export function numberForSms(
  typed: string,
  country: CountryCode = "NL",
): { ok: true; e164: string } | { ok: false; reason: NumberRefusal } {
  const parsed = parseNumber(typed, country);
  if (!parsed.ok) return parsed;
  if (parsed.kind !== "mobile") return { ok: false, reason: parsed.kind };
  return { ok: true, e164: parsed.e164 };
}

/** Can this number, in E.164, receive a text message? */
export function canReceiveSms(e164: string): boolean {
  return numberForSms(e164).ok;
}

/** The last four digits, which a person reads from his own phone as the proof for an invitation. */
export function lastFour(e164: string): string {
  return e164.slice(-4);
}

const parseRefusals: Record<string, NumberRefusal> = {
  NOT_A_NUMBER: "notANumber",
  INVALID_COUNTRY: "unknownNumber",
  TOO_SHORT: "tooShort",
  TOO_LONG: "tooLong",
  INVALID_LENGTH: "tooShort",
};

/** Every Dutch number a person has counts nine digits behind the 0 or +31. */
function lengthRefusal(number: PhoneNumber): NumberRefusal {
  const length = number.nationalNumber.length;
  if (number.country === "NL" || number.countryCallingCode === "31") {
    return length < 9 ? "tooShort" : length > 9 ? "tooLong" : "unknownNumber";
  }
  if (number.isPossible()) return "unknownNumber";
  return length < 9 ? "tooShort" : "tooLong";
}

/** Dutch 097 numbers are given out as mobile but belong to machines; 066 pagers and 084/087/085/088/091 never get a message. */
function kindOf(number: PhoneNumber): NumberKind {
  if (number.country === "NL" && number.nationalNumber.startsWith("97")) return "machineToMachine";
  return kinds[number.getType() ?? "UNKNOWN"];
}

const kinds: Record<NonNullable<NumberType> | "UNKNOWN", NumberKind> = {
  MOBILE: "mobile",
  FIXED_LINE_OR_MOBILE: "mobile",
  FIXED_LINE: "fixedLine",
  PREMIUM_RATE: "serviceNumber",
  TOLL_FREE: "serviceNumber",
  SHARED_COST: "serviceNumber",
  UAN: "serviceNumber",
  VOICEMAIL: "serviceNumber",
  PAGER: "serviceNumber",
  PERSONAL_NUMBER: "internetNumber",
  VOIP: "internetNumber",
  UNKNOWN: "unknownNumber",
};

/** Arabic and Persian digits as Latin ones; invisible direction marks, which phones add when a number is copied, taken out. */
function plainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/\u00a0/g, " ");
}

/** Is this text already a number in E.164? */
export function isE164(text: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(text);
}
