import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { connect, type Db } from "~/db.server";
import { colleagueIn, type Doors, relative } from "../../../tests/builders/askers";
import { account, organisation } from "../../../tests/builders/colleagues";
import { done, personOf, register, type Telling, withoutWorry } from "../../../tests/builders/telling";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { ownPartOf, saveOwnHopes, saveOwnWish } from "./own-part.server";
import { noteHopes, noteReach, noteWish, noteWishConfirmed, togetherOf } from "./together.server";

process.env.MODE = "demo";
const now = new Date("2026-11-19T10:00:00Z");
let minutes = 0;
const at = () => ({ once: newId(), now: new Date(now.getTime() + ++minutes * 60_000) });
let db: Db;
let doors: Doors;
let worker: string;
let telling: Telling;
let other: Telling;

beforeAll(async () => {
  const database = await databaseOfThisFile();
  db = connect(database.urls.staff, 3);
  doors = { staff: db, family: connect(database.urls.family, 2) };
  await organisation(db, "Eigen Kracht Centrale", "centrale", now);
  const help = await organisation(db, "Maatwerk Oost", "welfare", now);
  const saskia = { firstName: "Saskia", familyName: "Bos", email: "s@example.org" };
  worker = await account(db, { ...saskia, role: "socialWorker", organisationId: help }, now);
  const background = { wishBackground: "Uit de Rif", wishBackgroundKinds: ["amazigh" as const], wishImportant: ["background" as const] };
  const wish = { wishWords: "Iemand met geduld", ...background, consentBackground: true };
  const input = {
    principals: [
      { ...withoutWorry, ...wish, firstName: "Mimount" },
      { ...withoutWorry, firstName: "Driss" },
    ],
    ...{ situation: "De huur.", children: "no", housing: "none", problemAreas: ["finance"] },
  } as Parameters<typeof register>[2];
  telling = await register(doors, worker, input, now);
  other = await register(doors, worker, input, now);
});
afterAll(() => Promise.all([doors.staff.$disconnect(), doors.family.$disconnect()]));

const saskia = (of = telling) => colleagueIn(doors, worker, of.conferenceId, "fillInTogether");
const mimount = () => relative(doors, personOf(telling, "Mimount"), "fillInOwnPart");
const idOf = (name: string, of = telling) => of.principals.get(name) ?? "";
const shown = async (name: string) => (await togetherOf(await saskia())).find(({ firstName }) => firstName === name);

test("what she says herself is written down with who wrote it and in which language, once", async () => {
  const asker = await saskia();
  const hopes = { principalId: idOf("Mimount"), hopes: "Dat ik mag blijven", saidIn: "rif" as const };
  const twice = at();
  done(await noteHopes(asker, hopes, twice));
  done(await noteHopes(asker, hopes, twice));
  const noted = { by: "Saskia", language: "rif", at: twice.now.toISOString() };
  expect((await shown("Mimount"))?.own).toEqual({ hopes: "Dat ik mag blijven", noted: { hopes: noted } });
  const reach = { principalId: idOf("Mimount"), spokenLanguage: "rif" as const, readLanguage: "none" as const, saidIn: "rif" as const };
  done(await noteReach(asker, { ...reach, reach: "Langskomen" }, at()));
  expect(await shown("Mimount")).toMatchObject({ spokenLanguage: "rif", readLanguage: null, own: { reach: "Langskomen" } });
  expect((await shown("Driss"))?.own).toEqual({});
});

test("what somebody writes on his own link counts, and is not changed from here", async () => {
  const her = await mimount();
  done(await saveOwnHopes(her, { hopes: "Rust" }, at()));
  expect((await shown("Mimount"))?.own.noted?.hopes).toBeUndefined();
  const hopes = { principalId: idOf("Mimount"), hopes: "Anders", saidIn: "rif" as const };
  expect(await noteHopes(await saskia(), hopes, at())).toEqual({ refused: "wroteHimself" });
  expect((await ownPartOf(her))?.own.hopes).toBe("Rust");
});

test("a wish is heard and confirmed, or said anew; a background stays unseen and is kept", async () => {
  const asker = await saskia();
  const wish = (await shown("Mimount"))?.wish;
  expect(wish).toMatchObject({ words: "Iemand met geduld", confirmed: false });
  for (const part of ["background", "backgroundKinds", "weights"]) expect(wish).not.toHaveProperty(part);
  const confirm = { principalId: idOf("Mimount"), wishId: wish?.id ?? "", saidIn: "rif" as const };
  done(await noteWishConfirmed(asker, confirm, at()));
  expect((await shown("Mimount"))?.wish).toMatchObject({ confirmed: true, noted: { by: "Saskia", language: "rif" } });
  expect(await noteWishConfirmed(asker, confirm, at())).toEqual({ refused: "noWish" });
  const words = { notMyCommunity: true, consentBackground: false, saidIn: "rif" as const };
  done(await noteWish(asker, { ...words, principalId: idOf("Mimount"), words: "Een vrouw" }, at()));
  const her = await mimount();
  expect((await ownPartOf(her))?.wish).toMatchObject({ words: "Een vrouw", confirmed: true });
  const kept = { background: "Uit de Rif", backgroundKinds: ["amazigh"], weights: { background: "important" } };
  expect((await ownPartOf(her))?.wish).toMatchObject(kept);
  const driss = { ...words, principalId: idOf("Driss") };
  const asked = [{ background: "Turks" }, { backgroundKinds: ["turkish" as const] }];
  for (const part of asked) expect(await noteWish(asker, { ...driss, ...part }, at())).toEqual({ refused: "backgroundWithoutConsent" });
  done(await saveOwnWish(her, { words: "Zelf", notMyCommunity: false, consentBackground: false }, at()));
  expect(await shown("Mimount")).toMatchObject({ wish: null, wishOnOwnLink: true });
  expect(await noteWish(asker, { ...words, principalId: idOf("Mimount"), words: "Anders" }, at())).toEqual({ refused: "wroteHimself" });
});

test("a principal of another conference is refused", async () => {
  const asker = await saskia(other);
  const hopes = { principalId: idOf("Driss"), hopes: "Iets", saidIn: "nld" as const };
  expect(await noteHopes(asker, hopes, at())).toEqual({ refused: "noSuchPrincipal" });
});
