import { IntlMessageFormat } from "intl-messageformat";
import * as areas from "./areas";
import { type Language, languageInfo } from "./languages";

type Areas = typeof areas;
type AreaName = keyof Areas extends infer Path ? (Path extends `nl/${infer Name}` ? Name : never) : never;
type FamilyAreaName = Extract<AreaName, `family-${string}` | "sms" | "email" | "letter">;
type KeysOf<Name extends AreaName> = { [Each in Name]: `${Each}.${keyof Areas[`nl/${Each}`] & string}` }[Name];

/** Texts that exist in all five languages. */
export type FamilyTextKey = KeysOf<FamilyAreaName>;
/** Texts for colleagues, in Dutch and English; any other language gets the Dutch one. */
export type StaffTextKey = KeysOf<Exclude<AreaName, FamilyAreaName>>;
export type TextKey = FamilyTextKey | StaffTextKey;

export type TextValues = Record<string, string | number | bigint | boolean | Date | null | undefined>;

// An area added for families must bring all five languages, any other one both languages of colleagues.
type Wanted = { [Name in FamilyAreaName as `${Language}/${Name}`]: unknown } & {
  [Name in Exclude<AreaName, FamilyAreaName> as `${"nl" | "en"}/${Name}`]: unknown;
};
const catalogue: Record<string, Record<string, string>> = areas satisfies Wanted;

const compiled = new Map<string, IntlMessageFormat>();

/** The words for a key in a language, with its values filled in. Throws when a value the message needs is missing. */
export function text(language: Language, key: TextKey, values?: TextValues): string {
  const point = key.indexOf(".");
  const area = key.slice(0, point);
  const name = key.slice(point + 1);
  const own = catalogue[`${language}/${area}`]?.[name];
  const spoken: Language = own === undefined ? "nl" : language;
  const message = own ?? catalogue[`nl/${area}`]?.[name];
  if (message === undefined) throw new Error(`No text for ${key}`);
  if (!message.includes("{")) return message;

  const cacheKey = `${spoken}/${key}`;
  let format = compiled.get(cacheKey);
  if (!format) {
    format = new IntlMessageFormat(message, languageInfo(spoken).locale, undefined, { ignoreTag: true });
    compiled.set(cacheKey, format);
  }
  return String(format.format(values));
}

/** A `t` bound to one language, for places that have no React context (messages, refusals in an action). */
export function textIn(language: Language) {
  return (key: TextKey, values?: TextValues) => text(language, key, values);
}

/** Whether a string names a text; schemas and rules give such names as their messages. */
export function isTextKey(value: string): value is TextKey {
  const point = value.indexOf(".");
  return point > 0 && catalogue[`nl/${value.slice(0, point)}`]?.[value.slice(point + 1)] !== undefined;
}
