import type { NetworkMap } from "../model";
import type { Batch } from "./apply";

/** The map as the server now has it for this reader. */
export interface ServerMap {
  version: string | number;
  map: NetworkMap;
}

/** What the server said: its map, a refusal, nothing new, nobody home, or a reader it no longer knows. */
export type Answer =
  | { kind: "map"; now: ServerMap }
  | { kind: "refused"; reason: string; now?: ServerMap }
  | { kind: "same" }
  | { kind: "away" }
  | { kind: "stranger" };

/** The way to the server; a test brings its own. */
export interface Door {
  look(): Promise<Answer>;
  send(batch: Batch): Promise<Answer>;
}

/** A request that takes longer than this is taken for lost and asked again. */
const patienceMs = 20_000;

/** The routes `…/map/changes` behind a page of the map. */
export function doorAt(path: string, met: string | undefined): Door {
  const address = `${path}/changes${met ? `?met=${encodeURIComponent(met)}` : ""}`;
  let tag: string | null = null;

  async function ask(init: RequestInit): Promise<Answer> {
    let response: Response;
    try {
      const signal = "timeout" in AbortSignal ? AbortSignal.timeout(patienceMs) : null;
      response = await fetch(address, { ...init, signal, cache: "no-store", credentials: "same-origin", redirect: "manual" });
    } catch {
      return { kind: "away" };
    }
    const { status } = response;
    if (status === 304) return { kind: "same" };
    if (response.type === "opaqueredirect" || (status >= 300 && status < 400) || status === 401 || status === 404)
      return { kind: "stranger" };
    if (status === 423) return { kind: "refused", reason: "privateTime" };
    if (status === 408 || status === 429 || status >= 500) return { kind: "away" };
    const body = (await response.json().catch(() => null)) as (Partial<ServerMap> & { refused?: string }) | null;
    const now = body?.map && body.version !== undefined ? { map: body.map, version: body.version } : undefined;
    if (body?.refused || status >= 400) return { kind: "refused", reason: body?.refused ?? "broken", ...(now ? { now } : {}) };
    if (!now) return { kind: "away" };
    // Only what was asked for has a tag; an answer to a batch is newer than any.
    tag = init.method === "POST" ? null : response.headers.get("ETag");
    return { kind: "map", now };
  }

  return {
    look: () => ask({ method: "GET", headers: { Accept: "application/json", ...(tag ? { "If-None-Match": tag } : {}) } }),
    send: ({ once, strokes, newcomers, withPrincipal }) => {
      const form = new FormData();
      form.set("once", once);
      const told = strokes.map(({ seen: _seen, ...stroke }) => stroke);
      form.set("batch", JSON.stringify({ once, strokes: told, newcomers, ...(withPrincipal ? { withPrincipal } : {}) }));
      return ask({ method: "POST", headers: { Accept: "application/json" }, body: form });
    },
  };
}
