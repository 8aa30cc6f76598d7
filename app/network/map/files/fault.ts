/** Why a file as a whole is no file of ours. */
const wholeReasons = [
  "empty",
  "tooLarge",
  "zip",
  "binary",
  "unicode16",
  "html",
  "unknownFormat",
  "newerVersion",
  "tooManyPeople",
  "tooManyTies",
  "tooManyVersions",
] as const;

/** What is wrong at one place in a file. */
const placeReasons = [
  "syntax",
  "twice",
  "deep",
  "hugeNumber",
  "missing",
  "type-number",
  "type-string",
  "type-boolean",
  "type-array",
  "type-object",
  "needed",
  "tooLong",
  "control",
  "value",
  "unknownKey",
  "unknownPerson",
  "sameId",
  "pairTwice",
  "withItself",
  "unknownCurrent",
] as const;

/** Why a file is refused, and where: the first fault, so that it can be found and mended. Never repeats what was written there, a name apart. */
export interface FileFault {
  reason: (typeof wholeReasons)[number] | (typeof placeReasons)[number];
  /** In the text: counted from one. */
  line?: number;
  column?: number;
  /** In what the text says: `people[3].spot.circle`. */
  at?: string;
  /** Whose part of the file it is. */
  who?: string;
  most?: number;
}

/** A fault found while a file is read. */
export class FileRefused extends Error {
  constructor(readonly fault: FileFault) {
    super(fault.reason);
  }
}

/** A place in words of JSON: `people[3].spot.circle`. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`),
    "",
  );
