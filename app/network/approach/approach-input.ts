import { z } from "zod";
import { approachers, outcomes } from "./approach";

const once = z.uuid();
const personId = z.uuid();
const words = (area: "staff-approach" | "family-approach") =>
  z
    .string()
    .trim()
    .max(1000, { error: `${area}.too-long` })
    .optional();
/** A day of our own time: a year that was typed by half is no day. */
const day = (area: "staff-approach" | "family-approach") => {
  const error = `${area}.day-needed`;
  return z.iso.date({ error }).refine((on) => on >= "2000-01-01", { error });
};

/** What the coordinator's forms hold. */
export const PlanInput = z.object({
  once,
  personId,
  by: z.enum(approachers, { error: "staff-approach.by-needed" }),
  principalId: z.uuid({ error: "staff-approach.principal-needed" }),
  interpreter: z.boolean().default(false),
  words: words("staff-approach"),
  noWords: z.boolean().default(false),
});
export const AskedInput = z.object({
  once,
  personId,
  by: z.enum(approachers, { error: "staff-approach.by-needed" }),
  principalId: z.uuid().optional(),
  talkedOn: day("staff-approach"),
  outcome: z.enum(outcomes, { error: "staff-approach.outcome-needed" }),
  note: words("staff-approach"),
});

/** What a principal's own forms hold. */
export const OwnPlanInput = z.object({
  once,
  personId,
  by: z.enum(approachers, { error: "family-approach.by-needed" }),
  words: words("family-approach"),
});
export const OwnAskedInput = z.object({
  once,
  personId,
  talkedOn: day("family-approach"),
  outcome: z.enum(outcomes, { error: "family-approach.outcome-needed" }),
  note: words("family-approach"),
});
