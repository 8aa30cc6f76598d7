import { realNow } from "~/clock";
import { fetchMissed, sortInbound, type TryAsAnswer } from "../inbound/inbound.server";
import type { SmsProvider } from "../sms/twilio.server";
import type { Carrier } from "./carrier";
import { askAboutUnsettled, redactSettled } from "./delivery.server";
import { settleDoubts } from "./in-doubt.server";
import { type Carriers, type Draining, drain } from "./outgoing.server";
import { messagingTasks } from "./wake.server";

export type MessagingWork = Omit<Draining, "carriers"> & {
  /** Text messages: out, and what comes in. */
  provider: SmsProvider;
  /** The other roads out that are there. */
  otherRoads?: readonly Carrier[];
  tryAsAnswer: TryAsAnswer;
};

/** How far back missed messages are looked for: at start an outage of a day, later what a lost webhook left. */
const dayBack = 86_400_000;
const quarterBack = 900_000;

/**
 * The work of this folder, by task name, for the job list. `settle` runs every minute as well: rows in doubt, reports and messages that
 * never arrived, texts to be emptied at the provider.
 */
export function messagingWork(work: MessagingWork): Record<(typeof messagingTasks)[keyof typeof messagingTasks], () => Promise<void>> {
  const { db, provider, otherRoads = [], now, tryAsAnswer } = work;
  const carriers: Carriers = Object.fromEntries([provider, ...otherRoads].map((carrier) => [carrier.channel, carrier]));
  let lookedBefore = false;
  return {
    [messagingTasks.handOver]: async () => {
      await drain({ ...work, carriers });
    },
    [messagingTasks.settle]: async () => {
      await settleDoubts({ db, carriers, now });
      await redactSettled(db, provider);
      await askAboutUnsettled(db, provider, { now: now() });
      await fetchMissed(db, provider, { since: new Date(realNow().getTime() - (lookedBefore ? quarterBack : dayBack)), now: now() });
      lookedBefore = true;
    },
    [messagingTasks.readIn]: async () => {
      await sortInbound(db, tryAsAnswer, now());
    },
  };
}
