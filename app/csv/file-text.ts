/** Five megabytes: ten thousand lines with everything filled in. */
export const mostBytes = 5 * 1024 * 1024;

/** Why the bytes of a file are no text anybody can read. */
export const unreadableReasons = ["empty", "tooLarge", "zip", "binary", "unicode16"] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

export type Encoding = "utf-8" | "windows-1252";
export type FileText = { refused: { reason: UnreadableReason } } | { refused: null; text: string; encoding: Encoding };

/** What Windows-1252 has where Latin-1 has no signs, for a runtime that takes the one for the other; a space is a place without a sign. */
const upper1252 = [..."€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"].map((sign) => (sign === " " ? null : sign));

/** The text of a file, or why it is none. Dutch programs write UTF-8 or Windows-1252; which one is told to the sender. */
export function textOf(bytes: Uint8Array): FileText {
  if (bytes.length > mostBytes) return { refused: { reason: "tooLarge" } };
  const begins = (...head: number[]) => head.every((byte, at) => bytes[at] === byte);
  // A workbook of Excel is a zip, an old one an OLE file.
  if (begins(0x50, 0x4b) || begins(0xd0, 0xcf, 0x11, 0xe0) || begins(0x1f, 0x8b)) return { refused: { reason: "zip" } };
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) return { refused: { reason: "unicode16" } };
  if (bytes.includes(0) || begins(0x25, 0x50, 0x44, 0x46)) return { refused: { reason: "binary" } };
  let text: string;
  let encoding: Encoding = "utf-8";
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    encoding = "windows-1252";
    text = new TextDecoder("windows-1252")
      .decode(bytes)
      .replaceAll(/[\u0080-\u009f]/g, (sign) => upper1252[sign.charCodeAt(0) - 0x80] ?? sign);
  }
  // Control characters stand in no text anybody typed; a page or picture under another name is full of them.
  if (/[^\P{Cc}\t\r\n\f\v]/u.test(text)) return { refused: { reason: "binary" } };
  if (text.trim() === "") return { refused: { reason: "empty" } };
  return { refused: null, text, encoding };
}
