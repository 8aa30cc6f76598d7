import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { open } from "~/access/sealing.server";
import { connect, type Db } from "~/db.server";
import { account, organisation } from "../../../../tests/builders/colleagues";
import { databaseOfThisFile } from "../../../../tests/setup/database";
import { columnNames, neededColumns } from "./columns";
import { type ImportOutcome, importPool } from "./import.server";
import { importOf } from "./imports-read.server";

process.env.MODE = "demo";
const now = new Date("2026-11-19T10:00:00Z");
let db: Db;
let marja: StaffAsker;
let other: StaffAsker;
let worker: string;

beforeAll(async () => {
  const database = await databaseOfThisFile();
  db = connect(database.urls.staff, 3);
  const centrale = await organisation(db, "Eigen Kracht Centrale", "centrale", now);
  const elsewhere = await organisation(db, "Andere Centrale", "centrale", now);
  const help = await organisation(db, "Maatwerk Oost", "welfare", now);
  const manager = async (email: string, organisationId: string) => {
    const person = { firstName: "Marja", familyName: "de Wit", email, role: "regionalManager" as const, organisationId };
    const id = await account(db, person, now);
    return { db, kind: "account", id, organisationId, origin: null, language: "nl", firstName: "Marja" } as unknown as StaffAsker;
  };
  marja = await manager("marja@example.org", centrale);
  other = await manager("wil@example.org", elsewhere);
  worker = "saskia@example.org";
  await account(db, { firstName: "Saskia", familyName: "Bos", email: worker, role: "socialWorker", organisationId: help }, now);
});
afterAll(() => db.$disconnect());

const head = neededColumns.map((field) => columnNames[field][0]);
const fatima = ["Fatima", "Amrani", "fatima@example.org", "06 12345678", "Amsterdam Oost", "nld:good|rif:native", "ja"];
const csv = (...rows: (readonly string[])[]) => new TextEncoder().encode(rows.map((row) => `${row.join(";")}\r\n`).join(""));
const take = (bytes: Uint8Array, asker = marja) => importPool(asker, bytes, { once: newId(), now });
const fileOf = (outcome: ImportOutcome) => (outcome.refused === "file" ? outcome.file : null);

async function reportOf(outcome: ImportOutcome, asker = marja) {
  if (outcome.refused !== null || !("redirect" in outcome)) throw new Error(`Refused: ${JSON.stringify(outcome)}`);
  const report = await importOf(asker, outcome.redirect.split("/").at(-1)?.split("?")[0]);
  if (!report) throw new Error("No report.");
  const { made, changed, unchanged, refused, rejections } = report;
  return { made, changed, unchanged, refused, rejections };
}
const profileOf = (firstName: string) =>
  db.coordinatorProfile.findFirstOrThrow({
    where: { account: { firstName } },
    include: { languages: true, account: { include: { dataKey: true } } },
  });

