import { text } from "~/language/catalogue";
import type { Language } from "~/language/languages";
import type { Moment } from "~/messaging/moments";
import { placeholders } from "~/messaging/placeholders";
import type { TypedWords, WrittenRoad } from "./faults";

const braces = Object.fromEntries(placeholders.map((one) => [one, `{${one}}`]));

/** Our own words with what differs for everybody still between braces, so that a coordinator begins from them; verbs follow how many ask. */
export function ourWords(moment: Moment, channel: WrittenRoad, language: Language, askers: number): TypedWords {
  const values = { ...braces, count: Math.max(1, askers) };
  if (channel === "sms") return { body: text(language, `sms.${moment}`, values), subject: "" };
  return { body: text(language, `email.${moment}`, values), subject: text(language, `email.${moment}-subject`, values) };
}
