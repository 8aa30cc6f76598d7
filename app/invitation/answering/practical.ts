import { z } from "zod";

export const transports = ["own", "needsRide", "offersRide"] as const;

/** What there is to arrange for somebody; sealed with his answer. */
export interface Practical {
  /** Whom he would like to bring; the coordinator asks the principals first. */
  bringsAlong?: string | undefined;
  children?: string | undefined;
  food?: string | undefined;
  transport?: (typeof transports)[number] | undefined;
  /** The language an interpreter is wanted for. */
  interpreter?: string | undefined;
  callMe?: boolean | undefined;
  question?: string | undefined;
}

const line = (most: number) =>
  z.string({ error: "family-invitation.too-long" }).trim().max(most, { error: "family-invitation.too-long" }).optional();

/** The page with practical things: everything may stay empty. */
export const PracticalInput = z.object({
  once: z.string(),
  bringsAlong: line(200),
  children: line(200),
  food: line(200),
  transport: z.enum(transports, { error: "family-invitation.choose-transport" }).optional(),
  interpreter: line(80),
  callMe: z.boolean().optional(),
  question: line(1000),
});

export const isEmpty = (practical: Practical): boolean =>
  Object.values(practical).every((value) => value === undefined || value === "" || value === false);
