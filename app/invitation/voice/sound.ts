import { mp3Seconds } from "./sound-mp3";
import { webmSeconds } from "./sound-webm";

/** The kinds of sound we take: by what the file itself begins with, never by its name. The telephone plays only some of them. */
export const soundKinds = {
  wav: { mediaType: "audio/wav", byTelephone: true },
  mp3: { mediaType: "audio/mpeg", byTelephone: true },
  m4a: { mediaType: "audio/mp4", byTelephone: false },
  webm: { mediaType: "audio/webm", byTelephone: false },
  ogg: { mediaType: "audio/ogg", byTelephone: false },
} as const;
export type SoundKind = keyof typeof soundKinds;

/** Two megabytes: two minutes of any kind a telephone makes, and a minute of what our own recorder makes. */
export const mostSoundBytes = 2 * 1024 * 1024;
/** Longer than this nobody listens to a stranger. */
export const mostSeconds = 120;
/** What the recorder on the page stops at. */
export const mostRecorded = 60;

export const soundFaults = ["missing", "tooLarge", "notSound", "tooShort", "tooLong", "broken"] as const;
export type SoundFault = (typeof soundFaults)[number];

export type Sound = { fault: null; kind: SoundKind; mediaType: string; seconds: number };

/** What kind of sound these bytes are and how long it lasts, or why it is none we can use. */
export function readSound(bytes: Uint8Array): Sound | { fault: SoundFault } {
  if (bytes.length === 0) return { fault: "missing" };
  if (bytes.length > mostSoundBytes) return { fault: "tooLarge" };
  const kind = kindOf(bytes);
  if (!kind) return { fault: "notSound" };
  const exact = secondsOf(kind, bytes);
  if (exact === null || !Number.isFinite(exact)) return { fault: "broken" };
  if (exact < 0.5) return { fault: "tooShort" };
  if (exact > mostSeconds) return { fault: "tooLong" };
  return { fault: null, kind, mediaType: soundKinds[kind].mediaType, seconds: Math.max(1, Math.min(mostSeconds, Math.round(exact))) };
}

/** Whether a telephone call can play sound of this type. */
export const playsByTelephone = (mediaType: string): boolean =>
  Object.values(soundKinds).some((kind) => kind.mediaType === mediaType && kind.byTelephone);

const textAt = (bytes: Uint8Array, at: number, length: number): string => String.fromCharCode(...bytes.subarray(at, at + length));

function kindOf(bytes: Uint8Array): SoundKind | null {
  if (textAt(bytes, 0, 4) === "RIFF" && textAt(bytes, 8, 4) === "WAVE") return "wav";
  if (textAt(bytes, 0, 3) === "ID3" || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return "mp3";
  if (textAt(bytes, 4, 4) === "ftyp") return "m4a";
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3) return "webm";
  return textAt(bytes, 0, 4) === "OggS" ? "ogg" : null;
}

function secondsOf(kind: SoundKind, bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return { wav: wavSeconds, mp3: mp3Seconds, m4a: mp4Seconds, webm: webmSeconds, ogg: oggSeconds }[kind](view, bytes);
  } catch (error) {
    // A length in the file that points past its end.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function wavSeconds(view: DataView, bytes: Uint8Array): number | null {
  let perSecond = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = textAt(bytes, at, 4);
    const size = view.getUint32(at + 4, true);
    // 1 is plain samples, 6 and 7 are what telephone networks use.
    if (name === "fmt ") perSecond = [1, 6, 7].includes(view.getUint16(at + 8, true)) ? view.getUint32(at + 16, true) : 0;
    if (name === "data") return perSecond > 0 ? Math.min(size, bytes.length - at - 8) / perSecond : null;
    at += 8 + size + (size % 2);
  }
  return null;
}

/** "vide": a track of pictures. */
const pictures = 0x76696465;

/** The length of the whole, from the head of the film; a file with pictures in it is no voice message. */
function mp4Seconds(view: DataView, bytes: Uint8Array): number | null {
  const moov = boxIn(view, bytes, "moov", 0, bytes.length);
  const head = moov && boxIn(view, bytes, "mvhd", moov.from, moov.until);
  if (!moov || !head) return null;
  for (let at = moov.from; at + 4 <= moov.until; at++) if (view.getUint32(at) === pictures) return null;
  const wide = view.getUint8(head.from) === 1;
  const scale = view.getUint32(head.from + (wide ? 20 : 12));
  const length = wide ? Number(view.getBigUint64(head.from + 24)) : view.getUint32(head.from + 16);
  return scale > 0 && length > 0 ? length / scale : null;
}

function boxIn(view: DataView, bytes: Uint8Array, name: string, from: number, until: number): { from: number; until: number } | null {
  for (let at = from; at + 8 <= until; ) {
    const size = view.getUint32(at);
    const end = size === 0 ? until : at + size;
    if (size !== 0 && size < 8) return null;
    if (textAt(bytes, at + 4, 4) === name) return { from: at + 8, until: Math.min(end, until) };
    at = end;
  }
  return null;
}

/** The last page of an Ogg file says how many samples lie before its end; Opus always counts 48,000 a second. */
function oggSeconds(view: DataView, bytes: Uint8Array): number | null {
  const first = 27 + view.getUint8(26);
  const rate =
    textAt(bytes, first, 8) === "OpusHead" ? 48_000 : textAt(bytes, first + 1, 6) === "vorbis" ? view.getUint32(first + 12, true) : 0;
  if (rate === 0) return null;
  for (let at = bytes.length - 27; at >= 0; at--) {
    if (bytes[at] !== 0x4f || textAt(bytes, at, 4) !== "OggS") continue;
    const samples = view.getBigInt64(at + 6, true);
    if (samples >= 0n) return Number(samples) / rate;
  }
  return null;
}
