import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { dbOf, disconnect } from "~/db.server";
import { draftOf } from "~/registration/draft/draft.server";
import { judged } from "~/registration/draft/draft-judged";
import { recordNotStarted } from "~/registration/not-started.server";
import { registerConference } from "~/registration/register.server";
import { earlierOf, registerAgain } from "~/registration/register-again.server";
import type { RegistrationInput } from "~/registration/registration-input";
import { colleague, colleagueIn, type Doors } from "../../tests/builders/askers";
import { account, organisation } from "../../tests/builders/colleagues";
import { inPool } from "../../tests/builders/pool";
import { done, findCoordinator, register, type Telling, withoutWorry } from "../../tests/builders/telling";
import { databaseOfThisFile } from "../../tests/setup/database";

process.env.MODE = "demo";
const now = new Date("2026-11-24T10:00:00Z");
const at = (hours = 0) => ({ once: newId(), now: new Date(now.getTime() + hours * 3_600_000) });
const wish = "Liever iemand zonder haast";
const input: RegistrationInput = {
  principals: [
    { ...withoutWorry, firstName: "Hatice", wishWords: wish, wishConfirmed: true },
    { ...withoutWorry, firstName: "Cemal" },
  ],
  problemAreas: ["home"],
  situation: "De huur bleef liggen.",
  children: "no",
  housing: "none",
};
let doors: Doors;
let ids: Record<"worker" | "colleague" | "manager" | "coordinator", string>;

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  const centrale = await organisation(doors.staff, "Centrale", "centrale", now);
  const welfare = await organisation(doors.staff, "Buurtpunt", "welfare", now);
  const make = (firstName: string, role: Parameters<typeof account>[1]["role"], organisationId: string) =>
    account(doors.staff, { firstName, familyName: "T", role, organisationId, email: `${newId()}@kring.example` }, now);
  ids = {
    worker: await make("Saskia", "socialWorker", welfare),
    colleague: await make("Joke", "socialWorker", welfare),
    manager: await make("Wilma", "regionalManager", centrale),
    coordinator: await make("Emine", "coordinator", centrale),
  };
  await inPool(
    doors.staff,
    ids.coordinator,
    { town: "Amsterdam Noord", languages: [{ language: "nld", level: "native" }], capacity: 9 },
    now,
  );
  return disconnect;
});

const again = async (telling: Telling) => colleagueIn(doors, ids.worker, telling.conferenceId, "registerAgain");
async function ended(): Promise<Telling> {
  const telling = await register(doors, ids.worker, input, now);
  done(
    await recordNotStarted(await colleagueIn(doors, ids.worker, telling.conferenceId, "recordNotStarted"), { reason: "otherHelp" }, at(1)),
  );
  return telling;
}

test("a conference that goes on is not begun again", async () => {
  const telling = await register(doors, ids.worker, input, now);
  expect(await registerAgain(await again(telling), at())).toEqual({ refused: "notEnded" });
});

test("the draft holds the first names that still stand there and nothing else, once", async () => {
  const telling = await ended();
  await doors.staff.person.update({ where: { id: telling.people.get("Cemal") ?? "" }, data: { erasedAt: now } });
  const press = at(11);
  const asker = await again(telling);
  const outcome = done(await registerAgain(asker, press)) as { redirect: string };
  expect(await registerAgain(asker, press)).toEqual(outcome);
  const draft = await draftOf(doors.staff, { accountId: ids.worker }, null, press.now);
  expect(draft?.content.typed).toEqual({ earlierConferenceId: [telling.conferenceId], "principals[0].firstName": ["Hatice"] });
  expect(draft && judged(draft.content, { safetyTrained: false, today: "2026-11-25" }).input?.earlierConferenceId).toBe(
    telling.conferenceId,
  );
  expect(await doors.staff.registrationDraft.count()).toBe(1);
});

test("sent, it names the earlier one to who may see both; and only to a conference of one's own that ended", async () => {
  const telling = await ended();
  const going = await register(doors, ids.worker, input, now);
  const send = async (accountId: string, earlierConferenceId: string) =>
    registerConference(await colleague(doors, accountId), { ...input, earlierConferenceId }, at(12));
  expect(await send(ids.worker, going.conferenceId)).toEqual({ refused: "earlierNotEnded" });
  expect(await send(ids.colleague, telling.conferenceId)).toEqual({ refused: "earlierNotEnded" });
  expect(await send(ids.worker, newId())).toEqual({ refused: "earlierNotEnded" });
  const second = await register(doors, ids.worker, { ...input, earlierConferenceId: telling.conferenceId }, at(12).now);
  await findCoordinator(second, ids.manager, ids.coordinator, "Amsterdam Noord", at(13).now);
  const seen = async (id: string) => (await earlierOf({ db: doors.staff, id, conferenceId: second.conferenceId }, at(20).now))?.id ?? null;
  expect(await seen(ids.worker)).toBe(telling.conferenceId);
  expect(await seen(ids.manager)).toBe(telling.conferenceId);
  expect(await seen(ids.coordinator)).toBeNull();
  const copied = { where: { conferenceId: second.conferenceId } };
  expect([await doors.staff.mapChange.count(copied), await doors.staff.planVersion.count(copied)]).toEqual([0, 0]);
});
