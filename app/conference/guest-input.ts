import { z } from "zod";
import { partsForGuests } from "~/conference/guests";
import { contactRoads } from "~/invitation/asking/road";
import { emailTyped } from "~/messaging/email/email-typed";
import { canReceiveSms, type NumberKind, parseNumber } from "~/messaging/sms/phone-numbers";

const line = z.string("staff-day.fill-in").trim().min(1, "staff-day.fill-in").max(200, "staff-day.too-long");

const isTelephone = (kind: NumberKind) => kind === "mobile" || kind === "fixedLine";

/** Somebody who comes for his work. He can always be written to: on a mobile, or else by e-mail. */
const Guest = z.object({
  once: z.uuid(),
  firstName: line,
  phone: z.string("sms.number-empty").transform((typed, context) => {
    const number = parseNumber(typed);
    const reason = number.ok ? (isTelephone(number.kind) ? null : number.kind) : number.reason;
    if (number.ok && reason === null) return number.e164;
    context.addIssue({ code: "custom", message: `sms.number-${reason}` });
    return z.NEVER;
  }),
  email: emailTyped("staff-roads.email-wrong").optional(),
  /** How he likes to be reached. */
  firstRoad: z.enum(contactRoads).optional(),
  /** What he reads, as ISO 639-3; Dutch unless said. */
  readLanguage: z.enum(["nld", "eng", "tur", "ara", "pol"]).optional(),
  organisation: line,
  discipline: line,
  announcedAs: z.string().trim().max(200, "staff-day.too-long").optional(),
  parts: z.array(z.enum(partsForGuests)).min(1, "staff-day.parts-none"),
  word: z.string().trim().min(4, "staff-day.word-short").max(100, "staff-day.too-long").optional(),
});
export const InviteGuestInput = Guest.refine(({ email, firstRoad }) => email !== undefined || firstRoad !== "email", {
  path: ["email"],
  error: "staff-roads.email-needed",
}).refine(({ email, phone }) => email !== undefined || canReceiveSms(phone), { path: ["phone"], error: "sms.number-fixedLine" });
export type InviteGuestFields = z.input<typeof InviteGuestInput>;
export type InviteGuest = Omit<z.output<typeof InviteGuestInput>, "once">;

const said = z.string().trim().max(2000, "family-guest.too-long").default("");

/** What a guest says before the day. */
export const StateDemandInput = z.object({ offers: said, asks: said });
