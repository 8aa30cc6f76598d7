import type { SoundKind } from "./sound";

const textAt = (bytes: Uint8Array, at: number, length: number): string => String.fromCharCode(...bytes.subarray(at, at + length));

/** The sound without what a telephone writes beside it: a recording is often named after the street it was made in. */
export function withoutTags(kind: SoundKind, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  if (kind === "wav") return onlySamples(bytes);
  if (kind === "mp3") return onlyFrames(bytes);
  const copy = new Uint8Array(bytes);
  if (kind === "m4a") emptyBoxes(copy, 0, copy.length);
  return copy;
}

function onlySamples(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = Math.min(view.getUint32(at + 4, true), bytes.length - at - 8);
    const chunk = bytes.slice(at, at + 8 + size + (size % 2));
    new DataView(chunk.buffer).setUint32(4, size, true);
    if (["fmt ", "data"].includes(textAt(bytes, at, 4))) kept.push(chunk);
    at += 8 + size + (size % 2);
  }
  const length = kept.reduce((sum, chunk) => sum + chunk.length, 12);
  const out = new Uint8Array(length);
  out.set(bytes.subarray(0, 12));
  new DataView(out.buffer).setUint32(4, length - 8, true);
  let at = 12;
  for (const chunk of kept) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

function onlyFrames(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = textAt(bytes, 0, 3) === "ID3" ? 10 + [6, 7, 8, 9].reduce((size, at) => (size << 7) | ((bytes[at] ?? 0) & 0x7f), 0) : 0;
  const tail = textAt(bytes, bytes.length - 128, 3) === "TAG" ? bytes.length - 128 : bytes.length;
  return bytes.slice(head, tail);
}

/** Boxes with titles and places become empty space of the same size, so that everything else stays where it is. */
function emptyBoxes(bytes: Uint8Array, from: number, until: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at + 8 <= until; ) {
    const size = view.getUint32(at) || until - at;
    if (size < 8) return;
    const name = textAt(bytes, at + 4, 4);
    const end = Math.min(at + size, until);
    if (["udta", "meta", "uuid"].includes(name)) {
      bytes.set([0x66, 0x72, 0x65, 0x65], at + 4);
      bytes.fill(0, at + 8, end);
    } else if (["moov", "trak"].includes(name)) emptyBoxes(bytes, at + 8, end);
    at = end;
  }
}
