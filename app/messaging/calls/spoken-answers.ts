import twilio from "twilio";
import { text } from "~/language/catalogue";

const { VoiceResponse } = twilio.twiml;

const voices = { nl: "nl-NL", en: "en-GB" } as const;

/** Says a sentence in Dutch, then in English. */
function sayBoth(answer: InstanceType<typeof VoiceResponse>, key: "family-voice.call-neutral" | "family-voice.call-later"): void {
  for (const language of ["nl", "en"] as const) answer.say({ language: voices[language] }, text(language, key));
}

/** Plays the recording, waits for a key, plays it once more, and ends. No other voice is heard, and no name. */
export function playRecording({ sound, pressed }: { sound: string; pressed: string }): string {
  const answer = new VoiceResponse();
  for (let times = 0; times < 2; times++) {
    answer.gather({ numDigits: 1, timeout: 6, action: pressed, method: "POST" }).play(sound);
  }
  answer.hangup();
  return answer.toString();
}

/** Ends the call without a word. */
export function hangUp(): string {
  const answer = new VoiceResponse();
  answer.hangup();
  return answer.toString();
}

/** Says what number this is and connects; with nobody to connect to, asks to call later. Our own number is what the other side sees. */
export function connect({ to, from, otherwise, greet }: { to: string | null; from: string; otherwise: string; greet: boolean }): string {
  const answer = new VoiceResponse();
  if (to === null) {
    sayBoth(answer, "family-voice.call-later");
    answer.hangup();
    return answer.toString();
  }
  if (greet) sayBoth(answer, "family-voice.call-neutral");
  answer.dial({ callerId: from, timeout: 25, action: otherwise, method: "POST", answerOnBridge: true }).number(to);
  return answer.toString();
}
