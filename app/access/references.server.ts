import type { Tx } from "~/db.server";
import { dayValue } from "~/language/dates";

/** Any number of its own; keeps two who ask at once from getting the same reference. */
const lock = 727_275;

/**
 * The next number people can say aloud: "K-2026-0001" for a conference, "Z-2026-0001" for a case. Call it late in a deed:
 * who asks next waits until this transaction ends.
 */
export async function nextReference(tx: Tx, kind: "K" | "Z", now: Date): Promise<string> {
  const [next = ""] = await nextReferences(tx, kind, 1, now);
  return next;
}

/** As many numbers in a row as are asked for. */
export async function nextReferences(tx: Tx, kind: "K" | "Z", many: number, now: Date): Promise<string[]> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${lock}, ${kind.charCodeAt(0)})`;
  const start = `${kind}-${dayValue(now).slice(0, 4)}-`;
  const like = `${start}%`;
  // By length first: after 9999 comes 10000, which the alphabet puts before it.
  const [row] =
    kind === "K"
      ? await tx.$queryRaw<{ last: string }[]>`
          select "reference" as "last" from "Conference" where "reference" like ${like} order by length("reference") desc, "reference" desc limit 1`
      : await tx.$queryRaw<{ last: string }[]>`
          select "reference" as "last" from "EvictionCase" where "reference" like ${like} order by length("reference") desc, "reference" desc limit 1`;
  const last = row ? Number(row.last.slice(start.length)) : 0;
  return Array.from({ length: many }, (_, at) => `${start}${String(last + at + 1).padStart(4, "0")}`);
}
