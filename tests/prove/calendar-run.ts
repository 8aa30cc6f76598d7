import { isDeepStrictEqual } from "node:util";
import { calendarFile } from "~/calendar/event";
import { instantAt } from "~/calendar/wall-clock";
import { readFeed } from "~/conference/calendar-feed.server";
import { ownEvent } from "~/conference/own-calendar.server";
import { formatList } from "~/language/dates";
import type { Doors } from "../builders/askers";
import { type Happening, type History, randomHistory, seeded } from "./calendar-history";
import { PythonReader, type ReadCalendar, readByIcalJs, readByNodeIcal } from "./calendar-readers";
import { CalendarWorld, canary } from "./calendar-world";

export interface CalendarProof {
  histories: number;
  /** How many things happen in one at most. */
  most: number;
  seed: number;
  /** Families whose histories run beside each other. */
  worlds: number;
  python: string | undefined;
}

export interface CalendarResult {
  passed: boolean;
  problem: string | null;
  histories: number;
  happenings: Record<string, number>;
  files: number;
  events: number;
  longestLine: number;
  readers: string[];
}

/** Random histories of a conference; at each step everybody's calendar is written and read by every reader there is. */
export async function proveCalendar(doors: Doors, proof: CalendarProof): Promise<CalendarResult> {
  const python = proof.python ? new PythonReader(proof.python) : null;
  const readers = ["ical.js", "node-ical", ...(python ? ["python3-icalendar"] : [])];
  const result: CalendarResult = {
    passed: false,
    problem: null,
    histories: 0,
    happenings: {},
    files: 0,
    events: 0,
    longestLine: 0,
    readers,
  };
  let next = 0;
  const work = async (world: CalendarWorld) => {
    while (next < proof.histories && result.problem === null) {
      const seed = proof.seed + next++;
      const history = randomHistory(seeded(seed), proof.most);
      await walk(world, history, python, result).catch((error: Error) => {
        result.problem ??= `Seed ${seed}: ${error.message}\n${JSON.stringify(history)}`;
      });
      result.histories += 1;
    }
  };
  try {
    const worlds: CalendarWorld[] = [];
    while (worlds.length < proof.worlds) worlds.push(await CalendarWorld.make(doors));
    await Promise.all(worlds.map(work));
  } finally {
    python?.end();
  }
  result.passed = result.problem === null && result.histories === proof.histories;
  return result;
}

async function walk(world: CalendarWorld, history: History, python: PythonReader | null, result: CalendarResult): Promise<void> {
  await world.begin(history);
  const uids = new Map<string, string>();
  for (const [step, what] of history.happenings.entries()) {
    await world.happens(what);
    result.happenings[what.kind] = (result.happenings[what.kind] ?? 0) + 1;
    const past = history.happenings.slice(0, step + 1);
    const event = await ownEvent(world.member);
    if (Boolean(event) !== past.some(({ kind }) => kind === "set")) throw new Error("an event without a day, or a day without an event");
    const { staff } = world.doors;
    const files = {
      ...(event ? { file: calendarFile(event) } : {}),
      member: await readFeed(staff, world.secrets.member, what.at, null),
      coordinator: await readFeed(staff, world.secrets.coordinator, what.at, null),
    };
    for (const [name, file] of Object.entries(files)) {
      if (file === null) throw new Error(`${name}: no calendar`);
      result.longestLine = Math.max(result.longestLine, lookAt(file, world));
      const reads = [readByIcalJs(file), readByNodeIcal(file), ...(python ? [await python.read(file)] : [])];
      const uid = reads[0]?.events[0]?.uid;
      const known = name === "coordinator" ? "coordinator" : "member";
      if (uid) uids.set(known, uids.get(known) ?? uid);
      const meant = expected(name as Calendar, history, past, uids.get(known) ?? "");
      for (const [index, read] of reads.entries()) {
        if (isDeepStrictEqual(read, meant)) continue;
        throw new Error(`${name} as ${result.readers[index]} reads it: ${JSON.stringify(read)}; meant: ${JSON.stringify(meant)}`);
      }
      result.files += 1;
      result.events += meant.events.length;
    }
    if (uids.has("member") && uids.get("member") === uids.get("coordinator")) throw new Error("two readers know it by one name");
  }
}

/** Looks at the file itself: its lines, and that no private word stands in it. Gives its longest line in octets. */
function lookAt(file: string, { pair, emine, member }: CalendarWorld): number {
  const lines = file.split("\r\n");
  if (lines.pop() !== "") throw new Error("the last line is not ended");
  const longest = Math.max(...lines.map((line) => Buffer.byteLength(line)));
  if (longest > 75) throw new Error(`a line of ${longest} octets`);
  const whole = file.replaceAll("\r\n ", "");
  if (whole.split("\r\n").some((line) => /[\p{Cc}\u2028\u2029]/u.test(line))) throw new Error("a sign that ends a line, inside one");
  const begins = whole.split("\r\n").filter((line) => line.startsWith("BEGIN:"));
  if (begins.some((line) => !["VCALENDAR", "VTIMEZONE", "DAYLIGHT", "STANDARD", "VEVENT"].includes(line.slice(6))))
    throw new Error("a part nobody wrote");
  const secret = [
    canary,
    pair.conferenceId,
    pair.hatice.personId,
    pair.cemal.personId,
    member.id,
    emine.id,
    "Kaya",
    "Emine",
    "612000",
    "K-TEST",
  ];
  const told = secret.find((word) => whole.includes(word));
  if (told) throw new Error(`the word ${told}`);
  return longest;
}

type Set = Extract<Happening, { kind: "set" }>;
type Calendar = "file" | "member" | "coordinator";

/**
 * What must be read, from the history alone. A calendar that looks by itself stops at the first flag: from then on the day it knew is off,
 * without a name or a place, and a day set later never comes into it.
 */
function expected(whose: Calendar, { names }: History, all: readonly Happening[], uid: string): ReadCalendar {
  const flag = all.findIndex(({ kind }) => kind === "flag");
  const flagged = flag >= 0;
  const stopped = flagged && whose !== "file";
  const past = stopped ? all.slice(0, flag + 1) : all;
  const first = past.findIndex(({ kind }) => kind === "set");
  const day = past.findLast((one): one is Set => one.kind === "set");
  if (!day) return { method: "PUBLISH", events: [] };
  const off = ["off", "strand"].includes(past.findLast(({ kind }) => kind !== "set" && kind !== "flag")?.kind ?? "on");
  const cancelled = stopped || off;
  const named = `Met ${formatList("nl", names)}`;
  const event = {
    uid,
    sequence: past.length - 1 - first,
    startsAt: instantAt(day.date, day.starts).toISOString(),
    endsAt: instantAt(day.date, day.ends).toISOString(),
    wall: `${day.date}T${day.starts}:00`,
    stamp: (past.at(-1) as Happening).at.toISOString(),
    status: cancelled ? "CANCELLED" : "CONFIRMED",
    summary: oneLine(stopped ? titles[whose] : named),
    location: flagged ? null : oneLine([day.place, day.address].filter(Boolean).join(", ")),
  };
  return { method: whose === "file" && cancelled ? "CANCEL" : "PUBLISH", events: [event] };
}

/** What a day is called that a safety flag calls off. */
const titles = { member: "Deze regel in uw agenda vervalt. Wat klopt, staat op uw eigen pagina.", coordinator: "Kring" };

const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replaceAll("\\", "/")
    .trim();
