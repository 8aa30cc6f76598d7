import type { textIn } from "~/language/catalogue";
import type { Language } from "~/language/languages";
import { type Better, betterThan } from "./better-words";
import { type Fault, longestBody, longestSubject, type WrittenRoad } from "./faults";

/** A fault as the coordinator reads it at the field; a better word is one of the message's language. */
export function faultWords(t: ReturnType<typeof textIn>, fault: Fault, channel: WrittenRoad, language: Language = "nl"): string {
  switch (fault.why) {
    case "empty":
      return t(`staff-messages.fault-empty-${fault.field}`);
    case "tooLong":
      return t("staff-messages.fault-tooLong", { most: fault.field === "subject" ? longestSubject : longestBody[channel] });
    case "unknown":
    case "address":
      return t(`staff-messages.fault-${fault.why}`, { what: fault.what });
    case "betrays":
      return t("staff-messages.fault-betrays", {
        what: fault.what,
        kind: t(`staff-messages.kind-${fault.kind}`),
        better: betterWords(t, betterThan(fault.kind, language)),
      });
    default:
      return t(`staff-messages.fault-${fault.why}`);
  }
}

const betterWords = (t: ReturnType<typeof textIn>, better: Better): string =>
  "words" in better ? t(`staff-messages.better-${better.how}`, { words: better.words }) : t(`staff-messages.better-${better.how}`);
