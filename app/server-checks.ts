import type { IncomingMessage } from "node:http";
import { isEndpoint, isUpload } from "./server-uploads";

/** One megabyte: the longest form anybody fills in is a hundred times shorter. */
export const bodyLimit = 1024 * 1024;

/** Where e-mail is stopped with one tap. */
const stopEmailPath = "/stop-email/";

const formTypes = new Set(["application/x-www-form-urlencoded", "multipart/form-data"]);
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

export interface CheckSettings {
  /** The address the outside knows us by, without a slash at the end. */
  publicUrl: string;
  /** The demo answers to every name of this machine, so that 127.0.0.1 works as well as localhost. */
  isDemo: boolean;
  /** Paths others than browsers post to; they prove who they are in their own way. */
  isHook(path: string): boolean;
}

export interface Refusal {
  status: 400 | 403 | 405 | 413 | 415;
  headers?: Record<string, string>;
}

/** The address a request was meant for: the public one, or in the demo this machine under the name that was used. */
export function baseOf(request: IncomingMessage, { publicUrl, isDemo }: CheckSettings): string {
  const host = request.headers.host;
  return isDemo && host && loopback.test(host) ? `http://${host}` : new URL(publicUrl).origin;
}

/** What must be refused before anything is read or run; null when the request may go on. */
export function refusalOf(request: IncomingMessage, settings: CheckSettings): Refusal | null {
  const target = request.url ?? "";
  if (!target.startsWith("/")) return { status: 400 };
  const method = request.method ?? "";
  if (method !== "GET" && method !== "HEAD" && method !== "POST") return { status: 405, headers: { Allow: "GET, HEAD, POST" } };

  const [path = "/", query = ""] = target.split("?", 2);
  // The framework's old way of asking for data runs actions without looking where the request came from.
  if (new URLSearchParams(query).has("_data")) return { status: 400 };
  if (method !== "POST") return null;

  if (!isUpload(path) && Number(request.headers["content-length"] ?? 0) > bodyLimit) return { status: 413 };
  if (settings.isHook(path) || isEndpoint(path)) return null;
  // One tap in a mail program (RFC 8058) is posted by the mail service, from wherever that is; the secret in the address is the proof.
  if (!isFromHere(request, settings) && !path.startsWith(stopEmailPath)) return { status: 403 };
  const hasBody = request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"] ?? 0) > 0;
  if (hasBody && !formTypes.has(contentType(request))) return { status: 415 };
  return null;
}

function contentType(request: IncomingMessage): string {
  return (request.headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** Every browser says where a form was sent from; what is no browser holds no cookie that another page could ride on. */
function isFromHere(request: IncomingMessage, settings: CheckSettings): boolean {
  const { origin, referer, "sec-fetch-site": site } = request.headers;
  const base = baseOf(request, settings);
  if (origin !== undefined) return origin === base;
  if (site !== undefined) return site === "same-origin" || site === "none";
  if (referer !== undefined) return URL.canParse(referer) && new URL(referer).origin === base;
  return true;
}

/** Reads a body up to the limit; null when it is larger. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > bodyLimit) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