describe("a file of coordinators", () => {
  test("makes an account nobody can sign in to, a profile and languages; the same file again changes nothing", async () => {
    const report = await reportOf(await take(csv(head, fatima)));
    expect(report).toEqual({ made: 1, changed: 0, unchanged: 0, refused: 0, rejections: [] });
    const { account: made, ...profile } = await profileOf("Fatima");
    expect(profile).toMatchObject({ town: "Amsterdam Oost", travelsKm: 20, capacity: 1, specialSealed: null, activeSince: null });
    expect(profile.trainedAt).toEqual(now);
    expect(profile.notCareWorkerSince).toEqual(now);
    expect(profile.languages).toHaveLength(2);
    const contact = open(made.dataKey, { model: "Account", field: "contactSealed", id: made.id }, made.contactSealed);
    expect(contact).toEqual({ familyName: "Amrani", email: "fatima@example.org", phone: "+31612345678" });
    const again = await reportOf(await take(csv(head, fatima)));
    expect(again).toMatchObject({ made: 0, changed: 0, unchanged: 1, refused: 0 });
  });

  test("changes what the Centrale keeps, and leaves what she said of herself", async () => {
    const { id } = await profileOf("Fatima");
    const said = { specialSealed: new Uint8Array([1, 2, 3]), backgroundSharedAt: now, gender: "woman" };
    await db.coordinatorProfile.update({ where: { id }, data: said });
    const wider = [...head, "Reist tot km", "Geslacht", "Leeftijd"];
    const moved = [
      ...fatima.slice(0, 4),
      "Diemen",
      "Nederlands: goed | Tarifit: moedertaal | Engels: een beetje",
      "ja",
      "40 km",
      "man",
      "45-60",
    ];
    expect(await reportOf(await take(csv(wider, moved)))).toMatchObject({ changed: 1, unchanged: 0 });
    const after = await profileOf("Fatima");
    expect(after).toMatchObject({ town: "Diemen", travelsKm: 40, gender: "woman", ageGroup: "45to60", backgroundSharedAt: now });
    expect(after.specialSealed).toEqual(said.specialSealed);
    expect(after.languages).toHaveLength(3);
    expect(await reportOf(await take(csv(wider, moved)))).toMatchObject({ changed: 0, unchanged: 1 });
  });

  const line = (change: Record<number, string>) => fatima.map((cell, at) => change[at] ?? (at === 2 ? "nieuw@example.org" : cell));
  test.each([
    ["missing", "firstName", line({ 0: "" })],
    ["emailUnclear", "email", line({ 2: "fatima bij example" })],
    ["phoneUnclear", "phone", line({ 3: "06 123" })],
    ["phoneNotMobile", "phone", line({ 3: "020 6233188" })],
    ["townMeant", "town", line({ 4: "Amsterdam Ost" })],
    ["townUnknown", "town", line({ 4: "Xqzwvbn" })],
    ["languageUnknown", "languages", line({ 5: "Klingon:good" })],
    ["levelUnknown", "languages", line({ 5: "nld" })],
    ["languageTwice", "languages", line({ 5: "nld:good|Nederlands:native" })],
    ["careWorker", "notCareWorker", line({ 6: "nee" })],
    ["yesNoUnclear", "notCareWorker", line({ 6: "misschien" })],
    ["maybeBsn", "familyName", line({ 1: "Amrani 111222333" })],
    ["columns", null, [...line({}), "te veel"]],
    ["tooLong", "firstName", line({ 0: "F".repeat(61) })],
    ["emailTaken", "email", line({ 2: "saskia@example.org" })],
  ])("a line with %s is refused with its number, and nothing of it is kept", async (problem, field, bad) => {
    const before = await db.account.count();
    const { made, refused, rejections } = await reportOf(await take(csv(head, fatima, bad)));
    expect({ made, refused }).toEqual({ made: 0, refused: 1 });
    expect(rejections).toMatchObject([{ line: 3, field, problem }]);
    if (problem === "townMeant") expect(rejections[0]?.meant).toBeGreaterThan(0);
    expect(await db.account.count()).toBe(before);
    const rows = JSON.stringify(await db.poolImportRejection.findMany());
    for (const cell of bad.filter((value) => value.length > 4)) expect(rows).not.toContain(cell);
  });

  test.each([
    ["kmUnclear", "travelsKm", "Reist tot km", "ver"],
    ["capacityUnclear", "capacity", "Capaciteit", "11"],
    ["yesNoUnclear", "evenings", "Avonden", "soms"],
    ["experienceUnknown", "experience", "Ervaring", "schaken"],
    ["genderUnclear", "gender", "Geslacht", "?"],
    ["ageUnclear", "ageGroup", "Leeftijd", "oud"],
    ["standingUnclear", "standing", "Status", "beroemd"],
  ])("%s is said of its own field", async (problem, field, column, value) => {
    const { rejections } = await reportOf(await take(csv([...head, column], [...line({}), value])));
    expect(rejections).toEqual([{ line: 2, field, problem }]);
  });

  test("twice in one file counts once, and a coordinator of another Centrale is not taken over", async () => {
    const [one, two] = [line({ 0: "Karim", 2: "karim@example.org" }), line({ 0: "Karim", 2: "KARIM@example.org" })];
    const report = await reportOf(await take(csv(head, one, two)));
    expect(report).toMatchObject({ made: 1, refused: 1, rejections: [{ line: 3, field: "email", problem: "twice" }] });
    const elsewhere = await reportOf(await take(csv(head, one), other), other);
    expect(elsewhere).toMatchObject({ made: 0, rejections: [{ problem: "emailTaken" }] });
  });

  test("who said that he is a care worker after all is not said to be none by a file", async () => {
    const line5 = line({ 0: "Tom", 2: "tom@example.org" });
    await take(csv(head, line5));
    const { id } = await profileOf("Tom");
    await db.coordinatorProfile.update({ where: { id }, data: { notCareWorkerSince: null, restingSince: now } });
    await take(csv(head, line({ 0: "Tom", 2: "tom@example.org", 4: "Utrecht" })));
    expect(await profileOf("Tom")).toMatchObject({ town: "Utrecht", notCareWorkerSince: null, restingSince: now });
  });

  test("who left the pool is not brought back by a file", async () => {
    const { id } = await profileOf("Karim");
    await db.coordinatorProfile.update({ where: { id }, data: { goneSince: now } });
    const { rejections } = await reportOf(await take(csv(head, line({ 0: "Karim", 2: "karim@example.org" }))));
    expect(rejections).toMatchObject([{ field: "email", problem: "gone" }]);
  });

  test("a report is its own Centrale's alone", async () => {
    const outcome = await take(csv(head, fatima));
    const id = "redirect" in outcome ? outcome.redirect.split("/").at(-1) : "";
    expect(await importOf(marja, id)).not.toBeNull();
    expect(await importOf(other, id)).toBeNull();
  });

  test("the form pressed twice counts once", async () => {
    const at = { once: newId(), now };
    const [first, second] = [await importPool(marja, csv(head, fatima), at), await importPool(marja, csv(head, fatima), at)];
    expect(second).toEqual(first);
  });
});

