import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { codingFor, compress, isCompressible } from "./server-compress";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".mp3": "audio/mpeg",
};

interface Kept {
  stamp: string;
  body: Buffer;
  packed: Map<string, Promise<Buffer>>;
}

/** Serves the files of a folder from memory, each compressed once. Answers whether there was such a file. */
export function staticFiles(folder: string) {
  const root = path.resolve(folder);
  const kept = new Map<string, Kept>();

  async function load(file: string): Promise<Kept | null> {
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    const stamp = `${found.mtimeMs}-${found.size}`;
    const known = kept.get(file);
    if (known?.stamp === stamp) return known;
    const fresh = { stamp, body: await readFile(file), packed: new Map() };
    kept.set(file, fresh);
    return fresh;
  }

  return async function serve(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<boolean> {
    const type = types[path.extname(pathname)];
    if (!type || request.method === "POST" || /[%\\\0]|\/\./.test(pathname)) return false;
    const file = path.join(root, pathname);
    if (!file.startsWith(root + path.sep)) return false;
    const found = await load(file);
    if (!found) return false;

    const built = pathname.startsWith("/build/");
    response.setHeader("Content-Type", type);
    response.setHeader("Cache-Control", built ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    response.setHeader("ETag", `"${found.stamp}"`);
    if (isCompressible(type)) response.setHeader("Vary", "Accept-Encoding");
    if (request.headers["if-none-match"] === `"${found.stamp}"`) {
      response.writeHead(304).end();
      return true;
    }

    let body = found.body;
    const coding = isCompressible(type) ? codingFor(request) : null;
    if (coding) {
      const packed = found.packed.get(coding) ?? compress(found.body, coding, true);
      found.packed.set(coding, packed);
      body = await packed;
      response.setHeader("Content-Encoding", coding);
    }
    response.setHeader("Content-Length", body.length);
    response.writeHead(200).end(request.method === "HEAD" ? undefined : body);
    return true;
  };
}
