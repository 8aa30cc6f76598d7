import { v5 } from "uuid";
import { deed } from "~/access/deed.server";
import type { DataKeyRow } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import { giveAnswer } from "~/invitation/answering/answer.server";
import { answerIn } from "~/invitation/replies/sms-answer";

/** Makes a form's `once` of the provider's id, so that a message told twice is one answer. */
const answersBySms = "5d0f4a36-2f0c-4b7e-9b39-1c7c2f1f6a55";

interface Behind {
  personId: string;
  conferenceId: string;
  readByOthers: boolean;
  accounts: number;
  /** The newest message to this number asks for an answer to an invitation without one. */
  asked: boolean;
  keyId: string;
  wrapped: Uint8Array;
  keyringKeyId: string;
}

/**
 * Takes a text message as an answer only when nothing is in doubt: a clear yes or no, one person behind a number nobody else reads, and
 * one open question. Everything else is for the tray, where a person reads it.
 */
export async function replyBySms(
  db: Db,
  message: { phoneNumberId: string; text: string; providerId: string },
  now: Date,
): Promise<"answered" | "tray"> {
  const answer = answerIn(message.text);
  if (!answer) return "tray";
  const behind = await db.$queryRaw<Behind[]>`
    select pp."personId", pp."conferenceId", pp."readByOthers", k."id" as "keyId", k."wrapped", k."keyringKeyId",
      (select count(*)::int from "Account" a where a."phoneNumberId" = pp."phoneNumberId" and a."endedAt" is null) as "accounts",
      coalesce((
        select m."template" in ('invitation', 'reminder', 'dateChanged') and not exists (
          select 1 from "Reply" r join "Invitation" i on i."id" = r."invitationId" where i."personId" = m."personId" and i."withdrawnAt" is null and r."at" > m."createdAt")
        from "OutgoingMessage" m
        where m."personId" = pp."personId" and m."state" in ('handingOver', 'accepted', 'delivered')
        order by m."createdAt" desc, m."id" desc limit 1), false) as "asked"
    from "PersonPhone" pp join "Conference" c on c."id" = pp."conferenceId" join "DataKey" k on k."id" = c."dataKeyId"
    where pp."phoneNumberId" = ${message.phoneNumberId}::uuid and pp."endedAt" is null`;
  const [only] = behind;
  if (!only || behind.length > 1 || only.readByOthers || only.accounts > 0 || !only.asked) return "tray";
  const actor = { kind: "person", id: only.personId } as const;
  const outcome = await deed({ db, actor, once: v5(message.providerId, answersBySms), redirect: "" }, (tx) =>
    giveAnswer(tx, {
      conferenceId: only.conferenceId,
      personId: only.personId,
      dataKey: { id: only.keyId, wrapped: only.wrapped, keyringKeyId: only.keyringKeyId } as DataKeyRow,
      how: "sms",
      actor,
      notedBy: null,
      answer,
      now,
    }),
  );
  return outcome.refused === null ? "answered" : "tray";
}
