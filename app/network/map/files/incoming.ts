import type { z } from "zod";
import type { FigureKind, PairFields, PersonFields } from "../model";
import { type FileFault, FileRefused, placeOf } from "./fault";

/** Most of a file, whatever its format. */
export const mostPeople = 300;
export const mostTies = 3000;
/** The server reads more; a map of three hundred people with a note each stays below this. */
export const mostFileBytes = 1024 * 1024;

/** Somebody as a file describes him. */
export interface IncomingPerson {
  /** Within the file. */
  key: number;
  firstName: string;
  figure: FigureKind | null;
  under16: boolean;
  fields: Partial<Omit<PersonFields, "figure" | "gone">>;
}

/** Two people as a file describes them; what has a direction is said from the first to the second. */
export interface IncomingPair {
  first: number;
  second: number;
  fields: Partial<PairFields>;
}

/** A file that was read to its end and can be put on a map as a whole. */
export interface Incoming {
  format: "kring-map" | "easynwk";
  /** Whose map it was: people of the file that stand for principals. */
  principals: IncomingPerson[];
  people: IncomingPerson[];
  pairs: IncomingPair[];
  /** What of the file is not taken. */
  left: { people: number; versions: number; places: string[] };
}

/** Text without signs that no one types; a name stays on one line. */
export const isTyped = (text: string): boolean => !/[^\P{Cc}\t\r\n]|\p{Cs}/u.test(text);
export const isOneLine = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text);

/** The value at a path, for telling what is missing from what is wrong. */
const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inside, part) => (typeof inside === "object" && inside !== null ? Reflect.get(inside, part) : undefined), value);

const types: Record<string, FileFault["reason"]> = {
  number: "type-number",
  int: "type-number",
  string: "type-string",
  boolean: "type-boolean",
  array: "type-array",
  object: "type-object",
  record: "type-object",
};

/** The first thing a schema has against a value, as the place and kind of a fault. */
export function faultOf({ issues }: z.ZodError, whole: unknown): FileFault {
  const [issue] = issues;
  if (!issue) return { reason: "value" };
  const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
  const who = issue.path.map((_, length) =>
    valueAt(whole, [...issue.path.slice(0, length + 1), issue.path[0] === "people" ? "firstName" : "name"]),
  );
  const named = who
    .filter((name): name is string => typeof name === "string" && name.length > 0 && name.length <= 60 && isOneLine(name))
    .at(-1);
  return { reason: reasonOf(issue, whole), at: placeOf(path), ...(named ? { who: named } : {}) };
}

function reasonOf(issue: z.core.$ZodIssue, whole: unknown): FileFault["reason"] {
  if (issue.code === "unrecognized_keys") return "unknownKey";
  if (issue.code === "custom") return issue.message as FileFault["reason"];
  if (valueAt(whole, issue.path) === undefined) return "missing";
  if (issue.code === "invalid_type") return types[issue.expected] ?? "value";
  if (issue.code === "too_big" && issue.origin === "string") return "tooLong";
  if (issue.code === "too_small" && issue.origin === "string") return "needed";
  return "value";
}

/** Reads a value with a schema, or refuses the file at the first place that does not fit. */
export function readAs<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new FileRefused(faultOf(read.error, value));
}
