import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { setClock } from "~/clock";
import { firstDay } from "~/clock.server";
import { dbOf, disconnect } from "~/db.server";
import { storeInbound, trayOf } from "~/messaging/inbound/inbound.server";
import { sortInbound } from "~/messaging/inbound/sort.server";
import { emailOf, makeWorld, type World } from "../builders/world";
import type { Browser } from "../setup/asking";
import { type Kring, startKring } from "../setup/server";

let kring: Kring;
let world: World;
let ria: Browser;
let otto: Browser;
let reference: string;
let back: () => void;

beforeAll(async () => {
  kring = await startKring({ clockAt: firstDay });
  back = setClock(firstDay);
  world = await makeWorld({ staff: dbOf("staff"), family: dbOf("family") }, firstDay);
  ria = await kring.asStaff(emailOf("ria"));
  otto = await kring.asStaff(emailOf("otto"));
  ({ reference } = await dbOf("staff").conference.findUniqueOrThrow({ where: { id: world.prepared.conferenceId } }));
  for (const [from, body] of [
    ["+905321234567", "Kim bu? <b>dur</b>"],
    ["+905321234568", "Ik ben de tante van de buren"],
    // Emine's own number; she leads conferences of this Centrale.
    ["+31685900002", "Ik ben morgen ziek"],
  ] as const) {
    await storeInbound(dbOf("staff"), { providerId: `SM${newId()}`, from, to: "+31970100000", body }, firstDay);
  }
  await sortInbound(dbOf("staff"), async () => "tray", firstDay);
}, 180_000);

afterAll(async () => {
  back();
  await disconnect();
  await kring.stop();
});

/** What a text's form names it by. */
async function idOf(body: string): Promise<string> {
  const html = (await ria.get("/texts")).text;
  return html.slice(html.indexOf(body)).match(/name="inboundId" value="([^"]+)"/)?.[1] ?? "";
}

describe("texts that belong to no conference for certain", () => {
  test("a manager reads those of nobody and of her own colleagues, and another one only those of nobody", async () => {
    const mine = (await ria.get("/texts")).text;
    expect(mine).toContain("Kim bu? &lt;b&gt;dur&lt;/b&gt;");
    expect(mine).toContain("Van een collega: Emine.");
    const theirs = (await otto.get("/texts")).text;
    expect(theirs).toContain("Ik ben de tante van de buren");
    expect(theirs).not.toContain("Ik ben morgen ziek");
  });

  test("a reference nobody knows keeps what was typed, at its field", async () => {
    const inboundId = await idOf("Kim bu?");
    for (const [typed, words] of [
      ["K-nergens", "Wij kennen geen bijeenkomst met dit kenmerk."],
      ["", "Vul het kenmerk van de bijeenkomst in."],
    ] as const) {
      const answer = await ria.post("/texts", { once: newId(), intent: "hand", inboundId, reference: typed });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain(words);
      expect(answer.text).toContain(`value="${typed}"`);
    }
  });

  test("a manager of another Centrale can hand nothing to a conference that is not hers", async () => {
    const answer = await otto.post("/texts", { once: newId(), intent: "hand", inboundId: await idOf("Kim bu?"), reference });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("Wij kennen geen bijeenkomst met dit kenmerk.");
  });

  test("handed on, it lies with the coordinator, and the second press goes where the first one went", async () => {
    const form = { once: newId(), intent: "hand", inboundId: await idOf("Kim bu?"), reference: ` ${reference.toLowerCase()} ` };
    expect((await ria.post("/texts", form)).status).toBe(302);
    expect((await ria.post("/texts", form)).status).toBe(302);
    expect(await trayOf(dbOf("staff"), world.prepared.conferenceId)).toEqual(
      expect.arrayContaining([expect.objectContaining({ body: "Kim bu? <b>dur</b>" })]),
    );
    const late = await otto.post("/texts", { ...form, once: newId(), intent: "read" });
    expect(late.status).toBe(409);
    expect(late.text).toContain("Dit bericht is al gelezen of doorgegeven.");
  });

  test("read by one, it is gone for both", async () => {
    const inboundId = await idOf("tante van de buren");
    expect((await otto.post("/texts", { once: newId(), intent: "read", inboundId })).status).toBe(302);
    expect((await ria.get("/texts")).text).not.toContain("tante van de buren");
  });
});
