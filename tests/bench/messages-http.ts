import twilio from "twilio";
import { newId } from "~/access/ids";
import { dbOf } from "~/db.server";
import { familyMessages } from "~/journey/family-messages.server";
import { drain } from "~/messaging/line/drain.server";
import { RedirectedClient } from "~/messaging/sms/redirected-client.server";
import { twilioProvider } from "~/messaging/sms/twilio.server";

/** The account of the bench at the stand-in. */
export const benchAccount = { accountSid: "ACbench", authToken: "bench" };
const from = "+3197010000000";

/** Everything that is due, through the line and the SDK. */
export async function throughTheLine(
  { url, now, atOnce }: { url: string; now: Date; atOnce: number },
  count: (many: number) => void,
): Promise<object> {
  const provider = twilioProvider({ ...benchAccount, from, apiUrl: url, publicUrl: "http://127.0.0.1:9" });
  const counting = {
    ...provider,
    async send(message: Parameters<typeof provider.send>[0]) {
      const outcome = await provider.send(message);
      if (outcome.kind === "accepted") count(1);
      return outcome;
    },
  };
  const work = { db: dbOf("staff"), templates: familyMessages, worker: newId(), carriers: { sms: counting }, now: () => now, atOnce };
  return { drained: await drain({ ...work, publicUrl: "http://127.0.0.1:9" }) };
}

/** The same number of messages by the SDK alone, as many at once. */
export async function bareLoop(
  { url, many, atOnce }: { url: string; many: number; atOnce: number },
  count: (many: number) => void,
): Promise<object> {
  const { accountSid, authToken } = benchAccount;
  const client = twilio(accountSid, authToken, { accountSid, httpClient: new RedirectedClient(url, 15_000) });
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next++ < many) {
        const to = `+316${String(20_000_000 + next)}`;
        const statusCallback = `http://127.0.0.1:9/hooks/twilio/status/${newId()}`;
        await client.messages.create({
          to,
          from,
          statusCallback,
          body: `Dag Fatima, Samira vraagt of u wilt meedenken. Lees meer en antwoord: http://localhost:3000/o/${newId()} Vragen? Bel Rachid, 06 10 00 00 00`,
        });
        count(1);
      }
    }),
  );
  return {};
}
