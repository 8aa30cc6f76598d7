import type { Channel } from "@generated/enums";
import { isTextKey, type TextKey, text } from "~/language/catalogue";
import type { Language } from "~/language/languages";
import { fillOwnWords, type OwnWords } from "./own-words";
import {
  cancelledText,
  type FamilyMessage,
  type FamilyWords,
  familyText,
  namesInARow,
  principalLinkText,
  valuesOf,
  type Words,
} from "./templates";

/** Every message whose words are those of a family. */
export type FamilyMoment = FamilyMessage | "cancelled" | "principalLink";

/**
 * What a message to a family says on one road: the coordinator's own words where there are any, otherwise ours. An e-mail has words of
 * its own in the area `email` (`<moment>` and `<moment>-subject`), or else those of the text message under the names of who asks.
 */
export function familyWords(
  moment: FamilyMoment,
  channel: Exclude<Channel, "call">,
  language: Language,
  data: FamilyWords,
  own: OwnWords | null = null,
): Words {
  if (own) {
    const body = fillOwnWords(own.body, data, language);
    return channel === "email"
      ? { body, subject: own.subject ? fillOwnWords(own.subject, data, language) : subjectOf(moment, language, data) }
      : { body };
  }
  if (channel === "sms") return { body: smsText(moment, language, data) };
  const key = `email.${moment}`;
  const body = isTextKey(key) ? text(language, key, valuesOf(language, data)) : smsText(moment, language, data);
  return { body, subject: subjectOf(moment, language, data) };
}

function smsText(moment: FamilyMoment, language: Language, data: FamilyWords): string {
  if (moment === "cancelled") return cancelledText(language, data);
  if (moment === "principalLink") return principalLinkText(language, data);
  return familyText(moment)(language, data);
}

function subjectOf(moment: FamilyMoment, language: Language, data: FamilyWords): string {
  const key: string = `email.${moment}-subject`;
  return isTextKey(key) ? text(language, key as TextKey, valuesOf(language, data)) : namesInARow(language, data.askers);
}
