import { startTwilioStandIn, type TwilioStandIn } from "../outside/twilio";
import { type Kring, startKring } from "../setup/server";
import { clockAt } from "./private-time-steps";

/** A server that logs everything it can, and a provider whose received messages can be read. */
export async function canaryStage(): Promise<{ kring: Kring; standIn: TwilioStandIn }> {
  const standIn = await startTwilioStandIn({ accountSid: "ACdemo", authToken: "test", deliverAfter: 5 });
  const environment = { LOG_LEVEL: "debug", TWILIO_API_URL: standIn.url, TWILIO_ACCOUNT_SID: "ACdemo", TWILIO_AUTH_TOKEN: "test" };
  return { kring: await startKring({ role: "all", clockAt, environment }), standIn };
}
