import type { ReplyAnswer, ReplyHow } from "@generated/client";
import { deed, type Outcome } from "~/access/deed.server";
import type { Actor, ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { type DataKeyRow, openOrNull, seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { isEmpty, type Practical } from "~/invitation/answering/practical";
import { factOf } from "~/journey/conference.server";
import { withdrawMessages } from "~/messaging/line/outgoing.server";
import { announce } from "~/timeline/live.server";
import { recordEvent } from "~/timeline/timeline.server";

export type AnswerRefusal = "notInvited" | "over" | "noAnswerYet";

/** Who says no is asked nothing more: these go out of the line. */
const asksToCome = ["saveTheDate", "datePoll", "invitation", "reminder", "comingUp", "dateChanged"];

interface At {
  once: string;
  now: Date;
}

interface Given {
  conferenceId: string;
  personId: string;
  dataKey: DataKeyRow;
  how: ReplyHow;
  actor: Actor;
  notedBy: string | null;
  answer: ReplyAnswer | null;
  /** Replaces what he told before; left out, that stays. */
  practical?: Practical;
  now: Date;
}

const place = (id: string) => ({ model: "Reply", field: "specialSealed", id }) as const;

/** What somebody told with an answer. */
export const practicalOf = (key: DataKeyRow, reply: { id: string; specialSealed: Uint8Array | null }): Practical | null =>
  openOrNull<Practical>(key, place(reply.id), reply.specialSealed);

/** One answer is one row; the newest counts. Whatever was told before travels along, sealed anew. */
export async function giveAnswer(tx: Tx, given: Given): Promise<AnswerRefusal | undefined> {
  const { conferenceId, personId, now } = given;
  const facts = await factOf(tx, conferenceId);
  if (facts.strandedAt || facts.notStartedAt || facts.closedAt || facts.heldAt || (facts.dayEndsAt && facts.dayEndsAt <= now))
    return "over";
  const [invitation] = await tx.$queryRaw<{ id: string }[]>`
    select "id" from "Invitation" where "personId" = ${personId}::uuid and "conferenceId" = ${conferenceId}::uuid and "withdrawnAt" is null for update`;
  if (!invitation) return "notInvited";
  const before = await tx.reply.findFirst({ where: { invitationId: invitation.id }, orderBy: [{ at: "desc" }, { id: "desc" }] });
  const answer = given.answer ?? before?.answer;
  if (!answer) return "noAnswerYet";
  const id = newId();
  const told = given.practical ?? (before && answer !== "no" ? practicalOf(given.dataKey, before) : null);
  // A call asked for with an earlier answer was about that one.
  const practical = given.practical || !told ? told : { ...told, callMe: undefined };
  await tx.reply.create({
    data: {
      id,
      conferenceId,
      invitationId: invitation.id,
      at: now,
      answer,
      how: given.how,
      notedBy: given.notedBy,
      specialSealed: practical && !isEmpty(practical) ? seal(given.dataKey, place(id), practical) : null,
    },
  });
  if (answer === "no") await withdrawMessages(tx, { personId, templates: asksToCome, now });
  await recordEvent(tx, { conferenceId, kind: "replied", actor: given.actor, refs: { personId, replyId: id }, now });
  await announce(tx, conferenceId);
}

const ownRow = (asker: FamilyAsker, now: Date) => ({
  conferenceId: asker.conferenceId,
  personId: asker.id,
  dataKey: asker.dataKey,
  how: "link" as const,
  actor: { kind: "person", id: asker.id } as const,
  notedBy: null,
  now,
});

/** Yes, maybe or no, through one's own link. It can change any time until the day is over. */
export async function reply(asker: FamilyAsker, input: { answer: ReplyAnswer }, at: At): Promise<Outcome<AnswerRefusal>> {
  const redirect = `/k/${asker.linkId}/${input.answer === "no" ? "invitation" : "practical"}`;
  return deed<AnswerRefusal>({ db: asker.db, actor: asker, once: at.once, redirect }, (tx) =>
    giveAnswer(tx, { ...ownRow(asker, at.now), answer: input.answer }),
  );
}

/** What there is to arrange, told through one's own link after the answer. */
export async function tellPractical(asker: FamilyAsker, input: Practical, at: At): Promise<Outcome<AnswerRefusal>> {
  const frame = { db: asker.db, actor: asker, once: at.once, redirect: `/k/${asker.linkId}/invitation` };
  return deed<AnswerRefusal>(frame, (tx) => giveAnswer(tx, { ...ownRow(asker, at.now), answer: null, practical: input }));
}

/** An answer somebody gave the coordinator by telephone or face to face. */
export async function noteReply(
  asker: ConferenceAsker,
  input: { personId: string; answer: ReplyAnswer; how: "phone" | "inPerson" },
  at: At,
): Promise<Outcome<AnswerRefusal>> {
  const frame = { db: asker.db, actor: asker, once: at.once, redirect: `/conferences/${asker.conferenceId}/invitations` };
  return deed<AnswerRefusal>(frame, async (tx) => {
    const refused = await giveAnswer(tx, {
      conferenceId: asker.conferenceId,
      personId: input.personId,
      dataKey: asker.dataKey,
      how: input.how,
      actor: asker,
      notedBy: asker.id,
      answer: input.answer,
      now: at.now,
    });
    if (refused) return refused;
    await writeCall(tx, asker, { personId: input.personId, reached: true }, at.now);
  });
}

/** That the coordinator called or went by, and whether he reached them; never what was said. */
export async function noteCall(
  asker: ConferenceAsker,
  input: { personId: string; reached: boolean },
  at: At,
): Promise<Outcome<"notFound">> {
  const frame = { db: asker.db, actor: asker, once: at.once, redirect: `/conferences/${asker.conferenceId}/invitations` };
  return deed<"notFound">(frame, async (tx) => {
    const known = await tx.person.findFirst({ where: { id: input.personId, conferenceId: asker.conferenceId }, select: { id: true } });
    if (!known) return "notFound";
    await writeCall(tx, asker, input, at.now);
    await recordEvent(tx, {
      conferenceId: asker.conferenceId,
      kind: "called",
      actor: asker,
      refs: { personId: input.personId },
      now: at.now,
    });
    await announce(tx, asker.conferenceId);
  });
}

/** That he was called or visited, in a deed that does more. */
export async function writeCall(
  tx: Tx,
  asker: ConferenceAsker,
  { personId, reached }: { personId: string; reached: boolean },
  at: Date,
): Promise<void> {
  await tx.callMade.create({ data: { id: newId(), conferenceId: asker.conferenceId, personId, at, byAccount: asker.id, reached } });
}
