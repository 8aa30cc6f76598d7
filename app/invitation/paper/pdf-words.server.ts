import { facesOf, type Weight } from "~/ui/pdf-faces.server";
import type { Square } from "./square.server";

export type Doc = PDFKit.PDFDocument;
export const millimetre = 72 / 25.4;

interface Place {
  x: number;
  top: number;
  wide: number;
  weight: Weight;
  points: number;
}

/** Writes words in our type, each sign in the face that has it, from a place on downwards. */
export function say(doc: Doc, text: string, { x, top, wide, weight, points }: Place): void {
  const runs = facesOf(text);
  doc.fontSize(points).fillColor("#000");
  runs.forEach(({ face, text: run }, at) => {
    doc.font(`${face}-${weight}`);
    const shape = { width: wide, continued: at < runs.length - 1, lineGap: 2, align: "left" as const };
    if (at === 0) doc.text(run, x, top, shape);
    else doc.text(run, shape);
  });
}

/** One line in the middle of a width; smaller when it would not fit. */
export function sayInMiddle(doc: Doc, text: string, { x, top, wide, weight, points, color = "#000" }: Place & { color?: string }): void {
  const runs = facesOf(text);
  doc.fontSize(points);
  const wides = runs.map(({ face, text: run }) => doc.font(`${face}-${weight}`).widthOfString(run));
  const all = wides.reduce((sum, one) => sum + one, 0);
  if (all > wide) {
    sayInMiddle(doc, text, { x, top, wide, weight, points: (points * wide) / all - 0.1, color });
    return;
  }
  let from = x + (wide - all) / 2;
  doc.fillColor(color);
  runs.forEach(({ face, text: run }, at) => {
    doc.font(`${face}-${weight}`).text(run, from, top, { lineBreak: false });
    from += wides[at] ?? 0;
  });
}

/** The square a camera reads. */
export function drawSquare(doc: Doc, { size, path }: Square, x: number, y: number, side: number): void {
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