describe("how a file is written", () => {
  const text = `${head.join(",")}\n"José","van ""t Hof",jose@example.org,+31 6 12345679,Diemen,nld:native,Ja\n`;
  const utf16 = (mark: number[]) => new Uint8Array([...mark, ...Buffer.from(text, "utf16le")]);
  const latin = Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));

  test("commas and quotes, with or without a mark at the beginning, and as Windows writes it", async () => {
    expect(await reportOf(await take(new TextEncoder().encode(`\uFEFF${text}`)))).toMatchObject({ made: 1, refused: 0 });
    expect(await reportOf(await take(new TextEncoder().encode(text)))).toMatchObject({ unchanged: 1 });
    const outcome = await take(latin);
    expect(outcome).toMatchObject({ redirect: expect.stringContaining("gelezen=windows-1252") });
    expect(await reportOf(outcome)).toMatchObject({ unchanged: 1 });
    expect((await profileOf("José")).town).toBe("Diemen");
    const hondt = Buffer.from(
      `${head.join(";")}\nZo\xeb;d\x92Hondt;zoe@example.org;0612345670;Diemen;nld:native;ja\nAnne;Bos;anne@example.org;'+31612345671;Diemen;nld:native;ja\n`,
      "latin1",
    );
    expect(await reportOf(await take(new Uint8Array(hondt)))).toMatchObject({ made: 2 });
  });

  test.each<[string, Uint8Array]>([
    ["unicode16", utf16([0xff, 0xfe])],
    ["encoding", csv(head, ["JosÃ©", ...fatima.slice(1)])],
    ["encoding", Uint8Array.from([...csv(head), ...Buffer.from("Jos\x82e;x;x;x;x;x;x\n", "latin1")])],
    ["noLines", Uint8Array.from([...csv(head), ...Buffer.from(";;;;;;\n")])],
    ["binary", Uint8Array.from([...csv(head), 0, 1, 2])],
    ["zip", Uint8Array.from([0x50, 0x4b, 3, 4])],
    ["empty", new Uint8Array()],
    ["tooLarge", new Uint8Array(5 * 1024 * 1024 + 1).fill(65)],
    ["quotes", new TextEncoder().encode(`${head.join(";")}\n"Fatima;x\n`)],
    ["noHeader", csv(["a", "b"], ["c", "d"])],
    ["noLines", csv(head)],
    ["bsnColumn", csv([...head, "BSN"], [...fatima, "x"])],
    ["backgroundColumn", csv([...head, "Culturele achtergrond"], [...fatima, "x"])],
    ["backgroundColumn", csv([...head, "Nationaliteit"], [...fatima, "x"])],
    ["backgroundColumn", csv([...head, "Country of birth"], [...fatima, "x"])],
  ])("%s refuses the whole file", async (reason, bytes) => {
    const imports = await db.poolImport.count();
    expect(fileOf(await take(bytes))?.reason).toBe(reason);
    expect(await db.poolImport.count()).toBe(imports);
  });

  test("columns that are missing or stand there twice are named", async () => {
    expect(fileOf(await take(csv(head.slice(0, -2), fatima)))).toEqual({
      reason: "columnsMissing",
      fields: ["languages", "notCareWorker"],
    });
    expect(fileOf(await take(csv([...head, "Plaats"], [...fatima, "Diemen"])))).toEqual({ reason: "columnTwice", fields: ["town"] });
  });
});

describe("a Centrale of national size", () => {
  const many = (count: number, capacity = "2") =>
    csv(
      [...head, "Capaciteit"],
      ...Array.from({ length: count }, (_, at) => {
        const phone = `06${String(10_000_000 + at)}`;
        return ["Iemand", `Nummer ${at}`, `iemand${at}@example.org`, phone, "Utrecht", "nld:native|eng:good", "ja", capacity];
      }),
    );

  test("ten thousand and one lines are refused as a whole, with the number", async () => {
    expect(fileOf(await take(many(10_001)))).toEqual({ reason: "tooMany", lines: 10_001 });
  });

  test("ten thousand are in at once, each with a key of its own, and again they change nothing", { timeout: 120_000 }, async () => {
    const began = performance.now();
    const report = await reportOf(await take(many(10_000)));
    const took = performance.now() - began;
    expect(report).toMatchObject({ made: 10_000, refused: 0 });
    expect(took).toBeLessThan(30_000);
    const keys = await db.account.findMany({ where: { firstName: "Iemand" }, select: { dataKeyId: true } });
    expect(new Set(keys.map(({ dataKeyId }) => dataKeyId)).size).toBe(10_000);
    expect(await reportOf(await take(many(10_000)))).toMatchObject({ made: 0, changed: 0, unchanged: 10_000 });
    expect(await reportOf(await take(many(10_000, "3")))).toMatchObject({ changed: 10_000, unchanged: 0 });
  });
});
