import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { zone as amsterdam } from "~/language/dates";
import { zonesOfAreaCode, zonesOfCountry } from "./country-zones";

const minute = 60_000;
/** Every zone of today is a multiple of a quarter of an hour from UTC and changes its clock on one, so what is allowed changes only there. */
const quarter = 15 * minute;
const minutesOfDay = 1_440;
const opens = 9 * 60;
const closes = 20 * 60;
/** Hours in which many pray, by weekday (0 is Sunday). For everybody alike, so that nobody has to say what he believes. */
const quiet: Readonly<Record<number, { from: number; to: number }>> = {
  5: { from: 12 * 60, to: 15 * 60 },
  0: { from: 9 * 60, to: 13 * 60 },
};
/** Longer than any wait there can be: a Friday and a weekend with both clock changes. */
const longestWait = 8 * 24 * 60 * minute;

/** The zones a number's country lives in, as IANA names; Amsterdam for one that tells none. */
export function zonesOfNumber(e164: string): readonly string[] {
  const apart = zonesOfAreaCode[e164.slice(0, 5)];
  if (apart) return apart;
  const country = parsePhoneNumberFromString(e164)?.country;
  return (country && zonesOfCountry[country]) ?? [amsterdam];
}

/**
 * The first moment, from this one on, at which a message may arrive with somebody in these zones: between 9 and 20 o'clock in Amsterdam
 * and in every zone of his, and not on Friday from 12 to 15 or on Sunday from 9 to 13 o'clock on any of those clocks.
 * Where no hour lies between 9 and 20 here and there (New Zealand in summer), his own clocks count and Amsterdam's does not; where his
 * own zones have none in common either, the first of them counts.
 */
export function nextHumanMoment(at: Date, zones: readonly string[]): Date {
  const theirs = zones.filter(isZone);
  if (isHumanMoment(at, theirs)) return at;
  const last = at.getTime() + longestWait;
  for (let then = (Math.floor(at.getTime() / quarter) + 1) * quarter; then <= last; then += quarter) {
    const moment = new Date(then);
    if (isHumanMoment(moment, theirs)) return moment;
  }
  throw new Error(`No hour for people within eight days in ${zones.join(", ")}.`);
}

/** Whether a message may arrive at this very moment with somebody in these zones. */
export function isHumanMoment(at: Date, zones: readonly string[]): boolean {
  const theirs = zones.filter(isZone);
  const clocks = clocksFor(
    theirs.map((zone) => offsetIn(zone, at)),
    offsetIn(amsterdam, at),
  );
  return clocks.every((offset) => {
    const wall = Math.floor(at.getTime() / minute) + offset;
    const time = remainder(wall, minutesOfDay);
    // The first of January 1970 was a Thursday.
    const weekday = remainder(Math.floor(wall / minutesOfDay) + 4, 7);
    const still = quiet[weekday];
    return inDay(time) && !(still && time >= still.from && time < still.to);
  });
}

/** The clocks that must all stand in the day, as minutes ahead of UTC. */
function clocksFor(theirs: readonly number[], here: number): readonly number[] {
  if (theirs.length === 0) return [here];
  const all = [...new Set([here, ...theirs])];
  if (haveHourInCommon(all)) return all;
  return haveHourInCommon(theirs) ? theirs : theirs.slice(0, 1);
}

const known = new Map<string, boolean>();

/** With these clocks there is a quarter of an hour on which every one of them stands between 9 and 20. */
function haveHourInCommon(offsets: readonly number[]): boolean {
  const name = offsets.join();
  const before = known.get(name);
  if (before !== undefined) return before;
  let common = false;
  for (let time = 0; time < minutesOfDay && !common; time += 15)
    common = offsets.every((offset) => inDay(remainder(time + offset, minutesOfDay)));
  known.set(name, common);
  return common;
}

const inDay = (time: number): boolean => time >= opens && time < closes;
const remainder = (value: number, by: number): number => ((value % by) + by) % by;

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** A zone this machine knows by name; any other says nothing. */
const isZone = (zone: string): boolean => formatOf(zone) !== null;

function formatOf(zone: string): Intl.DateTimeFormat | null {
  let format = formats.get(zone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    } catch {
      format = null;
    }
    formats.set(zone, format);
  }
  return format;
}

const offsets = new Map<string, Map<number, number>>();
const mostOffsets = 2_000;

/** How many minutes the clock of a zone is ahead of UTC; asked of the machine once for each quarter of an hour. */
function offsetIn(zone: string, at: Date): number {
  const span = Math.floor(at.getTime() / quarter);
  let ofZone = offsets.get(zone);
  if (!ofZone || ofZone.size > mostOffsets) {
    ofZone = new Map();
    offsets.set(zone, ofZone);
  }
  const before = ofZone.get(span);
  if (before !== undefined) return before;
  const said =
    formatOf(zone)
      ?.formatToParts(new Date(span * quarter))
      .find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours, minutes = "0"] = said.match(/GMT([+-])(\d{2}):?(\d{2})?/) ?? [];
  const offset = hours ? (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1) : 0;
  ofZone.set(span, offset);
  return offset;
}
