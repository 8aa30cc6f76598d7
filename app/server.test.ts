import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bodyLimit } from "./server-checks";
import { createHandler } from "./server-handler";
import { languageCookie } from "./server-headers";
import { loggedPath } from "./server-log";

const publicUrl = "https://kring.example";
const form = { "Content-Type": "application/x-www-form-urlencoded" };
const folder = mkdtempSync(path.join(tmpdir(), "kring-public-"));
mkdirSync(path.join(folder, "build"));
writeFileSync(path.join(folder, "build", "a-1.css"), "p{color:red}".repeat(200));
writeFileSync(path.join(folder, "..", "kring-secret.txt"), "secret");

const seen: string[] = [];
let fault: "none" | "overload" | "throw" = "none";
const handler = createHandler({
  publicUrl,
  isDemo: false,
  publicFolder: folder,
  isHealthy: async () => true,
  hook: async (request) => (new URL(request.url).pathname === "/hooks/known" ? new Response(`hook ${await request.text()}`) : null),
  app: async (request, context) => {
    seen.push(`${request.method} ${request.url} ${await request.clone().text()}`);
    if (fault === "throw") throw new Error("Fatima owes the landlord");
    if (fault === "overload") {
      context.overloaded = true;
      return new Response("broken", { status: 500 });
    }
    if (new URL(request.url).pathname === "/events") {
      const events = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode("data: one\n\n"));
          request.signal.addEventListener("abort", () => controller.close());
        },
      });
      return new Response(events, { headers: { "Content-Type": "text/event-stream" } });
    }
    const headers = new Headers({ "Content-Type": "text/html; charset=utf-8" });
    headers.append("Set-Cookie", "a=1");
    headers.append("Set-Cookie", "b=2");
    return new Response(`<p>${"page ".repeat(400)}</p>`, { headers });
  },
});
const server = createServer(handler.handle);

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

function ask(method: string, target: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const asked = send({ port, host: "127.0.0.1", method, path: target, headers, agent: false }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) }));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

test.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("%s is no way in", async (method) => {
  const before = seen.length;
  const answer = await ask(method, "/conferences/1");
  expect(answer.status).toBe(405);
  expect(answer.headers.allow).toBe("GET, HEAD, POST");
  expect(seen).toHaveLength(before);
});

test.each([
  ["a form from elsewhere", { ...form, Origin: "https://evil.example" }, 403],
  ["a form from a sandbox", { ...form, Origin: "null" }, 403],
  ["a form from a subdomain, by its fetch metadata", { ...form, "Sec-Fetch-Site": "same-site" }, 403],
  ["a form that came along a foreign page", { ...form, Referer: "https://evil.example/page" }, 403],
  ["JSON", { "Content-Type": "application/json", Origin: publicUrl }, 415],
  ["plain text", { "Content-Type": "text/plain", Origin: publicUrl }, 415],
  ["our own form", { ...form, Origin: publicUrl }, 200],
  ["our own form, with files", { "Content-Type": "multipart/form-data; boundary=x", Origin: publicUrl }, 200],
] as const)("%s is answered as it should be", async (_scene, headers, status) => {
  const before = seen.length;
  expect((await ask("POST", "/sign-in", headers, "a=1")).status).toBe(status);
  expect(seen.length - before).toBe(status === 200 ? 1 : 0);
});

test("e-mail is stopped with one tap in a mail program, whose service posts from elsewhere", async () => {
  const before = seen.length;
  const oneTap = { ...form, Origin: "https://mail.example", "Sec-Fetch-Site": "cross-site" };
  expect((await ask("POST", "/stop-email/1/secret", oneTap, "List-Unsubscribe=One-Click")).status).toBe(200);
  expect((await ask("POST", "/stop-emails", oneTap, "a=1")).status).toBe(403);
  expect(seen).toHaveLength(before + 1);
});

test("the framework's old way of posting data is closed, also from a foreign page", async () => {
  expect((await ask("POST", "/plan?_data=routes%2Fplan", { ...form, Origin: publicUrl }, "a=1")).status).toBe(400);
  expect((await ask("GET", "/plan?index&_data=routes%2Fplan")).status).toBe(400);
});

test("a body over one megabyte is refused before it is read, announced or not", async () => {
  const before = seen.length;
  const big = "x".repeat(bodyLimit + 1);
  const announced = await ask("POST", "/sign-in", { ...form, Origin: publicUrl, "Content-Length": String(big.length) });
  expect(announced.status).toBe(413);
  const unannounced = await ask("POST", "/sign-in", { ...form, Origin: publicUrl, "Transfer-Encoding": "chunked" }, big).catch(() => null);
  expect(unannounced === null || unannounced.status === 413).toBe(true);
  expect(seen).toHaveLength(before);
});

