/** What a coordinator answered to an offer, with the number he put behind it. */
export interface SmsWord {
  answer: "yes" | "no";
  code: number | null;
}

const words = { yes: ["ja", "jaa", "yes"], no: ["nee", "neen", "no"] } as const;

/** A clear yes or no with or without a number, and nothing else; anything longer or softer is for a person to read. */
export function smsWordOf(body: string): SmsWord | null {
  const said = body
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const [, word = "", digits] = /^(\p{L}+) ?([0-9]{1,4})?$/u.exec(said) ?? [];
  const answer = (["yes", "no"] as const).find((one) => (words[one] as readonly string[]).includes(word));
  return answer ? { answer, code: digits ? Number(digits) : null } : null;
}
