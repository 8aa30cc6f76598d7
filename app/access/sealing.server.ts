import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import type { DataKey, Prisma } from "@generated/client";
import { newId } from "~/access/ids";
import { keyring } from "~/access/keyring.server";

/** What `seal` and `open` need of a data key's row. */
export type DataKeyRow = Pick<DataKey, "id" | "wrapped" | "keyringKeyId">;

/** Bytes as Prisma stores them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Where a sealed value stands; part of what is authenticated, so a value moved to another row or field does not open. */
export interface SealedPlace {
  model: Prisma.ModelName;
  field: string;
  id: string;
}

const version = 1;
const ivLength = 12;
const tagLength = 16;

function encrypt(key: Buffer, aad: string, plain: Buffer): Bytes {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(aad));
  const sealed = Buffer.concat([Buffer.from([version]), iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return new Uint8Array(sealed);
}

function decrypt(key: Buffer, aad: string, sealed: Uint8Array): Buffer {
  if (sealed[0] !== version) throw new Error(`Sealed with unknown version ${sealed[0]}.`);
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(1, 1 + ivLength)).setAAD(Buffer.from(aad));
  decipher.setAuthTag(bytes.subarray(bytes.length - tagLength));
  return Buffer.concat([decipher.update(bytes.subarray(1 + ivLength, bytes.length - tagLength)), decipher.final()]);
}

/**
 * Unwrapped keys, found by the wrapped bytes themselves: a key wrapped anew or destroyed in the database never meets its old entry,
 * so a stale entry can only be unused.
 */
const unwrapped = new Map<string, Buffer>();
const mostUnwrapped = 5_000;

/** A page opens a hundred fields with one row of a key. */
const unwrappedOf = new WeakMap<DataKeyRow, Buffer>();

function unwrap(row: DataKeyRow): Buffer {
  const key = unwrappedOf.get(row) ?? unwrapAnew(row);
  unwrappedOf.set(row, key);
  return key;
}

function unwrapAnew(row: DataKeyRow): Buffer {
  const name = createHash("sha256").update(row.id).update(row.wrapped).digest("base64");
  const known = unwrapped.get(name);
  if (known) return known;
  const wrapping = keyring().data.get(row.keyringKeyId);
  if (!wrapping) throw new Error(`Keyring key ${row.keyringKeyId} is gone; what it wrapped cannot be opened any more.`);
  const key = decrypt(wrapping, `DataKey:${row.id}`, row.wrapped);
  if (unwrapped.size >= mostUnwrapped) unwrapped.clear();
  unwrapped.set(name, key);
  return key;
}

/** A new data key for one subject, ready to be inserted. `now` is the domain's time. */
export function newDataKey(subject: string, now: Date): DataKeyRow & { subject: string; createdAt: Date; wrapped: Bytes } {
  const { newest, data } = keyring();
  const id = newId();
  return {
    id,
    subject,
    keyringKeyId: newest,
    wrapped: encrypt(data.get(newest) as Buffer, `DataKey:${id}`, randomBytes(32)),
    createdAt: now,
  };
}

/** Seals a value (anything JSON can say) for one field of one row. */
export const seal = (key: DataKeyRow, place: SealedPlace, value: unknown): Bytes =>
  encrypt(unwrap(key), `${place.model}.${place.field}:${place.id}`, Buffer.from(JSON.stringify(value)));

/** Opens what `seal` made. Throws when key, row or field is another one. */
export const open = <T>(key: DataKeyRow, place: SealedPlace, sealed: Uint8Array): T =>
  JSON.parse(decrypt(unwrap(key), `${place.model}.${place.field}:${place.id}`, sealed).toString("utf8")) as T;

/** Like `open`, for a field that may be empty. */
export const openOrNull = <T>(key: DataKeyRow, place: SealedPlace, sealed: Uint8Array | null): T | null =>
  sealed === null ? null : open<T>(key, place, sealed);

/** A data key wrapped anew by the keyring's newest key; null when it is already. What it sealed stays as it was. */
export function rewrap(row: DataKeyRow): Pick<DataKey, "wrapped" | "keyringKeyId"> | null {
  const { newest, data } = keyring();
  if (row.keyringKeyId === newest) return null;
  return { keyringKeyId: newest, wrapped: encrypt(data.get(newest) as Buffer, `DataKey:${row.id}`, unwrap(row)) };
}
