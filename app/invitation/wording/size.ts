import { segments } from "~/messaging/templates";

/**
 * What one text message to a Dutch mobile number costs, about, in tenths of a euro cent: an estimate of our own, so that whoever sends sees
 * whether it is cents or euros. The bill tells what it truly cost.
 */
export const aboutPerSegment = { tenthsOfACent: 95 } as const;

/** How much room a text message takes: what the provider counts, what it costs, and which letters make it dear. */
export interface Size {
  segments: number;
  wide: boolean;
  letters: number;
  /** The letters outside GSM-7, each once. One of them halves the room of the whole message. */
  wideLetters: string[];
  /** About, in tenths of a euro cent. */
  cost: number;
  /** The same text with look-alikes that cost less; null when there is nothing to gain. */
  plainer: string | null;
}

/** GSM 03.38, the basic letters and the ones that count double. */
const gsm = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€",
);

/** Signs with a look-alike that costs less. Letters of a language that reads badly without them (ş, ı, ğ, ł, ę) are left alone. */
const lookAlikes: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "‚": "'",
  "´": "'",
  "`": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "–": "-",
  "—": "-",
  "‑": "-",
  "…": "...",
  "\u00a0": " ",
  "\u202f": " ",
  "\u200b": "",
  "•": "-",
  ë: "e",
  ï: "i",
  ê: "e",
  î: "i",
  ô: "o",
  û: "u",
  â: "a",
  á: "a",
  í: "i",
  ó: "o",
  ú: "u",
  Ë: "E",
  Ï: "I",
  ç: "c",
};

/** What a text takes as a text message. */
export function sizeOf(text: string): Size {
  const { count, wide } = segments(text);
  const wideLetters = [...new Set([...text].filter((letter) => !gsm.has(letter)))];
  return {
    segments: count,
    wide,
    letters: [...text].length,
    wideLetters,
    cost: count * aboutPerSegment.tenthsOfACent,
    plainer: plainerOf(text, wideLetters),
  };
}

/** Only when every dear letter has a look-alike: one that stays keeps the message wide, and then nothing is won by spoiling the rest. */
function plainerOf(text: string, wideLetters: readonly string[]): string | null {
  if (wideLetters.length === 0 || wideLetters.some((letter) => !(letter in lookAlikes))) return null;
  return [...text].map((letter) => lookAlikes[letter] ?? letter).join("");
}
