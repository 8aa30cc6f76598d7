import { v5 } from "uuid";
import { type AnswerRefusal, declineOffer, sayPerhaps } from "~/coordinator/offer/answer-offer.server";
import { offerReplyMessage } from "~/coordinator/offer/offer-message.server";
import { type OfferDates, offerStateOf } from "~/coordinator/offer/offer-state";
import { smsWordOf } from "~/coordinator/offer/sms-word";
import type { Db } from "~/db.server";
import { isStaffLanguage } from "~/language/languages";
import { queueMessage } from "~/messaging/line/outgoing.server";
import type { OfferReply } from "~/messaging/templates";

/** Makes a form's `once` of the provider's id, so that a message told twice is one answer. */
const offersBySms = "0b0f7c1e-64f5-4d0b-8a3f-6c5d2f3f9a11";
/** Answers that come later than this are nobody's answer to an offer any more. */
const rememberedDays = 30;

interface Asked extends OfferDates {
  id: string;
  accountId: string;
  code: number | null;
}

type Message = { phoneNumberId: string; text: string; providerId: string };

/**
 * Takes a text message as the answer of a coordinator to an offer: a clear yes or no from his own number, with the number of the offer, or
 * without one when he has a single open question. Yes is a perhaps: he gets the way to the second step back. Gives null when it is not his
 * answer to an offer; a number that somebody of a circle has too counts only with the number of an open offer.
 */
export async function answerOfferBySms(db: Db, message: Message, now: Date): Promise<"answered" | null> {
  const said = smsWordOf(message.text);
  if (!said) return null;
  const [offers, ofCircle] = await askedAt(db, message.phoneNumberId, now);
  const [newest] = offers;
  if (!newest) return null;
  const open = offers.filter((offer) => isOpen(offer, now));
  const meant = said.code === null ? open : offers.filter(({ code }) => code === said.code).slice(0, 1);
  const [offer] = meant;
  if (ofCircle && (said.code === null || !offer || !isOpen(offer, now))) return null;

  const reply = (kind: OfferReply, to: Asked) => replyOnce(db, { kind, accountId: to.accountId, offerId: to.id, now });
  if (said.code !== null && !offer) return reply("unknown", newest);
  if (meant.length > 1) return reply("which", newest);
  if (!offer) return reply(offerStateOf(newest, now) === "expired" ? "late" : "answered", newest);

  const answerer = { kind: "account", id: offer.accountId, db, how: "sms" } as const;
  const at = { once: v5(message.providerId, offersBySms), now };
  const outcome = await (said.answer === "yes" ? sayPerhaps : declineOffer)(answerer, { offerId: offer.id }, at);
  if (outcome.refused) return reply(replyTo(outcome.refused, offer), offer);
  return said.answer === "yes" ? reply("who", offer) : "answered";
}

const isOpen = (offer: Asked, now: Date): boolean => {
  const state = offerStateOf(offer, now);
  return state === "asked" || state === "provisional";
};

/** A yes said twice leads to the second step again. */
function replyTo(refused: AnswerRefusal | "privateTime", { answer, provisionalAt }: Asked): OfferReply {
  if (refused === "answered") return answer === null && provisionalAt ? "who" : "answered";
  return refused === "late" || refused === "taken" || refused === "full" ? refused : "withdrawn";
}

/** What was asked of whoever has this number, the newest first, and whether somebody of a circle has it too. Two statements. */
async function askedAt(db: Db, phoneNumberId: string, now: Date): Promise<[Asked[], boolean]> {
  const since = new Date(now.getTime() - rememberedDays * 86_400_000);
  const [offers, people] = await Promise.all([
    db.coordinatorOffer.findMany({
      where: { account: { phoneNumberId, endedAt: null }, offeredAt: { gt: since } },
      orderBy: [{ offeredAt: "desc" }, { id: "desc" }],
      select: { id: true, accountId: true, code: true, expiresAt: true, provisionalAt: true, answer: true },
    }),
    db.personPhone.count({ where: { phoneNumberId, endedAt: null } }),
  ]);
  return [offers, people > 0];
}

/** The same words about the same offer go back once, so that two telephones that answer by themselves do not keep each other busy. */
async function replyOnce(
  db: Db,
  { kind, accountId, offerId, now }: { kind: OfferReply; accountId: string; offerId: string; now: Date },
): Promise<"answered"> {
  const { language } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { language: true } });
  const refs = { kind, offerId };
  await db.$transaction(async (tx) => {
    const before = await tx.outgoingMessage.count({ where: { accountId, template: offerReplyMessage.name, refs: { equals: refs } } });
    if (before > 0) return;
    await queueMessage(tx, {
      template: offerReplyMessage,
      to: { accountId },
      language: isStaffLanguage(language) ? language : "nl",
      refs,
      now,
    });
  });
  return "answered";
}
