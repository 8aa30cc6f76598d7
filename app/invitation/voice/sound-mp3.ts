/** Bits a second by their number in a frame's head, for layer III: MPEG 1, and MPEG 2 and 2.5. */
const rates = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const samplings = [44_100, 48_000, 32_000] as const;

/** How long an MP3 lasts, frame by frame: a file of changing quality says it nowhere else. Null when it holds no frame. */
export function mp3Seconds(view: DataView, bytes: Uint8Array): number | null {
  let at = 0;
  if (bytes[0] === 0x49 && bytes[1] === 0x44 && bytes[2] === 0x33) {
    at = 10 + [6, 7, 8, 9].reduce((size, index) => (size << 7) | (view.getUint8(index) & 0x7f), 0);
  }
  let seconds = 0;
  let frames = 0;
  while (at + 4 <= bytes.length) {
    const frame = frameAt(bytes, at);
    if (!frame) {
      // Between what writers put before and behind the sound, only the next frame's mark counts.
      at += 1;
      continue;
    }
    seconds += frame.seconds;
    frames += 1;
    at += frame.bytes;
  }
  return frames > 1 ? seconds : null;
}

function frameAt(bytes: Uint8Array, at: number): { bytes: number; seconds: number } | null {
  const [mark = 0, kind = 0, head = 0] = bytes.subarray(at, at + 3);
  if (mark !== 0xff || (kind & 0xe6) !== 0xe2) return null;
  const version = (kind >> 3) & 3;
  if (version === 1) return null;
  const bits = (rates[version === 3 ? 1 : 2][head >> 4] ?? 0) * 1000;
  const sampling = (samplings[(head >> 2) & 3] ?? 0) / (version === 3 ? 1 : version === 2 ? 2 : 4);
  if (bits === 0 || sampling === 0) return null;
  const samples = version === 3 ? 1152 : 576;
  return { bytes: Math.floor((samples / 8) * (bits / sampling)) + ((head >> 1) & 1), seconds: samples / sampling };
}
