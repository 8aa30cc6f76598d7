/** The moments at which somebody of the circle hears from us, in the order of the journey. Each is also the name of its template. */
export const moments = [
  "saveTheDate",
  "invitation",
  "dateChanged",
  "reminder",
  "comingUp",
  "cancelled",
  "thankYou",
  "missYou",
  "planReady",
  "checkIn",
  "lookBack",
] as const;
export type Moment = (typeof moments)[number];

export const isMoment = (text: string): text is Moment => (moments as readonly string[]).includes(text);
