import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import type { Tx } from "~/db.server";
import { type AnswerRefusal, giveAnswer, writeCall } from "~/invitation/answering/answer.server";
import { numberWasWrong } from "~/invitation/answering/wrong-number.server";
import { emptyTray, putBackInTray, trayOf } from "~/messaging/inbound/inbound.server";
import { announce } from "~/timeline/live.server";
import { recordEvent } from "~/timeline/timeline.server";
import type { TrayDeed } from "./tray-input";
import { whoWrote } from "./who-wrote";

export type TrayRefusal = "notHere" | "whoWroteIt" | AnswerRefusal;

interface FromTray {
  inboundId: string;
  /** Only read, unless said. */
  as?: TrayDeed;
  /** Who wrote it; may be left out when only one person has the number. */
  personId?: string | undefined;
}

/**
 * What people wrote back that no rule could answer: the coordinator has read it and, in the same step, notes for one of those behind the
 * number what it says. Only what lies in the tray of this conference, and only for whoever the message may be from.
 */
export function readFromTray(
  asker: ConferenceAsker,
  { inboundId, as = "read", personId }: FromTray,
  at: { once: string; now: Date },
): Promise<Outcome<TrayRefusal>> {
  const frame = { db: asker.db, actor: asker, once: at.once, redirect: `/conferences/${asker.conferenceId}/invitations` };
  return deed<TrayRefusal>(frame, async (tx) => {
    const message = (await trayOf(tx, asker.conferenceId)).find(({ id }) => id === inboundId);
    if (!message || !(await emptyTray(tx, { inboundId, by: asker.id, now: at.now }))) return "notHere";
    if (as === "read") return announce(tx, asker.conferenceId).then(() => undefined);
    const writer = whoWrote(message.people, personId);
    if (!writer) return "whoWroteIt";
    return note(tx, asker, { as, personId: writer.personId, inboundId }, at.now);
  });
}

/** Puts back what she handled herself lately: it waits again. What she noted or wrote with it stays as it is. */
export function putBack(
  asker: ConferenceAsker,
  { inboundId }: { inboundId: string },
  { once, now }: { once: string; now: Date },
): Promise<Outcome<TrayRefusal>> {
  const { conferenceId } = asker;
  const frame = { db: asker.db, actor: asker, once, redirect: `/conferences/${conferenceId}/invitations` };
  return deed<TrayRefusal>(frame, async (tx) => {
    if (!(await putBackInTray(tx, { conferenceId, inboundId, by: asker.id, now }))) return "notHere";
    await announce(tx, conferenceId);
  });
}

async function note(
  tx: Tx,
  asker: ConferenceAsker,
  { as, personId, inboundId }: { as: Exclude<TrayDeed, "read">; personId: string; inboundId: string },
  now: Date,
): Promise<AnswerRefusal | undefined> {
  const { conferenceId, dataKey } = asker;
  if (as === "called") {
    await writeCall(tx, asker, { personId, reached: true }, now);
    await recordEvent(tx, { conferenceId, kind: "called", actor: asker, refs: { personId }, now });
    await announce(tx, conferenceId);
    return;
  }
  if (as === "wrongNumber") {
    const { phoneNumberId } = await tx.inboundMessage.findUniqueOrThrow({ where: { id: inboundId }, select: { phoneNumberId: true } });
    await numberWasWrong(tx, { personId, conferenceId, phoneNumberId, actor: asker, now });
    return;
  }
  return giveAnswer(tx, { conferenceId, personId, dataKey, how: "sms", actor: asker, notedBy: asker.id, answer: as, now });
}
