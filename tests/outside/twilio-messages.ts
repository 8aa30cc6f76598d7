import { randomBytes } from "node:crypto";

/** A message's way through the provider, in Twilio's own words. */
export type ProviderStatus = "queued" | "sent" | "delivered" | "undelivered" | "failed" | "received";

export type ProviderMessage = {
  sid: string;
  direction: "outbound-api" | "inbound";
  from: string;
  to: string;
  /** What the API shows; emptied by a redaction. */
  body: string;
  /** What arrived on the phone; a phone forgets nothing when the provider redacts. */
  shownBody: string;
  status: ProviderStatus;
  errorCode: number | null;
  dateCreated: Date;
  dateSent: Date | null;
  dateUpdated: Date;
  /** The time the phone shows, which follows the demo's clock. */
  at: Date;
  statusCallback: string | null;
};

/** One row per message the stand-in accepted, in order; nothing is ever taken away from it. */
export type AcceptedMessage = { sid: string; from: string; to: string; body: string; statusCallback: string | null; acceptedAt: Date };

export type PhoneMessage = { sid: string; at: Date; direction: "inbound" | "outbound"; body: string; status: ProviderStatus };

export type Phone = { number: string; messages: PhoneMessage[] };

/** A sid as Twilio writes it: two letters and 32 hexadecimal digits. */
export function newSid(prefix: "SM" | "PA" = "SM"): string {
  return prefix + randomBytes(16).toString("hex");
}

/** Is this message past the point where the provider still works on it? Only then may its text be emptied. */
export function isFinal(status: ProviderStatus): boolean {
  return status !== "queued";
}

/** Everything the provider holds: messages by sid and the log of what it accepted. */
export class MessageStore {
  readonly messages: ProviderMessage[] = [];
  readonly acceptedLog: AcceptedMessage[] = [];
  readonly optedOut = new Set<string>();
  private readonly bySid = new Map<string, ProviderMessage>();
  private readonly byNumber = new Map<string, ProviderMessage[]>();

  add(message: ProviderMessage): ProviderMessage {
    this.messages.push(message);
    this.bySid.set(message.sid, message);
    const phone = message.direction === "inbound" ? message.from : message.to;
    const list = this.byNumber.get(phone);
    if (list) list.push(message);
    else this.byNumber.set(phone, [message]);
    return message;
  }

  get(sid: string): ProviderMessage | undefined {
    return this.bySid.get(sid);
  }

  remove(sid: string): boolean {
    const message = this.bySid.get(sid);
    if (!message) return false;
    this.bySid.delete(sid);
    this.messages.splice(this.messages.indexOf(message), 1);
    return true;
  }

  /** Newest first, as Twilio lists them; a message not yet sent has no DateSent and no such filter finds it. */
  list(filter: { to?: string | null; from?: string | null; sentFrom?: Date | null; sentUntil?: Date | null }): ProviderMessage[] {
    const candidates = filter.to ? (this.byNumber.get(filter.to) ?? this.messages) : this.messages;
    return candidates
      .filter(
        (message) =>
          this.bySid.has(message.sid) &&
          (!filter.to || message.to === filter.to) &&
          (!filter.from || message.from === filter.from) &&
          (!filter.sentFrom || (message.dateSent !== null && wholeSecond(message.dateSent) >= filter.sentFrom.getTime())) &&
          (!filter.sentUntil || (message.dateSent !== null && wholeSecond(message.dateSent) <= filter.sentUntil.getTime())),
      )
      .reverse();
  }

  /** One phone per number somebody was written to or wrote from, the last used first. */
  phones(): Phone[] {
    return [...this.byNumber.keys()]
      .map((number) => ({ number, messages: this.messagesFor(number) }))
      .sort((a, b) => (b.messages[0]?.at.getTime() ?? 0) - (a.messages[0]?.at.getTime() ?? 0));
  }

  /** What stands on one phone, newest first. */
  messagesFor(number: string): PhoneMessage[] {
    return (this.byNumber.get(number) ?? [])
      .map((message) => ({
        sid: message.sid,
        at: message.at,
        direction: message.direction === "inbound" ? ("inbound" as const) : ("outbound" as const),
        body: message.shownBody,
        status: message.status,
      }))
      .reverse();
  }
}

/** Twilio's own dates carry no milliseconds. */
function wholeSecond(date: Date): number {
  return Math.floor(date.getTime() / 1000) * 1000;
}

/** A message as Twilio's REST API writes it. */
export function messageJson(accountSid: string, message: ProviderMessage): Record<string, unknown> {
  return {
    sid: message.sid,
    account_sid: accountSid,
    api_version: "2010-04-01",
    messaging_service_sid: null,
    from: message.from,
    to: message.to,
    body: message.body,
    status: message.status,
    direction: message.direction,
    num_segments: "1",
    num_media: "0",
    price: null,
    price_unit: "USD",
    error_code: message.errorCode,
    error_message: null,
    date_created: rfc2822(message.dateCreated),
    date_updated: rfc2822(message.dateUpdated),
    date_sent: message.dateSent ? rfc2822(message.dateSent) : null,
    uri: `/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}.json`,
    subresource_uris: { media: `/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}/Media.json` },
  };
}

function rfc2822(date: Date): string {
  return date.toUTCString().replace("GMT", "+0000");
}
