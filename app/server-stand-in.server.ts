import { clock } from "~/clock";
import { config, forgetConfig } from "~/config.server";
import { dbOf } from "~/db.server";
import { callInPath } from "~/messaging/calls/call-paths";
import { inboundPath } from "~/messaging/hooks/hook-paths";
import { messagesOnPhones } from "~/messaging/line/sent.server";
import type { MailStandIn } from "../tests/outside/smtp";
import type { TwilioStandIn } from "../tests/outside/twilio";

let running: TwilioStandIn | undefined;
let mailbox: MailStandIn | undefined;

/** The simulated telephones of a demo; undefined in production, and where another server speaks Twilio's HTTP. */
export function standIn(): TwilioStandIn | undefined {
  return running;
}

/** In a demo without a provider of its own: starts the stand-in and tells the settings where it listens. */
export async function startStandIn(): Promise<void> {
  await startMailbox();
  const { isDemo, twilio, publicUrl } = config();
  if (!isDemo || twilio.apiUrl || running) return;
  const { startTwilioStandIn } = await import("../tests/outside/twilio");
  running = await startTwilioStandIn({
    accountSid: twilio.accountSid,
    authToken: twilio.authToken,
    port: 0,
    inboundUrl: `${publicUrl}${inboundPath}`,
    callInUrl: `${publicUrl}${callInPath}`,
    pickUp: () => "wait",
    phoneClock: () => clock.now(),
    remembered: await messagesOnPhones(dbOf("staff")),
  });
  process.env.TWILIO_API_URL = running.url;
  forgetConfig();
}

/** The simulated inboxes of a demo; undefined in production, and where another mail server is given. */
export function mailStandIn(): MailStandIn | undefined {
  return mailbox;
}

/** In a demo without a mail server of its own: starts one that keeps what it takes, and tells the settings where it listens. */
async function startMailbox(): Promise<void> {
  const { isDemo, smtp } = config();
  if (!isDemo || smtp || mailbox) return;
  const { startMailStandIn } = await import("../tests/outside/smtp");
  mailbox = await startMailStandIn({ inboxClock: () => clock.now() });
  process.env.SMTP_URL = mailbox.url;
  forgetConfig();
}

export async function stopStandIn(): Promise<void> {
  await mailbox?.close();
  mailbox = undefined;
  await running?.close();
  running = undefined;
}
