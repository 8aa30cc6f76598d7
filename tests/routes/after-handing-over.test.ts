import { beforeAll, expect, test } from "vitest";
import { newOnce } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { setClock } from "~/clock";
import { ratherSomebodyElse } from "~/coordinator/leading/somebody-else.server";
import { handOver } from "~/coordinator/leading/substitutes/hand-over.server";
import { dbOf, disconnect } from "~/db.server";
import { loader as conference } from "../../app/routes/conferences.$conferenceId._index";
import { loader as circle } from "../../app/routes/conferences.$conferenceId.circle";
import { loader as coordinator } from "../../app/routes/conferences.$conferenceId.coordinator";
import { loader as day } from "../../app/routes/conferences.$conferenceId.day";
import { loader as end } from "../../app/routes/conferences.$conferenceId.end";
import { loader as evaluation } from "../../app/routes/conferences.$conferenceId.evaluation";
import { loader as events } from "../../app/routes/conferences.$conferenceId.events";
import { loader as history } from "../../app/routes/conferences.$conferenceId.history";
import { loader as invitations } from "../../app/routes/conferences.$conferenceId.invitations";
import { loader as mapChanges } from "../../app/routes/conferences.$conferenceId.map.changes";
import { loader as mapEvents } from "../../app/routes/conferences.$conferenceId.map.events";
import { loader as messages } from "../../app/routes/conferences.$conferenceId.messages._index";
import { loader as send } from "../../app/routes/conferences.$conferenceId.messages.send";
import { loader as person } from "../../app/routes/conferences.$conferenceId.people.$personId";
import { loader as plan } from "../../app/routes/conferences.$conferenceId.plan";
import { loader as poll } from "../../app/routes/conferences.$conferenceId.poll";
import { loader as question } from "../../app/routes/conferences.$conferenceId.question";
import { loader as remark } from "../../app/routes/conferences.$conferenceId.remark";
import { loader as safety } from "../../app/routes/conferences.$conferenceId.safety";
import { loader as voice } from "../../app/routes/conferences.$conferenceId.voice";
import { colleagueIn, type Doors, relative } from "../builders/askers";
import { couple } from "../builders/circle";
import { account } from "../builders/colleagues";
import { inPool } from "../builders/pool";
import { staffCookie } from "../builders/sessions";
import { databaseOfThisFile } from "../setup/database";

const now = new Date("2026-11-26T18:10:00Z");
const at = (hours: number) => ({ once: newOnce(), now: new Date(now.getTime() + hours * 3_600_000) });
const rooms = {
  conference,
  circle,
  coordinator,
  day,
  end,
  evaluation,
  events,
  history,
  invitations,
  mapChanges,
  messages,
  send,
  mapEvents,
  person,
  plan,
  poll,
  question,
  remark,
  safety,
  voice,
};
type Room = (typeof rooms)[keyof typeof rooms];
process.env.MODE = "demo";
let doors: Doors;

beforeAll(async () => {
  await databaseOfThisFile();
  setClock(now);
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

/** What a loader answers to a colleague's browser. */
async function asks(loader: Room, accountId: string, params: { conferenceId: string; personId: string }) {
  const cookie = (await staffCookie(doors, accountId)).split(";")[0] as string;
  const stop = new AbortController();
  const request = new Request("http://inside/", { headers: { cookie }, signal: stop.signal });
  try {
    return { status: 200, data: await loader({ request, params, context: {} } as never) };
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status, data: null };
    const status = (thrown as { init?: { status?: number } }).init?.status;
    if (status) return { status, data: null };
    throw thrown;
  } finally {
    stop.abort();
  }
}

async function statuses(accountId: string, params: { conferenceId: string; personId: string }) {
  const found: Record<string, number> = {};
  for (const [name, loader] of Object.entries(rooms)) found[name] = (await asks(loader, accountId, params)).status;
  return found;
}

const nothing = Object.fromEntries(Object.keys(rooms).map((name) => [name, 404]));

test("from the second somebody else took over, every room is not there for Emine; Rachid reads from his own beginning on", async () => {
  const { conferenceId, coordinatorId: emine, hatice } = await couple(doors, now);
  const { centraleId } = await doors.staff.conference.findUniqueOrThrow({ where: { id: conferenceId } });
  const about = { firstName: "Rachid", familyName: "Test", email: "rachid@voorbeeld.nl", phone: "+31690000001" };
  const rachid = await account(doors.staff, { ...about, role: "coordinator", organisationId: centraleId }, now);
  for (const id of [emine, rachid])
    await inPool(doors.staff, id, { town: "Amsterdam Noord", languages: [{ language: "nld", level: "native" }] }, now);
  const params = { conferenceId, personId: hatice.personId };
  const invited = { id: newId(), conferenceId, kind: "invited" as const, at: now, actorKind: "account" as const, actorId: emine, refs: {} };
  await doors.staff.timelineEvent.create({ data: invited });
  expect(await statuses(emine, params)).toMatchObject({ conference: 200, circle: 200, history: 200, invitations: 200 });
  expect(JSON.stringify((await asks(history, emine, params)).data)).toContain("invited");
  expect(await statuses(rachid, params)).toEqual(nothing);

  const ready = { id: newId(), conferenceId, accountId: rachid, namedAt: now, namedBy: emine, agreedAt: now };
  await doors.staff.coordinatorSubstitute.create({ data: ready });
  const asker = await colleagueIn(doors, emine, conferenceId, "handOver");
  expect((await handOver(asker, { to: rachid, why: "ill" }, at(1))).refused).toBeNull();
  setClock(at(1).now);
  expect(await statuses(emine, params)).toEqual(nothing);
  expect(await statuses(rachid, params)).toMatchObject({ conference: 200, circle: 200, history: 200, invitations: 200 });
  const read = JSON.stringify((await asks(history, rachid, params)).data);
  expect(read).toContain("assigned");
  expect(read).not.toContain("invited");
});

test("and from the second a principal would rather have somebody else", async () => {
  const { conferenceId, coordinatorId: emine, cemal } = await couple(doors, now);
  const params = { conferenceId, personId: cemal.personId };
  expect(await statuses(emine, params)).toMatchObject({ conference: 200 });
  expect((await ratherSomebodyElse(await relative(doors, cemal.personId, "ratherSomebodyElse"), at(1))).refused).toBeNull();
  expect(await statuses(emine, params)).toEqual(nothing);
});
