import PDFDocument from "pdfkit";
import { facesOf, isWritable, registerFaces, type Weight } from "~/ui/pdf-faces.server";
import type { Sheet } from "./sheet";
import type { Square } from "./square.server";

const millimetre = 72 / 25.4;

type Doc = PDFKit.PDFDocument;

interface Frame {
  width: number;
  margin: number;
  /** Points of the words and of the code. */
  size: number;
  codeSize: number;
  squareSide: number;
  bottom: number;
}

const frames: Record<Sheet["kind"], Frame> = {
  letter: {
    width: 210 * millimetre,
    margin: 25 * millimetre,
    size: 14,
    codeSize: 28,
    squareSide: 42 * millimetre,
    bottom: 277 * millimetre,
  },
  card: { width: 105 * millimetre, margin: 9 * millimetre, size: 11, codeSize: 19, squareSide: 27 * millimetre, bottom: 142 * millimetre },
};

/** Everything somebody reads on it. */
const wordsOf = ({ title, addressee, day, greeting, said, howTitle, steps, call, closing, notYours }: Sheet): string =>
  [title, ...addressee, day, greeting, ...said, howTitle, ...steps, call, ...closing, notYours].join("");

/** Whether our type has every sign of it, and it runs the way a PDF of ours can be set. If not, the print page is the road. */
export function canBePdf(sheet: Sheet): boolean {
  if (sheet.dir === "rtl") return false;
  const doc = new PDFDocument({ autoFirstPage: false });
  registerFaces(doc);
  return isWritable(doc, wordsOf(sheet));
}

/** A letter on A4 or a card on A6, tagged, in large type. The same paper gives the same bytes. */
export function sheetPdf(sheet: Sheet, square: Square, madeAt: Date): Promise<Buffer> {
  const frame = frames[sheet.kind];
  const doc = new PDFDocument({
    size: sheet.kind === "letter" ? "A4" : "A6",
    margins: { top: frame.margin, bottom: 5 * millimetre, left: frame.margin, right: frame.margin },
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    displayTitle: true,
    lang: sheet.language,
    info: { Title: "kring", CreationDate: madeAt },
  } as unknown as PDFKit.PDFDocumentOptions);
  registerFaces(doc);
  const pieces: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (piece: Buffer) => pieces.push(piece));
    doc.on("end", () => resolve(Buffer.concat(pieces)));
    doc.on("error", reject);
  });
  const whole = doc.struct("Document");
  doc.addStructure(whole);
  const add = (tag: string, draw: () => void, options = {}) => whole.add(doc.struct(tag, options, draw));
  write(doc, frame, sheet, square, add);
  whole.end();
  doc.end();
  return done;
}

function write(
  doc: Doc,
  frame: Frame,
  sheet: Sheet,
  square: Square,
  add: (tag: string, draw: () => void, options?: { alt?: string }) => void,
): void {
  const { margin, size, codeSize, squareSide } = frame;
  const letter = sheet.kind === "letter";
  const wide = frame.width - 2 * margin;
  const besideSquare = wide - squareSide - 6 * millimetre;
  const gap = letter ? 9 : 5;
  const paragraph = (text: string, weight: Weight = "400", points = size, width = wide) => {
    say(doc, text, { x: margin, top: doc.y, wide: width, weight, points });
    doc.y += gap;
  };
  if (letter) {
    add("P", () => {
      doc.y = 50 * millimetre;
      for (const line of sheet.addressee) say(doc, line, { x: margin, top: doc.y, wide: 85 * millimetre, weight: "400", points: 12 });
    });
    doc.y = 95 * millimetre;
    add("P", () => paragraph(sheet.day, "400", 12));
  } else doc.y = margin;
  add("H1", () => paragraph(sheet.title, "700", letter ? 20 : 16));
  if (letter) add("P", () => paragraph(sheet.greeting));
  for (const words of sheet.said) add("P", () => paragraph(words));
  if (letter) add("H2", () => paragraph(sheet.howTitle, "700", 16));
  const top = doc.y;
  const [go = "", type = "", proof = ""] = sheet.steps;
  add("P", () => paragraph(go, "400", size, besideSquare));
  add("P", () => paragraph(type, "400", size, besideSquare));
  add("P", () => paragraph(sheet.code, "700", codeSize, besideSquare));
  add("Figure", () => drawSquare(doc, square, frame.width - margin - squareSide, top, squareSide), {
    alt: sheet.square.split("?")[0] ?? "",
  });
  doc.y = Math.max(doc.y, top + squareSide + gap);
  add("P", () => paragraph(proof));
  add("P", () => paragraph(sheet.call, "700"));
  for (const words of sheet.closing) add("P", () => paragraph(words));
  add("P", () => {
    doc.y = Math.max(doc.y, frame.bottom - size * 3);
    paragraph(sheet.notYours, "400", letter ? 12 : 9);
  });
}

function drawSquare(doc: Doc, { size, path }: Square, x: number, y: number, side: number): void {
  const top = doc.y;
  doc
    .save()
    .translate(x, y)
    .scale(side / size)
    .path(path)
    .fill("#000")
    .restore();
  doc.y = top;
}

function say(
  doc: Doc,
  text: string,
  { x, top, wide, weight, points }: { x: number; top: number; wide: number; weight: Weight; points: number },
): void {
  const runs = facesOf(text);
  doc.fontSize(points).fillColor("#000");
  runs.forEach(({ face, text: run }, at) => {
    doc.font(`${face}-${weight}`);
    const shape = { width: wide, continued: at < runs.length - 1, lineGap: 2, align: "left" as const };
    if (at === 0) doc.text(run, x, top, shape);
    else doc.text(run, shape);
  });
}
