import type { InboundMeaning } from "@generated/enums";
import { z } from "zod";

/** What a coordinator can do with a message that waits for her: only read it, or note for one person what it says. */
export const trayDeeds = ["yes", "maybe", "no", "called", "wrongNumber", "read"] as const;
export type TrayDeed = (typeof trayDeeds)[number];

export const TrayInput = z.object({
  once: z.string(),
  inboundId: z.uuid(),
  as: z.enum(trayDeeds).default("read"),
  personId: z.uuid().optional(),
});

export const PutBackInput = z.object({ once: z.string(), inboundId: z.uuid() });

/** What a message asks for first: one deed, or that the principals are asked about whom somebody would bring. */
export type MainDeed = TrayDeed | "askPrincipals";

/** The one deed that fits what a message seems to say. Who brings somebody said no yes yet; of words nobody can read a meaning in, reading is all. */
export function mainDeed(meaning: InboundMeaning | null | undefined, mayAskPrincipals: boolean): MainDeed {
  if (meaning === "yes" || meaning === "no" || meaning === "maybe" || meaning === "wrongNumber") return meaning;
  return meaning === "bringsSomebody" && mayAskPrincipals ? "askPrincipals" : "read";
}
