import type { AccountContact } from "~/access/accounts.server";
import { type DataKeyRow, open } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import type { SealedEmail } from "../email/addresses.server";
import type { SealedNumber } from "../numbers.server";
import type { Words } from "../templates";
import type { Leaving, Out, Template } from "./claim.server";

/** A message with its opened number or address; `zone` is where somebody said he lives. */
export type Addressed = Leaving & { to: string; zone?: string };

/** A message with all that stands in it. */
export type Written = Addressed & { words: Words };

/** The keys of the conferences and colleagues these messages are of, in one statement. */
export async function dataKeysOf(tx: Tx, rows: readonly Leaving[]): Promise<Map<string, DataKeyRow>> {
  const ids = [...new Set(rows.flatMap(({ dataKeyId }) => dataKeyId ?? []))];
  if (ids.length === 0) return new Map();
  const keys = await tx.dataKey.findMany({ where: { id: { in: ids } }, select: { id: true, wrapped: true, keyringKeyId: true } });
  return new Map(keys.map((key) => [key.id, key]));
}

/** Opens where each message goes. One that cannot be opened must not keep everybody else's waiting: it fails, and somebody calls. */
export function addressOf(rows: readonly Leaving[], keys: ReadonlyMap<string, DataKeyRow>): { found: Addressed[]; out: Out[] } {
  const found: Addressed[] = [];
  const out: Out[] = [];
  for (const row of rows) {
    try {
      found.push(Object.assign(row, opened(row, keys.get(row.dataKeyId ?? ""))));
    } catch {
      out.push(unreadable(row.id));
    }
  }
  return { found, out };
}

function opened(row: Leaving, key: DataKeyRow | undefined): { to: string; zone?: string } {
  const { placeId, place, contactSealed } = row;
  if (!key || !placeId || !contactSealed) throw new Error(`No key for message ${row.id}`);
  if (place === "PersonPhone") {
    const { number, zone } = open<SealedNumber>(key, { model: place, field: "contactSealed", id: placeId }, contactSealed);
    return { to: number, ...(zone ? { zone } : {}) };
  }
  if (place === "PersonEmail") {
    const { address, zone } = open<SealedEmail>(key, { model: place, field: "contactSealed", id: placeId }, contactSealed);
    return { to: address, ...(zone ? { zone } : {}) };
  }
  const contact = open<AccountContact>(key, { model: "Account", field: "contactSealed", id: placeId }, contactSealed);
  const to = row.channel === "email" ? contact.email : contact.phone;
  if (!to) throw new Error(`Account ${placeId} has no digits and no address`);
  return { to };
}

/** The words of all of them, read once for each kind of message. */
export async function wordsOf(tx: Tx, rows: readonly Addressed[]): Promise<{ written: Written[]; out: Out[] }> {
  const kinds = new Map<Template, Addressed[]>();
  for (const row of rows) {
    const same = kinds.get(row.kind);
    if (same) same.push(row);
    else kinds.set(row.kind, [row]);
  }
  const written: Written[] = [];
  const out: Out[] = [];
  for (const [kind, same] of kinds) {
    const read = await readAll(tx, kind, same);
    for (const row of same) {
      const words = read.get(row.id);
      if (words === "unreadable") out.push(unreadable(row.id));
      else if (!words) out.push({ id: row.id, state: "withdrawn", failure: "subjectGone" });
      else written.push(Object.assign(row, { words }));
    }
  }
  return { written, out };
}

async function readAll(tx: Tx, kind: Template, rows: readonly Addressed[]): Promise<Map<string, Words | "unreadable">> {
  try {
    return await kind.wordsFor(tx, rows);
  } catch {
    // One of them cannot be written: each by itself, so that the others leave.
    const words = new Map<string, Words | "unreadable">();
    for (const one of rows) {
      const read = await kind.wordsFor(tx, [one]).catch(() => "unreadable" as const);
      const found = read === "unreadable" ? read : read.get(one.id);
      if (found) words.set(one.id, found);
    }
    return words;
  }
}

const unreadable = (id: string): Out => ({ id, state: "failed", failure: "unreadable" });
