import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { linkFor } from "~/access/links.server";
import type { Tx } from "~/db.server";
import { isSent, roadTo } from "~/invitation/asking/road";
import { isAfterTheDay, type SendableMoment, type SendRefusal, whyNotSent } from "~/invitation/wording/audience";
import { type Addressee, addresseesOf, attendanceKnown } from "~/invitation/wording/audience.server";
import { hasLink } from "~/invitation/wording/placeholders";
import { factOf } from "~/journey/conference.server";
import { invitationMessage, missYouMessage, saveTheDateMessage, thankYouMessage } from "~/journey/family-messages.server";
import { languageToWrite } from "~/language/readers";
import { queueMessage, type Template, withdrawMessages } from "~/messaging/line/outgoing.server";
import { announce } from "~/timeline/live.server";

const templates: Record<SendableMoment, Template> = {
  saveTheDate: saveTheDateMessage,
  invitation: invitationMessage,
  thankYou: thankYouMessage,
  missYou: missYouMessage,
};

interface At {
  once: string;
  now: Date;
}

/** Sends a moment to everybody it is for, or to those the coordinator ticked among them; each gets it once. */
export function sendMoment(
  asker: ConferenceAsker,
  { moment, personIds }: { moment: SendableMoment; personIds: readonly string[] },
  { once, now }: At,
): Promise<Outcome<SendRefusal>> {
  const { conferenceId } = asker;
  return deed<SendRefusal>({ db: asker.db, actor: asker, once, redirect: `/conferences/${conferenceId}/messages` }, async (tx) => {
    await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
    const why = whyNotSent(moment, await factOf(tx, conferenceId), now);
    if (why) return why;
    const ticked = new Set(personIds);
    const everybody = await addresseesOf(tx, conferenceId, moment);
    if (isAfterTheDay(moment) && !attendanceKnown(everybody)) return "noAttendance";
    const addressees = everybody.filter((one) => !one.leftOut && ticked.has(one.personId));
    if (addressees.length === 0) return "nobody";
    for (const addressee of addressees) await queueMoment(tx, addressee, { conferenceId, moment, now });
    await announce(tx, conferenceId);
  });
}

/** Puts one message of a moment in line, along the road this person is reached by now. False when he is reached by none. */
export async function queueMoment(
  tx: Tx,
  addressee: Addressee,
  { conferenceId, moment, now, dueAt = now }: { conferenceId: string; moment: SendableMoment; now: Date; dueAt?: Date },
): Promise<boolean> {
  const road = roadTo(addressee);
  const language = languageToWrite(addressee.readLanguage);
  if (!isSent(road) || !language) return false;
  const { personId, invitationId, dayId } = addressee;
  const link = hasLink(moment) ? await linkFor(tx, { id: personId, conferenceId }, "member", now) : null;
  await queueMessage(tx, {
    template: templates[moment],
    to: { personId, conferenceId },
    channel: road,
    language,
    refs: { invitationId, ...(dayId && moment !== "invitation" ? dayRef(moment, dayId) : {}) },
    ...(link ? { linkId: link.id } : {}),
    now,
    dueAt,
  });
  return true;
}

/** A message with `dayId` does not leave once that day lies behind; what is about a day that was says so under another name. */
const dayRef = (moment: SendableMoment, dayId: string): Record<string, string> =>
  moment === "saveTheDate" ? { dayId } : { heldDayId: dayId };

export type WithholdRefusal = "leftAlready";

/** Takes messages out of the line before they leave: one, or all of a moment. */
export function withhold(
  asker: ConferenceAsker,
  { messageIds }: { messageIds: readonly string[] },
  { once, now }: At,
): Promise<Outcome<WithholdRefusal>> {
  const { conferenceId } = asker;
  return deed<WithholdRefusal>({ db: asker.db, actor: asker, once, redirect: `/conferences/${conferenceId}/messages` }, async (tx) => {
    const principals = await tx.principal.findMany({ where: { conferenceId }, select: { personId: true } });
    const ofPrincipals = principals.map(({ personId }) => personId);
    const own = await tx.outgoingMessage.findMany({
      where: { id: { in: [...messageIds] }, conferenceId, personId: { not: null, notIn: ofPrincipals } },
      select: { id: true },
    });
    const count = await withdrawMessages(tx, { ids: own.map(({ id }) => id), now });
    if (count === 0) return "leftAlready";
    await announce(tx, conferenceId);
  });
}
