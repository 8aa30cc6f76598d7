import type { textIn } from "~/language/catalogue";
import type { Language } from "~/language/languages";
import type { Placeholder } from "~/messaging/placeholders";
import { type Better, betterThan } from "./better-words";
import { type Fault, longestBody, longestSubject, type WrittenRoad } from "./faults";

/** A fault as the coordinator reads it at the field; a better word is one of the message's language. */
export function faultWords(t: ReturnType<typeof textIn>, fault: Fault, channel: WrittenRoad, language: Language): string {
  const braced = (one: Placeholder) => `{${t(`staff-messages.put-${one}`)}}`;
  switch (fault.why) {
    case "empty":
      return t(`staff-messages.fault-empty-${fault.field}`);
    case "tooLong":
      return t("staff-messages.fault-tooLong", { most: fault.field === "subject" ? longestSubject : longestBody[channel] });
    case "unknown":
      return fault.nearest
        ? t("staff-messages.fault-meant", { what: fault.what, meant: braced(fault.nearest) })
        : t("staff-messages.fault-unknown", { what: fault.what });
    case "address":
      return t("staff-messages.fault-address", { what: fault.what });
    case "linkMissing":
      return t("staff-messages.fault-linkMissing", { link: braced("link") });
    case "noSender":
      return t("staff-messages.fault-noSender", { who: braced("askers"), caller: braced("caller") });
    case "tooHard":
      return t(`staff-messages.fault-hard-${fault.by}`, { limit: fault.limit });
    case "betrays":
      return t("staff-messages.fault-betrays", {
        what: fault.what,
        kind: t(`staff-messages.kind-${fault.kind}`),
        better: betterWords(t, betterThan(fault.kind, language)),
      });
  }
}

const betterWords = (t: ReturnType<typeof textIn>, better: Better): string =>
  "words" in better ? t(`staff-messages.better-${better.how}`, { words: better.words }) : t(`staff-messages.better-${better.how}`);
