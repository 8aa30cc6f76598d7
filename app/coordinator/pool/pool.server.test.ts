import { beforeAll, describe, expect, test } from "vitest";
import { emailHashOf } from "~/access/accounts.server";
import { newOnce } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { hashToken, signIn, startSession } from "~/access/sessions.server";
import { findWelcome, takeWelcome, welcomeAddress } from "~/access/welcome.server";
import { setClock } from "~/clock";
import { dbOf, disconnect } from "~/db.server";
import { spotOf } from "~/places/dutch-places.server";
import { colleague, type Doors } from "../../../tests/builders/askers";
import { account, demoPassword, organisation } from "../../../tests/builders/colleagues";
import { inPool } from "../../../tests/builders/pool";
import { databaseOfThisFile, type TestDatabase } from "../../../tests/setup/database";
import { eraseOldApplications } from "./joining/applications.server";
import { type Application, applyToPool, readApplication } from "./joining/apply.server";
import { sendWelcome } from "./joining/send-welcome.server";
import { countWithoutAccess, withoutAccess } from "./joining/without-access.server";
import { activate, comeBack, leave, recordTrained, refuseApplication, rest, wakeUp } from "./pool-deeds.server";
import { poolStateOf } from "./pool-state";
import { ownProfile } from "./profile/profile.server";
import { eraseBackground, saveFacts, shareBackground } from "./profile/profile-deeds.server";
import { addTie } from "./profile/ties.server";

const now = new Date("2026-11-26T18:10:00Z");
const days = (many: number) => new Date(now.getTime() + many * 86_400_000);
const at = (when = now) => ({ once: newOnce(), now: when });

process.env.MODE = "demo";

let database: TestDatabase;
let doors: Doors;
let centrale: string;
let ria: string;
let otto: string;

beforeAll(async () => {
  database = await databaseOfThisFile();
  setClock(now);
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  centrale = await organisation(doors.staff, "Eigen Kracht Centrale", "centrale", now);
  const other = await organisation(doors.staff, "Centrale Noord", "centrale", now);
  ria = await person("Ria", "regionalManager", centrale);
  otto = await person("Otto", "regionalManager", other);
  return () => disconnect();
});

let everybody = 0;
function person(firstName: string, role: "regionalManager" | "coordinator", organisationId: string) {
  everybody += 1;
  const phone = `+316900001${10 + everybody}`;
  return account(
    doors.staff,
    { firstName, familyName: "Test", role, organisationId, email: `${firstName}${everybody}@voorbeeld.nl`, phone },
    now,
  );
}

async function emine(firstName = "Emine") {
  const id = await person(firstName, "coordinator", centrale);
  await inPool(doors.staff, id, { town: "Diemen", languages: [{ language: "nld", level: "native" }] }, days(-30));
  return id;
}

function marja(email = `marja${newId()}@voorbeeld.nl`): Application {
  const spot = spotOf("Diemen");
  if (!spot) throw new Error("No Diemen.");
  const place = { refused: null, town: "Diemen", postcodeArea: null, spot } as const;
  const who = { firstName: "Marja", familyName: "Wit", email, phone: "+31690000777", town: "Diemen", why: "Omdat ik buren wil helpen" };
  return { ...who, centraleId: centrale, careWorker: "no", languages: [{ language: "nld", level: "native" }], place };
}

const apply = (application: Application) => applyToPool(doors.staff, application, { ...at(), language: "nl" });
const idOf = async (email: string) =>
  (await doors.staff.account.findUniqueOrThrow({ where: { emailHash: emailHashOf(email) }, select: { id: true } })).id;
const profileOf = (accountId: string) => doors.staff.coordinatorProfile.findUniqueOrThrow({ where: { accountId } });

/** The manager of a Centrale at somebody's page, as the guard lets him in. */
async function manager(accountId: string, of = ria) {
  const asker = await colleague(doors, of);
  const { dataKey } = await doors.staff.account.findUniqueOrThrow({ where: { id: accountId }, include: { dataKey: true } });
  return { ...asker, coordinatorId: accountId, coordinatorKey: dataKey };
}

