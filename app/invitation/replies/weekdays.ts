import { plainWords } from "~/messaging/sms/plain-text";

/** The days of the week from Monday, as they stand in a sentence. */
const days: readonly string[] = [
  "maandag monday pazartesi الاثنين اثنين poniedzialek poniedzialku",
  "dinsdag tuesday sali الثلاثاء ثلاثاء wtorek wtorku",
  "woensdag wednesday carsamba الاربعاء اربعاء sroda srode srody",
  "donderdag thursday persembe الخميس خميس czwartek czwartku",
  "vrijdag friday cuma الجمعه جمعه piatek piatku",
  "zaterdag saturday cumartesi السبت سبت sobota sobote soboty",
  "zondag sunday pazar الاحد احد niedziela niedziele niedzieli",
];

const weekdayOf: ReadonlyMap<string, number> = new Map(
  days.flatMap((names, at) => plainWords(names).map((name) => [name, at + 1] as const)),
);

/** Which days of the week a text names, 1 for Monday: an answer about another day than was asked is for a person to read. */
export function weekdaysNamed(typed: string): number[] {
  return [...new Set(plainWords(typed).flatMap((word) => weekdayOf.get(word) ?? []))];
}
