import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { isId } from "~/access/ids";
import type { Tx } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { messageLanguage } from "~/language/readers";
import { voiceBody } from "~/messaging/calls/voice-body";
import { queueMessage } from "~/messaging/line/outgoing.server";
import { defineTemplate } from "~/messaging/templates";
import { announce } from "~/timeline/live.server";
import { recordEvent } from "~/timeline/timeline.server";
import { type ConferenceRefusal, whyNoInvitations } from "../asking/may-invite";
import { asksCircle } from "../poll/asks-circle.server";
import type { TelephoneRefusal } from "./by-telephone";
import { peopleCalled, voiceCallName } from "./callable.server";
import { voicePage } from "./voice.server";

export type CallRefusal = TelephoneRefusal | ConferenceRefusal | "notInvited";

/** A recording, played by telephone. What must be true when it is asked for must still be true the moment before it rings. */
export const voiceCallMessage = defineTemplate({
  name: voiceCallName,
  purpose: "circle",
  refs: z.object({ invitationId: z.string(), voiceId: z.string() }),
  read: async (tx: Tx, { conferenceId, personId, refs }) => {
    const [person] = conferenceId && personId ? await peopleCalled(tx, conferenceId, personId) : [];
    return person && person.why === null && person.voiceId === refs.voiceId ? refs : null;
  },
  render: (_, { voiceId }, { channel }) => (channel === "call" ? voiceBody(voiceId) : null),
});

/** Has the telephone of one person play him the invitation in his language, at the next hour for people. One that still waits is not doubled. */
export async function callWithVoice(
  asker: ConferenceAsker,
  { personId }: { personId: string },
  at: { once: string; now: Date },
): Promise<Outcome<CallRefusal>> {
  const { conferenceId } = asker;
  if (!isId(personId)) return { refused: "notInvited" };
  return deed<CallRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: voicePage(asker) }, async (tx) => {
    await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
    const closed = whyNoInvitations(await factOf(tx, conferenceId), at.now, await asksCircle(tx, conferenceId, at.now));
    if (closed) return closed;
    const [person] = await peopleCalled(tx, conferenceId, personId);
    if (!person) return "notInvited";
    if (person.why) return person.why;
    if (person.call?.state === "queued" || person.call?.state === "handingOver") return;
    await queueMessage(tx, {
      template: voiceCallMessage,
      to: { personId, conferenceId },
      channel: "call",
      language: messageLanguage(null),
      refs: { invitationId: person.invitationId, voiceId: person.voiceId ?? "" },
      now: at.now,
    });
    await recordEvent(tx, { conferenceId, kind: "voiceCalled", actor: asker, refs: { personId, voiceId: person.voiceId }, now: at.now });
    await announce(tx, conferenceId);
  });
}
