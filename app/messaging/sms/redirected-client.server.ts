import twilio from "twilio";
import type RequestClient from "twilio/lib/base/RequestClient";
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

  override request<Data>(options: RequestClient.RequestOptions<Data>) {
    const uri = new URL(options.uri);
    uri.protocol = this.base.protocol;
    uri.host = this.base.host;
    return super.request<Data>({ ...options, uri: uri.toString() });
  }
}

/** Only what the provider certainly did not take may be refused or tried again without looking it up. */
export function outcomeOf(error: unknown): SendOutcome {
  const status = statusOf(error);
  const code = (error as { code?: number | string }).code;
  if (status === 429) return { kind: "later" };
  if (status !== undefined && status >= 400 && status < 500) {
    return status === 401 || status === 403
      ? { kind: "later" }
      : { kind: "refused", code: String(code ?? status), silenced: code === unsubscribed };
  }
  if (status === undefined && (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "EAI_AGAIN")) return { kind: "later" };
  return { kind: "doubt" };
}

/** The HTTP status an error of the SDK brings; none when nothing came back. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as { status?: unknown }).status;
  return typeof status === "number" ? status : undefined;
}
