import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { linkFor } from "~/access/links.server";
import { setClock } from "~/clock";
import { dbOf, disconnect } from "~/db.server";
import type { MapAnswer } from "~/network/map/strokes/exchange.server";
import { addPerson } from "~/network/place.server";
import { stopLive } from "~/timeline/live.server";
import { loader as staffGet, action as staffPost } from "../../app/routes/conferences.$conferenceId.map.changes";
import { loader as staffEvents } from "../../app/routes/conferences.$conferenceId.map.events";
import { loader as ownGet, action as ownPost } from "../../app/routes/k.$linkId.map.changes";
import { loader as ownEvents } from "../../app/routes/k.$linkId.map.events";
import { colleagueIn, type Doors } from "../builders/askers";
import { couple } from "../builders/circle";
import { linkCookie, staffCookie } from "../builders/sessions";
import { databaseOfThisFile } from "../setup/database";

const now = new Date("2026-09-11T10:00:00Z");
process.env.MODE = "demo";
let doors: Doors;

beforeAll(async () => {
  await databaseOfThisFile();
  setClock(now);
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return async () => {
    await stopLive();
    await disconnect();
  };
});

type Route = (given: never) => Promise<Response>;
/** Somebody's browser at the three addresses of the map. */
interface Device {
  get(init?: { headers?: Record<string, string>; query?: string }): Promise<Response>;
  post(batch: unknown): Promise<Response>;
  events(signal: AbortSignal): Promise<Response>;
}

function device(cookie: string, params: Record<string, string>, get: Route, post: Route, events: Route): Device {
  const ask = async (route: Route, request: Request) => {
    try {
      return await route({ request, params, context: {} } as never);
    } catch (thrown) {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    }
  };
  const address = "http://inside/map/changes";
  return {
    get: ({ headers = {}, query = "" } = {}) => ask(get, new Request(address + query, { headers: { ...headers, cookie } })),
    post: (batch) => {
      const body = new URLSearchParams({ batch: typeof batch === "string" ? batch : JSON.stringify(batch) });
      return ask(post, new Request(address, { method: "POST", body, headers: { cookie } }));
    },
    events: (signal) => ask(events, new Request(address, { signal, headers: { cookie } })),
  };
}

async function family() {
  const pair = await couple(doors, now);
  const { conferenceId } = pair;
  const emine = await colleagueIn(doors, pair.coordinatorId, conferenceId, "drawMap");
  const zeynep = newId();
  await addPerson(emine, { personId: zeynep, firstName: "Zeynep", relation: "tante" }, { once: newId(), now });
  const own = async (personId: string) => {
    await linkFor(doors.staff, { id: personId, conferenceId }, "principal", now);
    const { cookie, linkId } = await linkCookie(doors, personId, "word");
    return device(cookie.split(";")[0] ?? "", { linkId }, ownGet as Route, ownPost as Route, ownEvents as Route);
  };
  const cookie = (await staffCookie(doors, pair.coordinatorId)).split(";")[0] ?? "";
  return {
    ...{ pair, emine, zeynep },
    laptop: device(cookie, { conferenceId }, staffGet as Route, staffPost as Route, staffEvents as Route),
    hatice: await own(pair.hatice.personId),
    cemal: await own(pair.cemal.personId),
  };
}

const batch = (subjectId: string, field: string, value: unknown, rest: object = {}) => ({
  once: newId(),
  strokes: [{ id: newId(), subjectId, otherId: null, field, value, saw: 0 }],
  newcomers: [],
  ...rest,
});
const read = async (answer: Response) => (await answer.json()) as MapAnswer;

test("the map is asked for with its version, and answered with 304 until it changed for this reader", async () => {
  const { zeynep, laptop, hatice, cemal } = await family();
  const first = await hatice.get();
  const { version, map } = await read(first);
  expect(map.people.map(({ firstName }) => firstName)).toEqual(["Hatice", "Cemal", "Zeynep"]);
  expect(first.headers.get("ETag")).toBe(`"${version}"`);
  const known = { headers: { "If-None-Match": `"${version}"` } };
  expect((await hatice.get(known)).status).toBe(304);
  await cemal.post(batch(zeynep, "household", true));
  expect((await hatice.get(known)).status).toBe(304);
  await laptop.post(batch(zeynep, "household", true));
  expect((await hatice.get(known)).status).toBe(200);
});

test("a batch is answered with the map as it then is; the phone and the laptop beside it have the same", async () => {
  const { pair, zeynep, laptop, hatice } = await family();
  const selma = newId();
  const sent = batch(selma, "relation", "vriendin", { newcomers: [{ id: selma, firstName: "Selma" }] });
  const answer = await hatice.post(sent);
  expect(answer.status).toBe(200);
  const drawn = await read(answer);
  expect(drawn.map.people.at(-1)).toMatchObject({ firstName: "Selma", relation: ["vriendin"] });
  expect(await read(await hatice.post(sent))).toEqual(drawn);
  const beside = await read(await laptop.get({ query: `?met=${pair.hatice.principalId}` }));
  expect(beside).toEqual(drawn);
  const withHatice = await read(await laptop.post(batch(zeynep, "household", true, { withPrincipal: pair.hatice.principalId })));
  expect(withHatice).toEqual(await read(await hatice.get()));
});

