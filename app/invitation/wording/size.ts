import { segments } from "~/messaging/templates";

/**
 * What one text message to a Dutch mobile number costs, about, in tenths of a euro cent, where whoever runs Kring set no price: an estimate of
 * our own, so that whoever sends sees whether it is cents or euros. The bill tells what it truly cost.
 */
export const estimatedPrice = 95;

/** How much room a text message takes: what the provider counts, and which letters take more of it. */
export interface Size {
  segments: number;
  wide: boolean;
  letters: number;
  /** The letters outside GSM-7, each once. One of them halves the room of the whole message. */
  wideLetters: string[];
  /** Its language has no other letters: nothing to choose. */
  ownAlphabet: boolean;
  /** The same text with look-alikes that take less room; null when there is nothing to gain. */
  plainer: string | null;
}

/** GSM 03.38, the basic letters and the ones that count double. */
const gsm = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€",
);

/** Signs with a look-alike that takes less room. Turkish and Polish are read without their own letters too, as many type them on a telephone. */
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
  ...pairs("ğĞıİşŞąĄćĆęĘłŁńŃśŚźŹżŻÓÂÎÛÊ", "gGiIsSaAcCeElLnNsSzZzZOAIUE"),
};

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, at) => [letter, to[at] ?? ""]));
}

/** What a text takes as a text message. */
export function sizeOf(text: string): Size {
  const { count, wide } = segments(text);
  const wideLetters = [...new Set([...text].filter((letter) => !gsm.has(letter)))];
  return {
    segments: count,
    wide,
    letters: [...text].length,
    wideLetters,
    ownAlphabet: wideLetters.some((letter) => /\p{Script=Arabic}/u.test(letter)),
    plainer: plainerOf(text, wideLetters),
  };
}

/** Only when every wide letter has a look-alike: one that stays keeps the message wide, and then nothing is won by spoiling the rest. */
function plainerOf(text: string, wideLetters: readonly string[]): string | null {
  if (wideLetters.length === 0 || wideLetters.some((letter) => !(letter in lookAlikes))) return null;
  return [...text].map((letter) => lookAlikes[letter] ?? letter).join("");
}
