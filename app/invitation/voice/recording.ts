import { mostRecorded } from "./sound";
import { toTelephone, wavOf } from "./telephone-sound";

/** How a recording that is under way is followed. */
export interface Followed {
  /** Four times a second: how long it lasts, and how loud it is now, from 0 to 1. */
  onMoment(seconds: number, level: number): void;
  /** The recording, fit for a telephone; `quiet` when nothing but noise was heard. */
  onDone(file: File, seconds: number, quiet: boolean): void;
  onFailed(): void;
}

/** Below this a voice is not heard in a kitchen. */
const faint = 0.01;

/** Why a browser does not record. */
export type RecordingFault = "denied" | "none" | "failed";

/** What a browser's error says about the microphone. */
export function faultOf(error: unknown): RecordingFault {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  return name === "NotFoundError" || name === "NotReadableError" || name === "OverconstrainedError" ? "none" : "failed";
}

export const canRecord = (): boolean =>
  typeof MediaRecorder !== "undefined" && typeof AudioContext !== "undefined" && navigator.mediaDevices?.getUserMedia !== undefined;

/** Turns the microphone on and records; gives what stops it. Stops by itself after a minute. */
export async function record({ onMoment, onDone, onFailed }: Followed): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true } });
  const context = new AudioContext();
  const meter = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(meter);
  const heard = new Float32Array(meter.fftSize);
  const recorder = new MediaRecorder(stream);
  const pieces: Blob[] = [];
  const began = performance.now();
  const secondsNow = () => (performance.now() - began) / 1000;
  let loudest = 0;

  const timer = setInterval(() => {
    meter.getFloatTimeDomainData(heard);
    const level = Math.sqrt(heard.reduce((sum, one) => sum + one * one, 0) / heard.length);
    loudest = Math.max(loudest, level);
    onMoment(Math.min(secondsNow(), mostRecorded), Math.min(1, level * 4));
    if (secondsNow() >= mostRecorded) stop();
  }, 100);
  const stop = () => {
    clearInterval(timer);
    if (recorder.state !== "inactive") recorder.stop();
  };

  recorder.ondataavailable = ({ data }) => pieces.push(data);
  recorder.onstop = async () => {
    for (const track of stream.getTracks()) track.stop();
    try {
      const sound = await context.decodeAudioData(await new Blob(pieces).arrayBuffer());
      const channels = Array.from({ length: sound.numberOfChannels }, (_, index) => sound.getChannelData(index));
      const most = mostRecorded * sound.sampleRate;
      const samples = toTelephone(
        channels.map((channel) => channel.subarray(0, most)),
        sound.sampleRate,
      );
      const file = new File([wavOf(samples)], "opname.wav", { type: "audio/wav" });
      onDone(file, Math.max(1, Math.round(Math.min(sound.duration, mostRecorded))), loudest < faint);
    } catch {
      onFailed();
    } finally {
      await context.close();
    }
  };
  recorder.start();
  return stop;
}
