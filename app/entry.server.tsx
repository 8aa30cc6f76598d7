import { randomBytes } from "node:crypto";
import { Writable } from "node:stream";
import type { EntryContext, HandleErrorFunction } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { isOverload, logFault } from "~/server-faults";
import { permissions } from "~/server-headers";
import { isBehindLink } from "~/ui/behind-link";
import { NonceProvider } from "~/ui/nonce";

const always = "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
/** A page may name its own small script; only the map's may also ask our server for something. */
const policyOfBarePages = ({ aloud, board }: { aloud: boolean; board: boolean }) =>
  `default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; script-src ${aloud || board ? "'self'" : "'none'"};${board ? " connect-src 'self';" : ""} ${always}`;

// Live reload, in development alone, listens on a port of its own.
const listening = process.env.NODE_ENV === "development" ? " connect-src 'self' ws:;" : "";

/** A page that records plays back what was just spoken, which no server has yet. */
function policyOfPages(nonce: string, records: boolean) {
  const media = records ? " media-src 'self' blob:;" : "";
  return `default-src 'self';${listening}${media} script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; ${always}`;
}

interface Handle {
  bare?: boolean;
  aloud?: boolean;
  board?: boolean;
  /** Uses the microphone; whoever comes to it does so with a whole page, for these headers hold until the next one. */
  records?: boolean;
}

const isSaid = (context: EntryContext, what: keyof Handle): boolean =>
  context.staticHandlerContext.matches.some(
    (match) => (context.routeModules[match.route.id]?.handle as Handle | undefined)?.[what] === true,
  );

/** Pages behind a personal link are plain HTML: no script, and a policy that lets none run. */
function isBare(request: Request, context: EntryContext): boolean {
  if (isBehindLink(new URL(request.url).pathname)) return true;
  return isSaid(context, "bare");
}

export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (isBare(request, context)) {
    headers.set("Content-Security-Policy", policyOfBarePages({ aloud: isSaid(context, "aloud"), board: isSaid(context, "board") }));
    // Leaves out what only a page with scripts needs; with scripts it would never hydrate, and say nothing.
    const page = renderToString(<RemixServer context={context} url={request.url} />);
    return new Response(`<!DOCTYPE html>${page}`, { status, headers });
  }

  const nonce = randomBytes(16).toString("base64");
  const records = isSaid(context, "records");
  headers.set("Content-Security-Policy", policyOfPages(nonce, records));
  if (records) headers.set("Permissions-Policy", permissions({ microphone: true }));
  return new Promise<Response>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RemixServer context={context} url={request.url} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        onAllReady() {
          // Sent whole, so that it can say its length and be compressed at once.
          const pieces: Uint8Array[] = [];
          const body = new Writable({
            write(piece, _coding, next) {
              pieces.push(piece);
              next();
            },
            final(done) {
              resolve(new Response(Buffer.concat(pieces), { status, headers }));
              done();
            },
          });
          pipe(body);
        },
        onShellError: reject,
        onError: logFault,
      },
    );
  });
}

/** Says what broke without saying about whom: an error's message may hold a family's words. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  if (isOverload(error)) context.overloaded = true;
  logFault(error);
};
