const links = /\b(?:https?:\/\/|www\.)\S+/giu;
const arabicLetters: Readonly<Record<string, string>> = { ى: "ي", ی: "ي", ة: "ه", ٱ: "ا", ک: "ك", ۃ: "ه" };
const latinLetters: Readonly<Record<string, string>> = { ı: "i", ł: "l", ß: "ss", ø: "o" };

/** A text without what people leave out or add as they please: links, case, marks above and under letters, invisible signs, apostrophes. */
export function plainText(typed: string): string {
  return typed
    .replace(links, " ")
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\u0640\u0621'’‘`´ʼ]/gu, "")
    .replace(/[ىیةٱکۃ]/gu, (letter) => arabicLetters[letter] ?? letter)
    .replace(/[ıłßø]/gu, (letter) => latinLetters[letter] ?? letter)
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}

/** Its words alone; letters with a dot or a space between them ("s.t.o.p", "a.u.b.") are one word. */
export function plainWords(typed: string): string[] {
  const words = plainText(typed)
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu, (dotted) => dotted.replaceAll(".", ""))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const spelled = words.length > 2 && words.every((word) => [...word].length === 1);
  return spelled ? [words.join("")] : words;
}

/** The same word with letters held down too long ("jaaaa", "stoppp") as it may have been meant; itself when none was. */
export function drawnOut(word: string): string[] {
  if (!/(\p{L})\1\1/u.test(word)) return [word];
  return [word.replace(/(\p{L})\1{2,}/gu, "$1"), word.replace(/(\p{L})\1{2,}/gu, "$1$1")];
}
