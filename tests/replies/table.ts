import type { InboundMeaning } from "@generated/enums";
import { arabicReplies } from "./table-ar";
import { englishReplies } from "./table-en";
import { dutchReplies } from "./table-nl";
import { polishReplies } from "./table-pl";
import { turkishReplies } from "./table-tr";

/** What somebody types back, and what must become of it. */
export type TypedReply = readonly [typed: string, meaning: InboundMeaning];

/**
 * Replies as people type them. A yes is a yes that leaves nothing to ask; one with a condition, a question or a thing to arrange is words
 * for a person to read. A yes beside a word of refusal ("no problem, I'll come") is words too: nobody is counted on by mistake.
 */
export const replyTable: Readonly<Record<"nl" | "en" | "tr" | "ar" | "pl", readonly TypedReply[]>> = {
  nl: dutchReplies,
  en: englishReplies,
  tr: turkishReplies,
  ar: arabicReplies,
  pl: polishReplies,
};
