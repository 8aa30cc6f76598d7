import { welcomeMessage } from "~/access/welcome-message.server";
import { principalNewsMessage } from "~/coordinator/leading/principal-news.server";
import { offerMessage, offerReplyMessage } from "~/coordinator/offer/offer-message.server";
import type { Tx } from "~/db.server";
import { answerNotedMessage } from "~/invitation/replies/answer-noted.server";
import { writeBackMessage } from "~/invitation/replies/write-back-message.server";
import { voiceCallMessage } from "~/invitation/voice/call-with-voice.server";
import { familyMessages } from "~/journey/family-messages.server";
import type { AnyTemplate } from "~/messaging/templates";
import { notNeededMessage, nowYouLeadMessage, somebodyElseMessage } from "~/registration/coordinator-news.server";
import { coordinatorFoundMessage, receivedMessage } from "~/registration/promise/registrant-message.server";

/** Every message Kring can send. `messaging` is handed this list and knows no term folder itself. */
export const templates: readonly AnyTemplate<Tx>[] = [
  ...familyMessages,
  answerNotedMessage,
  writeBackMessage,
  voiceCallMessage,
  offerMessage,
  offerReplyMessage,
  welcomeMessage,
  receivedMessage,
  coordinatorFoundMessage,
  principalNewsMessage,
  somebodyElseMessage,
  nowYouLeadMessage,
  notNeededMessage,
];
