import PDFDocument from "pdfkit";
import { text } from "~/language/catalogue";
import { formatList } from "~/language/dates";
import type { Language } from "~/language/languages";
import { bytesOf } from "~/ui/pdf-bytes.server";
import { facesOf, isWritable, registerFaces, type Weight } from "~/ui/pdf-faces.server";
import { wordsAbout } from "../drawing/drawing-label";
import { pointAt, rim, ringRadius, sectorAngle, sectorWidth } from "../drawing/geometry";
import { type Label, layOut, wordBoxes } from "../drawing/layout";
import { marksOf } from "../drawing/marks";
import { type LineKind, tieLines } from "../drawing/tie-lines";
import { closeness, type NetworkMap, sectors } from "../model";
import { groupWord, namesOn, readingOrder } from "../reading-order";

type Doc = PDFKit.PDFDocument;

const millimetre = 72 / 25.4;
const page = { width: 297 * millimetre, height: 210 * millimetre, margin: 10 * millimetre } as const;
const drawingHeight = page.height - 2 * page.margin;
const ink = "#1c2b2d";
const colours: Record<LineKind, string> = {
  ...{ parent: "#3f7a78", partner: "#3f7a78", exPartner: "#3f7a78", sibling: "#3f7a78", relative: "#3f7a78" },
  ...{ friend: "#9aa5a6", neighbour: "#9aa5a6", colleague: "#9aa5a6", knows: "#9aa5a6" },
  ...{ support: "#2f6b34", speaks: "#5b2a5e", conflict: "#a3281f", mustNotMeet: "#a3281f" },
};
const rings = { inner: "#e8f1ef", middle: "#f4f8f6", outer: "#ffffff" } as const;

/** The map on one page, lying: the drawing, and beside it everybody in words. Null when our type lacks a letter of a name. */
export async function mapPdf(map: NetworkMap, language: Language, writtenAt: Date): Promise<Buffer | null> {
  const t = (key: Parameters<typeof text>[1], values?: Parameters<typeof text>[2]) => text(language, key, values);
  const names = formatList(
    language,
    map.people.flatMap(({ principalId, firstName }) => (principalId === null ? [] : [firstName])),
  );
  const title = t("family-map.drawing-print-title", { names });
  const doc = new PDFDocument({
    size: "A4",
    layout: "landscape",
    margin: 0,
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    displayTitle: true,
    lang: language,
    info: { Title: title, CreationDate: writtenAt },
  } as unknown as PDFKit.PDFDocumentOptions);
  registerFaces(doc);
  const written = bytesOf(doc);
  const rows = rowsOf(map, language, t);
  const writable = isWritable(doc, [title, ...rows.flatMap(({ name, words }) => [name, words])].join(""));
  if (writable) {
    const whole = doc.struct("Document");
    doc.addStructure(whole);
    const layout = layOut(map);
    const scale = Math.min(drawingHeight / layout.height, (175 * millimetre) / layout.width);
    const left = page.margin + layout.width * scale + 6 * millimetre;
    whole.add(doc.struct("H1", {}, () => say(doc, title, left, page.margin, "700", 14, page.width - page.margin - left)));
    whole.add(doc.struct("Figure", { alt: t("family-map.drawing-name", { names }) }, () => draw(doc, map, layout, scale, t)));
    table(doc, whole, rows, left, doc.heightOfString(title, { width: page.width - page.margin - left }) + page.margin + 14);
    whole.end();
  }
  doc.end();
  const bytes = await written;
  return writable ? bytes : null;
}

type Words = Parameters<typeof wordsAbout>[0];

interface Row {
  name: string;
  words: string;
  heading: boolean;
}

function rowsOf(map: NetworkMap, language: Language, t: Words): Row[] {
  const marked = marksOf(map);
  const nameOf = namesOn(map);
  return readingOrder(map).flatMap(({ group, people }) => [
    { name: t(groupWord(group)), words: "", heading: true },
    ...people.map((person): Row => {
      const marks = marked.get(person.id);
      return { name: nameOf(person.id), words: marks ? wordsAbout(t, language, person, marks).join(", ") : "", heading: false };
    }),
  ]);
}

