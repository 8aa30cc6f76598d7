import { realNow } from "~/clock";
import { workReports } from "../hooks/reports.server";
import { fetchMissed, lastLookedAt, redactReceived } from "../inbound/missed.server";
import { sortInbound, type TryAsAnswer } from "../inbound/sort.server";
import type { SmsProvider } from "../sms/twilio.server";
import type { PacedCarrier } from "./carrier";
import { askAboutUnsettled, redactSettled } from "./delivery.server";
import { type Draining, drain } from "./drain.server";
import { settleDoubts } from "./in-doubt.server";
import type { Carriers } from "./pace.server";
import { messagingTasks, wakeMessaging } from "./wake.server";

export type MessagingWork = Omit<Draining, "carriers"> & {
  /** Text messages: out, and what comes in. */
  provider: SmsProvider & PacedCarrier;
  /** The other roads out that are there. */
  otherRoads?: readonly PacedCarrier[];
  tryAsAnswer: TryAsAnswer;
};

/** Every look for missed messages goes back over a part of the last one, since the provider's clock is not ours. */
const overlap = 900_000;

/**
 * The work of this folder, by task name, for the job list. `settle` runs every minute as well: rows in doubt, reports and messages that
 * never arrived, texts to be emptied at the provider.
 */
export function messagingWork(work: MessagingWork): Record<(typeof messagingTasks)[keyof typeof messagingTasks], () => Promise<void>> {
  const { db, provider, otherRoads = [], now, tryAsAnswer } = work;
  const carriers: Carriers = Object.fromEntries([provider, ...otherRoads].map((carrier) => [carrier.channel, carrier]));
  const roads = [provider, ...otherRoads];
  let lookedAt: Date | null = null;

  async function lookForMissed(): Promise<void> {
    const begun = realNow();
    const since = lookedAt ? new Date(lookedAt.getTime() - overlap) : await lastLookedAt(db);
    await fetchMissed(db, provider, { since, now: now() });
    lookedAt = begun;
  }

  return {
    [messagingTasks.handOver]: async () => {
      const { wait } = await drain({ ...work, carriers });
      // A provider that asked for a pause is tried again when it is over, not a minute later.
      if (wait > 0) setTimeout(() => void wakeMessaging(db, "handOver").catch(() => {}), wait + 50).unref();
    },
    [messagingTasks.workReports]: async () => {
      await workReports(db, now());
    },
    [messagingTasks.readIn]: async () => {
      await sortInbound(db, tryAsAnswer, now());
    },
    // What was missed while we or the provider were away is made up for; one part that fails keeps no other waiting.
    [messagingTasks.settle]: async () => {
      const faults: unknown[] = [];
      for (const part of [
        () => workReports(db, now()),
        () => settleDoubts({ db, carriers, now }),
        lookForMissed,
        () => sortInbound(db, tryAsAnswer, now()),
        () => askAboutUnsettled(db, roads, { now: now() }),
        () => redactSettled(db, roads),
        () => redactReceived(db, provider),
      ]) {
        await part().catch((fault) => faults.push(fault));
      }
      if (faults.length > 0) throw faults[0];
    },
  };
}
