import { Temporal } from "temporal-polyfill";
import { dayValue, zone } from "~/language/dates";

/** What the rule looks at before a plan is agreed. */
export interface ToAgree {
  /** How many lines the plan has now. */
  lines: number;
  /** The family has read its plan aloud. */
  presented: boolean;
  /** A plan was agreed before and no word of it has changed since. */
  unchanged: boolean;
  /** Who can keep in touch and record the look back: family, not guests. */
  family: readonly string[];
}

export interface AgreePlan {
  contactPersonId: string;
  /** A day on the Dutch calendar, `yyyy-mm-dd`. */
  lookBackOn: string;
  recorderPersonId?: string | undefined;
}

export type AgreeingRefusal =
  | "notPresented"
  | "nothingAgreed"
  | "alreadyAgreed"
  | "contactUnknown"
  | "lookBackPast"
  | "lookBackFar"
  | "recorderUnknown";

/** Which field a refusal stands at; none when it is about the whole. */
export const fieldOfRefusal = {
  contactUnknown: "contactPersonId",
  lookBackPast: "lookBackOn",
  lookBackFar: "lookBackOn",
  recorderUnknown: "recorderPersonId",
} as const satisfies Partial<Record<AgreeingRefusal, keyof AgreePlan>>;

/** Everything that keeps a plan from being agreed; empty when it can be. A plan without professionals, or of two people, is valid (R18). */
export function whyNotYetAgreed(facts: ToAgree, by: AgreePlan, now: Date): AgreeingRefusal[] {
  const reasons: AgreeingRefusal[] = [];
  if (!facts.presented) reasons.push("notPresented");
  if (facts.lines === 0) reasons.push("nothingAgreed");
  if (facts.unchanged) reasons.push("alreadyAgreed");
  if (!facts.family.includes(by.contactPersonId)) reasons.push("contactUnknown");
  const today = Temporal.PlainDate.from(dayValue(now));
  const chosen = Temporal.PlainDate.from(by.lookBackOn);
  if (Temporal.PlainDate.compare(chosen, today) <= 0) reasons.push("lookBackPast");
  else if (today.until(chosen, { largestUnit: "days" }).days > 730) reasons.push("lookBackFar");
  if (by.recorderPersonId && !facts.family.includes(by.recorderPersonId)) reasons.push("recorderUnknown");
  return reasons;
}

/** The chosen day as a moment: seven in the evening in Amsterdam, when families meet. */
export const lookBackAt = (day: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: "19:00" }).epochMilliseconds);
