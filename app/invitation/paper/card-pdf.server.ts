import { clockFace, clockStrokes, type DrawnMoment, handset } from "./card-pictures";
import { type Doc, drawSquare, millimetre, say, sayInMiddle } from "./pdf-words.server";
import type { Sheet } from "./sheet";
import type { Square } from "./square.server";

type Add = (tag: string, draw: () => void, options?: { alt?: string; lang?: string }) => void;

const margin = 7 * millimetre;
const wide = 91 * millimetre;
const squareSide = 26 * millimetre;
const bottom = 143 * millimetre;

/** Sets a card on A6: who asks, the day and the hour as pictures, a number to call as large as it fits, and the code. */
export function writeCard(doc: Doc, sheet: Sheet, square: Square, add: Add): void {
  const paragraph = (text: string, points: number, weight: "400" | "700" = "400", width = wide, x = margin) => {
    say(doc, text, { x, top: doc.y, wide: width, weight, points });
    doc.y += 2;
  };
  doc.y = margin;
  add("H1", () => paragraph(sheet.title, 18, "700"));
  for (const words of sheet.said) add("P", () => paragraph(words, 11));
  const { under, moment } = sheet;
  if (under) add("P", () => paragraph(under.words.join(" "), 9), { lang: under.language });
  if (moment) {
    const top = doc.y + 2 * millimetre;
    // What is said above in two languages leaves less room.
    const side = (under ? 30 : 37) * millimetre;
    add("Figure", () => drawMoment(doc, moment, top, side), { alt: moment.said });
    doc.y = top + side + 2.5 * millimetre;
  } else doc.y += 6 * millimetre;
  add("P", () => sayNumber(doc, sheet.caller));
  doc.y += 2 * millimetre;
  const top = doc.y;
  const beside = wide - squareSide - 3 * millimetre;
  const [go = "", type = "", proof = ""] = sheet.steps;
  add("Figure", () => drawSquare(doc, square, margin + wide - squareSide, top, squareSide), { alt: sheet.square.split("?")[0] ?? "" });
  doc.y = top;
  for (const words of [go, type]) add("P", () => paragraph(words, 9, "400", beside));
  add("P", () => paragraph(sheet.code, 14, "700", beside));
  add("P", () => paragraph(proof, 9, "400", beside));
  add("P", () => {
    doc.y = Math.max(doc.y, Math.min(bottom - 22, top + squareSide + 4));
    paragraph(sheet.notYours, 8);
  });
}

function drawMoment(doc: Doc, { weekday, number, month, time }: DrawnMoment, top: number, side: number): void {
  const gap = 8 * millimetre;
  const clock = side - 7 * millimetre;
  const left = margin + (wide - side - gap - clock) / 2;
  const band = 7 * millimetre;
  doc.save().roundedRect(left, top, side, side, 6).clip().rect(left, top, side, band).fill("#000").restore();
  doc.save().roundedRect(left, top, side, side, 6).lineWidth(2).stroke("#000").restore();
  const line = { x: left + 3, wide: side - 6 };
  sayInMiddle(doc, weekday, { ...line, top: top + 4, weight: "700", points: 11, color: "#fff" });
  sayInMiddle(doc, number, { ...line, top: top + band + (side - 2 * band) / 2 - side / 4.4, weight: "700", points: side / 2.3 });
  sayInMiddle(doc, month, { ...line, top: top + side - 18, weight: "400", points: 11 });
  const clockLeft = left + side + gap;
  doc
    .save()
    .translate(clockLeft, top)
    .scale(clock / clockFace.box)
    .lineCap("round");
  doc.circle(clockFace.middle, clockFace.middle, clockFace.radius).lineWidth(2).stroke("#000");
  for (const { from, to, width } of clockStrokes(time)) doc.moveTo(from[0], from[1]).lineTo(to[0], to[1]).lineWidth(width).stroke("#000");
  doc.restore();
  sayInMiddle(doc, time, { x: clockLeft, wide: clock, top: top + clock + 3, weight: "700", points: 17 });
}

function sayNumber(doc: Doc, { name, number }: Sheet["caller"]): void {
  const top = doc.y;
  const side = 12 * millimetre;
  const x = margin + side + 3 * millimetre;
  doc
    .save()
    .translate(margin, top)
    .scale(side / 24)
    .path(handset)
    .fill("#000")
    .restore();
  say(doc, name, { x, top, wide: wide - side, weight: "400", points: 11 });
  say(doc, number.replaceAll(" ", "\u00a0"), { x, top: doc.y - 1, wide: wide - side - 3 * millimetre, weight: "700", points: 22 });
}
