import type { Db } from "~/db.server";
import { storeInbound } from "../inbound/inbound.server";
import { recordReport } from "../line/delivery.server";
import type { SmsProvider } from "../sms/twilio.server";
import { inboundPath, messageIdIn } from "./hook-paths";

export type Hooks = {
  db: Db;
  provider: SmsProvider;
  /** The domain's time. */
  now: () => Date;
};

const longestBody = 64 * 1024;

/**
 * Answers what the provider posts, before any page is looked for; null when the path is no hook. The signature is checked over the
 * public address and the form. What must not be lost is stored before the answer; the rest is left to a woken job.
 */
export async function handleHook(request: Request, { db, provider, now }: Hooks): Promise<Response | null> {
  const { pathname, search } = new URL(request.url);
  const messageId = messageIdIn(pathname);
  if (pathname !== inboundPath && messageId === null) return null;
  if (request.method !== "POST") return new Response(null, { status: 405, headers: { Allow: "POST" } });

  const body = await request.text();
  if (body.length > longestBody) return new Response(null, { status: 413 });
  const form = Object.fromEntries(new URLSearchParams(body));
  if (!provider.isGenuine(pathname + search, request.headers.get("X-Twilio-Signature"), form)) return new Response(null, { status: 403 });

  const providerId = form.MessageSid ?? "";
  if (providerId === "") return new Response(null, { status: 400 });
  try {
    if (messageId !== null) {
      await recordReport(db, { messageId, providerId, status: form.MessageStatus ?? "", errorCode: form.ErrorCode ?? null, now: now() });
      return new Response(null, { status: 204 });
    }
    await storeInbound(db, { providerId, from: form.From ?? "", to: form.To ?? "", body: form.Body ?? "" }, now());
    return new Response("<Response/>", { status: 200, headers: { "Content-Type": "text/xml" } });
  } catch {
    // Twilio posts an inbound message again to its fallback address, and what stays away is fetched by polling.
    return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
  }
}
