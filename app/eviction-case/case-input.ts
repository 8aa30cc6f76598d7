import { z } from "zod";
import { addMonths } from "~/calendar/months";
import { erasedWhileOpen } from "~/eviction-case/ending/ending";
import { caseModels, ladderSteps } from "~/eviction-case/ladder/ladder";
import { parseEuros } from "~/language/euros";

const typed = (most = 200) => z.string().trim().max(most).optional();
const day = z.iso.date().optional();

/** What a case is opened with, as somebody typed it; `whyNotYetOpened` judges it. */
export const caseFields = {
  landlordId: z.uuid().optional(),
  landlordName: typed(),
  rent: typed(20),
  arrears: typed(20),
  /** Nobody knows yet how much is owed: an answer of its own, and not nothing. */
  arrearsUnknown: z.boolean().optional(),
  months: typed(10),
  step: z.enum(ladderSteps).optional(),
  stepOn: day,
  evictionOn: day,
};

export const CaseInput = z.object({
  tenant: typed(80),
  tenantFamilyName: typed(),
  ...caseFields,
  model: z.enum(caseModels).optional(),
  endsOn: day,
});
export type CaseInput = z.input<typeof CaseInput>;
type CaseFields = Omit<CaseInput, "tenant" | "tenantFamilyName" | "model" | "endsOn">;

export type CaseRefusal =
  | "tenantMissing"
  | "landlordMissing"
  | "rentUnclear"
  | "arrearsUnclear"
  | "arrearsMissing"
  | "monthsUnclear"
  | "stepMissing"
  | "stepAhead"
  | "evictionPast"
  | "endsPast"
  | "endsFar";
export type FieldRefusal<Reason extends string> = { field: string; reason: Reason };

/** Tenths of a month from "3,6", "3.6" or "7"; undefined when it is no number of months. */
export function parseMonths(typedMonths: string): number | undefined {
  const match = /^(\d{1,3})(?:[.,](\d))?$/.exec(typedMonths.trim());
  return match ? Number(match[1]) * 10 + Number(match[2] ?? 0) : undefined;
}

/** As much as `parseMonths` reads: 999,9 months. */
const mostTenths = 9_999;

/** Months of arrears in tenths: as said, or else from the amounts. */
export function monthTenths(input: CaseFields): number | null {
  if (input.months) return parseMonths(input.months) ?? null;
  const rent = input.rent ? parseEuros(input.rent) : undefined;
  const arrears = input.arrears ? parseEuros(input.arrears) : undefined;
  return rent && arrears !== undefined ? Math.min(Math.round((arrears / rent) * 10), mostTenths) : null;
}

/** What is still missing or wrong in the facts of a case. `today` is a day on the Dutch calendar. */
export function whyNotYetKept(input: CaseFields, today: string): FieldRefusal<CaseRefusal>[] {
  const refusals: FieldRefusal<CaseRefusal>[] = [];
  const refuse = (field: keyof CaseFields, reason: CaseRefusal) => refusals.push({ field, reason });
  if (!input.landlordId && !input.landlordName) refuse("landlordName", "landlordMissing");
  if (input.rent && parseEuros(input.rent) === undefined) refuse("rent", "rentUnclear");
  if (!input.arrears && !input.arrearsUnknown) refuse("arrears", "arrearsMissing");
  else if (input.arrears && parseEuros(input.arrears) === undefined) refuse("arrears", "arrearsUnclear");
  if (input.months && parseMonths(input.months) === undefined) refuse("months", "monthsUnclear");
  if (!input.step) refuse("step", "stepMissing");
  if (input.stepOn && input.stepOn > today) refuse("stepOn", "stepAhead");
  if (input.evictionOn && input.evictionOn < today) refuse("evictionOn", "evictionPast");
  return refusals;
}

/** The day on which a case opened today closes, unless somebody chooses another: a year. */
export const usualEnd = (today: string): string => addMonths(today, 12);

/** The same for a case opened on its own, which also needs to say whose it is and how long it may last. */
export function whyNotYetOpened(input: CaseInput, today: string): FieldRefusal<CaseRefusal>[] {
  const refusals = whyNotYetKept(input, today);
  if (input.endsOn && input.endsOn <= today) refusals.push({ field: "endsOn", reason: "endsPast" });
  if (input.endsOn && input.endsOn > erasedWhileOpen(today)) refusals.push({ field: "endsOn", reason: "endsFar" });
  return input.tenant ? refusals : [{ field: "tenant", reason: "tenantMissing" }, ...refusals];
}
