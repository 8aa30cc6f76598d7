import type { Moment } from "~/messaging/moments";

/** The moments somebody can speak for, in the order of the journey. The invitation comes first; a letter that is read once needs no voice. */
export const spokenMoments = ["invitation", "dateChanged", "cancelled"] as const satisfies readonly Moment[];
export type SpokenMoment = (typeof spokenMoments)[number];

export const isSpokenMoment = (text: unknown): text is SpokenMoment => (spokenMoments as readonly unknown[]).includes(text);

/** A voice message as pages show it; the sound itself is fetched when somebody presses play. */
export interface VoiceShown {
  id: string;
  moment: SpokenMoment;
  spokenLanguage: string;
  seconds: number;
  /** First name of who speaks. */
  by: string;
}

/** What may be heard on somebody's own page, in his own language first. */
export function heardFirst<Voice extends Pick<VoiceShown, "moment" | "spokenLanguage">>(voices: readonly Voice[], speaks: string): Voice[] {
  const own = (voice: Voice) => (voice.spokenLanguage === speaks ? 0 : 1);
  return [...voices].sort((a, b) => own(a) - own(b) || spokenMoments.indexOf(b.moment) - spokenMoments.indexOf(a.moment));
}
