import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { dbOf, disconnect } from "~/db.server";
import { givePhone } from "~/messaging/numbers.server";
import { invite, withMother as motherOn } from "../../../tests/builders/mother";
import { databaseOfThisFile, type TestDatabase } from "../../../tests/setup/database";
import { circleOf, ownCircleOf } from "../circle.server";
import { addPerson } from "../place.server";
import { decide } from "./decide.server";
import { knots, mayBeInvited, undecided } from "./welcome";

const now = new Date("2026-09-11T10:00:00Z");
const at = () => ({ once: newId(), now });
const withMother = () => motherOn(doors, now);
process.env.MODE = "demo";
let database: TestDatabase;
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  database = await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

test("each principal decides on his own link, and only the coordinator sees that they pull apart", async () => {
  const { pair, emine, hatice, cemal, mother } = await withMother();
  await decide(cemal, { principalId: pair.cemal.principalId, personId: mother, kind: "welcome" }, at());
  let circle = await circleOf(emine);
  expect(
    undecided(
      circle.decisions,
      circle.principals.map(({ id }) => id),
    ),
  ).toEqual([pair.hatice.principalId]);
  expect(mayBeInvited(circle.decisions)).toBe(true);

  await decide(hatice, { principalId: pair.hatice.principalId, personId: mother, kind: "keptOut", reason: "Ze belt elke dag." }, at());
  circle = await circleOf(emine);
  expect(knots(circle.decisions)).toEqual([
    { personId: mother, welcomedBy: [pair.cemal.principalId], keptOutBy: [pair.hatice.principalId] },
  ]);
  expect(circle.decisions.find(({ kind }) => kind === "keptOut")).toMatchObject({ reason: "Ze belt elke dag.", how: "ownLink" });
});

test("Cemal's page is the same to the byte before and after Hatice keeps his mother out, also when she was invited already", async () => {
  const { pair, hatice, cemal, mother } = await withMother();
  await decide(cemal, { principalId: pair.cemal.principalId, personId: mother, kind: "welcome" }, at());
  const uninvited = JSON.stringify(await ownCircleOf(cemal));
  await decide(hatice, { principalId: pair.hatice.principalId, personId: mother, kind: "keptOut", reason: "nee" }, at());
  expect(JSON.stringify(await ownCircleOf(cemal))).toBe(uninvited);

  await decide(hatice, { principalId: pair.hatice.principalId, personId: mother, kind: "notThisTime" }, at());
  await invite(doors, pair, mother, now);
  const invited = JSON.stringify(await ownCircleOf(cemal));
  expect(invited).toContain('"invited":true');
  await decide(hatice, { principalId: pair.hatice.principalId, personId: mother, kind: "keptOut" }, at());
  expect(JSON.stringify(await ownCircleOf(cemal))).toBe(invited);
});

test("Hatice's page never tells that somebody was invited on Cemal's word", async () => {
  const { pair, hatice, cemal, mother } = await withMother();
  const before = JSON.stringify(await ownCircleOf(hatice));
  await decide(cemal, { principalId: pair.cemal.principalId, personId: mother, kind: "welcome" }, at());
  await invite(doors, pair, mother, now);
  expect(JSON.stringify(await ownCircleOf(hatice))).toBe(before);
});

test("whom one principal adds on her own link stays off the other's page until the coordinator notes his word", async () => {
  const { pair, emine, hatice, cemal } = await withMother();
  const friend = newId();
  const before = JSON.stringify(await ownCircleOf(cemal));
  // The number of the mother: a question about sharing would tell that somebody has it.
  expect(
    await addPerson(hatice, { personId: friend, firstName: "Selma", relation: "vriendin", phone: "+31612000011" }, at()),
  ).toMatchObject({ refused: null });
  expect(JSON.stringify(await ownCircleOf(cemal))).toBe(before);
  expect(await decide(cemal, { principalId: pair.cemal.principalId, personId: friend, kind: "keptOut" }, at())).toEqual({
    refused: "notOnMap",
  });
  expect((await ownCircleOf(hatice)).find(({ id }) => id === friend)).toMatchObject({ firstName: "Selma", relation: "vriendin" });

  await decide(emine, { principalId: pair.cemal.principalId, personId: friend, kind: "welcome" }, at());
  expect((await ownCircleOf(cemal)).find(({ id }) => id === friend)).toMatchObject({
    firstName: "Selma",
    relation: null,
    decision: "welcome",
  });
});

test("'moet erbuiten blijven' ends invitation, link and waiting messages at once", async () => {
  const { pair, hatice, cemal, mother } = await withMother();
  await decide(cemal, { principalId: pair.cemal.principalId, personId: mother, kind: "welcome" }, at());
  await invite(doors, pair, mother, now);
  await decide(hatice, { principalId: pair.hatice.principalId, personId: mother, kind: "keptOut" }, at());
  const [row] = await database.query<{ withdrawn: Date; revoked: Date; state: string }>(
    `select (select "withdrawnAt" from "Invitation" where "personId" = $1) as withdrawn, (select "revokedAt" from "PersonalLink" where "personId" = $1) as revoked,
            (select "state"::text from "OutgoingMessage" where "personId" = $1) as state`,
    [mother],
  );
  expect(row).toEqual({ withdrawn: now, revoked: now, state: "withdrawn" });
});

