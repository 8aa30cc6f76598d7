import { z } from "zod";
import { sectors } from "../model";
import { type WiderQuestionId, widerQuestions } from "./questions";

const named = widerQuestions.map(({ id }) => id) as [WiderQuestionId, ...WiderQuestionId[]];

/** A name that came to mind at a question, as either form sends it. */
export const RememberInput = z.object({
  once: z.uuid(),
  question: z.enum(named),
  firstName: z
    .string({ error: "family-wider.name-needed" })
    .trim()
    .min(1, { error: "family-wider.name-needed" })
    .max(60, { error: "family-wider.too-long" }),
  relation: z.string().trim().max(120, { error: "family-wider.too-long" }).optional(),
  sector: z.enum(sectors).optional(),
});

export type Remembered = z.output<typeof RememberInput>;
