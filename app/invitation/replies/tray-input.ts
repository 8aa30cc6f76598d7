import { z } from "zod";

/** What a coordinator can do with a message that waits for her: only read it, or note for one person what it says. */
export const trayDeeds = ["read", "yes", "maybe", "no", "called", "wrongNumber"] as const;
export type TrayDeed = (typeof trayDeeds)[number];

export const TrayInput = z.object({
  once: z.string(),
  inboundId: z.uuid(),
  as: z.enum(trayDeeds).default("read"),
  personId: z.uuid().optional(),
});
