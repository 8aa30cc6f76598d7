import { z } from "zod";

/** A day as a form says it: on the calendar and the wall clock of the Netherlands. */
export const DayForm = z.object({
  once: z.string(),
  date: z.iso.date({ error: "staff-invitations.date-missing" }),
  starts: z.iso.time({ error: "staff-invitations.time-missing", precision: -1 }),
  ends: z.iso.time({ error: "staff-invitations.time-missing", precision: -1 }),
  place: z.string({ error: "staff-invitations.place-missing" }).trim().min(1, { error: "staff-invitations.place-missing" }).max(200),
  address: z.string().trim().max(300).optional(),
  agreed: z.boolean().optional(),
});
