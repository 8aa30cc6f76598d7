/** Widths in parts of the font size, of a wide face (DejaVu Sans, Verdana): narrower faces leave a little air. */
const widths: readonly [string, number][] = [
  ["ijlİıí|.,'’‘·:;!", 0.34],
  [" ()[]-‐", 0.4],
  ["ft/I", 0.4],
  ["r", 0.42],
  ["sczSLTFEJ", 0.64],
  ["kvyx", 0.6],
  ["mwM", 0.98],
  ["WÆŒ@%", 1.02],
  ["GOQDNHUŞĞ", 0.82],
];
const known = new Map<string, number>(widths.flatMap(([signs, width]) => [...signs].map((sign): [string, number] => [sign, width])));
const boldly = 1.13;

function widthOfSign(sign: string): number {
  const found = known.get(sign);
  if (found !== undefined) return found;
  const code = sign.codePointAt(0) ?? 0;
  if (/\p{M}/u.test(sign)) return 0;
  if (code < 0x250) {
    const bare = sign.normalize("NFD").charAt(0);
    return bare !== sign ? (known.get(bare) ?? (bare === bare.toUpperCase() ? 0.72 : 0.65)) : sign === sign.toUpperCase() ? 0.72 : 0.65;
  }
  // Arabic and Hebrew letters stand alone at their widest.
  if (code >= 0x590 && code < 0x900) return 0.8;
  return code < 0x1100 ? 0.85 : 1.1;
}

/** How wide a text is at most, in parts of its font size. Nothing can be measured where the drawing is made. */
export function widthOf(text: string, bold = false): number {
  let width = 0;
  for (const sign of text) width += widthOfSign(sign);
  return bold ? width * boldly : width;
}

/** The direction of a text: that of its first letter which has one. */
export function directionOf(text: string): "ltr" | "rtl" {
  const letter = text.match(/\p{L}/u)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter) ? "rtl" : "ltr";
}

const comfortable = 8.4;
const longest = 13;

/** A name in lines, in full: one when it is short, else divided at a space or hyphen where the lines become most equal. */
export function linesOf(name: string): string[] {
  const whole = name.trim().replace(/\s+/g, " ");
  if (widthOf(whole) <= comfortable) return [whole];
  const pieces = whole.split(/(?<=[\s-])/u).flatMap(breakUp);
  const lines = halves(pieces);
  return lines.some((line) => widthOf(line) > longest) && pieces.length > 2 ? fill(pieces) : lines;
}

/** As many pieces on each line as it holds. */
function fill(pieces: readonly string[]): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf((last + piece).trim()) <= longest) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}

/** One word that is wider than any line, in pieces. */
function breakUp(word: string): string[] {
  if (widthOf(word) <= longest + 3) return [word];
  const signs = [...word];
  const half = Math.ceil(signs.length / 2);
  return [...breakUp(signs.slice(0, half).join("")), ...breakUp(signs.slice(half).join(""))];
}

function halves(pieces: readonly string[]): string[] {
  let best: string[] = [pieces.join("").trim()];
  for (let at = 1; at < pieces.length; at += 1) {
    const lines = [pieces.slice(0, at).join("").trim(), pieces.slice(at).join("").trim()];
    if (widest(lines) < widest(best)) best = lines;
  }
  return best;
}

const widest = (lines: readonly string[]): number => Math.max(...lines.map((line) => widthOf(line)));

/** A name for a map of more people than can be read at once: the first name, and initials of the rest. */
export function shortOf(name: string): string {
  const [first = "", ...rest] = name.trim().split(/\s+/);
  const signs = [...first];
  const head = signs.length > 12 ? `${signs.slice(0, 11).join("")}…` : first;
  const initials = rest.filter((word) => /^\p{Lu}/u.test(word)).map((word) => `${[...word][0]}.`);
  return [head, ...initials.slice(0, 2)].join(" ");
}
