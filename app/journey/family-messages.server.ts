import { z } from "zod";
import { linkAddress } from "~/access/links.server";
import type { DataKeyRow } from "~/access/sealing.server";
import { clock } from "~/clock";
import type { Tx } from "~/db.server";
import { callerFrom } from "~/invitation/calling/caller.server";
import { displayNumber } from "~/messaging/sms/phone-numbers";
import {
  type AnyTemplate,
  cancelledText,
  defineTemplate,
  type FamilyMessage,
  type FamilyWords,
  familyText,
  type MessageToRender,
  principalLinkText,
} from "~/messaging/templates";

interface WordsRow {
  name: string;
  askers: string[];
  caller: string | null;
  callerId: string | null;
  callerContact: Uint8Array | null;
  keyId: string | null;
  wrapped: Uint8Array | null;
  keyringKeyId: string | null;
  linkId: string | null;
  version: number | null;
}

/** What every message to a family says: first names, one link, and the coordinator who can be called. Null when nobody can be called or the link is gone. */
async function wordsOf(tx: Tx, message: MessageToRender): Promise<FamilyWords | null> {
  const [row] = await tx.$queryRaw<WordsRow[]>`
    select p."firstName" as "name",
      array(select q."firstName" from "Principal" pr join "Person" q on q."id" = pr."personId"
            where pr."conferenceId" = p."conferenceId" and q."deceasedAt" is null order by pr."id") as "askers",
      a."firstName" as "caller", a."id" as "callerId", a."contactSealed" as "callerContact", k."id" as "keyId", k."wrapped", k."keyringKeyId",
      l."id" as "linkId", l."version"
    from "Person" p
    left join "CoordinatorAssignment" ca on ca."conferenceId" = p."conferenceId" and ca."until" is null
    left join "Account" a on a."id" = ca."accountId"
    left join "DataKey" k on k."id" = a."dataKeyId"
    left join "PersonalLink" l on l."id" = ${message.linkId}::uuid and l."revokedAt" is null
    where p."id" = ${message.personId}::uuid`;
  if (!row?.caller || !row.callerId || !row.callerContact || !row.keyId || !row.wrapped || !row.keyringKeyId) return null;
  const key = { id: row.keyId, wrapped: row.wrapped, keyringKeyId: row.keyringKeyId } as DataKeyRow;
  const caller = callerFrom(key, { id: row.callerId, name: row.caller, contactSealed: row.callerContact });
  const link = row.linkId && row.version !== null ? linkAddress({ id: row.linkId, version: row.version }) : null;
  if (message.linkId && !link) return null;
  return { name: row.name, askers: row.askers, link: link ?? "", caller: caller.name, number: displayNumber(caller.phone) };
}

/** False when a message speaks of a day and none lies ahead any more: what waited for a silenced number or a talk about safety may come too late. */
async function comesInTime(tx: Tx, { conferenceId, refs }: MessageToRender<Record<string, string | number>>): Promise<boolean> {
  if (!refs.dayId || !conferenceId) return true;
  return (await tx.conferenceDay.count({ where: { conferenceId, cancelledAt: null, startsAt: { gt: clock.now() } } })) > 0;
}

const noRefs = z.record(z.string(), z.union([z.string(), z.number()]));

const circleMessage = (name: FamilyMessage, purpose: string) =>
  defineTemplate({
    name,
    purpose,
    refs: noRefs,
    read: async (tx: Tx, message) => ((await comesInTime(tx, message)) ? wordsOf(tx, message) : null),
    render: familyText(name),
  });

/** To somebody who is asked to come. */
export const invitationMessage = circleMessage("invitation", "circle");
export const reminderMessage = circleMessage("reminder", "circle");
/** The day is near: to who said yes or maybe. */
export const comingUpMessage = circleMessage("comingUp", "circle");
export const dateChangedMessage = circleMessage("dateChanged", "circle");
/** After the day. */
export const planReadyMessage = circleMessage("planReady", "circle");
export const checkInMessage = circleMessage("checkIn", "circle");
export const lookBackMessage = circleMessage("lookBack", "circle");
/** To a professional, for the parts he is invited to. */
export const guestInvitationMessage = defineTemplate({
  name: "guestInvitation",
  purpose: "guest",
  refs: noRefs,
  read: (tx: Tx, message) => wordsOf(tx, message),
  render: familyText("invitation"),
});
/** To a principal: his own page. */
export const principalLinkMessage = defineTemplate({
  name: "principalLink",
  purpose: "principal",
  refs: noRefs,
  read: (tx: Tx, message) => wordsOf(tx, message),
  render: principalLinkText,
});
/** The meeting is off. Told once, to who was invited and is still welcome. */
export const cancelledMessage = defineTemplate({
  name: "cancelled",
  purpose: "farewell",
  refs: noRefs,
  read: (tx: Tx, message) => wordsOf(tx, message),
  render: cancelledText,
});

/** The same to a professional who was invited. */
export const guestCancelledMessage = defineTemplate({
  name: "guestCancelled",
  purpose: "guestFarewell",
  refs: noRefs,
  read: (tx: Tx, message) => wordsOf(tx, message),
  render: cancelledText,
});

/** Every message a family or guest can get. */
export const familyMessages: readonly AnyTemplate<Tx>[] = [
  invitationMessage,
  reminderMessage,
  comingUpMessage,
  dateChangedMessage,
  planReadyMessage,
  checkInMessage,
  lookBackMessage,
  guestInvitationMessage,
  principalLinkMessage,
  cancelledMessage,
  guestCancelledMessage,
];
