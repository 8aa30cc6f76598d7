import type { ReplyAnswer } from "@generated/enums";
import { Temporal } from "temporal-polyfill";
import { v5 } from "uuid";
import { deed } from "~/access/deed.server";
import { linkFor } from "~/access/links.server";
import type { DataKeyRow } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import { giveAnswer } from "~/invitation/answering/answer.server";
import { numberWasWrong } from "~/invitation/answering/wrong-number.server";
import { messageLanguage } from "~/language/readers";
import type { MessageToTry, Tried } from "~/messaging/inbound/sort.server";
import { queueMessage } from "~/messaging/line/outgoing.server";
import { answerNotedMessage } from "./answer-noted.server";
import { meaningOf } from "./meaning";
import { weekdaysNamed } from "./weekdays";

/** Makes a form's `once` of the provider's id, so that a message told twice is one answer. */
const answersBySms = "5d0f4a36-2f0c-4b7e-9b39-1c7c2f1f6a55";

const answers: readonly string[] = ["yes", "no", "maybe"];

interface Behind {
  personId: string;
  /** His number, as it stands with him. */
  phone: string;
  conferenceId: string;
  readLanguage: string | null;
  readByOthers: boolean;
  /** Colleagues who have this number as theirs. */
  accounts: number;
  /** The newest message to him is one of the circle. */
  ofCircle: boolean;
  /** It asks for an answer to an invitation and has none yet. */
  asked: boolean;
  /** The day was set or moved after that message left: it asked about another. */
  movedSince: boolean;
  /** The day that stands. */
  startsAt: Date | null;
  /** First names of whom it is for, of him, and of who coordinates. */
  names: string[];
  keyId: string;
  wrapped: Uint8Array;
  keyringKeyId: string;
}

/**
 * Takes a text message as an answer only when nothing is in doubt: a clear yes, no or maybe, one person behind a number nobody else reads,
 * and one open question. "Wrong number" from such a number clears it. Everything else is for the tray, with what it seems to say.
 */
export async function replyBySms(db: Db, message: MessageToTry, now: Date): Promise<Tried> {
  const behind = await whoIsBehind(db, message);
  const [only] = behind;
  const meaning = meaningOf(message.text, only && behind.length === 1 ? only : undefined);
  const forTray: Tried = { became: "tray", meaning };
  if (!answers.includes(meaning) && meaning !== "wrongNumber") return forTray;
  if (!only || behind.length > 1 || only.readByOthers || only.accounts > 0 || !only.ofCircle) return forTray;
  const { conferenceId, personId } = only;
  const actor = { kind: "person", id: personId } as const;
  const frame = { db, actor, once: v5(message.providerId, answersBySms), redirect: "" };
  if (meaning === "wrongNumber") {
    const { phoneNumberId } = message;
    await deed(frame, (tx) => numberWasWrong(tx, { personId, conferenceId, phoneNumberId, actor: { kind: "person", id: null }, now }));
    return { became: "answered", meaning, conferenceId };
  }
  if (!only.asked || only.movedSince || namesAnotherDay(message.text, only.startsAt)) return forTray;
  const answer = meaning as ReplyAnswer;
  const outcome = await deed(frame, async (tx) => {
    const dataKey = { id: only.keyId, wrapped: only.wrapped, keyringKeyId: only.keyringKeyId } as DataKeyRow;
    const refused = await giveAnswer(tx, { conferenceId, personId, dataKey, how: "sms", actor, notedBy: null, answer, now });
    if (refused || answer === "maybe") return refused;
    const { id: linkId } = await linkFor(tx, { id: personId, conferenceId }, "member", now);
    const language = messageLanguage(only.readLanguage);
    const refs = { answer, phone: only.phone };
    await queueMessage(tx, { template: answerNotedMessage, to: { personId, conferenceId }, language, linkId, refs, now });
  });
  return outcome.refused === null ? { became: "answered", meaning, conferenceId } : forTray;
}

/** "Zondag kan ik" is no answer to a Saturday; a person reads it. */
function namesAnotherDay(text: string, startsAt: Date | null): boolean {
  const named = weekdaysNamed(text);
  if (named.length === 0) return false;
  if (!startsAt) return true;
  const day = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()).toZonedDateTimeISO("Europe/Amsterdam").dayOfWeek;
  return named.some((one) => one !== day);
}

function whoIsBehind(db: Db, { phoneNumberId, receivedAt }: MessageToTry): Promise<Behind[]> {
  return db.$queryRaw<Behind[]>`
    select pp."personId", pp."id" as "phone", pp."conferenceId", pp."readByOthers", p."readLanguage", k."id" as "keyId", k."wrapped", k."keyringKeyId",
      (select count(*)::int from "Account" a where a."phoneNumberId" = pp."phoneNumberId" and a."endedAt" is null) as "accounts",
      coalesce(m."purpose" = 'circle', false) as "ofCircle",
      coalesce(m."template" in ('invitation', 'reminder', 'dateChanged') and not exists (
        select 1 from "Reply" r join "Invitation" i on i."id" = r."invitationId"
        where i."personId" = pp."personId" and i."withdrawnAt" is null and r."at" > m."createdAt"), false) as "asked",
      coalesce((select was."startsAt" from "ConferenceDay" was
        where was."conferenceId" = pp."conferenceId" and was."setAt" <= m."leftAt" order by was."setAt" desc, was."id" desc limit 1)
        is distinct from (select d."startsAt" from "ConferenceDay" d where d."id" = f."dayId") and m."leftAt" is not null, false) as "movedSince",
      (select d."startsAt" from "ConferenceDay" d where d."id" = f."dayId") as "startsAt",
      array(select q."firstName" from "Principal" pr join "Person" q on q."id" = pr."personId" where pr."conferenceId" = pp."conferenceId"
        union select p."firstName"
        union select a."firstName" from "CoordinatorAssignment" ca join "Account" a on a."id" = ca."accountId"
          where ca."conferenceId" = pp."conferenceId" and ca."until" is null) as "names"
    from "PersonPhone" pp
    join "Person" p on p."id" = pp."personId"
    join "Conference" c on c."id" = pp."conferenceId"
    join "DataKey" k on k."id" = c."dataKeyId"
    join conference_facts f on f."conferenceId" = c."id"
    left join lateral (
      select o."template", o."purpose", o."createdAt", o."leftAt" from "OutgoingMessage" o
      where o."personId" = pp."personId" and o."state" in ('handingOver', 'accepted', 'delivered') and o."createdAt" <= ${receivedAt}
      order by o."createdAt" desc, o."id" desc limit 1) m on true
    where pp."phoneNumberId" = ${phoneNumberId}::uuid and pp."endedAt" is null`;
}
