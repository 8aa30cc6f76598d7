import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { dbOf, disconnect, type Tx } from "~/db.server";
import { reachOf } from "~/invitation/asking/roads.server";
import { templates } from "~/jobs/templates.server";
import { drain } from "~/messaging/line/drain.server";
import type { AnyTemplate } from "~/messaging/templates";
import { decide } from "~/network/decision/decide.server";
import { addPerson } from "~/network/place.server";
import { invite, safelyAsked, withMother } from "../builders/mother";
import { databaseOfThisFile } from "../setup/database";

const now = new Date("2026-09-10T10:00:00Z");
const at = () => ({ once: newId(), now });
process.env.MODE = "demo";
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

test("a message to somebody whose number is also of whom must stay out does not leave, below every channel; his coordinator calls", async () => {
  const { pair, emine, hatice, cemal, mother } = await withMother(doors, now);
  const son = newId();
  await addPerson(emine, { personId: son, firstName: "Bas", phone: "+31612000011", readByOthers: true }, at());
  await decide(cemal, { principalId: pair.cemal.principalId, personId: mother, kind: "welcome" }, at());
  await invite(doors, pair, mother, now);
  await safelyAsked(doors, pair, now);
  const sent: string[] = [];
  const provider = {
    send: async ({ to }: { to: string }) => {
      sent.push(to);
      return { kind: "accepted" as const, providerId: newId() };
    },
  };
  const everyWord: AnyTemplate<Tx>["wordsFor"] = async (_tx, messages) => new Map(messages.map(({ id }) => [id, { body: "…" }]));
  const plain = { ...(templates.find(({ name }) => name === "invitation") as (typeof templates)[number]), wordsFor: everyWord };
  const send = () => drain({ db: doors.staff, carriers: { sms: provider as never }, templates: [plain], worker: newId(), now: () => now });
  await decide(hatice, { principalId: pair.hatice.principalId, personId: son, kind: "keptOut" }, at());
  await send();
  expect(sent).toEqual([]);
  expect((await reachOf(doors.staff, [mother])).get(mother)).toMatchObject({ mobiles: 1, keptOutMobiles: 1 });
  await decide(hatice, { principalId: pair.hatice.principalId, personId: son, kind: "notThisTime" }, at());
  await send();
  expect(sent).toEqual(["+31612000011"]);
});
