import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect } from "~/db.server";
import { proveCanaries } from "../prove/canaries-run";
import { searchIn } from "../prove/canaries-search";
import { canaryStage } from "../prove/canaries-stage";

let stage: Awaited<ReturnType<typeof canaryStage>>;
beforeAll(async () => {
  stage = await canaryStage();
}, 120_000);
afterAll(async () => {
  await disconnect();
  await stage.kring.stop();
  await stage.standIn.close();
});

test("what is typed is read back on a page, and found in plain in no file, dump, log or message", { timeout: 180_000 }, async () => {
  const { problems } = await proveCanaries(stage.kring, stage.standIn);
  expect(problems).toEqual([]);
});

test("the search is not blind: it finds a word however it is spelt", () => {
  const word = "Kbcdfghjklmnp";
  const padded = (text: string) => [`xx${text}yy`, `xxx${text}y`, `x${text}yyy`];
  const spelt = [
    Buffer.from(`...${word}...`),
    Buffer.from(word, "utf16le"),
    Buffer.from(`\u0000${word}`, "utf16le").swap16(),
    Buffer.from(Buffer.from(word).toString("hex").toUpperCase()),
    Buffer.from(JSON.stringify({ word })),
    ...padded(word).map((text) => Buffer.from(Buffer.from(text).toString("base64"))),
  ];
  expect(spelt.map((bytes) => searchIn("here", bytes, word).length > 0)).toEqual(spelt.map(() => true));
  expect(searchIn("here", Buffer.from("Kbcdfghjklmn"), word)).toEqual([]);
});
