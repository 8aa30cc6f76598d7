import type { SmsProvider } from "../sms/twilio.server";

const longestBody = 64 * 1024;
const formType = "application/x-www-form-urlencoded";
/** HMAC-SHA1 in base64: anything else is no signature, and nothing needs to be counted to know it. */
const signatureShape = /^[A-Za-z0-9+/]{27}=$/;

export type Posted = { form: Record<string, string>; refused: null } | { refused: Response };

/**
 * The form of a post that truly comes from the provider, or what to answer instead: an empty answer with a status that says what is
 * wrong. The signature is checked over the public address and the form.
 */
export async function genuineForm(request: Request, provider: Pick<SmsProvider, "isGenuine">): Promise<Posted> {
  if (request.method !== "POST") return refuse(405, { Allow: "POST" });
  if (!request.headers.get("Content-Type")?.toLowerCase().startsWith(formType)) return refuse(415);
  if (Number(request.headers.get("Content-Length") ?? 0) > longestBody) return refuse(413);
  const signature = request.headers.get("X-Twilio-Signature");
  if (!signature || !signatureShape.test(signature)) return refuse(403);
  const body = await request.text();
  if (body.length > longestBody) return refuse(413);
  const form = Object.fromEntries(new URLSearchParams(body));
  const { pathname, search } = new URL(request.url);
  return provider.isGenuine(pathname + search, signature, form) ? { form, refused: null } : refuse(403);
}

const refuse = (status: number, headers: Record<string, string> = {}): Posted => ({
  refused: new Response(null, { status, headers }),
});
