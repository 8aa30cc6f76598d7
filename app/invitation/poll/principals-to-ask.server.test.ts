import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { setClock } from "~/clock";
import { dbOf, disconnect } from "~/db.server";
import { staffHeadOf } from "~/journey/staff-head.server";
import { givePhone } from "~/messaging/numbers.server";
import { safeCouple } from "../../../tests/builders/invitations";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { notePollAnswers } from "./answers.server";
import { openPoll } from "./keep-poll.server";
import { newestPollOf } from "./open-poll.server";
import { pollRoomOf } from "./poll-room.server";

const now = new Date("2026-09-11T10:00:00Z");
const at = () => ({ once: newId(), now });
const moments = [26, 27].map((day) => ({ startsAt: new Date(Date.UTC(2026, 8, day, 11)), endsAt: new Date(Date.UTC(2026, 8, day, 16)) }));
process.env.MODE = "demo";
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  setClock(now);
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

test.each([
  ["phone", true, "phone"],
  ["letter", true, "letter"],
  ["inPerson", true, "inPerson"],
  [null, false, "noWord"],
  [null, true, null],
] as const)(
  "a principal who likes %s and has a word (%s) is asked by the coordinator: %s, until he said all",
  async (firstRoad, hasWord, why) => {
    const { pair, emine } = await safeCouple(doors, now);
    const { conferenceId } = pair;
    const { personId } = pair.hatice;
    await doors.staff.person.update({ where: { id: personId }, data: { readLanguage: "tur", firstRoad } });
    if (hasWord) await doors.staff.agreedWord.create({ data: { id: newId(), personId, hash: "x", agreedAt: now, accountId: emine.id } });
    await doors.staff.$transaction((tx) => givePhone(tx, { personId, conferenceId, e164: "+31612366001", now }));
    await openPoll(emine, moments, at());
    const { facts } = await staffHeadOf(emine, now);
    const toAsk = async () => (await pollRoomOf(emine, facts, null, now)).poll?.toAsk.filter((one) => one.personId === personId);
    expect(await toAsk()).toEqual(why ? [{ personId, firstName: "Hatice", why }] : []);
    expect(await doors.staff.outgoingMessage.count({ where: { personId } })).toBe(why ? 0 : 1);
    // A message that waits goes out whatever he wished since.
    await doors.staff.person.update({ where: { id: personId }, data: { firstRoad: "phone" } });
    if (!why) expect(await toAsk()).toEqual([]);
    const ids = (await newestPollOf(doors.staff, conferenceId))?.moments.map(({ id }) => id) ?? [];
    await notePollAnswers(emine, { personId, answers: Object.fromEntries(ids.map((id) => [id, "yes"])), how: "phone" }, at());
    expect(await toAsk()).toEqual([]);
  },
);
