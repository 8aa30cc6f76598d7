import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { realNow } from "~/clock";
import { type Does, doingsIn } from "./twilio-call-words";
import { readForm, sendError, sendJson } from "./twilio-http";
import { askSigned } from "./twilio-webhooks";

/** How somebody's telephone behaves; `wait` rings until a person presses a button in the demonstration. */
export type PickUp = "human" | "machine" | "busy" | "no-answer" | "wait";

export type CallStatus = "queued" | "ringing" | "in-progress" | "completed" | "busy" | "no-answer" | "failed";

/** What was heard at the other end, in order. */
export type Heard =
  | { kind: "played"; address: string; status: number; bytes: number; mediaType: string }
  | { kind: "said"; language: string; text: string };

export type SimulatedCall = {
  sid: string;
  direction: "outbound-api" | "inbound";
  from: string;
  to: string;
  status: CallStatus;
  answeredBy: "human" | "machine_start" | null;
  dateCreated: Date;
  dateUpdated: Date;
  /** The time the phone shows. */
  at: Date;
  heard: Heard[];
  pressed: string[];
  /** The number it was put through to. */
  connectedTo: string | null;
  url: string;
  statusCallback: string | null;
};

export type CallOptions = {
  accountSid: string;
  authToken: string;
  /** Where a call to our number is asked about, as it would be configured on the number at Twilio. */
  callInUrl?: string;
  pickUp?: (call: { to: string; number: number }) => PickUp;
  /** The keys pressed, in order, once the recording was heard. */
  presses?: (call: { to: string }) => readonly string[];
  /** Whether who is called through picks up. */
  reaches?: (number: string) => boolean;
  /** What becomes of a create-call request; accepted unless told otherwise. */
  callFate?: (call: { to: string; number: number }) => "accept" | "closeAfter" | 400 | 429 | 500;
  /** Milliseconds a telephone rings that nobody answers. */
  ringsFor?: number;
  phoneClock?: () => Date;
};

/** Where the next answer is asked for, and with what; nothing when the rest of this one goes on. */
type Next = { address: string; more: Record<string, string> } | "rungOff" | null;

const over = ["completed", "busy", "no-answer", "failed"];

/** The calls of the stand-in: it rings, fetches what is to be played, presses keys, connects, and tells how it ended. */
export class CallLine {
  readonly calls: SimulatedCall[] = [];
  private readonly bySid = new Map<string, SimulatedCall>();
  private readonly keys = new Map<string, (key: string | null) => void>();
  private readonly pickedUp = new Map<string, (yes: boolean) => void>();
  private readonly work = new Set<Promise<unknown>>();
  private asked = 0;
  private readonly path: string;

  constructor(private readonly options: CallOptions) {
    this.path = `/2010-04-01/Accounts/${options.accountSid}/Calls`;
  }

  /** Whether a path of the provider's HTTP is about calls. */
  isAbout = (path: string): boolean => path === `${this.path}.json` || path.startsWith(`${this.path}/`);

  async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<unknown> {
    if (url.pathname === `${this.path}.json`) {
      return request.method === "POST" ? this.create(await readForm(request), response) : this.list(url.searchParams, response);
    }
    const call = this.bySid.get(/\/Calls\/(\w+)\.json$/.exec(url.pathname)?.[1] ?? "");
    if (!call) return sendError(response, 404, 20404, `The requested resource ${url.pathname} was not found`);
    if (request.method === "GET") return sendJson(response, 200, this.json(call));
    if (request.method !== "DELETE") return sendError(response, 405, 20004, "Method not allowed");
    if (!over.includes(call.status)) return sendError(response, 400, 20001, "Call is still in progress");
    this.bySid.delete(call.sid);
    return response.writeHead(204).end();
  }

  private async create(form: URLSearchParams, response: ServerResponse) {
    const [to, from, url] = ["To", "From", "Url"].map((name) => form.get(name) ?? "") as [string, string, string];
    if (!/^\+[1-9]\d{6,14}$/.test(to)) return sendError(response, 400, 21211, `Invalid 'To' Phone Number: ${to}`);
    if (!url) return sendError(response, 400, 21205, "Url parameter is required.");
    const fate = this.options.callFate?.({ to, number: ++this.asked }) ?? "accept";
    if (typeof fate === "number") return sendError(response, fate, fate === 429 ? 20429 : 20500, "Try again later");
    const call = this.add({ direction: "outbound-api", from, to, url, statusCallback: form.get("StatusCallback") });
    this.follow(this.ring(call));
    return fate === "closeAfter" ? response.destroy() : sendJson(response, 201, this.json(call));
  }

  private add(given: Pick<SimulatedCall, "direction" | "from" | "to" | "url" | "statusCallback">): SimulatedCall {
    const now = realNow();
    const call: SimulatedCall = {
      ...{ sid: `CA${randomBytes(16).toString("hex")}`, status: "queued", answeredBy: null, dateCreated: now, dateUpdated: now },
      ...{ at: (this.options.phoneClock ?? realNow)(), heard: [], pressed: [], connectedTo: null, ...given },
    };
    this.calls.push(call);
    this.bySid.set(call.sid, call);
    return call;
  }

  private async ring(call: SimulatedCall) {
    await wait(5);
    this.turn(call, "ringing");
    const does = this.options.pickUp?.({ to: call.to, number: this.calls.length }) ?? "human";
    const answers = does === "wait" ? await this.waitForHand(call.sid) : does === "human" || does === "machine";
    if (!answers) return this.end(call, does === "busy" ? "busy" : "no-answer");
    call.answeredBy = does === "machine" ? "machine_start" : "human";
    this.turn(call, "in-progress");
    await this.talk(call, call.url, {}, does === "wait");
    await this.end(call, "completed");
  }

