import type { IncomingMessage, ServerResponse } from "node:http";
import { baseOf, type CheckSettings, readBody, refusalOf } from "./server-checks";
import { sendStream, sendWhole } from "./server-compress";
import { isOverload, logFault } from "./server-faults";
import { languageCookie, setHeaders } from "./server-headers";
import { loggedPath, logger } from "./server-log";
import { originHeader, originOf } from "./server-origin";
import { type PlainStatus, plainPage, plainPagePolicy } from "./server-pages";
import { staticFiles } from "./server-static";
import { isUpload, readUpload, sendTooLarge } from "./server-uploads";

export interface HandlerSettings extends Omit<CheckSettings, "isHook"> {
  /** Answers posts of providers, before and without the app; null when there is no such hook. */
  hook(request: Request): Promise<Response | null>;
  /** The app itself. */
  app(request: Request, context: { overloaded?: boolean }): Promise<Response>;
  /** Whether this process can do its work now. */
  isHealthy(): Promise<boolean>;
  publicFolder: string;
  styleHref?: string;
}

const isHook = (path: string) => path.startsWith("/hooks/");

/** One handler for `node:http`: checks, headers, files, hooks, the app, the log. `drain` lets long answers end. */
export function createHandler(settings: HandlerSettings) {
  const checks: CheckSettings = { ...settings, isHook };
  const serveFile = staticFiles(settings.publicFolder);
  const underWay = new Set<AbortController>();
  let draining = false;

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const started = performance.now();
    response.once("close", () => {
      const line = {
        method: request.method,
        path: loggedPath(request.url ?? ""),
        status: response.statusCode,
        ms: Math.round((performance.now() - started) * 10) / 10,
      };
      // Files are asked for by the dozen and say nothing about how the app fares.
      if (line.path.startsWith("/build/")) logger().debug(line, "file");
      else logger().info(line, "request");
    });
    setHeaders(response, settings.publicUrl);
    if (draining) response.setHeader("Connection", "close");
    try {
      await answer(request, response);
    } catch (error) {
      const broken = (error as { code?: string }).code === "ERR_STREAM_PREMATURE_CLOSE" || response.destroyed;
      if (!broken) logFault(error);
      if (response.headersSent) response.destroy();
      else sendPlain(response, isOverload(error) ? 503 : 500);
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const refusal = refusalOf(request, checks);
    if (refusal) {
      for (const [name, value] of Object.entries(refusal.headers ?? {})) response.setHeader(name, value);
      // What is on its way is not read, so the connection cannot be used again.
      if (request.method === "POST") response.setHeader("Connection", "close");
      return sendPlain(response, refusal.status);
    }
    const pathname = (request.url ?? "/").split("?", 1)[0] ?? "/";
    if (pathname === "/health") {
      const healthy = !draining && (await settings.isHealthy());
      response.setHeader("Content-Type", "text/plain");
      return void response.writeHead(healthy ? 200 : 503).end(healthy ? "ok" : "not now");
    }
    if (await serveFile(request, response, pathname)) return;

    let body: Buffer | undefined;
    if (request.method === "POST") {
      const upload = isUpload(pathname);
      const read = await (upload ? readUpload(request) : readBody(request));
      if (!read && upload) return sendTooLarge(response, pathname, settings.styleHref);
      if (!read) {
        response.setHeader("Connection", "close");
        return sendPlain(response, 413);
      }
      body = read;
    }
    // No field of a form can hold a zero byte, and the database takes none; what reads files says so in words of its own.
    if (body && !isHook(pathname) && !isUpload(pathname) && (body.includes(0) || body.includes("%00"))) return sendPlain(response, 400);
    if (isHook(pathname)) return answerHook(request, response, body);
    return answerApp(request, response, body);
  }

  async function answerHook(request: IncomingMessage, response: ServerResponse, body: Buffer | undefined) {
    const given = await settings.hook(webRequest(request, body, baseOf(request, checks), new AbortController().signal));
    response.statusCode = given?.status ?? 404;
    for (const [name, value] of given?.headers ?? []) response.setHeader(name, value);
    response.end(request.method === "HEAD" || !given ? undefined : Buffer.from(await given.arrayBuffer()));
  }

  async function answerApp(request: IncomingMessage, response: ServerResponse, body: Buffer | undefined) {
    const context: { overloaded?: boolean } = {};
    const leaving = new AbortController();
    underWay.add(leaving);
    response.once("close", () => {
      underWay.delete(leaving);
      if (!response.writableFinished) leaving.abort();
    });
    const given = await settings.app(webRequest(request, body, baseOf(request, checks), leaving.signal), context);
    if (context.overloaded && given.status >= 500) {
      await given.body?.cancel();
      return sendPlain(response, 503);
    }
    response.statusCode = given.status;
    for (const [name, value] of given.headers) if (name !== "set-cookie") response.setHeader(name, value);
    const chosen = request.method === "POST" ? null : languageCookie(request.url ?? "/", settings.publicUrl);
    const cookies = [...given.headers.getSetCookie(), ...(chosen ? [chosen] : [])];
    if (cookies.length > 0) response.setHeader("Set-Cookie", cookies);

    const type = given.headers.get("Content-Type") ?? "";
    if (!given.body || request.method === "HEAD") {
      await given.body?.cancel();
      return void response.end();
    }
    if (type.startsWith("text/html")) return sendWhole(request, response, Buffer.from(await given.arrayBuffer()));
    return sendStream(request, response, given.body);
  }

  function sendPlain(response: ServerResponse, status: PlainStatus) {
    response.statusCode = status;
    if (status === 503) response.setHeader("Retry-After", "5");
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", plainPagePolicy);
    response.end(plainPage(status, settings.styleHref));
  }

  return {
    handle,
    /** From now on nobody is invited to come back on the same connection, and streams that never end are ended. */
    drain() {
      draining = true;
      for (const controller of underWay) controller.abort();
    },
  };
}

/** What the app gets to see: the address the outside uses, and no header a proxy might have been fooled into. */
function webRequest(request: IncomingMessage, body: Buffer | undefined, base: string, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name.startsWith("x-forwarded-") || name === "forwarded" || name === originHeader) continue;
    for (const each of Array.isArray(value) ? value : [value]) headers.append(name, each);
  }
  headers.set("host", new URL(base).host);
  const origin = originOf(request);
  if (origin) headers.set(originHeader, origin);
  return new Request(base + (request.url ?? "/"), { method: request.method, headers, body: body && new Uint8Array(body), signal });
}
