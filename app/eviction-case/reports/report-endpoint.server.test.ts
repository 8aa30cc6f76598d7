import http from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { firstDay } from "~/clock.server";
import { dbOf, disconnect } from "~/db.server";
import { colleague } from "../../../tests/builders/askers";
import { account, organisation } from "../../../tests/builders/colleagues";
import { inventedReport, reportsCsv } from "../../../tests/builders/reports";
import { type Browser, hidden } from "../../../tests/setup/asking";
import { type Kring, startKring } from "../../../tests/setup/server";
import { makeKey } from "./landlord-keys.server";

let kring: Kring;
const ids: Record<"landlord" | "otherLandlord" | "worker" | "elsewhere", string> = {
  landlord: "",
  otherLandlord: "",
  worker: "",
  elsewhere: "",
};
const keys: Record<"own" | "other", string> = { own: "", other: "" };

beforeAll(async () => {
  kring = await startKring({ role: "all", clockAt: firstDay, environment: { LOG_LEVEL: "debug" } });
  const db = dbOf("staff");
  ids.landlord = await organisation(db, "Woonstede", "landlord", firstDay);
  ids.otherLandlord = await organisation(db, "Huisvest", "landlord", firstDay);
  const welfare = await organisation(db, "Buurtpunt", "welfare", firstDay);
  const wijkteam = await organisation(db, "Wijkteam", "welfare", firstDay);
  const person = { familyName: "Test", role: "socialWorker" as const };
  ids.worker = await account(
    db,
    { ...person, firstName: "Joke", organisationId: welfare, email: "joke@kring.example", phone: "+31685900001" },
    firstDay,
  );
  ids.elsewhere = await account(db, { ...person, firstName: "Bram", organisationId: wijkteam, email: "bram@kring.example" }, firstDay);
  const asker = await colleague({ staff: db, family: dbOf("family") }, ids.worker);
  const made = async (landlordId: string) => {
    const outcome = await makeKey(asker, { landlordId, handlerAccountId: ids.worker, label: "systeem" }, { once: newId(), now: firstDay });
    return outcome.key ?? "";
  };
  keys.own = await made(ids.landlord);
  keys.other = await made(ids.otherLandlord);
}, 120_000);

afterAll(async () => {
  await disconnect();
  await kring.stop();
});

interface Told {
  error?: { reason: string; message: { nl: string; en: string }; fields?: string[] };
  batch?: string;
  state?: string;
  total?: number;
  accepted?: number;
  unchanged?: number;
  refused?: number;
  handler?: { name: string; organisation: string; phone: string };
  reports?: { reference: string }[];
  records?: { line: number; result: string; reference?: string; problems?: { field: string; reason: string }[] }[];
}

async function deliver(content: string | Uint8Array, key: string | null = keys.own, type = "text/csv") {
  const headers = { "Content-Type": type, ...(key === null ? {} : { Authorization: `Bearer ${key}` }) };
  const body = typeof content === "string" ? content : new Blob([new Uint8Array(content)]);
  const answer = await fetch(`${kring.baseUrl}/api/reports`, { method: "POST", headers, body });
  return { status: answer.status, location: answer.headers.get("location"), told: (await answer.json()) as Told };
}
async function read(location: string | null, key = keys.own) {
  const answer = await fetch(`${kring.baseUrl}${location}`, { headers: { Authorization: `Bearer ${key}` } });
  return { status: answer.status, told: (await answer.json()) as Told };
}
async function untilDone(location: string | null) {
  for (let tries = 0; tries < 100; tries++) {
    const { told } = await read(location);
    if (told.state !== "running") return told;
    await wait(100);
  }
  throw new Error("The delivery was not taken in.");
}
const csv = (references: readonly string[]) => reportsCsv(references.map((reference, at) => inventedReport(at, { reference })));
const counts = async () => {
  const [row] = await kring.database.query<{ cases: number; batches: number; reports: number }>(
    `select (select count(*) from "EvictionCase")::int as cases, (select count(*) from "ReportBatch")::int as batches, (select count(*) from "LandlordReport")::int as reports`,
  );
  return row;
};

