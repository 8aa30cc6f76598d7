import PDFDocument from "pdfkit";
import { bytesOf } from "~/ui/pdf-bytes.server";
import { isWritable, registerFaces, type Weight } from "~/ui/pdf-faces.server";
import { writeCard } from "./card-pdf.server";
import { type Doc, drawSquare, millimetre, say } from "./pdf-words.server";
import type { Sheet } from "./sheet";
import type { Square } from "./square.server";

/** A letter, in points. */
const letter = {
  width: 210 * millimetre,
  margin: 25 * millimetre,
  size: 14,
  codeSize: 28,
  squareSide: 42 * millimetre,
  bottom: 277 * millimetre,
};
const cardMargin = 7 * millimetre;

/** Everything somebody reads on it. */
const wordsOf = ({ title, addressee, day, greeting, said, howTitle, steps, call, closing, notYours, moment, under }: Sheet): string =>
  [title, ...addressee, day, greeting, ...said, howTitle, ...steps, call, ...closing, notYours, ...Object.values(moment ?? {})]
    .concat(under?.words ?? [])
    .join("");

/** Whether our type has every sign of it, and it runs the way a PDF of ours can be set. If not, the print page is the road. */
export function canBePdf(sheet: Sheet): boolean {
  if (sheet.dir === "rtl") return false;
  const doc = new PDFDocument({ autoFirstPage: false });
  registerFaces(doc);
  return isWritable(doc, wordsOf(sheet));
}

/** A letter on A4 or a card on A6, tagged, in large type. The same paper gives the same bytes. */
export function sheetPdf(sheet: Sheet, square: Square, madeAt: Date): Promise<Buffer> {
  const margin = sheet.kind === "letter" ? letter.margin : cardMargin;
  const doc = new PDFDocument({
    size: sheet.kind === "letter" ? "A4" : "A6",
    margins: { top: margin, bottom: 4 * millimetre, left: margin, right: margin },
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    displayTitle: true,
    lang: sheet.language,
    info: { Title: "kring", CreationDate: madeAt },
  } as unknown as PDFKit.PDFDocumentOptions);
  registerFaces(doc);
  const bytes = bytesOf(doc);
  const whole = doc.struct("Document");
  doc.addStructure(whole);
  const add = (tag: string, draw: () => void, options = {}) => whole.add(doc.struct(tag, options, draw));
  if (sheet.kind === "letter") writeLetter(doc, sheet, square, add);
  else writeCard(doc, sheet, square, add);
  whole.end();
  doc.end();
  return bytes;
}

type Add = (tag: string, draw: () => void, options?: { alt?: string }) => void;

function writeLetter(doc: Doc, sheet: Sheet, square: Square, add: Add): void {
  const { margin, size, codeSize, squareSide } = letter;
  const wide = letter.width - 2 * margin;
  const besideSquare = wide - squareSide - 6 * millimetre;
  const gap = 9;
  const paragraph = (text: string, weight: Weight = "400", points = size, width = wide) => {
    say(doc, text, { x: margin, top: doc.y, wide: width, weight, points });
    doc.y += gap;
  };
  add("P", () => {
    doc.y = 50 * millimetre;
    for (const line of sheet.addressee) say(doc, line, { x: margin, top: doc.y, wide: 85 * millimetre, weight: "400", points: 12 });
  });
  doc.y = 95 * millimetre;
  add("P", () => paragraph(sheet.day, "400", 12));
  add("H1", () => paragraph(sheet.title, "700", 20));
  add("P", () => paragraph(sheet.greeting));
  for (const words of sheet.said) add("P", () => paragraph(words));
  add("H2", () => paragraph(sheet.howTitle, "700", 16));
  const top = doc.y;
  const [go = "", type = "", proof = ""] = sheet.steps;
  add("P", () => paragraph(go, "400", size, besideSquare));
  add("P", () => paragraph(type, "400", size, besideSquare));
  add("P", () => paragraph(sheet.code, "700", codeSize, besideSquare));
  add("Figure", () => drawSquare(doc, square, letter.width - margin - squareSide, top, squareSide), {
    alt: sheet.square.split("?")[0] ?? "",
  });
  doc.y = Math.max(doc.y, top + squareSide + gap);
  add("P", () => paragraph(proof));
  add("P", () => paragraph(sheet.call, "700"));
  for (const words of sheet.closing) add("P", () => paragraph(words));
  add("P", () => {
    doc.y = Math.max(doc.y, letter.bottom - size * 3);
    paragraph(sheet.notYours, "400", 12);
  });
}