  /** Does what each answer asks, until it says nothing more or somebody rings off. */
  private async talk(call: SimulatedCall, address: string, more: Record<string, string>, byHand: boolean): Promise<void> {
    const words = await askSigned(this.options.authToken, address, { ...this.form(call), ...more });
    for (const does of doingsIn(words.text)) {
      const next = await this.one(call, does, byHand);
      if (next === "rungOff") return;
      if (next) return this.talk(call, new URL(next.address, address).toString(), next.more, byHand);
    }
  }

  private async one(call: SimulatedCall, does: Does, byHand: boolean): Promise<Next> {
    if (does.kind === "hangUp") return "rungOff";
    if (does.kind === "say") call.heard.push({ kind: "said", language: does.language, text: does.text });
    if (does.kind === "play") await this.play(call, does.address);
    if (does.kind === "dial") {
      call.connectedTo = does.number;
      const there = this.options.reaches?.(does.number) ?? true;
      return { address: does.action, more: { DialCallStatus: there ? "completed" : "no-answer" } };
    }
    if (does.kind !== "gather") return null;
    for (const one of does.inside) await this.one(call, one, byHand);
    const key = byHand ? await this.waitForKey(call.sid) : (this.options.presses?.(call)[call.pressed.length] ?? null);
    if (byHand && key === null) return "rungOff";
    if (key === null) return null;
    call.pressed.push(key);
    return { address: does.action, more: { Digits: key } };
  }

  private async play(call: SimulatedCall, address: string) {
    const sound = await fetch(address, { headers: { "User-Agent": "TwilioMediaProxy/1.0" } });
    const bytes = (await sound.arrayBuffer()).byteLength;
    call.heard.push({ kind: "played", address, status: sound.status, bytes, mediaType: sound.headers.get("Content-Type") ?? "" });
  }

  private async end(call: SimulatedCall, status: CallStatus) {
    this.turn(call, status);
    if (call.statusCallback) await askSigned(this.options.authToken, call.statusCallback, this.form(call));
  }

  private turn(call: SimulatedCall, status: CallStatus) {
    call.status = status;
    call.dateUpdated = realNow();
  }

  private form = (call: SimulatedCall): Record<string, string> => ({
    ...{ CallSid: call.sid, AccountSid: this.options.accountSid, From: call.from, To: call.to, ApiVersion: "2010-04-01" },
    ...{ CallStatus: call.status, Direction: call.direction, ...(call.answeredBy ? { AnsweredBy: call.answeredBy } : {}) },
  });

  private waitForHand(sid: string): Promise<boolean> {
    return Promise.race([
      new Promise<boolean>((resolve) => this.pickedUp.set(sid, resolve)),
      wait(this.options.ringsFor ?? 30_000, false, { ref: false }),
    ]).finally(() => this.pickedUp.delete(sid));
  }

  private waitForKey(sid: string): Promise<string | null> {
    return Promise.race([
      new Promise<string | null>((resolve) => this.keys.set(sid, resolve)),
      wait(120_000, null, { ref: false }),
    ]).finally(() => this.keys.delete(sid));
  }

  /** Somebody in the demonstration picks up, or does not. */
  pickUp = (sid: string, yes = true): void => this.pickedUp.get(sid)?.(yes);
  /** Somebody in the demonstration presses a key; null rings off. */
  press = (sid: string, key: string | null): void => this.keys.get(sid)?.(key);

  /** Somebody calls our number; gives what he heard, and to whom he was put through. */
  async callIn(from: string, to: string): Promise<SimulatedCall> {
    const call = this.add({ direction: "inbound", from, to, url: this.options.callInUrl ?? "", statusCallback: null });
    this.turn(call, "in-progress");
    if (call.url) await this.talk(call, call.url, {}, false);
    this.turn(call, "completed");
    return call;
  }

  private list(query: URLSearchParams, response: ServerResponse) {
    const is = (name: string, value: string) => !query.get(name) || query.get(name) === value;
    const found = this.calls.filter((call) => this.bySid.has(call.sid) && is("To", call.to) && is("From", call.from)).reverse();
    const size = Math.min(Number(query.get("PageSize") ?? 50) || 50, 1000);
    const shown = found.slice(0, size);
    const page = { page: 0, page_size: size, start: 0, end: shown.length - 1, next_page_uri: null, previous_page_uri: null };
    return sendJson(response, 200, {
      ...{ calls: shown.map((call) => this.json(call)), ...page, uri: `${this.path}.json?${query}`, first_page_uri: `${this.path}.json` },
    });
  }

  /** A call as Twilio's REST API writes it. */
  private json = (call: SimulatedCall): Record<string, unknown> => ({
    ...{ sid: call.sid, account_sid: this.options.accountSid, api_version: "2010-04-01", parent_call_sid: null, group_sid: null },
    ...{ from: call.from, to: call.to, status: call.status, direction: call.direction, answered_by: call.answeredBy },
    ...{ date_created: rfc2822(call.dateCreated), date_updated: rfc2822(call.dateUpdated), start_time: null, end_time: null },
    ...{ duration: null, price: null, price_unit: "USD", forwarded_from: null, caller_name: null, queue_time: "0" },
    uri: `${this.path}/${call.sid}.json`,
  });

  private follow(work: Promise<unknown>) {
    const followed = work.catch(() => undefined).finally(() => this.work.delete(followed));
    this.work.add(followed);
  }

  /** Waits until every call has ended and was told of. */
  async settled(): Promise<void> {
    while (this.work.size > 0) await Promise.all(this.work);
  }
}

const rfc2822 = (date: Date): string => date.toUTCString().replace("GMT", "+0000");
