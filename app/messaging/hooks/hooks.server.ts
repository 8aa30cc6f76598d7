import { isId } from "~/access/ids";
import type { Db } from "~/db.server";
import { storeInbound } from "../inbound/inbound.server";
import { wakeMessaging } from "../line/wake.server";
import type { SmsProvider } from "../sms/twilio.server";
import { genuineForm } from "./genuine-form.server";
import { inboundPath, messageIdIn, voiceStart } from "./hook-paths";
import { type Report, storeReports } from "./reports.server";
import { together } from "./together";

export type Hooks = {
  db: () => Db;
  provider: () => Pick<SmsProvider, "isGenuine">;
  /** The domain's time. */
  now: () => Date;
  /** Answers what is posted about telephone calls; its paths begin with `voiceStart`. */
  voice?: (request: Request) => Promise<Response | null>;
};

/** How long a wake waits for others: a job asked for once a callback would cost more than the callback. */
const wakeAfter = 250;

const providerIdShape = /^[A-Za-z0-9]{2,64}$/;
const statusShape = /^[a-z_-]{1,32}$/;
const errorShape = /^[0-9]{1,8}$/;

/**
 * Answers what the provider posts, before any page is looked for; null when the path is no hook. What must not be lost is stored before
 * the answer, a report in one statement that others share under load; the rest is left to a job that is woken a moment later. Should
 * this process end before it does, the job of every minute finds what was stored.
 */
export function hooks({ db, provider, now, voice }: Hooks): (request: Request) => Promise<Response | null> {
  const store = together((reports: readonly Report[]) => storeReports(db(), reports));
  const wake = wakingSoon(db);

  async function report(messageId: string, form: Record<string, string>): Promise<Response> {
    const { MessageSid: providerId = "", MessageStatus: status = "", ErrorCode: code = "" } = form;
    if (!isId(messageId)) return empty(404);
    if (!providerIdShape.test(providerId) || !statusShape.test(status)) return empty(400);
    await store({ messageId, providerId, status, errorCode: errorShape.test(code) && code !== "0" ? code : null, at: now() });
    wake("workReports");
    return empty(204);
  }

  async function inbound({ MessageSid: providerId = "", From: from = "", To: to = "", Body: body = "" }: Record<string, string>) {
    if (!providerIdShape.test(providerId) || from === "" || from.length > 64) return empty(400);
    const became = await storeInbound(db(), { providerId, from, to, body }, now());
    if (became === "started") wake("handOver");
    if (became === "stored") wake("readIn");
    return new Response("<Response/>", { status: 200, headers: { "Content-Type": "text/xml" } });
  }

  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(voiceStart)) return (await voice?.(request)) ?? null;
    const messageId = messageIdIn(pathname);
    if (pathname !== inboundPath && messageId === null) return null;
    const posted = await genuineForm(request, provider());
    if (posted.refused) return posted.refused;
    try {
      return await (messageId === null ? inbound(posted.form) : report(messageId, posted.form));
    } catch {
      // Twilio posts an inbound message again to its fallback address, and what stays away is fetched by polling.
      return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
    }
  };
}

const empty = (status: number): Response => new Response(null, { status });

/** Asks for each task at most once in a while, however often it is called. */
function wakingSoon(db: () => Db): (task: Parameters<typeof wakeMessaging>[1]) => void {
  const tasks = new Set<Parameters<typeof wakeMessaging>[1]>();
  return (task) => {
    if (tasks.size === 0) setTimeout(wakeAll, wakeAfter).unref();
    tasks.add(task);
  };

  function wakeAll(): void {
    const due = [...tasks];
    tasks.clear();
    for (const task of due) void wakeMessaging(db(), task).catch(() => {});
  }
}
