import { beforeAll, expect, test } from "vitest";
import { newOnce } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { leadingOf } from "~/coordinator/leading/leading-page.server";
import { noteAloneWithWorker } from "~/coordinator/leading/substitutes/hand-over.server";
import { answerSubstitute, endSubstitute, nameSubstitute } from "~/coordinator/leading/substitutes/substitutes.server";
import { dbOf, disconnect } from "~/db.server";
import { colleague, colleagueIn, type Doors } from "../../../../tests/builders/askers";
import { couple } from "../../../../tests/builders/circle";
import { account } from "../../../../tests/builders/colleagues";
import { inPool } from "../../../../tests/builders/pool";
import { databaseOfThisFile } from "../../../../tests/setup/database";

const now = new Date("2026-11-26T18:10:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const at = (when: Date = now) => ({ once: newOnce(), now: when });
process.env.MODE = "demo";
let doors: Doors;
let many = 0;

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

/** Hatice and Cemal with Emine, and Rachid asked to stand ready; a day in two days. */
async function scene() {
  many += 1;
  const { conferenceId, coordinatorId: emine } = await couple(doors, now);
  const { centraleId, dataKey } = await doors.staff.conference.findUniqueOrThrow({
    where: { id: conferenceId },
    include: { dataKey: true },
  });
  const about = { firstName: "Rachid", familyName: "Test", email: `rachid${many}@voorbeeld.nl`, phone: `+3169${many}000001` };
  const rachid = await account(doors.staff, { ...about, role: "coordinator", organisationId: centraleId }, now);
  for (const id of [emine, rachid])
    await inPool(doors.staff, id, { town: "Amsterdam Noord", languages: [{ language: "nld", level: "native" }] }, now);
  const set = async (startsAt: Date, setAt: Date) => {
    const id = newId();
    const contactSealed = seal(dataKey, { model: "ConferenceDay", field: "contactSealed", id }, { place: "Buurthuis De Brug" });
    const day = { startsAt, endsAt: new Date(startsAt.getTime() + 6 * 3_600_000), contactSealed, setAt, setBy: emine };
    await doors.staff.conferenceDay.create({ data: { id, conferenceId, ...day } });
  };
  await set(later(48), now);
  const asker = await colleagueIn(doors, emine, conferenceId, "nameSubstitute");
  await nameSubstitute(asker, { accountId: rachid }, at());
  const { id: substituteId } = await doors.staff.coordinatorSubstitute.findFirstOrThrow({ where: { conferenceId } });
  const agrees = async (when: Date) => answerSubstitute(await colleague(doors, rachid), { substituteId, answer: "good" }, at(when));
  const states = async () => (await leadingOf(doors.staff, conferenceId)).substitutes.map((one) => one.state);
  const told = () => doors.staff.outgoingMessage.findMany({ where: { accountId: rachid }, select: { template: true, state: true } });
  return { conferenceId, emine, asker, substituteId, set, agrees, states, told };
}

test("Rachid stands ready; once the day is moved he is asked again, and his new yes holds for the new day", async () => {
  const { set, agrees, states } = await scene();
  await agrees(later(1));
  expect(await states()).toEqual(["agreed"]);
  await set(later(96), later(2));
  expect(await states()).toEqual(["asked"]);
  expect((await agrees(later(3))).refused).toBeNull();
  expect(await states()).toEqual(["agreed"]);
});

test("a substitute who is not needed after all: with his yes the dates stay and he hears it, without it he was never there; once is enough", async () => {
  const agreed = await scene();
  await agreed.agrees(later(1));
  const end = ({ asker, substituteId }: typeof agreed) => endSubstitute(asker, { substituteId }, at(later(2)));
  expect((await end(agreed)).refused).toBeNull();
  expect(await end(agreed)).toEqual({ refused: "gone" });
  expect(await agreed.states()).toEqual([]);
  expect(await agreed.told()).toEqual([{ template: "notNeeded", state: "queued" }]);
  expect(await doors.staff.coordinatorSubstitute.findMany({ where: { conferenceId: agreed.conferenceId } })).toMatchObject([
    { agreedAt: later(1), endedAt: later(2) },
  ]);
  const asked = await scene();
  expect(await endSubstitute(asked.asker, { substituteId: agreed.substituteId }, at())).toEqual({ refused: "gone" });
  expect((await end(asked)).refused).toBeNull();
  expect(await asked.told()).toEqual([]);
  expect(await doors.staff.coordinatorSubstitute.count({ where: { conferenceId: asked.conferenceId } })).toBe(0);
});

test("on the day a family goes on with the social worker alone: that stands in the history once, and not before the day", async () => {
  const { conferenceId, emine } = await scene();
  const asker = await colleagueIn(doors, emine, conferenceId, "handOver");
  const alone = () => doors.staff.timelineEvent.count({ where: { conferenceId, kind: "aloneWithWorker" } });
  expect(await noteAloneWithWorker(asker, at(later(1)))).toEqual({ refused: "notToday" });
  expect(await alone()).toBe(0);
  const press = at(later(47));
  expect((await noteAloneWithWorker(asker, press)).refused).toBeNull();
  expect((await noteAloneWithWorker(asker, press)).refused).toBeNull();
  expect(await alone()).toBe(1);
});
