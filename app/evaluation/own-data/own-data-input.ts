import { z } from "zod";
import { holdsBsn } from "~/csv/bsn";
import { emailTyped } from "~/messaging/email/email-typed";
import { parseNumber } from "~/messaging/sms/phone-numbers";
import { readsNothing } from "~/network/person/person";
import { spokenLanguageCodes } from "~/registration/spoken-languages";

const once = z.uuid();
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: "family-own-data.too-long" })
    .refine((typed) => !holdsBsn(typed), { error: "family-request.no-bsn" });
const callable: readonly string[] = ["mobile", "fixedLine", "internetNumber"];

/** What somebody corrects about himself. */
export const OwnDataInput = z.object({
  once,
  firstName: z.string({ error: "family-own-data.name-missing" }).pipe(line(60).min(1, { error: "family-own-data.name-missing" })),
  familyName: line(200).optional(),
  address: line(200).optional(),
  email: emailTyped("family-own-data.email-wrong").optional(),
  spokenLanguage: z.enum(spokenLanguageCodes),
  readLanguage: z.enum([...spokenLanguageCodes, readsNothing]).transform((code) => (code === readsNothing ? null : code)),
});

export const OwnNumberInput = z.object({
  once,
  phone: z.string({ error: "sms.number-empty" }).transform((typed, context) => {
    const parsed = parseNumber(typed);
    if (parsed.ok && callable.includes(parsed.kind)) return parsed.e164;
    context.addIssue({ code: "custom", message: `sms.number-${parsed.ok ? parsed.kind : parsed.reason}` });
    return z.NEVER;
  }),
});
export const DropOwnNumberInput = z.object({ once, personPhoneId: z.uuid() });
export const EraseOwnDataInput = z.object({ once, sure: z.literal(true, { error: "family-own-data.sure-needed" }) });
