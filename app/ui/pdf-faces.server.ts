import { createRequire } from "node:module";

const fromHere = createRequire(import.meta.url);

export type Weight = "400" | "700";
const faces = ["latin", "latin-ext"] as const;
type Face = (typeof faces)[number];

const fontFile = (face: Face, weight: Weight): string =>
  fromHere.resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${face}-${weight}-normal.woff`);

/** Our type in a PDF, in its newer cut that has the Turkish İ too, under the names `latin-400`, `latin-ext-700` and so on. */
export function registerFaces(doc: PDFKit.PDFDocument): void {
  for (const face of faces) for (const weight of ["400", "700"] as const) doc.registerFont(`${face}-${weight}`, fontFile(face, weight));
}

/** What the Latin face of our type holds; the rest stands in its extension. */
const inLatin = /[\u0020-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]/;

/** A text in pieces that each stand in one face: "Yılmaz" is one piece, "Şahin" two. */
export function facesOf(text: string): { face: Face; text: string }[] {
  const pieces: { face: Face; text: string }[] = [];
  for (const sign of text.normalize("NFC")) {
    const face = inLatin.test(sign) ? "latin" : "latin-ext";
    const last = pieces.at(-1);
    if (last?.face === face) last.text += sign;
    else pieces.push({ face, text: sign });
  }
  return pieces;
}

interface Opened {
  _font?: { font?: { hasGlyphForCodePoint?: (code: number) => boolean } };
}

/** Whether our type has every sign of a text. It knows no Arabic, Greek or Cyrillic, and not every letter of Vietnamese. */
export function isWritable(doc: PDFKit.PDFDocument, text: string): boolean {
  return facesOf(text).every(({ face, text: run }) => {
    doc.font(`${face}-400`);
    const { font } = (doc as Opened)._font ?? {};
    return [...run].every((sign) => font?.hasGlyphForCodePoint?.(sign.codePointAt(0) ?? 0) === true);
  });
}
