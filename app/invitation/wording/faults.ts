import type { Channel } from "@generated/enums";
import type { Language } from "~/language/languages";
import type { Moment } from "~/messaging/moments";
import { keptAs, type Placeholder, placeholderOf } from "~/messaging/placeholders";
import type { BetrayedKind } from "./betraying-words";
import { betrays } from "./betrays";
import { asks, hasLink, unknownIn } from "./placeholders";
import { tooHardToStand } from "./reading-level";

export type WrittenRoad = Exclude<Channel, "call">;
export const writtenRoads = ["sms", "email"] as const satisfies readonly WrittenRoad[];

/** Words as somebody typed them. A text message has no subject. */
export interface TypedWords {
  body: string;
  subject: string;
}

/** A text message longer than this is cut by some phones; an e-mail longer than that is a letter. */
export const longestBody = { sms: 600, email: 3000 } as const satisfies Record<WrittenRoad, number>;
export const longestSubject = 80;

/** Why these words cannot stand, and what in them. */
export type Fault =
  | { field: "body" | "subject"; why: "empty" | "tooLong" | "linkMissing" | "noSender" }
  | { field: "body" | "subject"; why: "unknown"; what: string; nearest: Placeholder | null }
  | { field: "body" | "subject"; why: "address"; what: string }
  | { field: "body"; why: "tooHard"; by: "ease" | "perSentence" | "longest"; limit: number }
  | { field: "body" | "subject"; why: "betrays"; what: string; kind: BetrayedKind };

/** What these words are for. One message to one person has no moment: it answers him, and needs no link. */
export interface WordsFor {
  moment: Moment | null;
  channel: WrittenRoad;
  language: Language;
}

/** A web address of one's own: it may say more than any word, and looks like those who phish. */
const webAddress =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}@])[\p{L}\p{N}-]+\.(?:nl|com|org|net|eu|be|ly|me|info)(?:\/\S*)?(?![\p{L}\p{N}])/giu;

/** Everything that is wrong with words somebody typed; empty when they may stand. */
export function faultsOf(words: TypedWords, about: WordsFor): Fault[] {
  const body = ofOne("body", words.body, about);
  if (about.moment && words.body.trim() !== "") {
    if (hasLink(about.moment) && !asks(words.body, "link")) body.push({ field: "body", why: "linkMissing" });
    // A number nobody knows goes unanswered: the text says whose it is.
    if (!asks(words.body, "askers") && !asks(words.body, "caller")) body.push({ field: "body", why: "noSender" });
  }
  const hard = tooHardToStand(readAloud(words.body), about.language);
  if (hard && !body.some(({ why }) => why === "tooLong")) body.push({ field: "body", why: "tooHard", ...hard });
  if (about.channel === "sms") return body;
  return [...ofOne("subject", words.subject, about), ...body];
}

/** A link and a number are looked at, not read: what was typed for them is no word. */
const readAloud = (text: string): string => keptAs(text).replaceAll("{link}", " https://link ").replaceAll("{number}", " ");

function ofOne(field: "body" | "subject", text: string, { moment, channel, language }: WordsFor): Fault[] {
  if (text.trim() === "") return [{ field, why: "empty" }];
  const longest = field === "subject" ? longestSubject : longestBody[channel];
  const unknown = unknownIn(text, moment ?? "thankYou").filter(
    ({ what }) => field !== "subject" || placeholderOf(what.slice(1, -1)) !== "link",
  );
  return [
    ...([...text].length > longest ? [{ field, why: "tooLong" } as const] : []),
    ...(field === "subject" && asks(text, "link") ? [{ field, why: "unknown", what: "{link}", nearest: null } as const] : []),
    ...unknown.map((one) => ({ field, why: "unknown", ...one }) as const),
    ...[...text.matchAll(webAddress)].map(([what]) => ({ field, why: "address", what }) as const),
    ...betrays(text, language).map(({ word, kind }) => ({ field, why: "betrays", what: word, kind }) as const),
  ];
}
