import type { IncomingMessage, ServerResponse } from "node:http";
import { mostBytes } from "~/csv/file-text";
import { text } from "~/language/catalogue";
import { plainPagePolicy, styledPage } from "./server-pages";

/** Where a landlord's own system delivers; it proves who it is with its key, and holds no cookie another page could ride on. */
const endpoint = "/api/reports";
const uploadPages = ["/reports", "/pool/import", "/places/postcodes"];
const uploadPaths = [...uploadPages.flatMap((page) => [page, `${page}.data`]), endpoint];
/** A map in a file comes to the conference it belongs to; it is smaller, and its own page says so. */
const mapFiles = /^\/conferences\/[^/]+\/map\/files(\.data)?$/;
/** A recording comes from a colleague's page or a family's. */
const recordings = /^\/(?:conferences|k)\/[^/]+\/voice(\.data)?$/;
/** Room for what a form wraps around a file. */
const formMargin = 64 * 1024;
/** Somebody who sends a film by mistake still hears why it was refused; more than this nobody waits for. */
const mostDiscarded = 256 * 1024 * 1024;

export const isEndpoint = (path: string): boolean => path === endpoint;
/** Paths that take files: larger than a form, of any kind of content, and read in memory alone. */
export const isUpload = (path: string): boolean => uploadPaths.includes(path) || mapFiles.test(path) || recordings.test(path);

/** Reads a file up to the limit; null when it is larger. What is too much is let pass without being kept, so that the answer arrives. */
export async function readUpload(request: IncomingMessage): Promise<Buffer | null> {
  let pieces: Buffer[] = [];
  let size = 0;
  const enough = Number(request.headers["content-length"] ?? 0) > mostBytes + formMargin;
  await new Promise<void>((resolve, reject) => {
    request.on("data", (piece: Buffer) => {
      size += piece.length;
      if (size > mostBytes + formMargin || enough) pieces = [];
      else pieces.push(piece);
      if (size > mostDiscarded) resolve();
    });
    request.once("end", resolve);
    request.once("error", reject);
    request.once("aborted", () => reject(new Error("The sender left.")));
  });
  return enough || size > mostBytes + formMargin ? null : Buffer.concat(pieces);
}

/** Says that a file is too large: in words of its own, to a program as JSON. */
export function sendTooLarge(response: ServerResponse, path: string, styleHref: string | undefined): void {
  response.statusCode = 413;
  response.setHeader("Connection", "close");
  if (isEndpoint(path)) {
    const message = { nl: text("nl", "staff-reports.file-tooLarge"), en: text("en", "staff-reports.file-tooLarge") };
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    response.end(JSON.stringify({ error: { reason: "tooLarge", message } }));
    return;
  }
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Security-Policy", plainPagePolicy);
  const family = path.startsWith("/k/");
  const why = family
    ? "family-voice.fault-tooLarge"
    : recordings.test(path)
      ? "staff-voice.fault-tooLarge"
      : mapFiles.test(path)
        ? "staff-files.fault-tooLarge"
        : "staff-reports.file-tooLarge";
  const words = (language: "nl" | "en") => ({
    title: text(language, "staff-reports.too-large-title"),
    text: family ? text(language, why) : `${text(language, why)} ${text(language, "staff-reports.too-large-back")}`,
  });
  response.end(styledPage(words, styleHref));
}
