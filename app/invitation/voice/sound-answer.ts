/**
 * Sound as a browser or a telephone provider asks for it: whole, or one part of it. Safari plays nothing from a server that cannot give
 * parts. Never kept on the way, and never taken for anything but sound.
 */
export function soundAnswer(request: Request, sound: { bytes: Uint8Array<ArrayBuffer>; mediaType: string }): Response {
  const { bytes, mediaType } = sound;
  const headers = {
    "Content-Type": mediaType,
    "Content-Disposition": "inline",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
    "Accept-Ranges": "bytes",
  };
  const part = partOf(request.headers.get("Range"), bytes.length);
  if (part === "none") return new Response(null, { status: 416, headers: { ...headers, "Content-Range": `bytes */${bytes.length}` } });
  if (part === null) return new Response(bytes, { headers: { ...headers, "Content-Length": String(bytes.length) } });
  const given = bytes.slice(part.from, part.until + 1);
  const range = `bytes ${part.from}-${part.until}/${bytes.length}`;
  return new Response(given, { status: 206, headers: { ...headers, "Content-Length": String(given.length), "Content-Range": range } });
}

/** The one part that is asked for; null for the whole, also when the question is not understood; "none" when there is no such part. */
function partOf(asked: string | null, length: number): { from: number; until: number } | "none" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(asked ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const [, first = "", last = ""] = match;
  if (first === "") return Number(last) === 0 ? "none" : { from: Math.max(0, length - Number(last)), until: length - 1 };
  const from = Number(first);
  if (from >= length) return "none";
  const until = last === "" ? length - 1 : Math.min(Number(last), length - 1);
  return until < from ? null : { from, until };
}
