/** Letters and digits that nobody takes for one another: no 0 and O, no 1, I and L. */
export const codeSigns = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
export const codeLength = 10;

/** A code as it stands on paper: in two halves, so that it can be read out. */
export const shownCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** What somebody typed, as a code is kept: whatever the case, the spaces and the dashes; null for what can be no code. */
export function typedCode(typed: string): string | null {
  const bare = typed
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    // Neither stands in a code; whoever types one means the letter that looks like it.
    .replace(/[0O]/g, "Q");
  return bare.length === codeLength && [...bare].every((sign) => codeSigns.includes(sign)) ? bare : null;
}
