import { textOf } from "~/csv/file-text";
import { isEasyNwk, readEasyNwk } from "./easynwk-format";
import { incomingOf } from "./easynwk-import";
import { FileRefused } from "./fault";
import { type Incoming, mostFileBytes } from "./incoming";
import { readJson } from "./json-text";
import { readKringJson } from "./kring-json";

/** The text of a file somebody chose. */
export function textOfFile(bytes: Uint8Array): string {
  if (bytes.length > mostFileBytes) throw new FileRefused({ reason: "tooLarge", most: 1 });
  const read = textOf(bytes);
  if (read.refused) throw new FileRefused({ reason: read.refused.reason });
  return read.text;
}

/**
 * Reads a map from a text in one of the formats we know, to its end or not at all.
 * @param mark tells this file from every other, for when it is written again
 */
export function readMapFile(text: string, mark: string): Incoming {
  if (text.length > mostFileBytes) throw new FileRefused({ reason: "tooLarge", most: 1 });
  if (/^\s*</.test(text)) throw new FileRefused({ reason: "html" });
  const value = readJson(text.replace(/^\uFEFF/, ""));
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new FileRefused({ reason: "unknownFormat" });
  if ("format" in value && value.format === "kring-map") return readKringJson(value);
  if (isEasyNwk(value)) return incomingOf(readEasyNwk(value), mark);
  throw new FileRefused({ reason: "unknownFormat" });
}