describe("Marja becomes a coordinator", () => {
  const application = () => marja("marja@voorbeeld.nl");

  test("she writes that she wants to, and cannot sign in", async () => {
    expect(await apply(application())).toMatchObject({ refused: null, redirect: "/become-coordinator/thanks" });
    expect(poolStateOf(await profileOf(await idOf("marja@voorbeeld.nl")), now)).toBe("applied");
    expect(await signIn("marja@voorbeeld.nl", demoPassword)).toEqual({ refused: "wrong" });
  });

  test("writing once more makes nothing new and gets the same answer", async () => {
    const before = await doors.staff.account.count();
    expect(await apply({ ...application(), firstName: "Iemand" })).toMatchObject({ refused: null, redirect: "/become-coordinator/thanks" });
    expect(await doors.staff.account.count()).toBe(before);
  });

  test("she is not active before the training, nor before her profile is complete", async () => {
    const id = await idOf("marja@voorbeeld.nl");
    expect(await activate(await manager(id), at())).toEqual({ refused: "notTrained" });
    expect((await recordTrained(await manager(id), at())).refused).toBeNull();
    expect(await activate(await manager(id), at())).toEqual({ refused: "time" });
    expect((await saveFacts(await colleague(doors, id), "time", { capacity: 2 }, at())).refused).toBeNull();
    expect((await activate(await manager(id), at())).refused).toBeNull();
    const profile = await profileOf(id);
    expect(poolStateOf(profile, now)).toBe("active");
    expect(profile.specialSealed, "why she applied is not kept").toBeNull();
  });

  test("a care worker is told kindly, and nothing of him is kept", async () => {
    const before = await doors.staff.account.count();
    const form = new FormData();
    form.set("careWorker", "yes");
    const read = await readApplication(doors.staff, form, "nl");
    expect("errors" in read && read.errors.careWorker).toEqual(["join-pool.care-worker"]);
    expect(await doors.staff.account.count()).toBe(before);
  });

  test("an application that is refused is gone with its key", async () => {
    const who = marja();
    await apply(who);
    const id = await idOf(who.email);
    const { dataKeyId } = await doors.staff.account.findUniqueOrThrow({ where: { id } });
    expect((await refuseApplication(await manager(id), at())).refused).toBeNull();
    expect(await doors.staff.account.count({ where: { id } })).toBe(0);
    expect(await doors.staff.dataKey.count({ where: { id: dataKeyId } })).toBe(0);
  });

  test("his number is gone too, unless somebody else has it", async () => {
    const numbers = () => doors.staff.phoneNumber.count();
    const apart = { ...marja(), phone: "+31690000778" };
    const shared = marja();
    const before = await numbers();
    for (const who of [apart, shared]) {
      await apply(who);
      expect((await refuseApplication(await manager(await idOf(who.email)), at())).refused).toBeNull();
    }
    expect(await numbers(), "Marja still has the number they shared").toBe(before);
  });

  test("an application nobody does anything with is erased after half a year, not a day sooner; who was trained stays", async () => {
    const who = marja();
    await apply(who);
    const id = await idOf(who.email);
    const trained = marja();
    await apply(trained);
    const other = await idOf(trained.email);
    expect((await recordTrained(await manager(other), at())).refused).toBeNull();
    const there = (accountId: string) => doors.staff.account.count({ where: { id: accountId } });
    await eraseOldApplications(doors.staff, new Date("2027-05-25T18:00:00Z"));
    expect(await there(id)).toBe(1);
    expect(await eraseOldApplications(doors.staff, new Date("2027-05-26T18:00:00Z"))).toBeGreaterThan(0);
    expect([await there(id), await there(other)]).toEqual([0, 1]);
  });
});

describe("the way in", () => {
  const secretOf = (invitationId: string) => welcomeAddress(invitationId).split("/").pop() ?? "";
  const newest = (accountId: string) => doors.staff.accountInvitation.findFirstOrThrow({ where: { accountId }, orderBy: { id: "desc" } });
  const send = async (accountId: string, by = ria) =>
    sendWelcome(await colleague(doors, by), { accountIds: [accountId] }, { ...at(), redirect: "/pool" });

  test("a link works once", async () => {
    const id = await emine("Nadia");
    expect((await send(id)).refused).toBeNull();
    const { id: invitationId } = await newest(id);
    const found = await findWelcome(doors.staff, secretOf(invitationId), now);
    expect(found?.accountId).toBe(id);
    if (!found) return;
    expect(await doors.staff.$transaction((tx) => takeWelcome(tx, found, "vier losse woorden hier", now))).toBe(true);
    expect(await doors.staff.$transaction((tx) => takeWelcome(tx, found, "iets heel anders zeg", now))).toBe(false);
    expect(await findWelcome(doors.staff, secretOf(invitationId), now)).toBeNull();
  });

  test("a link stops after seven days, and when a newer one is sent", async () => {
    const id = await emine("Yonas");
    await send(id);
    const { id: first } = await newest(id);
    expect(await findWelcome(doors.staff, secretOf(first), days(7))).toBeNull();
    await send(id);
    expect(await findWelcome(doors.staff, secretOf(first), now)).toBeNull();
    expect(await doors.staff.accountInvitation.count({ where: { secretHash: hashToken(secretOf((await newest(id)).id)) } })).toBe(1);
  });

  test("many get theirs at once, and are found no more until it stopped; who was in before needs none", async () => {
    const [noor, lotte, in_] = [await emine("Noor"), await emine("Lotte"), await emine("Ingelogd")];
    await startSession(doors.staff, in_);
    const found = async (when = now) => (await withoutAccess(doors.staff, centrale, when)).rows.map(({ accountId }) => accountId);
    const before = await found();
    expect([noor, lotte, in_].map((id) => before.includes(id))).toEqual([true, true, false]);
    const asker = await colleague(doors, ria);
    const redirect = "/pool/access?sent=2";
    expect(await sendWelcome(asker, { accountIds: [noor, lotte] }, { ...at(), redirect })).toMatchObject({ refused: null, redirect });
    expect(await doors.staff.outgoingMessage.count({ where: { accountId: { in: [noor, lotte] }, template: "welcome" } })).toBe(2);
    expect(await countWithoutAccess(doors.staff, centrale, now)).toBe(before.length - 2);
    expect(await found(days(8))).toEqual(expect.arrayContaining([noor, lotte]));
    expect(await sendWelcome(asker, { accountIds: [noor, newId()] }, { ...at(), redirect })).toEqual({ refused: "notThere" });
  });

  test("the manager of another Centrale sends nobody of this one anything", async () => {
    expect(await send(await emine(), otto)).toEqual({ refused: "notThere" });
  });
});

