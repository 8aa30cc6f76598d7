import { createHash } from "node:crypto";
import { isId } from "~/access/ids";
import type { CircleAsker } from "../../reach.server";
import type { NetworkMap } from "../model";
import { draw, mayDraw } from "./draw.server";
import { Batch, faultOf } from "./stroke-input";
import { mapOf } from "./strokes.server";

/** What a device gets back, whether it asked or posted. */
export interface MapAnswer {
  version: string;
  map: NetworkMap;
  /** Why what was posted was not drawn. */
  refused?: string;
}

/** Longest that a posted batch may be, written out. */
const mostOfBatch = 600_000;

/** Changes with the map that one reader sees, and with nothing else. */
export const versionOf = (map: NetworkMap): string => createHash("sha256").update(JSON.stringify(map)).digest("base64url").slice(0, 22);

/** The principal beside the coordinator, as the address names him. */
export const besideIn = (request: Request): string | undefined => {
  const asked = new URL(request.url).searchParams.get("met");
  return isId(asked) ? asked.toLowerCase() : undefined;
};

/** The map as it is now for this reader, or 304 when he has it already. */
export async function answerMap(request: Request, asker: CircleAsker, withPrincipal?: string): Promise<Response> {
  const map = await mapOf(asker, withPrincipal ? { withPrincipal } : {});
  const version = versionOf(map);
  const headers = { ETag: `"${version}"`, "Cache-Control": "private, no-store" };
  const known = (request.headers.get("If-None-Match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(headers.ETag)) return new Response(null, { status: 304, headers });
  return Response.json({ version, map } satisfies MapAnswer, { headers });
}

/** Draws what a device posted in the field `batch`, and answers with the map as it then is. */
export async function takeBatch(request: Request, asker: CircleAsker, now: Date): Promise<Response> {
  const posted = (await request.formData()).get("batch");
  if (typeof posted !== "string") return faulty("batch: not there");
  if (posted.length > mostOfBatch) return new Response(null, { status: 413 });
  const read = Batch.safeParse(parsed(posted));
  if (!read.success) return faulty(faultOf(read.error));
  const { once, withPrincipal, ...drawn } = read.data;
  if (drawn.strokes.some(({ field }) => field === "foreign")) return faulty("strokes: foreign");
  if (!mayDraw(asker, withPrincipal)) return new Response(null, { status: 404 });
  const { refused } = await draw(asker, { ...drawn, withPrincipal }, { once, now });
  if (refused === "privateTime") return new Response("privateTime", { status: 423 });
  const beside = asker.kind === "account" && refused !== "notYours" ? withPrincipal : undefined;
  const map = await mapOf(asker, beside ? { withPrincipal: beside } : {});
  const answer: MapAnswer = { version: versionOf(map), map, ...(refused ? { refused } : {}) };
  return Response.json(answer, { status: refused ? 409 : 200 });
}

const faulty = (reason: string): Response => Response.json({ reason }, { status: 400 });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
