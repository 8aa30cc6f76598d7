import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { dataKeyNames, firstKeys, readKey } from "~/access/keyring-files.server";
import { config } from "~/config.server";

/**
 * The keyring is a folder of keys outside database and backup. The newest `data-*.key` wraps new data keys; older ones still open what they wrapped.
 * `index.key` (finding numbers and addresses) and `link.key` (personal links) are separate, so rotating one never breaks the other.
 */
interface Keyring {
  data: Map<string, Buffer>;
  newest: string;
  index: Buffer;
  link: Buffer;
}

let held: Keyring | undefined;

function makeMissing(folder: string, names: readonly string[]): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of names) {
    try {
      fs.writeFileSync(path.join(folder, `${name}.key`), `${randomBytes(32).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

/** Reads the keyring once a process; in demo mode a missing key is made. */
export function keyring(): Keyring {
  if (held) return held;
  const { keyring: folder, isDemo } = config();
  if (isDemo) makeMissing(folder, firstKeys);
  const names = dataKeyNames(folder);
  const newest = names.at(-1);
  if (!newest) throw new Error(`No data key (data-….key) in the keyring ${folder}.`);
  held = {
    data: new Map(names.map((name) => [name, readKey(folder, name)])),
    newest,
    index: readKey(folder, "index"),
    link: readKey(folder, "link"),
  };
  return held;
}

/** Blind index: finds a number or an e-mail address without storing it. */
export const blindIndex = (kind: "phone" | "email" | "double" | "paper", value: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHmac("sha256", keyring().index).update(`${kind}:${value}`).digest());

/** 128 bits that only the holder of the link key can make again. */
export const linkSecret = (
  kind: "link" | "feed" | "landlord" | "landlordCode" | "welcome" | "offer" | "paper" | "stopEmail",
  id: string,
  version: number,
): string => createHmac("sha256", keyring().link).update(`${kind}:${id}:${version}`).digest().subarray(0, 16).toString("base64url");

/** A key for signing short-lived values of one purpose. */
export const purposeKey = (purpose: string): Buffer => Buffer.from(hkdfSync("sha256", keyring().link, "", purpose, 32));
