import type { Outcome } from "~/access/deed.server";
import { deed } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import type { DataKeyRow } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import type { LinkInput } from "~/eviction-case/keep-input";
import { recordEvent } from "~/timeline/timeline.server";

/** Who keeps one case, as `requireCase` found him. */
export type CaseAsker = StaffAsker & { caseId: string; dataKey: DataKeyRow };

type At = { once: string; now: Date };

/** Links the case to a conference the same worker registered. */
export function linkConference(asker: CaseAsker, input: LinkInput, at: At): Promise<Outcome<"notYours">> {
  return keeping(asker, at, async (tx) => {
    const mine = await tx.registration.findFirst({
      where: { conferenceId: input.conferenceId, registrantAccountId: asker.id },
      select: { id: true },
    });
    if (!mine) return "notYours";
    await linkCase(tx, asker, asker.caseId, input.conferenceId, at.now);
  });
}

/** Writes the link of a case and a conference; a second time changes nothing. */
export async function linkCase(tx: Tx, asker: StaffAsker, caseId: string, conferenceId: string, now: Date): Promise<void> {
  const { count } = await tx.caseConference.createMany({
    data: [{ caseId, conferenceId, linkedAt: now, linkedBy: asker.id }],
    skipDuplicates: true,
  });
  if (count === 1) await recordEvent(tx, { caseId, conferenceId, kind: "caseLinked", actor: asker, now });
}

/** Where a deed on a case leads back to, and whether it may still be done when the case has ended. */
export interface Keeping {
  /** Behind the address of the case: "/money". */
  room?: string;
  /** Another page altogether. */
  to?: string;
  afterEnd?: boolean;
}

/** One deed on this case; leads back to its page. What has ended takes nothing more in, and refuses as "caseEnded". */
export function keeping<Reason extends string>(
  asker: CaseAsker,
  at: At,
  work: (tx: Tx) => Promise<Reason | undefined | void>,
  { room = "", to, afterEnd = false }: Keeping = {},
): Promise<Outcome<Reason>> {
  const redirect = to ?? `/cases/${asker.caseId}${room}`;
  return deed<Reason>({ db: asker.db, actor: asker, once: at.once, redirect }, async (tx) => {
    const gone = await tx.evictionCase.count({
      where: { id: asker.caseId, OR: [{ erasedAt: { not: null } }, ...(afterEnd ? [] : [{ outcomes: { some: {} } }])] },
    });
    return gone > 0 ? ("caseEnded" as Reason) : work(tx);
  });
}
