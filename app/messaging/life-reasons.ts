import type { StaffTextKey } from "~/language/catalogue";

type Key = Extract<StaffTextKey, `staff-messages.life-${string}`>;

/** Why a message did not arrive, in words of the catalogue, and what somebody can do about it now. */
export interface Reason {
  words: Key;
  todo: Key | null;
}

const call = "staff-messages.life-do-call" as const;
const callOrLetter = "staff-messages.life-do-call-or-letter" as const;
const askNumber = "staff-messages.life-do-ask-number" as const;
const askAddress = "staff-messages.life-do-ask-address" as const;
const tellAdmin = "staff-messages.life-do-tell-admin" as const;

const unreachable: Reason = { words: "staff-messages.life-why-unreachable", todo: "staff-messages.life-do-call-later" };
const held: Reason = { words: "staff-messages.life-why-blocked", todo: call };
const notMobile: Reason = { words: "staff-messages.life-why-landline", todo: callOrLetter };
const wrongNumber: Reason = { words: "staff-messages.life-why-wrong-number", todo: askNumber };
const noRoad: Reason = { words: "staff-messages.life-why-no-road", todo: callOrLetter };
const ours: Reason = { words: "staff-messages.life-why-ours", todo: tellAdmin };
const unsure: Reason = { words: "staff-messages.life-why-unsure", todo: call };
const noMailbox: Reason = { words: "staff-messages.life-why-no-mailbox", todo: askAddress };
const mailHeld: Reason = { words: "staff-messages.life-why-mail-held", todo: call };

/** The codes a row can carry in `failure`: our own words, Twilio's numbers, ends of a telephone call. */
const reasons: Readonly<Record<string, Reason>> = {
  subjectGone: { words: "staff-messages.life-gone", todo: null },
  unreadable: { words: "staff-messages.life-why-unreadable", todo: call },
  tooMany: { words: "staff-messages.life-why-too-many", todo: call },
  tooLate: { words: "staff-messages.life-why-too-late", todo: call },
  unsure,
  canceled: { words: "staff-messages.life-gone", todo: null },

  "30003": unreachable,
  "30004": held,
  "30005": { words: "staff-messages.life-why-no-such-number", todo: askNumber },
  "30006": notMobile,
  "30007": { words: "staff-messages.life-why-filtered", todo: "staff-messages.life-do-other-words" },
  "30008": { words: "staff-messages.life-why-unknown", todo: call },
  "21211": wrongNumber,
  "21214": wrongNumber,
  "21217": wrongNumber,
  "21401": wrongNumber,
  "21408": { words: "staff-messages.life-why-country", todo: "staff-messages.life-do-country" },
  "21610": { words: "staff-messages.life-why-stop", todo: call },
  "21612": noRoad,
  "21614": notMobile,
  "21617": { words: "staff-messages.life-why-too-long", todo: "staff-messages.life-do-shorter" },
  "60410": noRoad,
  "20404": unsure,
  "20003": ours,
  "20429": ours,
  "21602": ours,
  "21603": ours,
  "21606": ours,
  "21611": ours,
  "30001": ours,
  "30002": ours,
  "30009": ours,
  "30010": ours,
  "30034": ours,

  machine: { words: "staff-messages.life-why-machine", todo: "staff-messages.life-do-call-later" },
  busy: { words: "staff-messages.life-why-busy", todo: "staff-messages.life-do-call-later" },
  "no-answer": { words: "staff-messages.life-why-no-answer", todo: "staff-messages.life-do-call-later" },
};

/** A mail server says why with three digits, and often with three numbers behind them ("550 5.1.1"). */
function reasonOfMail(code: string): Reason | null {
  if (/5\.2\.2|^552\b/.test(code)) return { words: "staff-messages.life-why-mailbox-full", todo: call };
  if (/5\.1\.[0-9]+|^55[0135]\b(?! ?5\.7)/.test(code)) return noMailbox;
  if (/5\.7\.[0-9]+|^554\b/.test(code)) return mailHeld;
  return null;
}

const other: Reason = { words: "staff-messages.life-why-other", todo: call };

/** What a failure of this code means. A code nobody knows is shown as it is, with somebody to call. */
export function reasonOf(failure: string | null, channel: "sms" | "email" | "call"): Reason {
  const known = failure === null ? undefined : reasons[failure];
  return known ?? (channel === "email" && failure ? reasonOfMail(failure) : null) ?? other;
}
