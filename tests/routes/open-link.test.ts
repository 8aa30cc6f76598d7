import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { findLink, linkAddress, linkFor, revokeLinks } from "~/access/links.server";
import { setClock } from "~/clock";
import { dbOf, disconnect } from "~/db.server";
import { circleList } from "~/invitation/asking/circle-list.server";
import { inviteMember } from "~/invitation/asking/invite.server";
import { factOf } from "~/journey/conference.server";
import { action, loader } from "~/routes/o.$secret";
import { changesOf, hearOf, stopLive } from "~/timeline/live.server";
import { answerSafety, relativeOf, safeCouple } from "../builders/invitations";
import { databaseOfThisFile, type TestDatabase } from "../setup/database";

const now = new Date("2026-09-11T10:00:00Z");
const day = new Date("2026-09-26T10:00:00Z");
process.env.MODE = "demo";
let database: TestDatabase;
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  database = await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  const back = setClock(now);
  return async () => {
    back();
    await stopLive();
    await disconnect();
  };
});

/** Ayla, invited, with the secret from her message. */
async function invited(phone?: string) {
  const scene = await safeCouple(doors, now, day);
  const ayla = await relativeOf(doors, scene, { firstName: "Ayla", ...(phone ? { phone } : {}) }, now);
  await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, { once: newId(), now });
  const link = await linkFor(doors.staff, { id: ayla.id, conferenceId: scene.pair.conferenceId }, "member", now);
  return { ...scene, ayla, link, secret: linkAddress(link).split("/o/")[1] ?? "" };
}

type Answer = { data?: unknown; init?: ResponseInit | null } | Response;
const address = (secret: string) => `http://localhost:3000/o/${secret}`;
const get = (secret: string): Promise<Answer> =>
  loader({ request: new Request(address(secret)), params: { secret }, context: {} }) as Promise<Answer>;
function post(secret: string, fields: Record<string, string>): Promise<Answer> {
  const request = new Request(address(secret), { method: "POST", body: new URLSearchParams(fields) });
  return action({ request, params: { secret }, context: {} }) as Promise<Answer>;
}
const statusOf = (answer: Answer): number => (answer instanceof Response ? answer.status : (answer.init?.status ?? 200));

/** How many rows every table holds. */
async function rows(): Promise<Record<string, number>> {
  const tables = await database.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('AccessLog', '_prisma_migrations') order by 1`,
  );
  const counts = await Promise.all(
    tables.map(
      async ({ name }) => [name, (await database.query<{ n: number }>(`select count(*)::int as n from "${name}"`))[0]?.n ?? 0] as const,
    ),
  );
  return Object.fromEntries(counts);
}

test("opening a link changes nothing, sets no cookie and names nobody", async () => {
  const { secret } = await invited();
  const before = await rows();
  const answer = await get(secret);
  expect(await rows()).toEqual(before);
  const { once, ...shown } = answer as unknown as Record<string, unknown>;
  expect(shown).toEqual({ page: "proof", language: "nl", proof: "lastFour" });
});

test("unknown, expired and revoked links are answered alike, opened or posted to", async () => {
  const expired = await invited();
  await doors.staff.personalLink.update({ where: { id: expired.link.id }, data: { expiresAt: new Date(now.getTime() - 1) } });
  const revoked = await invited();
  await doors.staff.$transaction((tx) => revokeLinks(tx, revoked.ayla.id, now));
  const secrets = ["AAAAAAAAAAAAAAAAAAAAAA", expired.secret, revoked.secret];
  const opened = await Promise.all(secrets.map(get));
  expect(opened.map(statusOf)).toEqual([404, 404, 404]);
  expect(new Set(opened.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const posted = await Promise.all(secrets.map((secret) => post(secret, { proof: "1234" })));
  expect(new Set(posted.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const pressed = await Promise.all(secrets.map((secret) => post(secret, { intent: "notForMe", once: newId() })));
  expect(pressed.map(statusOf)).toEqual([404, 404, 404]);
});

test("the last four digits open it; wrong ones keep the page, and after five it rests an hour", async () => {
  const { secret, ayla, link } = await invited();
  const right = await post(secret, { proof: String(ayla.phone).slice(-4) });
  expect(right).toBeInstanceOf(Response);
  expect((right as Response).headers.get("Location")).toBe(`/k/${link.id}`);
  expect((right as Response).headers.get("Set-Cookie")).toMatch(/kring-device=.*HttpOnly/);
  for (let time = 0; time < 5; time += 1) expect(statusOf(await post(secret, { proof: "0000" }))).toBe(400);
  const rested = await post(secret, { proof: String(ayla.phone).slice(-4) });
  expect(JSON.stringify(rested)).toContain("family-link.tooManyTries");
});

test("a shared number and a family with a safety flag ask for the word", async () => {
  const { secret, emine, pair } = await invited();
  await answerSafety(doors, emine, pair.hatice.principalId, true, now);
  expect(await get(secret)).toMatchObject({ proof: "word" });
});

test("a stranger who says it is not for him ends the number, closes the link, and the coordinator is to call; twice is once", async () => {
  const { secret, ayla, emine, pair } = await invited();
  const once = newId();
  const [first, second] = [await post(secret, { intent: "notForMe", once }), await post(secret, { intent: "notForMe", once })];
  expect([first, second].map((answer) => (answer as Response).headers.get("Location"))).toEqual(["/o/thanks", "/o/thanks"]);
  expect(await findLink(doors.family, secret, now)).toBeNull();
  expect(await doors.staff.personPhone.findMany({ where: { personId: ayla.id } })).toMatchObject([{ endReason: "notForMe" }]);
  expect(await doors.staff.outgoingMessage.findMany({ where: { personId: ayla.id } })).toMatchObject([{ state: "withdrawn" }]);
  expect(await doors.staff.timelineEvent.count({ where: { conferenceId: pair.conferenceId, kind: "numberCleared" } })).toBe(1);
  const list = await circleList(emine, await factOf(doors.staff, pair.conferenceId), now);
  expect(list.invited).toMatchObject([{ firstName: "Ayla", phones: [], call: { reason: "wrongNumber" } }]);
});

test("a change reaches open pages of that conference alone, without saying what; a closed page costs nothing", async () => {
  const { pair, ayla, emine } = await invited();
  const heard: string[] = [];
  const unhear = await hearOf(newId(), () => heard.push("other"));
  const leave = new AbortController();
  const reader = changesOf(pair.conferenceId, leave.signal).body?.getReader();
  const read = async () => new TextDecoder().decode((await reader?.read())?.value);
  expect(await read()).toContain("retry");
  await inviteMember(
    emine,
    { personId: (await relativeOf(doors, { pair, emine }, { firstName: "Rob" }, now)).id, anyway: true },
    { once: newId(), now },
  );
  const said = await read();
  expect(said).toBe("data: changed\n\n");
  expect(said).not.toContain(ayla.id);
  expect(heard).toEqual([]);
  unhear();
  leave.abort();
  expect((await reader?.read())?.done).toBe(true);
});
