/** Weights of the eleven-test; the last digit counts against the others. */
const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** Whether nine digits can be a BSN. Nine zeros pass the sum and are nobody's. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === "000000000") return false;
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;
}

/** Whether a column or key is meant for a BSN, however it is written. */
export function isBsnName(name: string): boolean {
  const words = name
    .normalize("NFKC")
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const joined = words.join("");
  const spelt = words.some((word) => /bsn/.test(word)) || /(^|[^a-z])b[^a-z]+s[^a-z]+n([^a-z]|$)/i.test(name);
  return spelt || /burgerservice|sofi(nummer|nr)|citizenservice/.test(joined) || words.includes("sofi");
}

/** Marks that stand between digits without being seen. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const space = /[\u00a0\u2000-\u200a\u202f\u3000\t\r\n]/g;

/** The text with every digit as 0 to 9 and every space as one. */
function plain(text: string): string {
  return text
    .replaceAll(unseen, "")
    .normalize("NFKC")
    .replaceAll(space, " ")
    .replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** Unicode keeps the ten digits of every script in a row, beginning at a multiple of sixteen or, for some, six further. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  for (let back = 0; back <= 9; back++) if (!/\p{Nd}/u.test(String.fromCodePoint(point - back - 1))) return back;
  return point % 10;
}

const iban = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![A-Za-z0-9])/g;
/** With the country's code, or ten digits that begin with a zero: no BSN is written so. */
const phone = /(?<!\d)(?:\+|00)[1-9]\d{0,2}(?:[ .()/-]{0,3}\d){7,12}(?!\d)|(?<!\d)0[1-9](?:[ /-]{0,3}\d){8}(?!\d)/g;

/** By the check of the bank, so that nothing else passes for an account. */
function isIban(written: string): boolean {
  const bare = written.replaceAll(" ", "");
  const moved = bare.slice(4) + bare.slice(0, 4);
  let rest = 0;
  for (const sign of moved) for (const digit of Number.parseInt(sign, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** Said by name, with a number behind it: refused also when the number is mistyped, or lost its leading zero. */
const named = /(?:\bb\.?s\.?n|burger ?service ?nummer|\bsofi(?:-? ?nummer|nr)?)[^\d]{0,20}\d(?:[ .-]?\d){7,8}(?![ .-]?\d)/i;
/** Nine digits on end, and no more. */
const nine = /(?<!\d)\d{9}(?!\d)/g;
/** Groups with the same mark between them, as people write a BSN: 123 456 782, 1234.56.782, 12-34-56-782. Looked for from every group on. */
const grouped = /(?<!\d)(?=(\d{2,6}([ .-])\d{2,6}(?:\2\d{2,6})*)(?!\d))/g;

/**
 * Whether a BSN may stand in a text. Nine digits that pass the test are taken for one, also in groups; telephone numbers and bank accounts
 * are looked past first. One in eleven other numbers of nine digits passes too: a report refused for nothing costs its sender a minute, a
 * BSN taken in cannot be taken back.
 */
export function holdsBsn(text: string): boolean {
  const read = plain(text);
  if (named.test(read)) return true;
  const bare = read.replaceAll(iban, (written) => (isIban(written) ? " " : written)).replaceAll(phone, " ");
  for (const [digits] of bare.matchAll(nine)) if (passesElevenTest(digits)) return true;
  for (const [, groups = "", mark = " "] of bare.matchAll(grouped)) if (beginsWithOne(groups.split(mark), mark)) return true;
  return false;
}

/** Two groups count with a space or a dot only: with a hyphen they are a file number of a year, such as 2026-12345. */
function beginsWithOne(groups: readonly string[], mark: string): boolean {
  let digits = "";
  for (const [at, group] of groups.entries()) {
    digits += group;
    if (digits.length >= 9) return digits.length === 9 && (at > 1 || mark !== "-") && passesElevenTest(digits);
  }
  return false;
}
