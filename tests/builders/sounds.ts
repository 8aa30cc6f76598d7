import { telephoneRate, wavOf } from "~/invitation/voice/telephone-sound";

/** A quiet tone that rises and falls: what stands in for a voice where nobody speaks. */
export function hum(seconds = 2, hertz = 220): Uint8Array<ArrayBuffer> {
  const length = Math.round(seconds * telephoneRate);
  const samples = Float32Array.from({ length }, (_, at) => {
    const time = at / telephoneRate;
    const swell = Math.sin((Math.PI * at) / length) * (0.6 + 0.4 * Math.sin(2 * Math.PI * 1.5 * time));
    return 0.2 * swell * Math.sin(2 * Math.PI * hertz * time);
  });
  return wavOf(samples);
}

/** The same with a text among its samples, for who looks whether it can be found. */
export function humSaying(text: string): Uint8Array<ArrayBuffer> {
  const sound = hum(1);
  sound.set(Buffer.from(text), 200);
  return sound;
}
