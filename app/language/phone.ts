import { type Language, languageInfo } from "./languages";

/**
 * A number in E.164 as it is written and said in the Netherlands, on pages and in messages alike: "06 1234 5678", "020 123 4567"; a foreign
 * one with its country code, in groups that can be read aloud: "+90 532 123 4567". Anything else stays as it is.
 */
export function shownPhone(number: string): string {
  if (!/^\+[1-9]\d{6,14}$/.test(number)) return number;
  if (!number.startsWith("+31")) return foreign(number.slice(1));
  const national = `0${number.slice(3)}`;
  const mobile = /^(06)(\d{4})(\d{4})$/.exec(national);
  if (mobile) return mobile.slice(1).join(" ");
  const long = /^(097\d)(\d{4})(\d{4})$/.exec(national);
  if (long) return long.slice(1).join(" ");
  const city =
    /^(010|013|014|015|020|023|024|026|030|033|035|036|038|040|043|045|046|050|053|055|058|070|071|072|073|074|075|076|077|078|079|084|085|087|088)(\d{3})(\d{4})$/.exec(
      national,
    );
  if (city) return city.slice(1).join(" ");
  const town = /^(0\d{3})(\d{3})(\d{3})$/.exec(national);
  return town ? town.slice(1).join(" ") : national;
}

/** Country codes of one and of two digits; all others have three. */
const shortCodes = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

function foreign(digits: string): string {
  const code = shortCodes.exec(digits)?.[0] ?? digits.slice(0, 3);
  // By threes; no digit is left alone at the end.
  const groups = digits.slice(code.length).match(/\d{3}(?=\d{2})|\d+/g) ?? [];
  return [`+${code}`, ...groups].join(" ");
}

/**
 * A shown number as it stands among words of a language. Between words from right to left its groups would change their places and its plus
 * would go behind it, so there it is one group; only a plus needs a mark, which every telephone that knows such writing knows.
 */
export function phoneAmong(language: Language, shown: string): string {
  if (languageInfo(language).dir === "ltr") return shown;
  const together = shown.replaceAll(/\s/g, "");
  return together.startsWith("+") ? `\u200e${together}` : together;
}
