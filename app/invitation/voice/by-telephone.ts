/** Why nobody's telephone rings for this person, in the order a coordinator can do something about it. */
export const telephoneRefusals = ["under16", "saidNo", "noNumber", "silenced", "shared", "noVoice", "pageOnly"] as const;
export type TelephoneRefusal = (typeof telephoneRefusals)[number];

/** What is known of somebody before a recording is played to him by telephone. */
export interface Callable {
  under16: boolean;
  saidNo: boolean;
  numbers: number;
  /** Numbers that asked for silence. */
  silenced: number;
  /** Numbers somebody else of the conference has too, or that others use. */
  shared: number;
  /** There is a message in use in his language, and whether a telephone can play it. */
  voice: { byTelephone: boolean } | null;
}

/**
 * Why the recording is not played to him by telephone, or null. Whoever picks up hears it at once, without having shown who he is; so every
 * number must be his alone, or the coordinator calls and asks first whom he speaks to.
 */
export function whyNotByTelephone({ under16, saidNo, numbers, silenced, shared, voice }: Callable): TelephoneRefusal | null {
  if (under16) return "under16";
  if (saidNo) return "saidNo";
  if (numbers === 0) return "noNumber";
  if (silenced > 0) return "silenced";
  if (shared > 0) return "shared";
  if (!voice) return "noVoice";
  return voice.byTelephone ? null : "pageOnly";
}