test("a form with a zero byte is refused; a percent sign somebody typed is not", async () => {
  const post = (body: string) => ask("POST", "/x", { ...form, Origin: publicUrl }, body);
  expect((await post("name=Fatima%00")).status).toBe(400);
  expect((await post("name=100%2500")).status).toBe(200);
});

test("a provider's post needs no origin; an unknown hook is no page either", async () => {
  const before = seen.length;
  expect((await ask("POST", "/hooks/known", form, "From=x")).body.toString()).toBe("hook From=x");
  expect((await ask("POST", "/hooks/unknown", form, "From=x")).status).toBe(404);
  expect(seen).toHaveLength(before);
});

test("every answer carries the headers that keep it among us", async () => {
  for (const target of ["/", "/health", "/hooks/unknown"]) {
    const { headers } = await ask("GET", target);
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["strict-transport-security"]).toContain("max-age");
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  }
});

test("a page is compressed, keeps all its cookies, and the app sees the public address", async () => {
  const brotli = await ask("GET", "/x", { "Accept-Encoding": "gzip, br", Host: "inner:3000", "X-Forwarded-Host": "evil.example" });
  expect(brotli.headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(brotli.body).toString()).toContain("page page");
  expect(brotli.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
  expect(seen.at(-1)).toBe(`GET ${publicUrl}/x `);
  const gzip = await ask("GET", "/x", { "Accept-Encoding": "gzip, br;q=0" });
  expect(gunzipSync(gzip.body).toString()).toContain("page page");
  const plain = await ask("GET", "/x");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  const head = await ask("HEAD", "/x", { "Accept-Encoding": "br" });
  expect(head.status).toBe(200);
  expect(head.body).toHaveLength(0);
});

test("built files are kept for good and sent compressed; nothing outside the folder is", async () => {
  const file = await ask("GET", "/build/a-1.css", { "Accept-Encoding": "br" });
  expect(file.headers["cache-control"]).toContain("immutable");
  expect(brotliDecompressSync(file.body).toString()).toContain("color:red");
  const again = await ask("GET", "/build/a-1.css", { "If-None-Match": String(file.headers.etag) });
  expect(again.status).toBe(304);
  for (const target of ["/../kring-secret.txt", "/build/..%2f..%2fkring-secret.txt", "/build/%2e%2e/%2e%2e/kring-secret.txt"]) {
    expect((await ask("GET", target)).body.toString()).not.toContain("secret");
  }
});

test("an event reaches an open page at once, and draining ends the stream", async () => {
  const { port } = server.address() as AddressInfo;
  const said = await new Promise<string>((resolve, reject) => {
    send({ port, host: "127.0.0.1", path: "/events", headers: { "Accept-Encoding": "br" } }, (answer) => {
      expect(answer.headers["content-encoding"]).toBeUndefined();
      answer.once("data", (piece: Buffer) => {
        answer.once("end", () => resolve(piece.toString()));
        answer.resume();
        handler.drain();
      });
    })
      .on("error", reject)
      .end();
  });
  expect(said).toBe("data: one\n\n");
});

test("when the database has no room the reader is asked to come back in a moment", async () => {
  fault = "overload";
  const answer = await ask("GET", "/today");
  fault = "none";
  expect(answer.status).toBe(503);
  expect(answer.headers["retry-after"]).toBe("5");
  expect(answer.body.toString()).toContain("Wacht een halve minuut");
});

test("what breaks shows nobody's words", async () => {
  fault = "throw";
  const answer = await ask("GET", "/today");
  fault = "none";
  expect(answer.status).toBe(500);
  expect(answer.body.toString()).not.toContain("Fatima");
});

test("the log holds no secret of a link and no query", () => {
  expect(loggedPath("/o/9ZxQ-secret?proof=1234")).toBe("/o/…");
  expect(loggedPath("/l/9ZxQ-secret?taal=en")).toBe("/l/…");
  expect(loggedPath("/offer/9ZxQ-secret")).toBe("/offer/…");
  expect(loggedPath("/offers/0190")).toBe("/offers/0190");
  expect(loggedPath("/calendar/abc.ics")).toBe("/calendar/…");
  expect(loggedPath("/k/0190/plan?taal=tr")).toBe("/k/0190/plan");
});

test("a chosen language stays with its link, and never beside a secret", () => {
  expect(languageCookie("/k/0190-ab/plan?taal=tr")).toBe("taal=tr; Path=/k/0190-ab; SameSite=Lax; HttpOnly; Max-Age=31536000");
  expect(languageCookie("/today?taal=en")).toContain("werktaal=en; Path=/;");
  expect(languageCookie("/today?taal=tr")).toBeNull();
  expect(languageCookie("/o/secret?taal=tr")).toBeNull();
  expect(languageCookie("/l/secret?taal=en")).toBeNull();
  expect(languageCookie("/offer/secret?taal=en")).toBeNull();
  expect(languageCookie("/k/0190/plan?taal=xx")).toBeNull();
});