describe("resting and stopping", () => {
  test("she rests until a day, comes back earlier, and cannot rest until yesterday", async () => {
    const id = await emine();
    expect(await rest(await manager(id), { until: "2026-11-26" }, at())).toEqual({ refused: "untilPassed" });
    expect((await rest(await manager(id), { until: "2026-12-20" }, at())).refused).toBeNull();
    expect(poolStateOf(await profileOf(id), days(1))).toBe("resting");
    expect(poolStateOf(await profileOf(id), days(30))).toBe("active");
    expect((await wakeUp(await manager(id), at())).refused).toBeNull();
    expect(await wakeUp(await manager(id), at())).toEqual({ refused: "notResting" });
  });

  test("who leads a conference hands it over before she stops", async () => {
    const id = await emine("Hanneke");
    const key = (await doors.staff.account.findUniqueOrThrow({ where: { id } })).dataKeyId;
    const conferenceId = newId();
    await database.query(`insert into "Conference" ("id","reference","centraleId","dataKeyId","createdAt") values ($1, $2, $3, $4, $5)`, [
      conferenceId,
      conferenceId.slice(0, 8),
      centrale,
      key,
      now,
    ]);
    const assignment = newId();
    await doors.staff.coordinatorAssignment.create({ data: { id: assignment, conferenceId, accountId: id, from: now } });
    expect(await leave(await manager(id), at())).toEqual({ refused: "leads" });
    await doors.staff.coordinatorAssignment.update({ where: { id: assignment }, data: { until: now, endedWhy: "stopped" } });
    expect((await leave(await manager(id), at())).refused).toBeNull();
  });

  test("who stops is signed out, and can come back as somebody who is trained", async () => {
    const id = await emine("Samira");
    await startSession(doors.staff, id);
    expect((await leave(await manager(id), at())).refused).toBeNull();
    expect(await doors.staff.accountSession.count({ where: { accountId: id, endedAt: null } })).toBe(0);
    expect((await doors.staff.account.findUniqueOrThrow({ where: { id } })).endedAt).toEqual(now);
    expect((await comeBack(await manager(id), at())).refused).toBeNull();
    expect(poolStateOf(await profileOf(id), now)).toBe("trained");
  });
});

describe("what she says of herself", () => {
  test("what she said of her background is gone from the bytes once she takes her yes back", async () => {
    const id = await emine("Fatima");
    const asker = await colleague(doors, id);
    const said = { words: "Mijn ouders komen uit Nador", kinds: ["amazigh" as const], livedThroughDebts: true, shared: true };
    expect((await shareBackground(asker, said, at())).refused).toBeNull();
    expect((await ownProfile(doors.staff, asker, now))?.background).toMatchObject({ words: "Mijn ouders komen uit Nador" });
    expect((await eraseBackground(asker, at())).refused).toBeNull();
    const { specialSealed, backgroundSharedAt } = await profileOf(id);
    expect([specialSealed, backgroundSharedAt]).toEqual([null, null]);
  });

  test("an organisation is tied once, and a name Kring does not know stands sealed", async () => {
    const id = await emine("Hatice");
    const asker = await colleague(doors, id);
    const woonstede = await organisation(doors.staff, "Woonstede", "landlord", now);
    const tie = { form: "organisation", kind: "landlord", organisationId: woonstede } as const;
    expect((await addTie(asker, tie, at())).refused).toBeNull();
    expect(await addTie(asker, tie, at())).toEqual({ refused: "tieKnown" });
    expect(await addTie(asker, { form: "neighbourhood", town: "Nergenshuizen" }, at())).toEqual({ refused: "townUnknown" });
    expect((await addTie(asker, { form: "community", words: "Koor de Leeuwerik" }, at())).refused).toBeNull();
    expect((await ownProfile(doors.staff, asker, now))?.ties.map(({ name }) => name)).toEqual(["Woonstede", "Koor de Leeuwerik"]);
    const kept = await doors.staff.coordinatorTie.findFirstOrThrow({ where: { kind: "community" } });
    expect(Buffer.from(kept.specialSealed ?? []).toString("latin1")).not.toContain("Leeuwerik");
  });
});
