import { spawn } from "node:child_process";
import path from "node:path";
import readline from "node:readline";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { checkout } from "../../commands/prepare.mjs";

/** What a reader of calendars understood of an event. */
export interface ReadEvent {
  uid: string;
  sequence: number;
  startsAt: string;
  endsAt: string;
  /** The beginning as the clock in Amsterdam shows it. */
  wall: string;
  stamp: string;
  status: string;
  summary: string;
  location: string | null;
}

export interface ReadCalendar {
  method: string;
  events: ReadEvent[];
}

/** As ical.js reads it; its zone is the one that stands in the file. */
export function readByIcalJs(file: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(file));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const value = (name: string) => component.getFirstPropertyValue(name);
    return {
      uid: event.uid,
      sequence: event.sequence,
      startsAt: event.startDate.toJSDate().toISOString(),
      endsAt: event.endDate.toJSDate().toISOString(),
      wall: event.startDate.toString(),
      stamp: (value("dtstamp") as ICAL.Time).toJSDate().toISOString(),
      status: String(value("status")),
      summary: event.summary,
      location: (value("location") as string | null) ?? null,
    };
  });
  return { method: String(calendar.getFirstPropertyValue("method")), events };
}

const wallClock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short", timeStyle: "medium" });

/** As node-ical reads it. */
export function readByNodeIcal(file: string): ReadCalendar {
  const read = nodeIcal.sync.parseICS(file);
  const events = Object.values(read).flatMap((one) => {
    if (one?.type !== "VEVENT") return [];
    const { uid, sequence, start, end, dtstamp, status, summary, location } = one;
    return [
      {
        uid,
        sequence: Number(sequence),
        startsAt: new Date(start).toISOString(),
        endsAt: new Date(end as Date).toISOString(),
        wall: wallClock.format(start).replace(" ", "T"),
        stamp: new Date(dtstamp as Date).toISOString(),
        status: String(status),
        summary: textOf(summary),
        location: location === undefined ? null : textOf(location),
      },
    ];
  });
  return { method: String(read.vcalendar?.method), events };
}

const textOf = (value: unknown): string =>
  typeof value === "object" && value !== null && "val" in value ? String(value.val) : String(value);

/** As Debian's python3-icalendar reads it, in a process of its own. */
export class PythonReader {
  private readonly waiting: ((read: ReadCalendar) => void)[] = [];
  private readonly program;
  private broken: Error | undefined;

  constructor(python: string) {
    this.program = spawn(python, [path.join(checkout, "tests/prove/calendar-icalendar.py")], { stdio: ["pipe", "pipe", "inherit"] });
    readline.createInterface({ input: this.program.stdout }).on("line", (line) => this.waiting.shift()?.(JSON.parse(line)));
    this.program.once("exit", (code) => {
      this.broken = new Error(`The reader in Python ended with ${code}.`);
      // Nobody waits for an answer that will not come.
      for (const tell of this.waiting.splice(0)) tell({ method: this.broken.message, events: [] });
    });
  }

  read(file: string): Promise<ReadCalendar> {
    if (this.broken) throw this.broken;
    const answer = new Promise<ReadCalendar>((resolve) => this.waiting.push(resolve));
    this.program.stdin.write(`${JSON.stringify(file)}\n`);
    return answer;
  }

  end(): void {
    this.program.stdin.end();
  }
}