describe("a landlord's own system", () => {
  test("delivers with its key, hears at once who handles it, and reads the outcome with the same key alone", async () => {
    const file = reportsCsv([
      inventedReport(1, { reference: "A-1" }),
      inventedReport(2, { reference: "A-2", town: "" }),
      inventedReport(3, { reference: "A-3" }),
    ]);
    const { status, told, location } = await deliver(file);
    expect(status).toBe(202);
    expect(told).toMatchObject({
      total: 3,
      received: 2,
      refused: 1,
      handler: { name: "Joke", organisation: "Buurtpunt", phone: "+31685900001" },
    });
    expect(told.records).toMatchObject([
      { line: 2, result: "received", reference: "A-1" },
      { line: 3, result: "refused", problems: [{ field: "town", reason: "missing" }] },
      { line: 4, result: "received", reference: "A-3" },
    ]);
    expect(location).toBe(`/api/reports/${told.batch}`);
    expect(await untilDone(location)).toMatchObject({
      state: "done",
      accepted: 2,
      refused: 1,
      reports: [{ reference: "A-1" }, { reference: "A-3" }],
    });
    expect((await read(location, keys.other)).status).toBe(404);
    expect((await read(`/api/reports/${newId()}`)).status).toBe(404);
    expect((await read("/api/reports/x")).status).toBe(404);
    expect((await read(location, "kring_landlord_nobodyhasthisone")).status).toBe(401);
  });

  test("may send JSON, and the same again, which changes nothing", async () => {
    const file = JSON.stringify({ reports: [inventedReport(4, { reference: "J-1" })] });
    const first = await deliver(file, keys.own, "application/json; charset=utf-8");
    await untilDone(first.location);
    const before = await counts();
    const second = await deliver(file, keys.own, "application/json");
    expect(await untilDone(second.location)).toMatchObject({ accepted: 0, unchanged: 1 });
    expect(await counts()).toEqual({ ...before, batches: (before?.batches ?? 0) + 1 });
  });

  test("one landlord's reference is not another's", async () => {
    const before = await counts();
    await untilDone((await deliver(csv(["SAME-1"]))).location);
    const { location } = await deliver(csv(["SAME-1"]), keys.other);
    for (let tries = 0; tries < 50 && (await read(location, keys.other)).told.state === "running"; tries++) await wait(100);
    expect((await counts())?.cases).toBe((before?.cases ?? 0) + 2);
  });

  test("is refused in words: without a key, with a wrong one, with another kind of content", async () => {
    const before = await counts();
    expect(await deliver(csv(["X-1"]), null)).toMatchObject({
      status: 401,
      told: { error: { reason: "noKey", message: { nl: /sleutel/ } } },
    });
    expect(await deliver(csv(["X-1"]), `kring_landlord_${"a".repeat(43)}`)).toMatchObject({
      status: 401,
      told: { error: { reason: "wrongKey" } },
    });
    expect(await deliver(csv(["X-1"]), keys.own, "application/x-www-form-urlencoded")).toMatchObject({
      status: 415,
      told: { error: { reason: "kind" } },
    });
    expect(await counts()).toEqual(before);
  });

  test("a BSN never reaches disk, database or log: not as a column, not in a text", async () => {
    const bsn = "123456782";
    const before = await counts();
    const column = await deliver(csv(["B-1"]).replace("kenmerk", "BSN;kenmerk"));
    expect(column).toMatchObject({ status: 422, told: { error: { reason: "bsnColumn", message: { nl: /BSN/ } } } });
    const inText = await deliver(reportsCsv([inventedReport(1, { reference: "B-2", problems: `Zijn nummer is ${bsn}.` })]));
    expect(inText).toMatchObject({
      status: 422,
      told: { records: [{ line: 2, result: "refused", problems: [{ field: "problems", reason: "maybeBsn" }] }] },
    });
    expect(await counts()).toMatchObject({ cases: before?.cases, reports: before?.reports });
    expect(JSON.stringify([column, inText])).not.toContain(bsn);
    expect(kring.said()).not.toContain(bsn);
    const [dump] = await kring.database.query<{ found: boolean }>(
      `select exists (select 1 from "ReportRejection" r where r::text like '%${bsn}%') or exists (select 1 from "ReportBatch" b where b::text like '%${bsn}%') or exists (select 1 from "AccessLog" l where l::text like '%${bsn}%') as found`,
    );
    expect(dump?.found).toBe(false);
  });

  test("stops at once when its key is revoked", async () => {
    const joke = await kring.asStaff("joke@kring.example");
    const made = await joke.post("/reports/keys", {
      once: newId(),
      landlordId: ids.landlord,
      handlerAccountId: ids.worker,
      label: "Oud systeem",
    });
    const key = /kring_landlord_[\w-]{43}/.exec(made.text)?.[0] ?? "";
    expect(made.status).toBe(200);
    expect((await joke.get("/reports/keys")).text).not.toContain(key);
    const { id } = await dbOf("staff").landlordKey.findFirstOrThrow({ where: { label: "Oud systeem" } });
    const bram = await kring.asStaff("bram@kring.example");
    expect((await bram.post("/reports/keys", { once: newId(), intent: "revoke", keyId: id })).status).toBe(404);
    expect((await deliver(csv(["R-1"]), key)).status).toBe(202);
    expect((await joke.post("/reports/keys", { once: newId(), intent: "revoke", keyId: id })).status).toBe(302);
    expect(await deliver(csv(["R-2"]), key)).toMatchObject({ status: 403, told: { error: { reason: "revokedKey" } } });
  });
});

