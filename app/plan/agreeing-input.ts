import { z } from "zod";

/** What the family chooses when it agrees its plan. */
export const AgreePlanInput = z.object({
  contactPersonId: z.uuid("family-day.contact-none"),
  lookBackOn: z.iso.date("family-day.look-back-none"),
  recorderPersonId: z.uuid().optional(),
});
