import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { newId } from "~/access/ids";
import type { NetworkMap, NewStroke } from "../model";
import { applyStrokes, type Batch } from "./apply";
import type { Answer, Door } from "./door";
import { type Keep, Outbox } from "./outbox";

const fatima = "00000000-0000-7000-8000-000000000001";
const nobody = { principalId: null, deceased: false, under16: false, addedBy: null, addedAt: "2026-09-10T08:00:00.000Z", spot: null };
const marks = { farAway: false, household: false, child: false, contactPerson: false, figure: null, foreign: null };
const begin: NetworkMap = {
  people: [{ id: fatima, firstName: "Fatima", ...nobody, ...marks, relation: [], note: [] }],
  pairs: [],
  position: 0,
};
const says = (value: string): NewStroke => ({ id: newId(), subjectId: fatima, otherId: null, field: "relation", value, saw: 0 });
const batch = (...words: string[]): Batch => ({ once: newId(), strokes: words.map(says), newcomers: [] });

/** A server that keeps what it is sent, once each, unless it is told what to answer. */
function server() {
  let map = begin;
  const arrived: string[] = [];
  const next: Answer[] = [];
  const door: Door & { send: ReturnType<typeof vi.fn> } = {
    look: vi.fn(async () => next.shift() ?? ({ kind: "map", now: { version: "", map } } as const)),
    send: vi.fn(async ({ once, strokes }: Batch) => {
      const told = next.shift();
      if (told) return told;
      if (!arrived.includes(once)) map = applyStrokes(map, strokes);
      arrived.push(once);
      return { kind: "map", now: { version: "", map } } as const;
    }),
  };
  return { door, arrived, next, elsewhere: (words: string) => (map = applyStrokes(map, [{ ...says(words), seen: [] }])), now: () => map };
}

function store(): NonNullable<Keep> & { held(): string | null } {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    held: () => held.get("map") ?? null,
  };
}

const relationIn = (map: NetworkMap) => map.people[0]?.relation;
const outboxAt = (door: Door, keep: Keep = null) => new Outbox({ version: "", map: begin }, door, null, keep, "map");

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = () => vi.advanceTimersByTimeAsync(0);

describe("what is drawn on a device", () => {
  test("shows at once, is kept in the tab until the server has it, and is then said to be saved", async () => {
    const { door, arrived } = server();
    const keep = store();
    const outbox = outboxAt(door, keep);
    outbox.draw(batch("zus"));
    expect(relationIn(outbox.now().map)).toEqual(["zus"]);
    expect(keep.held()).toContain("zus");
    await settle();
    expect(arrived).toHaveLength(1);
    expect(keep.held()).toBeNull();
    expect(outbox.now()).toMatchObject({ waiting: 0, said: { kind: "saved" } });
  });

  test("goes one batch at a time, in order, each with the mark it had the first time", async () => {
    const { door, arrived, next } = server();
    const outbox = outboxAt(door);
    const [first, second] = [batch("zus"), batch("nicht")];
    next.push({ kind: "away" });
    outbox.draw(first);
    outbox.draw(second);
    await settle();
    expect(outbox.now()).toMatchObject({ waiting: 2, said: { kind: "away" } });
    expect(relationIn(outbox.now().map)).toContain("nicht");
    await vi.advanceTimersByTimeAsync(1_100);
    expect(arrived).toEqual([first.once, second.once]);
    expect(door.send.mock.calls.map(([sent]) => (sent as Batch).once)).toEqual([first.once, first.once, second.once]);
    expect(outbox.now()).toMatchObject({ waiting: 0, said: { kind: "saved" } });
  });

  test("outlives a reload of the tab without network", async () => {
    const { door, arrived, next } = server();
    const keep = store();
    next.push({ kind: "away" });
    const before = outboxAt(door, keep);
    before.draw(batch("zus"));
    await settle();
    before.end();
    const after = outboxAt(door, keep);
    after.begin();
    expect(relationIn(after.now().map)).toEqual(["zus"]);
    await settle();
    expect(arrived).toHaveLength(1);
    expect(keep.held()).toBeNull();
  });

  test("is gone from the tab with the quick way out", async () => {
    const { door, next } = server();
    const keep = store();
    next.push({ kind: "away" });
    const outbox = outboxAt(door, keep);
    outbox.draw(batch("zus"));
    await settle();
    outbox.forget();
    expect(keep.held()).toBeNull();
  });
});

test("what another drew meanwhile comes underneath, and is said by name", async () => {
  const { door, elsewhere } = server();
  const outbox = outboxAt(door);
  elsewhere("tante");
  outbox.lookAgain();
  await settle();
  expect(relationIn(outbox.now().map)).toEqual(["tante"]);
  expect(outbox.now().said).toEqual({ kind: "together", names: ["Fatima"] });
});

test("a refusal costs nobody his words, and what came after it still goes", async () => {
  const { door, arrived, next, now } = server();
  const outbox = outboxAt(door);
  next.push({ kind: "refused", reason: "spokenFor", now: { version: "", map: begin } });
  outbox.draw(batch("buurvrouw van vroeger"));
  outbox.draw(batch("nicht"));
  await settle();
  expect(outbox.now()).toMatchObject({ said: { kind: "saved" }, refused: { reason: "spokenFor", words: ["buurvrouw van vroeger"] } });
  expect(arrived).toHaveLength(1);
  expect(outbox.now().waiting).toBe(0);
  expect(relationIn(now())).toEqual(["nicht"]);
  outbox.hush();
  expect(outbox.now().refused).toBeNull();
});

test("refused words stand until they were read, whatever is drawn, refused or asked after them", async () => {
  const { door, next } = server();
  const outbox = outboxAt(door);
  const refusal = { kind: "refused", reason: "privateTime" } as const;
  next.push(refusal, refusal, refusal, { kind: "away" });
  outbox.draw(batch("zus"));
  outbox.draw(batch("belt op zondag"));
  await settle();
  outbox.lookAgain();
  await settle();
  expect(outbox.now()).toMatchObject({ waiting: 0, said: { kind: "closed" } });
  outbox.draw(batch("zus", "een nicht"));
  await settle();
  expect(outbox.now()).toMatchObject({ waiting: 1, said: { kind: "away" } });
  expect(outbox.now().refused).toEqual({ reason: "privateTime", words: ["zus", "belt op zondag"] });
});

test("who only looks in private time reads that the map is closed, and not that something was lost", async () => {
  const { door, next } = server();
  const outbox = outboxAt(door);
  next.push({ kind: "refused", reason: "privateTime" });
  outbox.lookAgain();
  await settle();
  expect(outbox.now()).toMatchObject({ said: { kind: "closed" }, refused: null });
});

test("in private time the refused words are shown and nothing is asked again by itself", async () => {
  const { door, next } = server();
  const outbox = outboxAt(door);
  next.push({ kind: "refused", reason: "privateTime" });
  outbox.draw(batch("zus"));
  await settle();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(door.send).toHaveBeenCalledTimes(1);
  expect(door.look).not.toHaveBeenCalled();
  expect(outbox.now().refused).toEqual({ reason: "privateTime", words: ["zus"] });
});

test("a reader the server no longer knows keeps what he drew, and nothing is asked again by itself", async () => {
  const { door, next } = server();
  const keep = store();
  const outbox = outboxAt(door, keep);
  next.push({ kind: "stranger" });
  outbox.draw(batch("zus"));
  await settle();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(door.send).toHaveBeenCalledTimes(1);
  expect(keep.held()).toContain("zus");
  expect(outbox.now().said).toEqual({ kind: "stranger" });
});
