import { newId } from "~/access/ids";
import { firstDay } from "~/clock.server";
import type { World } from "../builders/world";
import type { Row } from "../routes/table";
import { rows, table } from "../routes/table";
import { routeIds } from "../routes/walk";
import { type Answer, Browser } from "../setup/asking";
import type { KeptOutScene, Walker } from "./kept-out-world";
import { textOfPdf } from "./pdf-text";

/** What one asker met at one address, as it may be compared: everything but what differs each time somebody asks. */
export interface Met {
  routeId: string;
  who: string;
  scene: KeptOutScene;
  path: string;
  status: number;
  headers: string;
  /** Text, or the text of a PDF, with its once-marks, nonces and moments taken out. */
  body: string;
}

/** Addresses a route has besides the one of the table, since nothing but a question names them. */
const asked = ["wie", "woord", "plek", "lijn", "met", "nieuw", "deel", "vraag", "wat"] as const;

export const isStream = (routeId: string): boolean => routeId.endsWith("events");

/** Where the rows of the tables stand, in the scene of this walk. The tables look from a stage of their own; a conference's rooms are there in every one. */
function addressIn(world: World, row: Row, scene: KeptOutScene, linkId: string): string | null {
  const path = row.at(world, linkId);
  if (row.scene === scene) return path;
  if (path.startsWith("/k/")) return path;
  const moved = path.replace(world[row.scene].conferenceId, world[scene].conferenceId);
  if (moved !== path) return moved;
  // What names no conference, and what only stands in another stage, is asked once.
  return scene === "prepared" ? path : null;
}

export interface Walked {
  met: Map<string, Met>;
  routes: Set<string>;
  /** Routes no walker came to. */
  unwalked: string[];
}

const belongsAt = (row: Row, { name }: Walker): boolean => {
  const behindLink = ["principal", "otherPrincipal", "member", "memberByDigits", "keptOut", "guest", "stranger", "memberElsewhere"];
  if (name === "nobody") return true;
  if (row.door === "open") return true;
  return behindLink.includes(name) === (row.door === "link");
};

/**
 * Every GET of the app as everybody: as page and as data, and with `full` in every other way and with a question that names each of
 * `ids`. The tables of all routes say which there are; a route nobody came to is told.
 */
export async function walkAll(
  baseUrl: string,
  world: World,
  walkers: readonly Walker[],
  ids: readonly string[],
  full: boolean,
): Promise<Walked> {
  const met = new Map<string, Met>();
  const routes = new Set<string>();
  const looks = walkers.flatMap((walker) => {
    const browser = new Browser(baseUrl);
    for (const cookie of walker.cookies) browser.keep(cookie);
    return [{ walker, browser }];
  });
  await Promise.all(
    looks.map(async ({ walker, browser }) => {
      for (const [routeId, row] of rows) {
        if (!belongsAt(row, walker)) continue;
        const path = addressIn(world, row, walker.scene, walker.linkId);
        if (path === null) continue;
        routes.add(routeId);
        // A stream is listened to while somebody is kept out.
        if (isStream(routeId)) continue;
        for (const one of waysOf(routeId, row, path, ids, full)) {
          // A copy: some pages end what a browser keeps.
          const answer = await browser.copy().get(one);
          const key = `${walker.scene} ${walker.name} ${routeId} ${plain(one)}`;
          met.set(key, { routeId, who: walker.name, scene: walker.scene, path: one, ...comparable(answer) });
        }
      }
    }),
  );
  return { met, routes, unwalked: [...new Set([...routeIds(), ...Object.keys(table)])].filter((id) => !routes.has(id)) };
}

function waysOf(routeId: string, row: Row, path: string, ids: readonly string[], full: boolean): string[] {
  const [bare = "", query = ""] = path.split("?");
  const data = `${bare === "/" ? "/_root" : bare}.data${query ? `?${query}` : ""}`;
  // A page for colleagues holds its data too, so that the small form may leave the second way out.
  const pages = row.plain || !full ? [path] : [path, data];
  const holdsPerson = /people\/[0-9a-f-]{36}/.test(bare);
  const named = full || holdsPerson ? ids.map((id) => bare.replace(/(?<=people\/)[0-9a-f-]{36}/, id)).filter((one) => one !== bare) : [];
  if (!full || row.plain) return [...pages, ...named];
  const questions = row.door === "open" ? [] : ids.flatMap((id) => asked.map((word) => `${bare}?${word}=${id}`));
  return [...pages, `${data}${query ? "&" : "?"}_routes=${encodeURIComponent(routeId)}`, ...named, ...questions];
}

/** Headers that say nothing about the answer itself, or name a moment. */
const passing = ["date", "connection", "keep-alive", "set-cookie", "content-length", "x-request-id", "transfer-encoding"];

/** An answer without what is new each time: ids made while it was written, nonces, and the moment itself. */
export function comparable(answer: Answer): Pick<Met, "status" | "headers" | "body"> {
  const { status, headers, body, text } = answer;
  const kept = Object.entries(headers)
    .filter(([name]) => !passing.includes(name))
    .map(([name, value]) => `${name}: ${plain(String(value))}`)
    .sort()
    .join("\n");
  const pdf = /application\/pdf/.test(String(headers["content-type"] ?? ""));
  // Without compression in between, its length is what everybody would measure on the line.
  return { status, headers: kept, body: plain(pdf ? textOfPdf(body) : text) };
}

let since = "";

/** From here on ids are once-marks of pages: all that is planted was made before. */
export function marksSince(): void {
  since = newId();
}

const plain = (text: string): string =>
  text
    .replaceAll(/nonce(=\\?"|-)[\w+/=-]+/g, "nonce")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, (id) =>
      since !== "" && id > since ? "(once)" : id,
    )
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, "(once)")
    .replaceAll(/2026-09-10T17:1\d:\d\d(\.\d+)?Z/g, "(now)")
    .replaceAll(/(?<=\["D",|\[\\"D\\",)\d+/g, (moment) => (isNow(Number(moment)) ? "(now)" : moment));

/** The first minute of the walk, on any day: nothing that is planted happened at that time of day. */
const isNow = (moment: number): boolean => (((moment - firstDay.getTime()) % 86_400_000) + 86_400_000) % 86_400_000 < 120_000;

/** What differs between two walks, a line for each cell, with the first place where the words part. */
export function differences(before: Walked, after: Walked, leftOut: (met: Met) => boolean): string[] {
  const problems: string[] = [];
  for (const [key, was] of before.met) {
    if (leftOut(was)) continue;
    const is = after.met.get(key);
    if (!is) problems.push(`${key}: not walked again`);
    else if (is.status !== was.status) problems.push(`${key}: ${was.status} became ${is.status}`);
    else if (is.headers !== was.headers) problems.push(`${key}: headers differ: ${parting(was.headers, is.headers)}`);
    else if (is.body !== was.body) problems.push(`${key}: ${parting(was.body, is.body)}`);
  }
  return problems;
}

function parting(was: string, is: string): string {
  let at = 0;
  while (at < was.length && was[at] === is[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 80).replaceAll(/\s+/g, " ");
  return `«${around(was)}» became «${around(is)}»`;
}
