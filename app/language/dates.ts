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

/** "dinsdag 24 november", where the year goes without saying. */
export function formatDayOfYear(language: Language, instant: Date | string): string {
  return format(language, instant, { weekday: "long", day: "numeric", month: "long" });
}

/** "24 nov 2026", for lists and tables. */
export function formatShortDay(language: Language, instant: Date | string): string {
  return format(language, instant, { day: "numeric", month: "short", year: "numeric" });
}

/** "za 28 nov", for moments beside each other. */
export function formatWeekday(language: Language, instant: Date | string): string {
  return format(language, instant, { weekday: "short", day: "numeric", month: "short" });
}

/** "november 2026", of a month `yyyy-mm`. */
export function formatMonth(language: Language, month: string): string {
  return format(language, `${month}-15`, { month: "long", year: "numeric" });
}

/** "dinsdag", "24" and "november", for a leaf of a calendar. */
export function leafWords(language: Language, instant: Date | string): { weekday: string; number: string; month: string } {
  const part = (options: Intl.DateTimeFormatOptions) => format(language, instant, options);
  return { weekday: part({ weekday: "long" }), number: part({ day: "numeric" }), month: part({ month: "long" }) };
}

/** "14:30" */
export function formatTime(language: Language, instant: Date | string): string {
  return format(language, instant, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** "dinsdag 24 november 2026, 14:30" */
export function formatDayTime(language: Language, instant: Date | string): string {
  return `${formatDay(language, instant)}, ${formatTime(language, instant)}`;
}

/** "24 nov 2026, 14:30", for lists and tables. */
export function formatShortDayTime(language: Language, instant: Date | string): string {
  return `${formatShortDay(language, instant)}, ${formatTime(language, instant)}`;
}

// Making a format costs a hundred times more than using it, so each is made once.
const lists = new Map<Language, Intl.ListFormat>();
const amounts = new Map<string, Intl.NumberFormat>();

/** "€ 1.240,50"; whole euros without cents. */
export function formatEuros(language: Language, cents: number | bigint): string {
  const decimals = Number(cents) % 100 === 0 ? 0 : 2;
  const key = `${language} ${decimals}`;
  let known = amounts.get(key);
  if (!known) {
    known = new Intl.NumberFormat(languageInfo(language).locale, {
      style: "currency",
      currency: "EUR",
      minimumFractionDigits: decimals,
      maximumFractionDigits: 2,
    });
    amounts.set(key, known);
  }
  return known.format(Number(cents) / 100);
}

/** "Anna, Bilal en Cor" in the reader's language. */
export function formatList(language: Language, words: readonly string[]): string {
  let known = lists.get(language);
  if (!known) {
    known = new Intl.ListFormat(languageInfo(language).locale, { type: "conjunction" });
    lists.set(language, known);
  }
  return known.format(words);
}

const dayParts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });

/** The instant as the value of `<input type="date">`: the day on the calendar in the Netherlands. */
export function dayValue(instant: Date | string): string {
  return dayParts.format(typeof instant === "string" ? new Date(instant) : instant);
}

/** Days on the calendar in the Netherlands from one instant to another; negative when the other one lies before it. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.round((Date.parse(dayValue(to)) - Date.parse(dayValue(from))) / 86_400_000);
