import { inflateSync } from "node:zlib";

/** The text of a PDF as somebody who copies it would get it: what the letters of its embedded faces stand for, in the order they are drawn. */
export function textOfPdf(bytes: Buffer): string {
  const objects = objectsOf(bytes);
  const named = [...objects.values()].flatMap(({ dict }) => {
    const fonts = /\/Font\s*<<([\s\S]*?)>>/.exec(dict)?.[1] ?? "";
    return [...fonts.matchAll(/\/(F\d+)\s+(\d+) 0 R/g)].map(([, name = "", id = ""]) => [name, id] as const);
  });
  const fonts = new Map(named.map(([name, id]) => [name, unicodeOf(objects, id)]));
  const drawn = [...objects.values()].filter(({ stream }) => stream?.includes(" Tf"));
  return drawn.map(({ stream }) => drawnText(stream ?? "", fonts)).join("\n");
}

interface PdfObject {
  dict: string;
  stream?: string;
}

function objectsOf(bytes: Buffer): Map<string, PdfObject> {
  const whole = bytes.toString("latin1");
  const found = new Map<string, PdfObject>();
  for (const start of whole.matchAll(/(\d+) 0 obj\n/g)) {
    const from = start.index + start[0].length;
    const end = whole.indexOf("endobj", from);
    const streamAt = whole.indexOf("stream\n", from);
    const id = start[1] ?? "";
    if (streamAt === -1 || streamAt > end) {
      found.set(id, { dict: whole.slice(from, end) });
      continue;
    }
    const dict = whole.slice(from, streamAt);
    const length = Number(/\/Length (\d+)/.exec(dict)?.[1] ?? 0);
    const raw = bytes.subarray(streamAt + 7, streamAt + 7 + length);
    const isText = !/\/FontFile|\/Subtype \/(CIDFontType0C|OpenType)/.test(dict);
    found.set(id, { dict, ...(isText ? { stream: (/FlateDecode/.test(dict) ? inflateSync(raw) : raw).toString("latin1") } : {}) });
  }
  return found;
}

/** What each letter of a face stands for. */
function unicodeOf(objects: Map<string, PdfObject>, id: string): Map<number, string> {
  const cmapId = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.dict ?? "")?.[1] ?? "";
  const cmap = objects.get(cmapId)?.stream ?? "";
  const letters = new Map<number, string>();
  for (const [, block = ""] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = "", , list = ""] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi)) {
      for (const [at, [, hex = ""]] of [...list.matchAll(/<([0-9a-f ]+)>/gi)].entries())
        letters.set(Number.parseInt(from, 16) + at, utf16(hex));
    }
  }
  for (const [, block = ""] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from = "", hex = ""] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f ]+)>/gi))
      letters.set(Number.parseInt(from, 16), utf16(hex));
  }
  return letters;
}

const utf16 = (hex: string): string => Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le");

function drawnText(stream: string, fonts: Map<string, Map<number, string>>): string {
  let letters = new Map<number, string>();
  let text = "";
  for (const [, font, shown, ended] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|(ET)\b/g)) {
    if (font) letters = fonts.get(font) ?? letters;
    else if (ended) text += "\n";
    else {
      for (const [, hex = ""] of (shown ?? "").matchAll(/<([0-9a-f]+)>/gi)) {
        for (const [code = ""] of hex.matchAll(/[0-9a-f]{4}/gi)) text += letters.get(Number.parseInt(code, 16)) ?? "";
      }
    }
  }
  return text;
}
