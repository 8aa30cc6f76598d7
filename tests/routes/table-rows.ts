import type { World } from "../builders/world";
import type { Fields } from "../setup/asking";
import { type AskerName, familyNames, type SceneName, staffNames } from "./askers";

/**
 * Who may look, written out by hand and not read from the rights: a page shows the family's own words (`shows`), is given
 * without any (`bare`), leads elsewhere (`moves`), asks for the word first (`word`), or is closed by private time (`closed`).
 * Everybody else is refused: at a door for colleagues who is not signed in is sent to sign in, all others find nothing.
 */
export interface Looks {
  shows?: readonly AskerName[];
  bare?: readonly AskerName[];
  moves?: readonly AskerName[];
  word?: readonly AskerName[];
  closed?: readonly AskerName[];
}

export interface FormRow {
  fields: (world: World) => Fields;
  /** Not sent by these: it would change something, or is answered as if it were not there. */
  unsent?: readonly AskerName[];
  /** An incomplete one shows nothing and changes nothing, and leaves no row in the log. */
  unlogged?: true;
  /** Whose form is read, and answered as a form; this one is always incomplete, so that it changes nothing. */
  read: readonly AskerName[];
  closed?: readonly AskerName[];
  word?: readonly AskerName[];
}

export interface Row {
  at: (world: World, linkId: string) => string;
  scene: SceneName;
  door: "staff" | "link" | "open";
  looks: Looks;
  /** By name. A page without any in the table of all routes answers every post with "method not allowed". */
  forms?: Record<string, FormRow>;
  /** Shows nobody's data, so a look leaves no row in the log. */
  unlogged?: true;
  /** A plain answer without a page: it has no data form. */
  plain?: true;
}

export const everybody: readonly AskerName[] = ["nobody", ...staffNames, ...familyNames];
export const colleagues = staffNames;
export const workers = ["worker", "otherWorker"] as const;
export const principals = ["principal", "otherPrincipal"] as const;
export const nobodyAtAll: readonly AskerName[] = [];

export const form = (read: readonly AskerName[], fields: Fields | ((world: World) => Fields) = {}): FormRow => ({
  read,
  fields: typeof fields === "function" ? fields : () => fields,
});

export const room = (name: string, row: Omit<Row, "at" | "door">): Row => ({
  at: (world) => `/conferences/${world[row.scene].conferenceId}${name}`,
  door: "staff",
  ...row,
});
export const link = (name: string, row: Omit<Row, "at" | "door">): Row => ({
  at: (_, linkId) => `/k/${linkId}${name}`,
  door: "link",
  ...row,
});
export const page = (at: string, row: Omit<Row, "at" | "door" | "scene">): Row => ({
  at: () => at,
  door: "staff",
  scene: "prepared",
  ...row,
});

export const onlyCoordinator = ["coordinator"] as const;
