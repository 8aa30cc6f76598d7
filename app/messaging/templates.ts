import { SegmentedMessage } from "sms-segments-calculator";
import type { z } from "zod";
import { text } from "~/language/catalogue";
import { type Language, languageInfo } from "~/language/languages";

/** A message waiting to be handed over: who and what it is about, never a number or a text. */
export type MessageToRender<Refs = unknown> = {
  id: string;
  conferenceId: string | null;
  personId: string | null;
  accountId: string | null;
  linkId: string | null;
  language: Language;
  refs: Refs;
};

/**
 * A kind of message. `read` looks up what the words need at the moment of hand-over and gives null when what it speaks of is gone;
 * `render` is pure. The words themselves are in the area `sms`.
 */
export type MessageTemplate<Refs, Data, Db> = {
  name: string;
  /** What `may_receive` is asked for; null for colleagues. */
  purpose: string | null;
  refs: z.ZodType<Refs>;
  read: (db: Db, message: MessageToRender<Refs>) => Promise<Data | null>;
  render: (language: Language, data: Data) => string;
};

/** Any template, with its own types hidden: the words for a message, or null when it must not go out any more. */
export type AnyTemplate<Db> = {
  name: string;
  purpose: string | null;
  checkRefs: (refs: unknown) => unknown;
  wordsFor: (db: Db, message: MessageToRender) => Promise<string | null>;
};

/** Hides a template's own types, so that templates of all folders fit in one list. */
export function defineTemplate<Refs, Data, Db>(template: MessageTemplate<Refs, Data, Db>): AnyTemplate<Db> {
  return {
    name: template.name,
    purpose: template.purpose,
    checkRefs: (refs) => template.refs.parse(refs),
    async wordsFor(db, message) {
      const data = await template.read(db, { ...message, refs: template.refs.parse(message.refs) });
      return data === null ? null : template.render(message.language, data);
    },
  };
}

/** What almost every message to a family names: first names, one link, and who to call. */
export type FamilyWords = {
  name: string;
  /** First names of the principals on whose behalf it is sent. */
  askers: readonly string[];
  link: string;
  caller: string;
  /** As it is dialled, already in display format. */
  number: string;
};

export const familyMessages = ["invitation", "reminder", "comingUp", "dateChanged", "planReady", "checkIn", "lookBack"] as const;
export type FamilyMessage = (typeof familyMessages)[number];

/** The words of a message to somebody in the circle. */
export function familyText(message: FamilyMessage) {
  return (language: Language, data: FamilyWords): string => text(language, `sms.${message}`, withAskers(language, data));
}

/** The words that tell somebody the meeting is off; no link, for there is nothing left to answer. */
export function cancelledText(language: Language, data: Omit<FamilyWords, "link">): string {
  return text(language, "sms.cancelled", withAskers(language, data));
}

/** The words that bring a principal to the page of his own. */
export function principalLinkText(language: Language, data: Omit<FamilyWords, "askers">): string {
  return text(language, "sms.principalLink", data);
}

/** The words that tell a principal there is news on his own page, whoever leads or leads not yet. */
export function principalNewsText(language: Language, data: { name: string; link: string }): string {
  return text(language, "sms.principalNews", data);
}

/** The words for who leads no longer, by the reference he knew it by: never who chose, and no reason. */
export function somebodyElseText(language: Language, data: { name: string; reference: string }): string {
  return text(language, "sms.somebodyElse", data);
}

/** The words for who leads from now on. */
export function nowYouLeadText(language: Language, data: { name: string; reference: string; link: string }): string {
  return text(language, "sms.nowYouLead", data);
}

/** The words of an offer to a coordinator; they identify nobody. The code is what he types behind his answer. */
export function offerToCoordinatorText(language: Language, data: { name: string; link: string; code: number }): string {
  return text(language, "sms.offerToCoordinator", { ...data, code: String(data.code) });
}

/** What a coordinator hears who answered an offer by text message; a no needs no words back. */
export const offerReplies = ["who", "which", "unknown", "answered", "late", "taken", "full", "withdrawn"] as const;
export type OfferReply = (typeof offerReplies)[number];

/** The words that come back to an answer by text message. */
export function offerReplyText(language: Language, { kind, ...data }: { kind: OfferReply; name: string; link: string }): string {
  return text(language, `sms.offerReply-${kind}`, data);
}

/** The words that bring a new colleague to the page where he chooses a password. */
export function welcomeText(language: Language, data: { name: string; link: string }): string {
  return text(language, "sms.welcome", data);
}

/** What tells a worker how it goes with something he sent: when he sent it and who has it now, never about whom. */
export type RegistrantWords = { name: string; day: string; who: string; link: string };

export function registrationReceivedText(language: Language, data: RegistrantWords): string {
  return text(language, "sms.registrationReceived", data);
}

export function coordinatorFoundText(language: Language, data: RegistrantWords): string {
  return text(language, "sms.coordinatorFound", data);
}

/** How many text messages a provider counts, and whether a letter outside GSM-7 halved the room. */
export function segments(body: string): { count: number; wide: boolean } {
  const message = new SegmentedMessage(body);
  return { count: message.segmentsCount, wide: message.encodingName === "UCS-2" };
}

function withAskers<Data extends { askers: readonly string[] }>(language: Language, data: Data) {
  const names = new Intl.ListFormat(languageInfo(language).locale, { type: "conjunction" }).format(data.askers);
  return { ...data, askers: names, count: data.askers.length };
}
