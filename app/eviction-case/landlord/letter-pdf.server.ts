import PDFDocument from "pdfkit";
import type { Letter, LetterPart } from "~/eviction-case/landlord/letter";
import { bytesOf } from "~/ui/pdf-bytes.server";
import { facesOf, registerFaces, type Weight } from "~/ui/pdf-faces.server";

const millimetre = 72 / 25.4;
const left = 25 * millimetre;
const width = 160 * millimetre;
/** Where a window envelope shows the address. */
const addressTop = 50 * millimetre;
const addressWidth = 85 * millimetre;
const bottom = (297 - 20) * millimetre;
const labelWidth = 32 * millimetre;
const size = 11;
const gap = 8;

type Doc = PDFKit.PDFDocument;
type Struct = ReturnType<Doc["struct"]>;

/** A letter as a tagged PDF on A4, its address in the window of an envelope. The same letter gives the same bytes. */
export function pdfOf(letter: Letter, writtenAt: Date): Promise<Buffer> {
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: 20 * millimetre, bottom: 20 * millimetre, left, right: 25 * millimetre },
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    displayTitle: true,
    lang: "nl-NL",
    info: { Title: letter.title, CreationDate: writtenAt },
  } as unknown as PDFKit.PDFDocumentOptions);
  registerFaces(doc);
  const bytes = bytesOf(doc);
  const whole = doc.struct("Document");
  doc.addStructure(whole);
  write(doc, whole, letter);
  whole.end();
  doc.end();
  return bytes;
}

function write(doc: Doc, whole: Struct, letter: Letter): void {
  const add = (tag: string, draw: () => void) => whole.add(doc.struct(tag, {}, draw));
  add("P", () => lines(doc, letter.sender, left, 20 * millimetre, width));
  if (letter.addressee.length > 0) add("P", () => lines(doc, letter.addressee, left, addressTop, addressWidth));
  doc.y = (letter.open ? 45 : 105) * millimetre;
  add("H1", () => paragraph(doc, letter.title, { weight: "700", size: 14 }));
  for (const { label, value } of letter.facts) add("P", () => row(doc, label, value, "400"));
  doc.y += gap;
  add("P", () => paragraph(doc, letter.greeting));
  for (const part of letter.parts) writePart(doc, whole, part);
  add("P", () => paragraph(doc, letter.closing));
  doc.y += gap;
  add("P", () => lines(doc, letter.signed, left, doc.y, width));
}

function writePart(doc: Doc, whole: Struct, { text, list, rows }: LetterPart): void {
  if (text) whole.add(doc.struct("P", {}, () => paragraph(doc, text)));
  if (rows) {
    for (const { label, value } of rows) whole.add(doc.struct("P", {}, () => row(doc, label, value, "700")));
    doc.y += gap;
  }
  if (!list) return;
  const items = doc.struct("L");
  whole.add(items);
  for (const item of list) {
    const one = doc.struct("LI");
    items.add(one);
    one.add(doc.struct("Lbl", {}, () => bullet(doc)));
    one.add(doc.struct("LBody", {}, () => paragraph(doc, item, { from: left + 12, after: 2 })));
    one.end();
  }
  items.end();
  doc.y += gap - 2;
}

interface Shape {
  weight?: Weight;
  size?: number;
  from?: number;
  after?: number;
}

function paragraph(doc: Doc, text: string, { weight = "400", size: points = size, from = left, after = gap }: Shape = {}): void {
  say(doc, text, from, doc.y, width - (from - left), weight, points);
  doc.y += after;
}

function lines(doc: Doc, texts: readonly string[], x: number, top: number, wide: number): void {
  doc.y = top;
  for (const text of texts) say(doc, text, x, doc.y, wide, "400");
}

/** Leaves the line where it was: what it stands before comes beside it. */
function bullet(doc: Doc): void {
  const top = doc.y;
  say(doc, "•", left, top, 12, "400");
  doc.y = top;
}

/** A label with its value beside it; a value may have lines of its own. */
function row(doc: Doc, label: string, value: string, weight: Weight): void {
  const top = doc.y;
  say(doc, label, left, top, labelWidth, "400");
  const under = doc.y;
  doc.y = top;
  for (const line of value.split("\n")) say(doc, line, left + labelWidth, doc.y, width - labelWidth, weight);
  doc.y = Math.max(doc.y, under);
}

/** One run of text, piece by piece in the face that holds it. */
function say(doc: Doc, text: string, x: number, top: number, wide: number, weight: Weight, points = size): void {
  const runs = facesOf(text);
  if (top + points * 1.4 > bottom) {
    doc.addPage();
    doc.y = 20 * millimetre;
  }
  doc.fontSize(points);
  runs.forEach(({ face, text: run }, at) => {
    doc.font(`${face}-${weight}`);
    const continued = at < runs.length - 1;
    const shape = { width: wide, continued, lineGap: 2, align: "left" as const };
    if (at === 0) doc.text(run, x, doc.y, shape);
    else doc.text(run, shape);
  });
}
