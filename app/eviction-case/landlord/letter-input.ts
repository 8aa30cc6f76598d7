import type { LetterKind } from "@generated/enums";
import { z } from "zod";
import { letterKinds } from "~/eviction-case/landlord/letter";
import { parseEuros } from "~/language/euros";

const words = (key: string) => ({ error: `staff-landlord.refusal-${key}` });
const short = (most: number) => z.string().trim().max(most, words("tooLong")).optional();

export const LetterInput = z.object({
  kind: z.enum(letterKinds, words("kind")),
  on: z.iso.date(words("day")),
  name: short(120),
  street: short(120),
  town: short(120),
  signer: short(120),
  signerPhone: short(30),
  amount: z
    .string()
    .refine((text) => parseEuros(text) !== undefined, words("amount"))
    .optional(),
  amountOn: z.iso.date(words("day")).optional(),
  helper: short(120),
  helperPhone: short(30),
  day: z.iso.date(words("day")).optional(),
  time: z
    .string()
    .regex(/^\d\d:\d\d$/, words("time"))
    .optional(),
  place: short(200),
  colleague: short(120),
  colleagueRole: short(80),
  colleaguePhone: short(30),
});
export type LetterInput = z.infer<typeof LetterInput>;
export type LetterField = Exclude<keyof LetterInput, "kind">;

interface FieldsOfKind {
  needed: readonly LetterField[];
  optional: readonly LetterField[];
}

const tenant = ["name", "street", "town"] as const;

/** Which fields a letter asks for. To a landlord nothing of it is free words: his own address alone. */
export const fieldsOf: Record<LetterKind, FieldsOfKind> = {
  referral: { needed: [...tenant, "on", "amount", "amountOn", "helper", "helperPhone", "signer", "signerPhone"], optional: [] },
  invitationToTalk: { needed: [...tenant, "on", "day", "time", "place"], optional: [] },
  visitAnnouncement: { needed: [...tenant, "on", "day", "time"], optional: ["colleague", "colleagueRole"] },
  noteAtTheDoor: { needed: ["on"], optional: ["day", "time", "colleague", "colleaguePhone"] },
  postponementRequest: { needed: ["on"], optional: ["street", "town"] },
  landlordReceipt: { needed: ["on"], optional: ["street", "town"] },
};

/** Where each field's own words for "still empty" stand. */
export const missingWords = (field: LetterField): string => `staff-landlord.missing-${field}`;

/** Fields that are still empty. */
export const missingIn = (input: LetterInput): LetterField[] => fieldsOf[input.kind].needed.filter((field) => !input[field]);
