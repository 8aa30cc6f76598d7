import { z } from "zod";
import { horizons, readerKinds } from "~/plan/agreements";

const day = z.iso.date("family-day.date-wrong");

/** One line of the plan, as the form sends it. The id is made with the form, so that a line sent twice is one line. */
export const WriteAgreementInput = z.object({
  agreementId: z.uuid(),
  horizon: z.enum(horizons, "family-day.horizon-none"),
  what: z.string("family-day.what-none").trim().min(1, "family-day.what-none").max(2000, "family-day.too-long"),
  /** Somebody who is here, or a guest. */
  ownerPersonId: z.uuid().optional(),
  /** Or in words. */
  doer: z.string().trim().max(200, "family-day.too-long").optional(),
  dueOn: day.optional(),
  readers: z.enum(readerKinds).default("wholeCircle"),
  aboutMoney: z
    .literal("on")
    .optional()
    .transform((on) => on === "on"),
});
export type WriteAgreement = z.output<typeof WriteAgreementInput>;
/** For who calls the deed without a form. */
export type AgreementToWrite = Omit<WriteAgreement, "aboutMoney" | "readers"> & Partial<Pick<WriteAgreement, "aboutMoney" | "readers">>;
