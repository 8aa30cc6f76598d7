import type { Channel } from "@generated/enums";
import { SegmentedMessage } from "sms-segments-calculator";
import type { z } from "zod";
import { text } from "~/language/catalogue";
import { formatDayOfYear, formatTime } from "~/language/dates";
import { type Language, languageInfo } from "~/language/languages";
import { phoneAmong } from "~/language/phone";

/** A message waiting to be handed over: who and what it is about, never a number or a text. */
export type MessageToRender<Refs = unknown> = {
  id: string;
  conferenceId: string | null;
  personId: string | null;
  accountId: string | null;
  linkId: string | null;
  channel: Channel;
  /** Words of the coordinator's own for this one message. */
  wordingId: string | null;
  language: Language;
  refs: Refs;
};

/** What stands in a message. The subject is that of an e-mail; the body of a call names the voice message that is played. */
export type Words = { body: string; subject?: string };

type Reading<Refs, Data, Db> =
  /** Looks up what one message needs: for kinds that are rare. */
  | { read: (db: Db, message: MessageToRender<Refs>) => Promise<Data | null> }
  /** Looks up what a whole batch needs, in one statement. A message it leaves out does not go out any more. */
  | { readAll: (db: Db, messages: readonly MessageToRender<Refs>[]) => Promise<Map<string, Data>> };

/** How a kind of message leaves. */
export type Leaving = {
  /** Somebody asked for it this very minute, so it does not wait for an hour at which people may be called. */
  atAnyHour?: boolean;
  /** It must be told whatever else was sent this week. */
  beyondLimit?: boolean;
};

/**
 * A kind of message. What its words need is looked up at the moment of hand-over, and is missing when what it speaks of is gone;
 * `render` is pure, and gives null for a road this kind does not take. The words themselves are in the areas `sms` and `email`.
 */
export type MessageTemplate<Refs, Data, Db> = Leaving &
  Reading<Refs, Data, Db> & {
    name: string;
    /** What `may_receive` is asked for; null for colleagues. */
    purpose: string | null;
    refs: z.ZodType<Refs>;
    render: (language: Language, data: Data, message: MessageToRender<Refs>) => string | Words | null;
  };

/** Any template, with its own types hidden: the words of a batch of messages by their ids. One that is absent must not go out any more. */
export type AnyTemplate<Db> = Leaving & {
  name: string;
  purpose: string | null;
  checkRefs: (refs: unknown) => unknown;
  wordsFor: (db: Db, messages: readonly MessageToRender[]) => Promise<Map<string, Words>>;
};

/** Hides a template's own types, so that templates of all folders fit in one list. */
export function defineTemplate<Refs, Data, Db>(template: MessageTemplate<Refs, Data, Db>): AnyTemplate<Db> {
  const { name, purpose, refs, render, atAnyHour = false, beyondLimit = false } = template;
  const readAll = "readAll" in template ? template.readAll : oneByOne(template.read);
  return {
    name,
    purpose,
    atAnyHour,
    beyondLimit,
    checkRefs: (given) => refs.parse(given),
    async wordsFor(db, messages) {
      const asked = messages.map((message) => ({ ...message, refs: refs.parse(message.refs) }));
      const found = await readAll(db, asked);
      const words = new Map<string, Words>();
      for (const message of asked) {
        const data = found.get(message.id);
        const written = data === undefined ? null : render(message.language, data, message);
        if (written !== null) words.set(message.id, typeof written === "string" ? { body: written } : written);
      }
      return words;
    },
  };
}

function oneByOne<Refs, Data, Db>(read: (db: Db, message: MessageToRender<Refs>) => Promise<Data | null>) {
  return async (db: Db, messages: readonly MessageToRender<Refs>[]): Promise<Map<string, Data>> => {
    const found = new Map<string, Data>();
    for (const message of messages) {
      const data = await read(db, message);
      if (data !== null) found.set(message.id, data);
    }
    return found;
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
  /** The day that lies ahead, for words that name it. */
  meeting?: { startsAt: Date; endsAt: Date } | null;
};

export const familyMessages = [
  "saveTheDate",
  "datePoll",
  "invitation",
  "reminder",
  "comingUp",
  "dateChanged",
  "thankYou",
  "missYou",
  "planReady",
  "checkIn",
  "lookBack",
] as const;
export type FamilyMessage = (typeof familyMessages)[number];

/** The words of a message to somebody in the circle. */
export function familyText(message: FamilyMessage) {
  return (language: Language, data: FamilyWords): string => text(language, `sms.${message}`, valuesOf(language, data));
}

/** The words that tell somebody the meeting is off; no link, for there is nothing left to answer. */
export function cancelledText(language: Language, data: Omit<FamilyWords, "link">): string {
  return text(language, "sms.cancelled", valuesOf(language, data));
}

/** The words that bring a principal to the page of his own. */
export function principalLinkText(language: Language, data: Omit<FamilyWords, "askers" | "meeting">): string {
  return text(language, "sms.principalLink", { ...data, number: phoneAmong(language, data.number) });
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

/** The words for who need not stand ready any more, by reference and day. */
export function notNeededText(language: Language, data: { name: string; reference: string; startsAt: Date | null }): string {
  const { startsAt, ...words } = data;
  return text(language, "sms.notNeeded", { ...words, day: startsAt ? formatDayOfYear(language, startsAt) : "none" });
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

const listFormats = new Map<Language, Intl.ListFormat>();

/** Names as they are said in a row: "Hatice en Cemal". */
export function namesInARow(language: Language, names: readonly string[]): string {
  const known = listFormats.get(language) ?? new Intl.ListFormat(languageInfo(language).locale, { type: "conjunction" });
  listFormats.set(language, known);
  return known.format(names);
}

/** The words of a family as our own texts ask for them. */
export function valuesOf(language: Language, { meeting = null, ...data }: Omit<FamilyWords, "link"> & { link?: string }) {
  return {
    ...data,
    number: phoneAmong(language, data.number),
    askers: namesInARow(language, data.askers),
    count: data.askers.length,
    ...dayWords(language, { meeting }),
  };
}

/** What words about a day say: "zaterdag 12 december" and "van 14:00 tot 17:00 uur"; nothing while no day lies ahead. */
export function dayWords(language: Language, { meeting }: Pick<FamilyWords, "meeting">): { day: string; hours: string } | null {
  if (!meeting) return null;
  const [from, until] = [formatTime(language, meeting.startsAt), formatTime(language, meeting.endsAt)];
  return { day: formatDayOfYear(language, meeting.startsAt), hours: text(language, "email.hours", { from, until }) };
}
