import { type Language, languageInfo } from "./languages";

/** Every wall clock in Kring stands in the Netherlands, wherever the server or the reader is. */
export const zone = "Europe/Amsterdam";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, instant: Date | string, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(languageInfo(language).locale, { timeZone: zone, ...options });
    formats.set(key, known);
  }
  return known.format(typeof instant === "string" ? new Date(instant) : instant);
}

/** "dinsdag 24 november 2026" */
export function formatDay(language: Language, instant: Date | string): string {
  return format(language, instant, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** "24 nov 2026", for lists and tables. */
export function formatShortDay(language: Language, instant: Date | string): string {
  return format(language, instant, { day: "numeric", month: "short", year: "numeric" });
}

/** "14:30" */
export function formatTime(language: Language, instant: Date | string): string {
  return format(language, instant, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** "dinsdag 24 november 2026, 14:30" */
export function formatDayTime(language: Language, instant: Date | string): string {
  return `${formatDay(language, instant)}, ${formatTime(language, instant)}`;
}

/** "€ 1.240,50"; whole euros without cents. */
export function formatEuros(language: Language, cents: number | bigint): string {
  const whole = Number(cents) % 100 === 0;
  return new Intl.NumberFormat(languageInfo(language).locale, {
    style: "currency",
    currency: "EUR",
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(Number(cents) / 100);
}

/** "Anna, Bilal en Cor" in the reader's language. */
export function formatList(language: Language, words: readonly string[]): string {
  return new Intl.ListFormat(languageInfo(language).locale, { type: "conjunction" }).format(words);
}

/** The instant as the value of `<input type="date">`: the day on the calendar in the Netherlands. */
export function dayValue(instant: Date | string): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  return parts.format(typeof instant === "string" ? new Date(instant) : instant);
}
