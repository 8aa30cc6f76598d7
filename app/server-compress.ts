import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, createBrotliCompress, createGzip, gzip, gzipSync } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this a packet holds it anyway. */
const threshold = 1024;
/** Up to this, compressing takes about a fifth of a millisecond. */
const quick = 64 * 1024;
const compressible = /^(text\/(?!event-stream)|application\/(json|javascript|manifest\+json)|image\/svg\+xml)/;

type Coding = "br" | "gzip";

export function codingFor(request: IncomingMessage): Coding | null {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\b)/.test(accepted)) return "br";
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\b)/.test(accepted) ? "gzip" : null;
}

export function isCompressible(type: string): boolean {
  return compressible.test(type);
}

/** Compresses what is whole; `thorough` for what is kept and sent again. Quality 3 is a third of 4's work and still smaller than gzip. */
export async function compress(body: Buffer, coding: Coding, thorough = false): Promise<Buffer> {
  // A page takes less time than handing it to another thread and back.
  const here = !thorough && body.length <= quick;
  if (coding === "gzip") {
    const settings = { level: thorough ? 9 : 6 };
    return here ? gzipSync(body, settings) : zip(body, settings);
  }
  const params = { [constants.BROTLI_PARAM_QUALITY]: thorough ? 11 : 3, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return here ? brotliCompressSync(body, { params }) : brotli(body, { params });
}

/** Sends a body that is whole. */
export async function sendWhole(request: IncomingMessage, response: ServerResponse, body: Buffer) {
  let sent = body;
  if (isCompressible(String(response.getHeader("Content-Type") ?? ""))) {
    response.appendHeader("Vary", "Accept-Encoding");
    const coding = body.length >= threshold ? codingFor(request) : null;
    if (coding) {
      sent = await compress(body, coding);
      response.setHeader("Content-Encoding", coding);
    }
  }
  response.setHeader("Content-Length", sent.length);
  response.end(request.method === "HEAD" ? undefined : sent);
}

/** Sends a body piece by piece as it comes, each piece at once, compressed where that helps. */
export async function sendStream(request: IncomingMessage, response: ServerResponse, body: ReadableStream<Uint8Array>) {
  const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
  const coding = isCompressible(String(response.getHeader("Content-Type") ?? "")) ? codingFor(request) : null;
  if (!coding) {
    response.flushHeaders();
    return pipeline(source, response);
  }
  response.appendHeader("Vary", "Accept-Encoding");
  response.setHeader("Content-Encoding", coding);
  const squeeze =
    coding === "br"
      ? createBrotliCompress({ flush: constants.BROTLI_OPERATION_FLUSH, params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : createGzip({ flush: constants.Z_SYNC_FLUSH });
  return pipeline(source, squeeze, response);
}
