import type { ReplyAnswer } from "@generated/enums";
import type { Language } from "~/language/languages";
import { phone } from "../../prisma/stories/stage";

/** Everybody of this journey is invented; their numbers ring nowhere. */
export const askers = {
  Ruud: { phone: phone(7401), word: "houtduif", spoken: "nld", read: "nld", language: "nl" },
  Sevda: { phone: phone(7402), word: "nergis", spoken: "tur", read: "tur", language: "tr" },
} as const;

/** Who answers on a page of his own: what he says first, without script, and what he says later, on a phone with it. */
export interface Reader {
  firstName: string;
  phone: string;
  language: Language;
  /** Who told him that a message would come. */
  toldBy: "Ruud" | "Sevda" | "you";
  first: ReplyAnswer;
  later: ReplyAnswer;
}

export const readers: readonly Reader[] = [
  { firstName: "Marijke", phone: phone(7501), language: "nl", toldBy: "Ruud", first: "yes", later: "maybe" },
  { firstName: "Grace", phone: phone(7502), language: "en", toldBy: "you", first: "maybe", later: "yes" },
  { firstName: "Gülay", phone: phone(7503), language: "tr", toldBy: "Sevda", first: "maybe", later: "yes" },
  { firstName: "Nadia", phone: phone(7504), language: "ar", toldBy: "Sevda", first: "no", later: "yes" },
  { firstName: "Marek", phone: phone(7505), language: "pl", toldBy: "Ruud", first: "maybe", later: "no" },
];

/** As the network knows what somebody reads. */
export const readsAs = { nl: "nld", en: "eng", tr: "tur", ar: "ara", pl: "pol" } as const satisfies Record<Language, string>;

/** Who writes back by text message instead, and what it is: an answer, something to read, or something to obey. */
export const writers = [
  { firstName: "Hatice", phone: phone(7601), language: "tr", words: "evet", becomes: "yes" },
  { firstName: "Youssef", phone: phone(7602), language: "ar", words: "نعم", becomes: "yes" },
  { firstName: "Joke", phone: phone(7603), language: "nl", words: "ja graag!!", becomes: "yes" },
  { firstName: "Sanne", phone: phone(7604), language: "nl", words: "ik kom met mijn zus", becomes: "tray" },
  { firstName: "Piet", phone: phone(7605), language: "nl", words: "stop aub", becomes: "silence" },
] as const;

/** Reached in another way, or not reached at all. */
export const riet = { firstName: "Riet", phone: "+31206123456", language: "nl" } as const;
export const ada = { firstName: "Ada", email: "ada@post.example", word: "lighthouse", language: "en" } as const;
export const malika = { firstName: "Malika", phone: phone(7701), spoken: "rif" } as const;
export const bram = { firstName: "Bram", phone: phone(7702), language: "nl" } as const;

/** Everybody who is invited. */
export const invitedNames = [...readers, ...writers, riet, ada, malika, bram].map(({ firstName }) => firstName);

/** A number that stands nowhere. */
export const stranger = phone(7999);

/** Words no message, subject or code may hold. */
export const betrays = /huur|schuld|borç|kira|دين|إيجار|dług|czynsz|rent|debt|Brug/i;
