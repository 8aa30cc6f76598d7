import { type Logger, pino } from "pino";

let current: Logger | undefined;

/** The log of the server: methods, paths, statuses and times; no query, no body, no secret of a link. */
export function logger(): Logger {
  current ??= pino({ level: process.env.LOG_LEVEL ?? "info", base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  return current;
}

/** The path as it may stand in a log: without query, and with the secret of a link or a feed replaced. */
export function loggedPath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return path
    .replace(/^(\/(?:o|l|calendar|offer|welcome|stop-email\/[^/]+)\/)[^/]+/, "$1…")
    .replace(/^(\/hooks\/twilio\/voice\/sound\/).+/, "$1…");
}