/** Everybody in words, in letters as large as one page allows. */
function table(doc: Doc, whole: ReturnType<Doc["struct"]>, rows: readonly Row[], left: number, top: number): void {
  const width = page.width - page.margin - left;
  const nameWidth = width * 0.4;
  const room = page.height - page.margin - top;
  const heights = (points: number) =>
    rows.map(({ name, words, heading }) => {
      doc.font("latin-400").fontSize(points);
      const high = Math.max(
        doc.heightOfString(name, { width: heading ? width : nameWidth - 4 }),
        doc.heightOfString(words || " ", { width: width - nameWidth }),
      );
      return high + (heading ? points * 0.5 : points * 0.12);
    });
  const points = [9, 8.5, 8, 7.5, 7, 6.5, 6].find((size) => heights(size).reduce((sum, high) => sum + high, 0) <= room) ?? 5.5;
  const all = heights(points);
  let y = top;
  for (const [at, { name, words, heading }] of rows.entries()) {
    const high = all[at] ?? 0;
    if (y + high > page.height - page.margin / 2) break;
    whole.add(
      doc.struct(heading ? "H2" : "P", {}, () => {
        doc.fillColor(heading ? "#0a4344" : ink);
        say(doc, name, left, heading ? y + points * 0.4 : y, heading ? "700" : "400", points, heading ? width : nameWidth - 4);
        if (words) say(doc, words, left + nameWidth, y, "400", points, width - nameWidth);
      }),
    );
    y += high;
  }
}

function draw(doc: Doc, map: NetworkMap, layout: ReturnType<typeof layOut>, scale: number, t: Words): void {
  const { fontSize, labels } = layout;
  doc.save();
  doc.translate(page.margin - layout.x * scale, page.margin - layout.y * scale).scale(scale);
  doc.lineWidth(1 / scale / 1.6).strokeColor("#dcd8cd");
  for (const circle of [...closeness].reverse()) doc.circle(0, 0, ringRadius[circle].to).fillAndStroke(rings[circle], "#dcd8cd");
  for (const sector of sectors) {
    const cut = sectorAngle(sector) + sectorWidth / 2;
    const [from, to] = [pointAt(cut, ringRadius.inner.from), pointAt(cut, rim)];
    doc.moveTo(from.x, from.y).lineTo(to.x, to.y).stroke("#dcd8cd");
  }
  doc.circle(0, 0, ringRadius.inner.from - 8).fill("#cfe1dd");
  for (const { sector, x, y } of wordBoxes(fontSize)) {
    doc.fillColor("#4d5c5e");
    centred(doc, t(`family-map.drawing-sector-${sector}`), x, y, "700", fontSize);
  }
  if (layout.dockY !== null) {
    doc.fillColor("#4d5c5e");
    say(doc, t("family-map.drawing-loose"), -490, layout.dockY - fontSize / 2, "700", fontSize, 980);
  }
  const boxes = new Map(labels.map((label) => [label.id, label]));
  for (const pair of map.pairs) {
    const [one, other] = [boxes.get(pair.first), boxes.get(pair.second)];
    if (!one || !other || one.stands === "loose" || other.stands === "loose") continue;
    for (const { kind, d, filled } of tieLines(pair, one, other, fontSize)) {
      doc.path(d).strokeColor(colours[kind]).stroke();
      if (filled) doc.path(filled).fill(colours[kind]);
    }
  }
  for (const label of labels) drawLabel(doc, label, fontSize);
  doc.restore();
}

function drawLabel(doc: Doc, { x, y, width, height, lines, marks, stands }: Label, em: number): void {
  const middle = stands === "middle";
  const corner = Math.min(height / 2, em);
  if (marks.includes("deceased")) doc.dash(em * 0.3, { space: em * 0.2 });
  doc
    .roundedRect(x - width / 2, y - height / 2, width, height, corner)
    .fillAndStroke(middle ? "#0a4344" : "#ffffff", middle ? "#0a4344" : "#8fb3b0");
  doc.undash();
  doc.fillColor(middle ? "#ffffff" : ink);
  for (const [at, line] of lines.entries()) {
    centred(doc, line, x, y + (at - (lines.length - 1) / 2) * em * 1.2, middle ? "700" : "400", em);
  }
}

/** One run of text, piece by piece in the face that holds it. */
function say(doc: Doc, words: string, x: number, top: number, weight: Weight, points: number, width: number): void {
  doc.fontSize(points);
  facesOf(words).forEach(({ face, text: run }, at, runs) => {
    doc.font(`${face}-${weight}`);
    const shape = { width, continued: at < runs.length - 1, lineBreak: true };
    if (at === 0) doc.text(run, x, top, shape);
    else doc.text(run, shape);
  });
}

/** One line with its middle at a point. */
function centred(doc: Doc, words: string, x: number, y: number, weight: Weight, points: number): void {
  doc.fontSize(points);
  const runs = facesOf(words).map(({ face, text: run }) => ({
    run,
    face: `${face}-${weight}`,
    width: doc.font(`${face}-${weight}`).widthOfString(run),
  }));
  let from = x - runs.reduce((sum, { width }) => sum + width, 0) / 2;
  for (const { run, face, width } of runs) {
    doc.font(face).text(run, from, y - points * 0.62, { lineBreak: false });
    from += width;
  }
}
