import { z } from "zod";
import { partsForGuests } from "~/conference/guests";
import { numberForSms } from "~/messaging/sms/phone-numbers";

const line = z.string("staff-day.fill-in").trim().min(1, "staff-day.fill-in").max(200, "staff-day.too-long");

/** Somebody who comes for his work. */
export const InviteGuestInput = z.object({
  firstName: line,
  phone: z.string("sms.number-empty").transform((typed, context) => {
    const number = numberForSms(typed);
    if (number.ok) return number.e164;
    context.addIssue({ code: "custom", message: `sms.number-${number.reason}` });
    return z.NEVER;
  }),
  /** What he reads, as ISO 639-3; Dutch unless said. */
  readLanguage: z.enum(["nld", "eng", "tur", "ara", "pol"]).optional(),
  organisation: line,
  discipline: line,
  announcedAs: z.string().trim().max(200, "staff-day.too-long").optional(),
  parts: z.array(z.enum(partsForGuests)).min(1, "staff-day.parts-none"),
  word: z.string().trim().min(4, "staff-day.word-short").max(100, "staff-day.too-long").optional(),
});
export type InviteGuestFields = z.input<typeof InviteGuestInput>;
export type InviteGuest = z.output<typeof InviteGuestInput>;

const said = z.string().trim().max(2000, "family-guest.too-long").default("");

/** What a guest says before the day. */
export const StateDemandInput = z.object({ offers: said, asks: said });
