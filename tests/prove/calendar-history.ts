import { instantAt } from "~/calendar/wall-clock";
import { addDays } from "~/calendar/working-days";
import { dayValue } from "~/language/dates";

/** What can happen to a conference that a calendar hears of. */
export type Happening =
  | { kind: "set"; at: Date; date: string; starts: string; ends: string; place: string; address?: string }
  | { kind: "off" | "on" | "flag" | "strand"; at: Date };

export interface History {
  names: [string, string];
  happenings: Happening[];
}

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const names = [
  ...["Fatima", "Şükrü Gülşah", "Małgorzata Żółć", "D'Angelo; de la Cruz, jr.", "Ayşe\r\nBEGIN:VALARM", "Nour\nATTENDEE:mailto:x"],
  ...["فاطمة الزهراء بنت محمد العربي", "عبد الرحمن نور الدين، خديجة", "ትግርኛ ሰላም ገብረመድህን ወልደሚካኤል", "Світлана Олександрівна Ковальчук"],
  ...[
    "欧阳诗涵和诸葛明月的大家庭",
    "Zoë 👨‍👩‍👧‍👦🏳️‍🌈🇸🇷 Ñandú",
    "Back\\slash \\n niet \\, nieuw",
    "Tab\tenters\u2028\u2029\u0001\u0007",
    "  Spatie  ",
  ],
  "Een heel lange voornaam die doorgaat en doorgaat tot hij niet meer op een regel past van een agenda",
];
const places = [
  "Buurthuis De Brug",
  "Moskee Al-Fath; zaal 2, achterom",
  "مركز الحي",
  "Kerkzaal\r\nDTSTART:19700101T000000Z",
  "Café ’t Hoekje 👵",
];
const addresses = [undefined, "Kade 3", "Straat met, komma; en puntkomma 12\\B", "Îlot Ünlü 7\nTRIGGER:-PT1M"];
/** The Sundays on which the clock changes, within the years of these histories. */
const changes = ["2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31"];
const minute = 60_000;

/** A history that begins some weeks before the clock changes: made, moved, off and on, always in the order of time. */
export function randomHistory(random: () => number, most: number): History {
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(random() * from.length)] as Value;
  const change = pick(changes);
  let at = instantAt(addDays(change, -3 - Math.floor(random() * 40)), "10:00");
  const happenings: Happening[] = [];
  let off = false;
  let sets = 0;
  const length = 2 + Math.floor(random() * (most - 1));
  while (happenings.length < length) {
    at = new Date(at.getTime() + (1 + Math.floor(random() * 60)) * 37 * minute);
    const throws = random();
    // Now and then the flag stands before there is a day.
    const kind: Happening["kind"] =
      sets === 0
        ? happenings.length === 0 && throws < 0.06
          ? "flag"
          : "set"
        : off
          ? throws < 0.8
            ? "on"
            : "strand"
          : throws < 0.6
            ? "set"
            : throws < 0.93
              ? "off"
              : "flag";
    if (kind !== "set") {
      happenings.push({ kind, at });
      if (kind === "strand") break;
      off = kind === "off" || (off && kind !== "on");
      continue;
    }
    const soonest = addDays(dayValue(at), 1);
    const near = addDays(change, Math.floor(random() * 3) - 1);
    const date = random() < 0.4 && near > soonest ? near : addDays(soonest, Math.floor(random() * 60));
    const begins = 7 * 60 + Math.floor(random() * 14 * 60);
    const ends = Math.min(begins + 30 + Math.floor(random() * 480), 23 * 60 + 59);
    const address = pick(addresses);
    happenings.push({ kind, at, date, starts: clockAt(begins), ends: clockAt(ends), place: pick(places), ...(address ? { address } : {}) });
    sets += 1;
  }
  return { names: [pick(names), pick(names)], happenings };
}

const clockAt = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
