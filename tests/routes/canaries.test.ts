import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect } from "~/db.server";
import { proveCanaries } from "../prove/canaries-run";
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
  const { problems, ...figures } = await proveCanaries(stage.kring, stage.standIn);
  console.log(JSON.stringify(figures));
  expect(problems).toEqual([]);
});
