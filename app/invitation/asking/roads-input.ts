import { z } from "zod";
import { contactRoads } from "~/invitation/asking/road";
import { emailTyped } from "~/messaging/email/email-typed";
import { isZone } from "./where-abroad";

const road = z.enum(contactRoads).optional();
const tick = z.boolean().default(false);

/** What the coordinator fills in about how to reach somebody. */
export const RoadsInput = z
  .object({
    once: z.uuid(),
    email: emailTyped("staff-roads.email-wrong").optional(),
    emailReadByOthers: tick,
    emailAgain: tick,
    firstRoad: road,
    secondRoad: road,
    zone: z.string().refine(isZone, { error: "staff-roads.zone-wrong" }).optional(),
  })
  .refine(({ firstRoad, secondRoad }) => firstRoad === undefined || firstRoad !== secondRoad, {
    path: ["secondRoad"],
    error: "staff-roads.same-road",
  })
  .refine(({ firstRoad, secondRoad }) => firstRoad !== undefined || secondRoad === undefined, {
    path: ["firstRoad"],
    error: "staff-roads.first-needed",
  })
  .refine(({ email, firstRoad, secondRoad }) => email !== undefined || (firstRoad !== "email" && secondRoad !== "email"), {
    path: ["email"],
    error: "staff-roads.email-needed",
  });
