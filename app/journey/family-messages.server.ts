import { z } from "zod";
import { clock } from "~/clock";
import type { Tx } from "~/db.server";
import { type FamilyMoment, familyWords } from "~/messaging/family-words";
import { type AnyTemplate, defineTemplate, type Leaving } from "~/messaging/templates";
import { type ReadWords, wordsOfAll } from "./family-words.server";
import { overtaken, wrongByNow } from "./missed.server";

const refs = z.record(z.string(), z.union([z.string(), z.number()]));

/** They ask for somebody's coming. */
const asking: readonly FamilyMoment[] = ["saveTheDate", "datePoll", "invitation", "reminder", "comingUp", "dateChanged"];

const familyMessage = (name: string, moment: FamilyMoment, purpose: string, leaving: Leaving = {}) =>
  defineTemplate({
    ...leaving,
    name,
    purpose,
    refs,
    async readAll(tx: Tx, messages) {
      const words = await wordsOfAll(tx, messages, name);
      if (moment === "thankYou" || moment === "missYou") for (const id of await wrongByNow(tx, messages, moment)) words.delete(id);
      if (asking.includes(moment)) for (const id of await overtaken(tx, messages, clock.now())) words.delete(id);
      return words;
    },
    render(language, { words, own }: ReadWords, message) {
      return message.channel === "call" ? null : familyWords(moment, message.channel, language, words, own);
    },
  });

const circleMessage = (moment: FamilyMoment, leaving?: Leaving) => familyMessage(moment, moment, "circle", leaving);

/** To somebody who is asked to come. */
export const saveTheDateMessage = circleMessage("saveTheDate");
/** Which of some moments suits: to who was invited, once the principals chose. */
export const datePollMessage = circleMessage("datePoll");
export const invitationMessage = circleMessage("invitation");
export const reminderMessage = circleMessage("reminder");
/** The day is near: to who said yes or maybe. */
export const comingUpMessage = circleMessage("comingUp");
/** A moved day is told whatever else was sent this week: who was not told would come for nothing. */
export const dateChangedMessage = circleMessage("dateChanged", { beyondLimit: true });
/** After the day. */
export const thankYouMessage = circleMessage("thankYou");
export const missYouMessage = circleMessage("missYou");
export const planReadyMessage = circleMessage("planReady");
export const checkInMessage = circleMessage("checkIn");
export const lookBackMessage = circleMessage("lookBack");
/** To a professional, for the parts he is invited to. */
export const guestInvitationMessage = familyMessage("guestInvitation", "invitation", "guest");
/** To a principal: his own page, at the moment he asks for it. */
export const principalLinkMessage = familyMessage("principalLink", "principalLink", "principal", { atAnyHour: true, beyondLimit: true });
/** The meeting is off. Told once, to who was invited and is still welcome. */
export const cancelledMessage = familyMessage("cancelled", "cancelled", "farewell", { beyondLimit: true });
/** The same to a professional who was invited. */
export const guestCancelledMessage = familyMessage("guestCancelled", "cancelled", "guestFarewell", { beyondLimit: true });

/** Every message a family or guest can get. */
export const familyMessages: readonly AnyTemplate<Tx>[] = [
  saveTheDateMessage,
  datePollMessage,
  invitationMessage,
  reminderMessage,
  comingUpMessage,
  dateChangedMessage,
  thankYouMessage,
  missYouMessage,
  planReadyMessage,
  checkInMessage,
  lookBackMessage,
  guestInvitationMessage,
  principalLinkMessage,
  cancelledMessage,
  guestCancelledMessage,
];
