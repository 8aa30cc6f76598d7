import type { CheckInAnswer } from "@generated/enums";
import { deed, type Outcome } from "~/access/deed.server";
import type { FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import type { CheckInWords } from "~/plan/reading.server";
import { recordEvent } from "~/timeline/timeline.server";

/** How something goes, said by who does it. */
export interface CheckInGiven {
  agreementId: string;
  answer: CheckInAnswer;
  line?: string | undefined;
}

/** Says how an agreement goes; only by who does it. The newest answer counts, the earlier ones stay. */
export async function checkIn(asker: FamilyAsker, given: CheckInGiven, at: { once: string; now: Date }): Promise<Outcome<"notYours">> {
  const { db, conferenceId } = asker;
  const frame = { db, actor: asker, once: at.once, redirect: `/k/${asker.linkId}/check-in?bedankt=1`, writesContentOf: conferenceId };
  return deed<"notYours">(frame, async (tx) => {
    const newest = await tx.agreementWording.findFirst({
      where: { conferenceId, agreementId: given.agreementId },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { ownerPersonId: true, removed: true },
    });
    if (!newest || newest.removed || newest.ownerPersonId !== asker.id) return "notYours";
    const id = newId();
    const line = given.line?.trim();
    await tx.checkIn.create({
      data: {
        id,
        conferenceId,
        agreementId: given.agreementId,
        personId: asker.id,
        at: at.now,
        answer: given.answer,
        accusationSealed: line
          ? seal(asker.dataKey, { model: "CheckIn", field: "accusationSealed", id }, { line } satisfies CheckInWords)
          : null,
      },
    });
    await recordEvent(tx, { conferenceId, kind: "checkedIn", actor: asker, refs: { agreementId: given.agreementId }, now: at.now });
    return undefined;
  });
}
