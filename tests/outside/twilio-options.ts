import type { CallLine, CallOptions } from "./twilio-calls";
import type { AcceptedMessage, Phone, PhoneMessage } from "./twilio-messages";

/** What happens to one create-message call: accepted, refused by a status, or cut off before or after it was accepted. */
export type Fate = "accept" | 400 | 404 | 429 | 500 | 503 | "closeBefore" | "closeAfter" | "hangBefore" | "hangAfter";

export type StandInOptions = Omit<CallOptions, "accountSid" | "authToken"> & {
  accountSid: string;
  authToken: string;
  /** The port on 127.0.0.1; 0 takes a free one. */
  port?: number;
  /** Where inbound messages are posted, as it would be configured on the number at Twilio. */
  inboundUrl?: string;
  /** Milliseconds between the request and its acceptance. */
  acceptAfter?: number | (() => number);
  /** Milliseconds between acceptance and the answer. */
  answerAfter?: number | (() => number);
  /** Milliseconds until a message is sent, and then delivered. */
  deliverAfter?: number;
  /** How a message ends; delivered unless told otherwise. */
  outcome?: (message: { to: string; body: string }) => { status: "delivered" | "undelivered" | "failed"; errorCode?: number };
  /** What becomes of a create-message call; accepted unless told otherwise. */
  fate?: (call: { to: string; from: string; body: string; number: number }) => Fate;
  /** What a 429 or 503 says of when to come back, in seconds. */
  retryAfter?: number;
  /** Does a message still count when its sender hung up before it was accepted? It does, unless told otherwise. */
  keepsAbandoned?: () => boolean;
  /** False: nobody is told how a message fares, as when the provider cannot reach us. */
  tellsStatus?: boolean;
  /** Every accepted message is appended to this file as one JSON line. */
  logFile?: string;
  /** The time shown on the phones. */
  phoneClock?: () => Date;
  /** What stood on the phones before, oldest first. It was accepted in an earlier life, so it is not in the log of this one. */
  remembered?: readonly { sid: string; direction: "inbound" | "outbound"; number: string; body: string; at: Date }[];
};

export type TwilioStandIn = {
  /** Give this as TWILIO_API_URL. */
  url: string;
  accepted(): AcceptedMessage[];
  acceptedCount(): number;
  phones(): Phone[];
  messagesFor(number: string): PhoneMessage[];
  /** Somebody writes back: the message is posted, signed, to the inbound address; gives its sid and the status of the answer. */
  reply(from: string, to: string, body: string, sid?: string): Promise<{ sid: string; status: number }>;
  /** Telephone calls, out and in. */
  line: CallLine;
  /** Calls under way right now: accepted or not, but not yet answered. */
  underWay(): { waiting: number; acceptedUnanswered: number };
  setFate(fate: StandInOptions["fate"]): void;
  /** Waits until every status callback on its way has arrived. */
  settled(): Promise<void>;
  close(): Promise<void>;
};