test("a principal cannot speak for the other, nor about the other, nor about somebody of another conference", async () => {
  const { pair, hatice, mother } = await withMother();
  const other = await withMother();
  const own = pair.hatice.principalId;
  expect(await decide(hatice, { principalId: pair.cemal.principalId, personId: mother, kind: "welcome" }, at())).toEqual({
    refused: "notYours",
  });
  expect(await decide(hatice, { principalId: own, personId: pair.cemal.personId, kind: "keptOut" }, at())).toEqual({ refused: "notOnMap" });
  expect(await decide(hatice, { principalId: own, personId: other.mother, kind: "welcome" }, at())).toEqual({ refused: "notOnMap" });
});

test("a form that arrives twice leaves one decision; the coordinator's note says that it was said together", async () => {
  const { pair, emine, mother } = await withMother();
  const form = at();
  const input = { principalId: pair.hatice.principalId, personId: mother, kind: "welcome" as const };
  const first = await decide(emine, input, form);
  expect(await decide(emine, input, form)).toEqual(first);
  const rows = await database.query(`select "how"::text, "notedByAccount" from "Decision" where "personId" = $1`, [mother]);
  expect(rows).toEqual([{ how: "togetherWithCoordinator", notedByAccount: pair.coordinatorId }]);
});

test("in private time the coordinator notes nothing, and the principal still can", async () => {
  const { pair, emine, hatice, mother } = await withMother();
  const dayId = newId();
  await doors.staff.conferenceDay.create({
    data: {
      id: dayId,
      conferenceId: pair.conferenceId,
      startsAt: now,
      endsAt: new Date(now.getTime() + 1),
      contactSealed: new Uint8Array(1),
      setAt: now,
      setBy: pair.coordinatorId,
    },
  });
  await doors.staff.phaseEntry.create({
    data: { id: newId(), conferenceId: pair.conferenceId, dayId, phase: "privateTime", startedAt: now },
  });
  const input = { principalId: pair.hatice.principalId, personId: mother, kind: "welcome" as const };
  expect(await decide(emine, input, at())).toEqual({ refused: "privateTime" });
  expect(await addPerson(emine, { firstName: "Te laat" }, at())).toEqual({ refused: "privateTime" });
  expect(await decide(hatice, input, at())).toMatchObject({ refused: null });
});

test("a welcome withdrawn after sending: decision, invitation, link and message change at one moment, and a crash in the middle leaves them all as they were", async () => {
  const { pair, cemal, mother } = await withMother();
  await decide(cemal, { principalId: pair.cemal.principalId, personId: mother, kind: "welcome" }, at());
  await invite(doors, pair, mother, now);
  // The transaction each of the four was last written in.
  const written = () =>
    database.query<{ what: string; state: string; tx: string }>(
      `select 'decision' as "what", "kind"::text as "state", xmin::text as "tx" from (select *, xmin from "Decision" where "personId" = $1 order by "at" desc, "id" desc limit 1) d
       union all select 'invitation', case when "withdrawnAt" is null then 'stands' else 'withdrawn' end, xmin::text from "Invitation" where "personId" = $1
       union all select 'link', case when "revokedAt" is null then 'stands' else 'revoked' end, xmin::text from "PersonalLink" where "personId" = $1
       union all select 'message', "state"::text, xmin::text from "OutgoingMessage" where "personId" = $1 order by 1`,
      [mother],
    );
  const standing = await written();
  expect(standing.map(({ state }) => state)).toEqual(["welcome", "stands", "stands", "queued"]);
  // What dies with the database or the process: the last statement of the four.
  await database.query(`create function broken() returns trigger language plpgsql as $$ begin raise exception 'gone'; end $$`);
  await database.query(`create trigger broken before update on "OutgoingMessage" for each row execute function broken()`);
  await expect(decide(cemal, { principalId: pair.cemal.principalId, personId: mother, kind: "notThisTime" }, at())).rejects.toThrow();
  expect(await written()).toEqual(standing);
  await database.query(`drop trigger broken on "OutgoingMessage"`);

  // Somebody who looks while it happens sees nothing of it, or everything.
  await database.query(
    `create or replace function broken() returns trigger language plpgsql as $$ begin perform pg_sleep(0.3); return new; end $$`,
  );
  await database.query(`create trigger broken before update on "OutgoingMessage" for each row execute function broken()`);
  const deciding = decide(cemal, { principalId: pair.cemal.principalId, personId: mother, kind: "notThisTime" }, at());
  await new Promise((resolve) => setTimeout(resolve, 200));
  const meanwhile = (await written()).map(({ state }) => state).join();
  expect(await deciding).toMatchObject({ refused: null });
  await database.query(`drop trigger broken on "OutgoingMessage"`);
  const after = await written();
  expect(after.map(({ state }) => state)).toEqual(["notThisTime", "withdrawn", "revoked", "withdrawn"]);
  expect(new Set(after.map(({ tx }) => tx)).size).toBe(1);
  expect(["welcome,stands,stands,queued", "notThisTime,withdrawn,revoked,withdrawn"]).toContain(meanwhile);
});

test("the coordinator hears that somebody kept out has one number with a principal, whoever of them keeps him out", async () => {
  const { pair, emine, hatice, mother } = await withMother();
  const number = { conferenceId: pair.conferenceId, e164: "+31612345699", now };
  for (const personId of [mother, pair.cemal.personId]) await doors.staff.$transaction((tx) => givePhone(tx, { ...number, personId }));
  expect((await circleOf(emine)).readAlong).toEqual([]);
  await decide(hatice, { principalId: pair.hatice.principalId, personId: mother, kind: "keptOut" }, at());
  expect((await circleOf(emine)).readAlong).toEqual([{ personId: pair.cemal.personId, keptOutId: mother, kinds: ["phone"] }]);
});
