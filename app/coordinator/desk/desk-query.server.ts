import { isId } from "~/access/ids";
import type { Waiting } from "~/coordinator/desk/waiting.server";

const shortlists = [20, 50, 100] as const;

/** What a manager asked the desk to show, as its address says. */
export interface DeskQuery {
  show: (typeof shortlists)[number];
  /** Coordinators he ticked. */
  chosen: string[];
  /** He ticked them to be asked in order, not to be compared. */
  asLine: boolean;
  /** He pressed a button under the ticks. */
  pressed: boolean;
  /** Everybody who waits, not only the first of them. */
  everybody: boolean;
  /** How many he may ask for instead. */
  shows: readonly number[];
  /** A first name, to find where somebody stands. */
  name: string;
}

export function deskQuery(url: string): DeskQuery {
  const { searchParams } = new URL(url);
  return {
    show: shortlists.find((many) => String(many) === searchParams.get("show")) ?? shortlists[0],
    chosen: [...new Set(searchParams.getAll("compare").filter(isId))].slice(0, 100),
    asLine: searchParams.get("as") === "line",
    pressed: searchParams.has("as") || searchParams.has("compare"),
    everybody: searchParams.get("waiting") === "all",
    shows: shortlists,
    name: (searchParams.get("name") ?? "").trim().slice(0, 40),
  };
}

const waitingAtMost = 30;

/** The first of those who wait, with the one the page is about wherever he stands, and how many more there are. */
export function shownWaiting(
  waiting: readonly Waiting[],
  conferenceId: string | null,
  everybody: boolean,
): { waiting: Waiting[]; more: number } {
  const shown = waiting.filter((one, index) => everybody || index < waitingAtMost || one.conferenceId === conferenceId);
  return { waiting: shown, more: waiting.length - shown.length };
}
