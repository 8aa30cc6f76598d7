import { z } from "zod";
import { holdsBsn } from "~/csv/bsn";
import { asks, noteSubjects, requestAnswers, requesters } from "./locked-request";

const line = (most: number, missing?: string) => {
  const text = z
    .string(missing ? { error: `family-request.${missing}` } : {})
    .trim()
    .max(most, { error: "family-request.too-long" })
    .refine((typed) => !holdsBsn(typed), { error: "family-request.no-bsn" });
  return missing ? text.min(1, { error: `family-request.${missing}` }) : text;
};

/** The open form. A citizen service number is refused at its field before anything is kept. */
export const RequestInput = z
  .object({
    who: line(200, "who-missing"),
    reach: line(300, "reach-missing"),
    by: z.enum(requesters, { error: "family-request.by-missing" }),
    about: line(300).optional(),
    ask: z.enum(asks, { error: "family-request.ask-missing" }),
    words: line(4000, "words-missing"),
    theirReference: line(100).optional(),
  })
  .superRefine(({ by, about }, context) => {
    if (by !== "self" && !about) context.addIssue({ code: "custom", path: ["about"], message: "family-request.about-missing" });
  });
export type RequestInput = z.infer<typeof RequestInput>;
export const requestFields = ["who", "reach", "by", "about", "ask", "words", "theirReference"] as const;

const own = (key: string, most = 4000) =>
  z
    .string({ error: `staff-requests.${key}` })
    .trim()
    .min(1, { error: `staff-requests.${key}` })
    .max(most, { error: "staff-requests.too-long" });

/** What the privacy officer's forms hold. */
export const NoteInput = z.object({ about: z.enum(noteSubjects, { error: "staff-requests.about-missing" }), text: own("text-missing") });
export const ExtendInput = z.object({ reason: own("reason-missing", 1000) });
export const AnswerInput = z.object({ answer: z.enum(requestAnswers, { error: "staff-requests.answer-missing" }) });
export const LookUpInput = z.object({ phone: own("phone-missing", 40) });
