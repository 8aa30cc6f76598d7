import { realNow } from "~/clock";
import { fetchMissed, sortInbound, type TryAsAnswer } from "../inbound/inbound.server";
import { askAboutUnsettled, redactSettled } from "./delivery.server";
import { settleDoubts } from "./in-doubt.server";
import { type Draining, drain } from "./outgoing.server";
import { messagingTasks } from "./wake.server";

export type MessagingWork = Draining & { tryAsAnswer: TryAsAnswer };

/** How far back missed messages are looked for: at start an outage of a day, later what a lost webhook left. */
const dayBack = 86_400_000;
const quarterBack = 900_000;

/**
 * The work of this folder, by task name, for the job list. `settle` runs every minute as well: rows in doubt, reports and messages that
 * never arrived, texts to be emptied at the provider.
 */
export function messagingWork(work: MessagingWork): Record<(typeof messagingTasks)[keyof typeof messagingTasks], () => Promise<void>> {
  const { db, provider, now, tryAsAnswer } = work;
  let lookedBefore = false;
  return {
    [messagingTasks.handOver]: async () => {
      await drain(work);
    },
    [messagingTasks.settle]: async () => {
      await settleDoubts({ db, provider });
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