describe("a colleague's upload", () => {
  const boundary = "----kring";
  /** As a browser sends a form with a file. */
  function multipart(once: string, file: Uint8Array, name = "meldingen.csv"): Buffer {
    const field = (key: string, value: string) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
    const head = `${field("once", once)}${field("landlordId", ids.landlord)}${field("handlerAccountId", ids.worker)}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  }
  function upload(browser: Browser, file: Uint8Array, once: string = newId(), path = "/reports?index") {
    const body = multipart(once, file);
    return new Promise<{ status: number; location: string; text: string }>((resolve, reject) => {
      const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const headers = {
        Cookie: cookie,
        Origin: kring.baseUrl,
        "Content-Type": `multipart/form-data; boundary=${boundary}`,
        "Content-Length": body.length,
      };
      const request = http.request(kring.baseUrl + path, { method: "POST", headers, agent: false }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece));
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? "", text: Buffer.concat(pieces).toString() }),
        );
      });
      request.on("error", reject);
      request.end(body);
    });
  }
  const bytes = (text: string) => new TextEncoder().encode(text);

  test("answers at once with the page of its progress; a thousand are in within ten seconds", { timeout: 40_000 }, async () => {
    const joke = await kring.asStaff("joke@kring.example");
    expect(hidden((await joke.get("/reports")).text, "once")).toMatch(/^[0-9a-f-]{36}$/);
    const file = bytes(csv(Array.from({ length: 1_000 }, (_, at) => `D-${at}`)));
    const started = performance.now();
    const answer = await upload(joke, file);
    const answered = performance.now() - started;
    expect([answer.status, answer.location]).toEqual([302, expect.stringMatching(/^\/reports\/[0-9a-f-]{36}$/)]);
    const seen = new Set<string>();
    for (let page = ""; !page.includes("Alle 1.000 meldingen"); await wait(50)) {
      page = (await joke.get(answer.location)).text;
      const shown = /<progress[^>]*value="(\d+)"/.exec(page)?.[1];
      if (shown) seen.add(shown);
      if (performance.now() - started > 30_000) throw new Error("The thousand reports were not taken in.");
    }
    const seconds = (performance.now() - started) / 1_000;
    console.log(`answered in ${Math.round(answered)} ms, 1,000 reports in ${seconds.toFixed(1)} s, progress seen: ${[...seen].join(", ")}`);
    expect(seconds).toBeLessThan(10);
    expect(seen.size).toBeGreaterThan(0);
    const bram = await kring.asStaff("bram@kring.example");
    expect((await bram.get(answer.location)).status).toBe(404);
    expect((await bram.get(`${answer.location}/rejections.csv`)).status).toBe(404);
  });

  test("what is no file of reports is refused politely, with words beside the field's form", async () => {
    const joke = await kring.asStaff("joke@kring.example");
    const zip = Uint8Array.from({ length: 3_000 }, (_, at) => [0x50, 0x4b, 3, 4][at] ?? (at * 37) % 256);
    for (const [file, words] of [
      [zip, "CSV UTF-8"],
      [new Uint8Array(0), "leeg"],
      [bytes(csv(["U-1"]).replace("kenmerk", "bsn")), "geen BSN ontvangen"],
    ] as const) {
      const { status, text } = await upload(joke, file);
      expect([status, text.includes(words)]).toEqual([400, true]);
      expect(text).toContain("niets bewaard");
    }
    expect((await upload(kring.browser(), bytes(csv(["U-2"])))).location).toMatch(/^\/sign-in/);
  });

  test("fifty megabytes are refused in words, by page and by endpoint, without being held", { timeout: 30_000 }, async () => {
    const joke = await kring.asStaff("joke@kring.example");
    const film = new Uint8Array(50 * 1024 * 1024).fill(65);
    const page = await upload(joke, film);
    expect([page.status, page.text.includes("groter dan 5 MB")]).toEqual([413, true]);
    expect(await deliver(film)).toMatchObject({ status: 413, told: { error: { reason: "tooLarge", message: { nl: /5 MB/ } } } });
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(film.subarray(0, 9 * 1024 * 1024));
        controller.close();
      },
    });
    const headers = { "Content-Type": "text/csv", Authorization: `Bearer ${keys.own}` };
    const unsaid = await fetch(`${kring.baseUrl}/api/reports`, { method: "POST", headers, body: stream, duplex: "half" } as RequestInit);
    expect(unsaid.status).toBe(413);
  });
});
