/** What every telephone network carries: eight thousand samples a second. */
export const telephoneRate = 8_000;

/**
 * Sound as a telephone carries it: one voice, 8,000 samples a second. What is too high for that is taken out first, or it would come
 * back as a hiss.
 */
export function toTelephone(channels: readonly Float32Array[], rate: number): Float32Array<ArrayBuffer> {
  const step = rate / telephoneRate;
  const [first] = channels;
  if (!first) return new Float32Array(0);
  const length = Math.floor(first.length / step);
  const out = new Float32Array(length);
  const half = Math.ceil(8 * Math.max(1, step));
  const cut = 0.45 / Math.max(1, step);
  // A low pass with a Blackman window, summing to one.
  const taps = new Float32Array(2 * half + 1);
  let sum = 0;
  for (let index = -half; index <= half; index++) {
    const wave = index === 0 ? 2 * cut : Math.sin(2 * Math.PI * cut * index) / (Math.PI * index);
    const turn = (Math.PI * (index + half)) / half;
    const value = wave * (0.42 - 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn));
    taps[index + half] = value;
    sum += value;
  }
  for (let index = 0; index < length; index++) {
    const middle = Math.round(index * step);
    const from = Math.max(0, middle - half);
    const until = Math.min(first.length - 1, middle + half);
    let total = 0;
    for (let at = from; at <= until; at++) {
      let sample = 0;
      for (const channel of channels) sample += channel[at] ?? 0;
      total += sample * (taps[at - middle + half] ?? 0);
    }
    out[index] = total / sum / channels.length;
  }
  return out;
}

/** A WAV file of 16 bits a sample. */
export function wavOf(samples: Float32Array, rate = telephoneRate): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(44 + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string) => {
    for (const [index, letter] of [...text].entries()) view.setUint8(at + index, letter.charCodeAt(0));
  };
  write(0, "RIFF");
  view.setUint32(4, 36 + samples.length * 2, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, "data");
  view.setUint32(40, samples.length * 2, true);
  for (const [index, sample] of samples.entries()) {
    view.setInt16(44 + index * 2, Math.max(-1, Math.min(1, sample)) * 0x7fff, true);
  }
  return bytes;
}
