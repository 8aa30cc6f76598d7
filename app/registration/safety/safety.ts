import { z } from "zod";
import { parseNumber } from "~/messaging/sms/phone-numbers";

/** One yes is enough: nobody in the network hears anything until a trained person has talked. */
export const isFlaggedBy = (answers: Record<"mustNotKnow" | "readsAlong" | "callingUnsafe", boolean>): boolean =>
  answers.mustNotKnow || answers.readsAlong || answers.callingUnsafe;

/** The five steps of the reporting code for domestic violence, in order. Words: `staff-safety.step-<name>`. */
export const reportingSteps = ["map", "advise", "talk", "weigh", "decide"] as const;

/** For everybody who worries. */
export const veiligThuisNumber = "0800-2000";

const yesNo = (key: string) => z.enum(["yes", "no"], { error: key }).transform((answer) => answer === "yes");
const line = (area: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `${area}.too-long` })
    .optional();

/** A number one may call safely: any kind that somebody answers, kept in E.164. */
const safeNumber = (area: string) =>
  z
    .string()
    .trim()
    .transform((typed, context) => {
      if (typed === "") return undefined;
      const parsed = parseNumber(typed);
      if (parsed.ok) return parsed.e164;
      context.addIssue({ code: "custom", message: `${area}.number-unclear` });
      return z.NEVER;
    })
    .optional();

const answers = (area: string) => ({
  mustNotKnow: yesNo(`${area}.answer-needed`),
  readsAlong: yesNo(`${area}.answer-needed`),
  callingUnsafe: yesNo(`${area}.answer-needed`),
});
const card = (area: string) => ({
  whoMustNotKnow: line(area, 4000),
  safeNumber: safeNumber(area),
  safeHours: line(area, 200),
  safeWord: line(area, 200),
  mayLeaveMessage: z.coerce.boolean().default(false),
  callerName: line(area, 200),
  loyalties: line(area, 4000),
});

/** As a colleague writes it, and as a principal does on his own link. */
export const SafetyCardInput = z.object({ principalId: z.uuid(), ...card("staff-safety") });
export const AskAgainInput = z.object({
  principalId: z.uuid(),
  alone: z.literal("on", { error: "staff-safety.alone-needed" }),
  ...answers("staff-safety"),
});
export const OwnSafetyInput = z.object({ ...answers("family-own-part"), ...card("family-own-part") });
