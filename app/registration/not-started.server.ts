import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { factOf } from "~/journey/conference.server";
import { withdrawMessages } from "~/messaging/line/outgoing.server";
import { endSearchForGood } from "~/registration/end-search.server";
import { notStartedReasons } from "~/registration/not-started-reasons";
import { recordEvent } from "~/timeline/timeline.server";

export const NotStartedInput = z.object({
  reason: z.enum(notStartedReasons, { error: "staff-registration.refusal-chooseReason" }),
  words: z.string().trim().max(2000).optional(),
});
export type NotStartedInput = z.infer<typeof NotStartedInput>;

/** Records that a registered conference will not start, and why. Once started it can only end as stranded or closed. */
export function recordNotStarted(
  asker: ConferenceAsker,
  input: NotStartedInput,
  at: { once: string; now: Date },
): Promise<Outcome<"alreadyStarted" | "alreadyEnded">> {
  const { conferenceId } = asker;
  const redirect = asker.relations.includes("referrer") ? `/registrations/${conferenceId}` : `/conferences/${conferenceId}`;
  return deed<"alreadyStarted" | "alreadyEnded">({ db: asker.db, actor: asker, once: at.once, redirect }, async (tx) => {
    await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
    const facts = await factOf(tx, conferenceId);
    if (facts.notStartedAt || facts.strandedAt || facts.closedAt) return "alreadyEnded";
    if (facts.startedAt) return "alreadyStarted";
    const id = newId();
    const familySealed = input.words
      ? seal(asker.dataKey, { model: "NotStarted", field: "familySealed", id }, { ownWords: input.words })
      : null;
    await tx.notStarted.create({ data: { id, conferenceId, at: at.now, recordedBy: asker.id, reason: input.reason, familySealed } });
    await endSearchForGood(tx, { conferenceId, now: at.now });
    await withdrawMessages(tx, { conferenceId, now: at.now });
    await recordEvent(tx, { conferenceId, kind: "notStarted", actor: asker, now: at.now });
  });
}
