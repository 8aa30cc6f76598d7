import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { forgetConfig } from "~/config.server";
import { dbOf, disconnect } from "~/db.server";
import { inviteMember } from "~/invitation/asking/invite.server";
import { keepEmail } from "~/messaging/email/addresses.server";
import { stopPath } from "~/messaging/email/mail.server";
import { areMailsStopped, mailBehind, stopMails } from "~/messaging/email/stop.server";
import { relativeOf, safeCouple } from "../../../tests/builders/invitations";
import { databaseOfThisFile } from "../../../tests/setup/database";

process.env.MODE = "demo";
process.env.SMTP_URL = "smtp://127.0.0.1:1";
forgetConfig();
const now = new Date("2026-09-11T10:00:00Z");
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

test("who opens the link again finds that it is stopped; who asked for e-mail again can stop it again", async () => {
  const scene = await safeCouple(doors, now, new Date("2026-09-26T10:00:00Z"));
  const { id: personId } = await relativeOf(doors, scene, { firstName: "Ayla" }, now);
  const { conferenceId } = scene.pair;
  const keep = (again: boolean) =>
    doors.staff.$transaction((tx) => keepEmail(tx, { personId, conferenceId, address: "ayla@voorbeeld.nl", again, now }));
  await keep(false);
  await doors.staff.person.update({ where: { id: personId }, data: { firstRoad: "email" } });
  await inviteMember(scene.emine, { personId, anyway: true }, { once: newId(), now });
  const { id } = await doors.staff.outgoingMessage.findFirstOrThrow({ where: { personId, channel: "email" } });
  const [, secret] = stopPath(id).split("/").slice(-2);
  const mail = await mailBehind(doors.family, id, secret);
  if (!mail) throw new Error("No e-mail.");
  expect(await areMailsStopped(doors.family, mail)).toBe(false);
  await stopMails(doors.family, mail, now);
  await stopMails(doors.family, mail, now);
  expect(await areMailsStopped(doors.family, mail)).toBe(true);
  await keep(true);
  expect(await areMailsStopped(doors.family, mail)).toBe(false);
});
