import twilio from "twilio";
import type { PacedCarrier } from "../line/carrier";
import { outcomeOf, RedirectedClient, statusOf } from "../sms/redirected-client.server";
import type { TwilioSettings } from "../sms/twilio.server";
import { answeredPath, endedPath } from "./call-paths";

/** Twilio drops the milliseconds of its dates and its clock is not ours. */
const clockMargin = 2_000;
/** What Twilio begins for an account that asked for no more. */
const callsPerSecond = 1;
/** Half a minute: as long as it takes to walk to the hall. */
const ringsFor = 30;

/** What the provider says of a call that is over, in the words of messages: answered by somebody, or why not. */
export function endOfCall(status: string, answeredBy: string | undefined): { status: string; errorCode: string | null } | null {
  const byMachine = /^(machine|fax)/.test(answeredBy ?? "");
  if (status === "completed") return byMachine ? { status: "failed", errorCode: "machine" } : { status: "delivered", errorCode: null };
  return ["busy", "no-answer", "failed", "canceled"].includes(status) ? { status: "failed", errorCode: status } : null;
}

/**
 * The road of telephone calls: a recording is played to whoever picks up. An answering machine is recognised before anything is said, since
 * others in the house listen to it.
 */
export function callsCarrier(settings: TwilioSettings & { callRate?: number }): Required<Omit<PacedCarrier, "sender">> {
  const { from, publicUrl, callRate: perSecond = callsPerSecond } = settings;
  const client = twilio(settings.accountSid, settings.authToken, {
    accountSid: settings.accountSid,
    httpClient: new RedirectedClient(settings.apiUrl, settings.callTimeout ?? 15_000),
  });
  const address = (path: string) => new URL(path, publicUrl).toString();

  return {
    channel: "call",
    perSecond,

    async send({ id, to }) {
      try {
        const call = await client.calls.create({
          to,
          from,
          url: address(answeredPath(id)),
          method: "POST",
          statusCallback: address(endedPath(id)),
          statusCallbackMethod: "POST",
          machineDetection: "Enable",
          timeout: ringsFor,
        });
        return { kind: "accepted", providerId: call.sid };
      } catch (error) {
        return outcomeOf(error);
      }
    },

    async find({ to, notBefore }) {
      // The list goes by day; what a call was about stands nowhere in it, and only one at a time is made to a number.
      const mark = new Date(Math.floor((notBefore.getTime() - clockMargin) / 1000) * 1000);
      const calls = await client.calls.list({ to, from, limit: 50 });
      return calls
        .filter((call) => call.direction === "outbound-api" && call.dateCreated >= mark)
        .sort((a, b) => a.dateCreated.getTime() - b.dateCreated.getTime())
        .map((call) => call.sid);
    },

    async status(providerId) {
      try {
        const call = await client.calls(providerId).fetch();
        return endOfCall(call.status, call.answeredBy ?? undefined) ?? { status: call.status, errorCode: null };
      } catch (error) {
        if (statusOf(error) === 404) return null;
        throw error;
      }
    },

    async redact(providerId) {
      try {
        return await client.calls(providerId).remove();
      } catch (error) {
        return statusOf(error) === 404;
      }
    },
  };
}
