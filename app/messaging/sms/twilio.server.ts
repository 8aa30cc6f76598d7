import twilio from "twilio";
import type { Carrier } from "../line/carrier";
import { outcomeOf, RedirectedClient, statusOf } from "./redirected-client.server";

export type { SendOutcome } from "../line/carrier";

/** A message somebody sent to our number. */
export type ReceivedMessage = {
  providerId: string;
  from: string;
  to: string;
  body: string;
  /** How many pictures or sounds came with it; they are never fetched. */
  attachments?: number;
  /** Real time; left out of what has just come in. */
  sentAt?: Date;
};

/** The road of text messages: a carrier, and what comes in by it. Everything outside this folder knows only this. */
export type SmsProvider = Required<Carrier> & {
  channel: "sms";
  /** What came in since then, for messages whose webhook never arrived. */
  receivedSince(since: Date): Promise<ReceivedMessage[]>;
  /** Is this form truly from the provider? `path` is the path of the public address it was posted to. */
  isGenuine(path: string, signature: string | null, form: Record<string, string>): boolean;
};

export type TwilioSettings = {
  accountSid: string;
  authToken: string;
  from: string;
  /** Twilio's own host, or any server that speaks its HTTP. */
  apiUrl: string;
  publicUrl: string;
  /** Milliseconds one call may take. Must stay under the rest of rows in doubt. */
  callTimeout?: number;
};

/** Twilio drops the milliseconds of its dates and its clock is not ours. */
const clockMargin = 2_000;

/** Text messages through Twilio's official SDK, at whichever host speaks its HTTP. */
export function twilioProvider(settings: TwilioSettings): SmsProvider {
  const client = twilio(settings.accountSid, settings.authToken, {
    accountSid: settings.accountSid,
    httpClient: new RedirectedClient(settings.apiUrl, settings.callTimeout ?? 15_000),
  });

  return {
    channel: "sms",

    async send({ to, body, statusCallback }) {
      try {
        const message = await client.messages.create({ to, from: settings.from, body, statusCallback });
        return { kind: "accepted", providerId: message.sid };
      } catch (error) {
        return outcomeOf(error);
      }
    },

    async find({ to, body, notBefore }) {
      const mark = new Date(Math.floor((notBefore.getTime() - clockMargin) / 1000) * 1000);
      const sent = await client.messages.list({ to, from: settings.from, dateSentAfter: mark });
      // A message still queued at the provider has no DateSent yet, so the newest are looked through by creation as well.
      const newest = await client.messages.list({ to, from: settings.from, limit: 20 });
      const found = [...sent, ...newest.filter((message) => message.dateCreated >= mark)].filter((message) => message.body === body);
      return [...new Set(found.sort((a, b) => a.dateCreated.getTime() - b.dateCreated.getTime()).map((message) => message.sid))];
    },

    async status(providerId) {
      try {
        const message = await client.messages(providerId).fetch();
        return { status: message.status, errorCode: message.errorCode ? String(message.errorCode) : null };
      } catch (error) {
        if (statusOf(error) === 404) return null;
        throw error;
      }
    },

    async redact(providerId) {
      try {
        await client.messages(providerId).update({ body: "" });
        return true;
      } catch (error) {
        return statusOf(error) === 404;
      }
    },

    async receivedSince(since) {
      const messages = await client.messages.list({ to: settings.from, dateSentAfter: since });
      return messages
        .filter((message) => message.direction === "inbound")
        .map(({ sid, from, to, body, numMedia, dateSent, dateCreated }) => ({
          ...{ providerId: sid, from, to, body, sentAt: dateSent ?? dateCreated },
          attachments: Number(numMedia ?? 0),
        }))
        .reverse();
    },

    isGenuine(path, signature, form) {
      if (!signature) return false;
      return twilio.validateRequest(settings.authToken, signature, settings.publicUrl.replace(/\/$/, "") + path, form);
    },
  };
}
