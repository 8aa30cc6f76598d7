/**
 * Typed text that the server does not have yet, kept on the device while the network is away. It is encrypted with a key the server
 * gives its writer with every page and that is stored nowhere on the device; it is wiped as soon as the server has the text, when the
 * draft is sent or thrown away, and when somebody signs out.
 */
export interface Copy {
  step: string;
  /** Milliseconds, by the device's own clock. */
  at: number;
  /** Names and values, in the order of the form. */
  entries: [string, string][];
}

const prefix = "kring.draft.";
const slotOf = (draftId: string, step: string): string => `${prefix}${draftId}.${step}`;

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

/** Null where the browser can keep nothing safely: without a secure address there is no encryption. */
async function keyOf(deviceKey: string): Promise<CryptoKey | null> {
  if (!globalThis.crypto?.subtle || !globalThis.localStorage) return null;
  return crypto.subtle.importKey("raw", bytesOf(deviceKey), "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** Keeps a step's text on the device; false when it cannot be kept there. */
export async function keepCopy(draftId: string, deviceKey: string, copy: Copy): Promise<boolean> {
  try {
    const key = await keyOf(deviceKey);
    if (!key) return false;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(JSON.stringify(copy)));
    localStorage.setItem(slotOf(draftId, copy.step), `${base64Of(iv)}.${base64Of(new Uint8Array(sealed))}`);
    return true;
  } catch {
    return false;
  }
}

export function dropCopy(draftId: string, step: string): void {
  try {
    localStorage.removeItem(slotOf(draftId, step));
  } catch {
    // A browser that keeps nothing has nothing to wipe.
  }
}

/** What this device still holds of a draft. What does not open is of no use to anybody and is wiped. */
export async function copiesOf(draftId: string, deviceKey: string): Promise<Copy[]> {
  const copies: Copy[] = [];
  try {
    const key = await keyOf(deviceKey);
    if (!key) return [];
    for (const slot of Object.keys(localStorage).filter((name) => name.startsWith(`${prefix}${draftId}.`))) {
      const [iv = "", sealed = ""] = (localStorage.getItem(slot) ?? "").split(".");
      try {
        const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytesOf(iv) }, key, bytesOf(sealed));
        copies.push(JSON.parse(new TextDecoder().decode(plain)) as Copy);
      } catch {
        localStorage.removeItem(slot);
      }
    }
  } catch {
    return [];
  }
  return copies;
}

/** Wipes everything this device holds of one draft. */
export function dropCopiesOf(draftId: string): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(`${prefix}${draftId}.`)) localStorage.removeItem(name);
  } catch {
    // As above.
  }
}

/** Wipes what this device holds of drafts that are not there any more: sent, thrown away or erased. */
export function dropCopiesExcept(draftIds: readonly string[]): void {
  try {
    const gone = Object.keys(localStorage).filter(
      (name) => name.startsWith(prefix) && !draftIds.some((id) => name.startsWith(`${prefix}${id}.`)),
    );
    for (const name of gone) localStorage.removeItem(name);
  } catch {
    // As above.
  }
}
