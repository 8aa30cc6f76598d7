import type { Channel } from "@generated/enums";

/** Exactly what goes out, sealed on the row before it does. The body of a call names the voice message that is played. */
export type Carried = { to: string; body: string; subject?: string };

/** What became of one hand-over. `doubt`: nobody can say whether it was taken; it must be looked up before it is tried again. */
export type SendOutcome =
  | { kind: "accepted"; providerId: string }
  | { kind: "refused"; code: string; silenced: boolean }
  /** Certainly not taken, and it may be another time; `after` is the pause the provider asked for, in milliseconds. */
  | { kind: "later"; after?: number }
  | { kind: "doubt"; after?: number };

/** A road out of the house: text messages, e-mail or telephone calls. */
export type Carrier = {
  channel: Channel;
  send(message: Carried & { id: string; statusCallback?: string }): Promise<SendOutcome>;
  /** Provider ids of what went to this address with exactly this text, not older than the mark, oldest first; null when this road cannot be looked back on. */
  find(message: Carried & { id: string; notBefore: Date }): Promise<string[] | null>;
  /** What is said about it now; null when it is unknown there. Left out by a road that never tells. */
  status?(providerId: string): Promise<{ status: string; errorCode: string | null } | null>;
  /** Empties the text there. False when it is too early or could not be done now. */
  redact?(providerId: string): Promise<boolean>;
};

/** A road whose sender keeps to a rate. */
export type PacedCarrier = Carrier & {
  /** Under whose name the rate and the pauses are kept; its channel unless said. */
  sender?: string;
  /** How many messages a second the provider takes from this sender; as many as there are unless said. */
  perSecond?: number | undefined;
};
