export type WordRefusal = "wordTooShort" | "wordTooEasy";

/** Case, accents and spaces do not count: the word is spoken aloud. */
const bare = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\s]/g, "")
    .toLowerCase();

/** Why a word or PIN cannot be agreed. The digits of his own number and his own name are known to everybody in the house. */
export function wordRefusal(
  word: string,
  about: { firstName: string; familyName?: string | undefined; numbers: readonly string[] },
): WordRefusal | null {
  const said = bare(word);
  if ([...said].length < 4) return "wordTooShort";
  const names = [about.firstName, about.familyName ?? ""].map(bare).filter(Boolean);
  if (names.includes(said)) return "wordTooEasy";
  if (/^(\d)\1+$/.test(said) || "0123456789".includes(said) || "9876543210".includes(said)) return "wordTooEasy";
  return about.numbers.some((number) => /^\d+$/.test(said) && number.endsWith(said.replace(/^0+/, ""))) ? "wordTooEasy" : null;
}
