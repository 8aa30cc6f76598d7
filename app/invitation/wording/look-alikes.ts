/** As it was typed, but one letter for one letter, without case, accents, vowel marks, foreign look-alikes and letters nobody sees. */
export interface Folded {
  letters: string;
  /** Where in the typed text each letter stands. */
  at: number[];
  typed: string;
}

/** Letters of other alphabets by what they look like; a capital may look otherwise than its small letter. */
const lookLike: Readonly<Record<string, string>> = {
  ...pairs("АВЕКМНОРСТУХІЈЅԀҺԚԜЗѴ", "abekmhopctyxijsdhqwzv"),
  ...pairs("авекмнорстухіјѕԁһԛԝпгиццшзѵӏбд", "abekmhopctyxijsdhqwnruuuwzvlbd"),
  ...pairs("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abezhikmnoptyx"),
  ...pairs("αβεζηικμνορστυχγωςλδ", "abeznikuvopotuxywsld"),
  ...pairs("ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdeghijklmnoprstuvwyz"),
  ...pairs("ɑɡıłøßæđħŧœօսհɩꞁ", "agilosadhtoouhil"),
  ...pairs("ىةٱکیھہگ", "يهاكيههك"),
  ...pairs("’‘ʼ`´", "'''''"),
};

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, at) => [letter, to[at] ?? ""]));
}

/** Letters that show as nothing, or as an empty place, though no rule of Unicode calls them so. */
const unseen = /[\p{M}\p{Cf}ـ\u115f\u1160\u3164\uffa0\u2800]/gu;

/** A capital I behind a small letter, which looks like an l. */
export const tallStroke = "ı";

/** Letters in a ring, in a square or of a flag. */
function enclosed(letter: string): string | null {
  const code = letter.codePointAt(0) ?? 0;
  for (const [from, until] of [
    [0x1f150, 0x1f169],
    [0x1f170, 0x1f189],
    [0x1f1e6, 0x1f1ff],
  ] as const) {
    if (code >= from && code <= until) return String.fromCharCode(97 + code - from);
  }
  return null;
}

export function fold(typed: string): Folded {
  const letters: string[] = [];
  const at: number[] = [];
  let position = 0;
  let before = "";
  for (const one of typed) {
    const stroke = one === "I" && /\p{Ll}/u.test(before);
    const bare = stroke ? tallStroke : [...one.normalize("NFKD").replace(unseen, "")].map(plain).join("");
    for (const letter of bare) {
      letters.push(letter);
      at.push(position);
    }
    position += one.length;
    before = one;
  }
  return { letters: letters.join(""), at, typed };
}

function plain(letter: string): string {
  const seen = lookLike[letter] ?? enclosed(letter);
  if (seen) return seen;
  const small = letter.toLowerCase().replace(unseen, "");
  return [...small].map((one) => lookLike[one] ?? one).join("");
}

/** What is typed for a letter by who wants to keep it from a machine: "5chuld", "g€ld", "huur5chu1d". */
const typedFor: Readonly<Record<string, string>> = {
  a: "4@",
  b: "8",
  c: "(",
  e: "3€",
  g: "69",
  i: `1!|${tallStroke}`,
  l: `1!|${tallStroke}`,
  o: "0",
  s: "5$",
  t: "7+",
  z: "2",
};
const vowels = "aeiou";

/** Words of fewer letters are not looked for behind figures: "u 1" is no street. */
const disguisedFrom = 4;
/** From here a nought may stand for a u, and a star for any vowel: "sch0ld", "sch*ld". */
const guessedFrom = 5;

/** Every sign that may stand for this letter in a word of so many letters, the letter itself first. */
export function signsFor(letter: string, length: number): string {
  if (length < disguisedFrom) return letter + (typedFor[letter]?.includes(tallStroke) ? tallStroke : "");
  const guessed = length >= guessedFrom && vowels.includes(letter) ? `*#${letter === "u" ? "0" : ""}` : "";
  return letter + (typedFor[letter] ?? "") + guessed;
}

/** More signs than letters is a number or a row of signs and no word; signs of a sentence at its end belong to the sentence. */
export function readsAsWord(piece: string): boolean {
  const signs = [...piece].filter((one) => /[^\p{L}\s'-]/u.test(one)).length;
  const inAll = [...piece].filter((one) => /\S/.test(one)).length;
  return signs * 2 < inAll && !/^[!|+*#(]|[!|+*#(]$/u.test(piece);
}
