import type { TenancyKind } from "@generated/enums";
import { z } from "zod";
import { contactWays } from "~/eviction-case/ladder/contact";

const words = (key: string) => ({ error: `staff-case.refusal-${key}` });

export const AttemptInput = z.object({
  way: z.enum(contactWays, words("wayMissing")),
  on: z.iso.date(words("dayMissing")),
  time: z.iso.time({ precision: -1, ...words("timeMissing") }),
  reached: z.enum(["yes", "no"], words("reachedMissing")),
  announced: z.literal("on").optional(),
  note: z.string().trim().max(2000).optional(),
});
export type AttemptInput = z.infer<typeof AttemptInput>;

export const tenancyKinds = ["tenant", "coTenant", "occupant"] as const satisfies readonly TenancyKind[];

export const TenancyInput = z.object({
  firstName: z.string(words("nameMissing")).trim().max(80),
  familyName: z.string().trim().max(200).optional(),
  kind: z.enum(tenancyKinds, words("tenancyMissing")),
  judged: z.enum(["yes", "no"]).optional(),
});
export type TenancyInput = z.infer<typeof TenancyInput>;

export const JudgedInput = z.object({ tenancyId: z.uuid(), judged: z.enum(["yes", "no"]) });
export type JudgedInput = z.infer<typeof JudgedInput>;
