import twilio from "twilio";
import type RequestClient from "twilio/lib/base/RequestClient";
import { realNow } from "~/clock";
import type { SendOutcome } from "../line/carrier";

/** Twilio's error for a number that answered STOP. */
const unsubscribed = 21610;

/** The SDK always speaks to Twilio's own host; this client speaks to the one it is told. */
export class RedirectedClient extends twilio.RequestClient {
  private readonly base: URL;

  constructor(apiUrl: string, timeout: number) {
    super({ timeout, keepAlive: true });
    this.base = new URL(apiUrl);
  }

  override async request<Data>(options: RequestClient.RequestOptions<Data>) {
    const uri = new URL(options.uri);
    uri.protocol = this.base.protocol;
    uri.host = this.base.host;
    const response = await super.request<Data>({ ...options, uri: uri.toString() });
    if (response.statusCode === 429 || response.statusCode === 503) throw new AskedToWait(response);
    return response;
  }
}

/** A provider that is too busy says how long to wait in a header, which the SDK's own error leaves out. */
class AskedToWait extends Error {
  readonly status: number;
  readonly code: number | undefined;
  readonly after: number;

  constructor({ statusCode, body, headers }: { statusCode: number; body: unknown; headers: unknown }) {
    super(`The provider asked to wait (${statusCode}).`);
    this.status = statusCode;
    const said = typeof body === "string" ? parsed(body) : body;
    this.code = (said as { code?: number } | null)?.code;
    this.after = waitIn((headers as Record<string, unknown> | undefined)?.["retry-after"], realNow()) ?? shortestWait;
  }
}

/** How long a busy provider is left alone that does not say for how long. */
const shortestWait = 1_000;

/** Milliseconds a `Retry-After` asks for, in seconds or as a date; null for anything else. */
export function waitIn(header: unknown, now: Date): number | null {
  if (typeof header !== "string" || header.trim() === "") return null;
  const seconds = Number(header);
  const milliseconds = Number.isFinite(seconds) ? seconds * 1_000 : new Date(header).getTime() - now.getTime();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : null;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** Only what the provider certainly did not take may be refused or tried again without looking it up. */
export function outcomeOf(error: unknown): SendOutcome {
  const status = statusOf(error);
  const code = (error as { code?: number | string }).code;
  const after = error instanceof AskedToWait ? { after: error.after } : {};
  if (status === 429) return { kind: "later", ...after };
  if (status !== undefined && status >= 400 && status < 500) {
    return status === 401 || status === 403
      ? { kind: "later", after: untilMended }
      : { kind: "refused", code: String(code ?? status), silenced: code === unsubscribed };
  }
  if (status === undefined && (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "EAI_AGAIN")) return { kind: "later" };
  return { kind: "doubt", ...after };
}

/** A key the provider does not take is mended by a person; until then every message would be refused alike. */
const untilMended = 60_000;

/** The HTTP status an error of the SDK brings; none when nothing came back. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as { status?: unknown }).status;
  return typeof status === "number" ? status : undefined;
}
