import { z } from "zod";

const words = (key: string) => ({ error: `staff-landlord.refusal-${key}` });

export const ObjectionInput = z.object({ on: z.iso.date(words("day")) });
export type ObjectionInput = z.infer<typeof ObjectionInput>;

/** Nothing is destroyed by a slip of the hand: whoever does it says so. */
export const DestroyInput = z.object({ sure: z.literal("on", words("sure")) });
export type DestroyInput = z.infer<typeof DestroyInput>;
