import { z } from "zod";
import { emailTyped } from "~/messaging/email/email-typed";
import { parseNumber } from "~/messaging/sms/phone-numbers";
import { spokenLanguageCodes } from "~/registration/spoken-languages";
import { decisionKinds } from "./decision/welcome";
import { closeness, sectors } from "./map/model";
import { readsNothing } from "./person/person";
import { lineTyped, wordsTyped } from "./typed-words";

/** Numbers somebody can be called on; all but a mobile one never get a text message. */
const reachable: readonly string[] = ["mobile", "fixedLine", "internetNumber"];

/** A number as people write it, into E.164. A landline is kept, for calling; what nobody answers is refused with its own reason. */
const phone = z.string().transform((typed, context) => {
  const parsed = parseNumber(typed);
  if (parsed.ok && reachable.includes(parsed.kind)) return parsed.e164;
  context.addIssue({ code: "custom", message: `sms.number-${parsed.ok ? parsed.kind : parsed.reason}` });
  return z.NEVER;
});

const once = z.uuid();
const id = z.uuid();
const tick = z.boolean().default(false);
const spoken = z.enum(spokenLanguageCodes);
const read = z.enum([...spokenLanguageCodes, readsNothing]).transform((code) => (code === readsNothing ? null : code));

type Area = "staff-circle" | "family-circle";

/** What is longer than a line may have lines. */
const keptAs = (most: number) => (most > 200 ? wordsTyped : lineTyped);

const needed = (area: Area, key: string, most: number) =>
  z
    .string({ error: `${area}.${key}` })
    .overwrite(keptAs(most))
    .trim()
    .min(1, { error: `${area}.${key}` })
    .max(most, { error: `${area}.too-long` });
const line = (area: Area, most = 200) =>
  z
    .string()
    .overwrite(keptAs(most))
    .trim()
    .max(most, { error: `${area}.too-long` })
    .optional();

const place = {
  relation: line("staff-circle", 120),
  circle: z.enum(closeness).optional(),
  sector: z.enum(sectors).optional(),
  note: line("staff-circle", 2000),
};
const contact = {
  firstName: needed("staff-circle", "first-name-needed", 60),
  familyName: line("staff-circle"),
  address: line("staff-circle"),
  email: emailTyped("staff-circle.email-wrong").optional(),
  spokenLanguage: spoken,
  readLanguage: read,
  under16: tick,
};

/** What the coordinator's forms hold. */
export const AddPersonInput = z.object({ once, ...contact, ...place, phone: phone.optional(), readByOthers: tick });
export const ChangePlaceInput = z.object({ once, personId: id, saw: z.number().int().min(0).optional(), ...place });
const { email: _email, ...contactAlone } = contact;
export const ChangePersonInput = z.object({ once, ...contactAlone });
export const AddPhoneInput = z.object({ once, phone: z.string({ error: "sms.number-empty" }).pipe(phone), readByOthers: tick });
export const AgreeWordInput = z.object({ once, word: needed("staff-circle", "word-needed", 60) });
export const NoteDecisionInput = z.object({
  once,
  personId: z.uuid({ error: "staff-circle.person-needed" }),
  principalId: z.uuid({ error: "staff-circle.principal-needed" }),
  kind: z.enum(decisionKinds, { error: "staff-circle.kind-needed" }),
  reason: line("staff-circle", 2000),
});
/** Who of the people named is still in contact with somebody. */
export const ContactInput = z.object({ once, personId: id, known: z.array(id).default([]), inContact: z.array(id).default([]) });
/** That somebody was told by a voice. */
export const ToldInput = z.object({ once, personId: id });
export const WordQuestionInput = z.object({ once, text: needed("staff-circle", "question-needed", 400) });
export const RetireQuestionInput = z.object({ once, questionId: id });
/** A button that needs no more than its mark. */
export const ConfirmInput = z.object({ once });
/** The same for what cannot be undone: somebody has to say that he is sure. */
export const SureInput = z.object({ once, sure: z.literal(true, { error: "staff-circle.sure-needed" }) });
/** Whether a number somebody gave himself is his, after a talk on it. */
export const OwnNumberSettledInput = z.object({ once, personPhoneId: id, his: z.enum(["yes", "no"]), readByOthers: tick });
export const DropPhoneInput = z.object({ once, personPhoneId: id });

/** What a principal's own forms hold. */
export const OwnPersonInput = z.object({
  once,
  firstName: needed("family-circle", "first-name-needed", 60),
  relation: line("family-circle", 120),
  phone: phone.optional(),
});
export const OwnDecisionInput = z.object({
  once,
  personId: id,
  kind: z.enum(decisionKinds, { error: "family-circle.kind-needed" }),
  reason: line("family-circle", 2000),
});
export const OwnQuestionInput = z.object({ once, text: needed("family-circle", "question-needed", 400) });