describe("what cannot be drawn", () => {
  test("is refused with its reason, and the map as it is", async () => {
    const { zeynep, hatice, cemal, pair } = await family();
    const answer = await hatice.post(batch(newId(), "household", true));
    expect(answer.status).toBe(409);
    expect(await read(answer)).toMatchObject({ refused: "notOnMap", version: (await read(await hatice.get())).version });
    expect((await cemal.post(batch(zeynep, "household", true, { withPrincipal: pair.hatice.principalId }))).status).toBe(404);
  });
  test("bad input is told where it is wrong, and not what was written; too much of it is not read", async () => {
    const { zeynep, hatice } = await family();
    const faults = async (sent: unknown) => {
      const answer = await hatice.post(sent);
      return [answer.status, ((await answer.json()) as { reason: string }).reason];
    };
    expect(await faults(batch(zeynep, "household", "geheim"))).toEqual([400, "strokes.0.value: not a value of household"]);
    expect((await faults(batch(zeynep, "colour", "geheim")))[1]).toMatch(/^strokes\.0\.field: /);
    expect(await faults(batch(zeynep, "foreign", { age: 3 }))).toEqual([400, "strokes: foreign"]);
    expect((await faults("{"))[0]).toBe(400);
    expect((await faults({ ...batch(zeynep, "household", true), by: "Emine" }))[0]).toBe(400);
    const words = { ...batch(zeynep, "household", true), newcomers: [{ id: newId(), firstName: "\u0000" }] };
    expect((await faults(words))[0]).toBe(400);
    expect((await hatice.post("x".repeat(600_001))).status).toBe(413);
  });
  test("in private time the coordinator is told that it is closed, whether she asks, posts or listens; the family goes on", async () => {
    const { pair, zeynep, laptop, hatice } = await family();
    const { conferenceId, coordinatorId } = pair;
    const [dayId, heard] = [newId(), new AbortController()];
    const stream = (await laptop.events(heard.signal)).body?.getReader();
    expect(new TextDecoder().decode((await stream?.read())?.value)).toContain("retry");
    const day = { id: dayId, conferenceId, startsAt: now, endsAt: new Date(now.getTime() + 1), setAt: now, setBy: coordinatorId };
    await doors.staff.conferenceDay.create({ data: { ...day, contactSealed: new Uint8Array(1) } });
    await doors.staff.phaseEntry.create({ data: { id: newId(), conferenceId, dayId, phase: "privateTime", startedAt: now } });
    const signal = new AbortController().signal;
    const answers = [await laptop.get(), await laptop.post(batch(zeynep, "household", true)), await laptop.events(signal)];
    expect(answers.map(({ status }) => status)).toEqual([423, 423, 423]);
    expect((await hatice.post(batch(zeynep, "household", true))).status).toBe(200);
    // Her page was still open: it hears nothing of what the family draws now.
    const next = await Promise.race([stream?.read(), new Promise((resolve) => setTimeout(() => resolve("silence"), 400))]);
    expect(next).toBe("silence");
    heard.abort();
  });
});

test("an open page hears of what it shows and of nothing else: not even that another principal draws", async () => {
  const { pair, emine, zeynep, laptop, hatice, cemal } = await family();
  const leave = new AbortController();
  const heard = { laptop: 0, hatice: 0, cemal: 0 };
  const listen = async (name: keyof typeof heard, one: Device) => {
    const reader = (await one.events(leave.signal)).body?.getReader();
    await reader?.read();
    void (async () => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) heard[name] += 1;
    })();
  };
  await listen("laptop", laptop);
  await listen("hatice", hatice);
  await listen("cemal", cemal);
  const told = async (work: () => Promise<unknown>) => {
    const before = { ...heard };
    await work();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return (Object.keys(heard) as (keyof typeof heard)[]).filter((name) => heard[name] > before[name]);
  };
  const selma = newId();
  const coming = batch(selma, "relation", "vriendin", { newcomers: [{ id: selma, firstName: "Selma" }] });
  expect(await told(() => hatice.post(coming))).toEqual(["laptop", "hatice"]);
  expect(await told(() => laptop.post(batch(zeynep, "household", true)))).toEqual(["laptop", "hatice", "cemal"]);
  expect(await told(() => laptop.post(batch(zeynep, "note", "drinkt")))).toEqual(["laptop"]);
  // Drawn for all, but about somebody whom Cemal does not see.
  expect(await told(() => laptop.post(batch(selma, "household", true)))).toEqual(["laptop", "hatice"]);
  const [subjectId, otherId] = [zeynep, selma].sort();
  const tie = { id: newId(), subjectId, otherId, field: "conflict", value: true, saw: 0 };
  expect(await told(() => laptop.post({ once: newId(), strokes: [tie], newcomers: [] }))).toEqual(["laptop", "hatice"]);
  expect(await told(() => laptop.post(batch(zeynep, "child", true, { withPrincipal: pair.cemal.principalId })))).toEqual([
    "laptop",
    "cemal",
  ]);
  expect(await told(() => hatice.post(batch(selma, "gone", true)))).toEqual(["laptop", "hatice"]);
  expect(await told(() => addPerson(emine, { firstName: "Mehmet" }, { once: newId(), now }))).toEqual(["laptop", "hatice", "cemal"]);
  leave.abort();
});
