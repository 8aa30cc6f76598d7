import { expect, test } from "vitest";
import { addAccount, endAccount, type NewAccount, renewPassword } from "~/access/accounts.server";
import { open, rewrap, seal } from "~/access/sealing.server";
import { signIn, startSession } from "~/access/sessions.server";
import { joinPool } from "~/coordinator/pool/joining/join-pool.server";
import { dbOf } from "~/db.server";
import { databaseOfThisFile } from "../tests/setup/database";
import { readAccountOptions } from "./account-options";

await databaseOfThisFile();
const db = dbOf("staff");
const now = new Date("2026-09-01T09:00:00Z");
const ria: NewAccount = {
  role: "regionalManager",
  firstName: "Ria",
  familyName: "de Boer",
  email: "Ria@centrale.example",
  phone: "+31612345678",
  language: "nl",
  safetyTrained: true,
  organisation: { name: "De Centrale", kind: "centrale" },
};

const typed = ["--name", "Ria de Boer", "--email", "ria@centrale.example", "--organisation", "De Centrale"];

test("the first colleague makes the organisation, signs in with the password that was told, and stands sealed", async () => {
  const made = await db.$transaction((tx) => addAccount(tx, ria, now));
  if ("refused" in made) throw new Error(made.refused);
  expect(made.password).toMatch(/^([a-z2-9]{6}-){3}[a-z2-9]{6}$/);
  expect(await signIn("ria@centrale.example", made.password)).toMatchObject({ role: "regionalManager" });
  const row = await db.account.findUniqueOrThrow({ where: { id: made.id }, include: { dataKey: true } });
  expect(Buffer.from(row.contactSealed).toString("latin1")).not.toContain("Boer");
  const place = { model: "Account", field: "contactSealed", id: made.id } as const;
  expect(open(row.dataKey, place, row.contactSealed)).toEqual({ familyName: "de Boer", email: ria.email, phone: ria.phone });
});

test("the same address again, an organisation nobody knows and one of another kind are refused", async () => {
  const adding = (change: Partial<NewAccount>) => db.$transaction((tx) => addAccount(tx, { ...ria, ...change }, now));
  expect(await adding({})).toEqual({ refused: "emailTaken" });
  expect(await adding({ email: "a@b.example", organisation: { name: "Buurtpunt" } })).toEqual({ refused: "organisationUnknown" });
  expect(await adding({ email: "a@b.example", organisation: { name: "de centrale", kind: "welfare" } })).toEqual({
    refused: "organisationOfOtherKind",
  });
});

test("a coordinator joins the pool with town and languages", async () => {
  const entry = { town: "Diemen", travelsKm: 20, capacity: 2, languages: [{ language: "tur", level: "native" as const }] };
  const person = { ...ria, role: "coordinator" as const, email: "emine@centrale.example", phone: "+31612345679" };
  const made = await db.$transaction((tx) => addAccount(tx, person, now));
  if ("refused" in made) throw new Error(made.refused);
  expect(await joinPool(db, made.id, { ...entry, town: "Nergenshuizen" }, now)).toEqual({ refused: "townUnknown" });
  expect(await joinPool(db, made.id, entry, now)).toEqual({ refused: null });
  const profile = await db.coordinatorProfile.findUniqueOrThrow({ where: { accountId: made.id }, include: { languages: true } });
  expect(profile).toMatchObject({ town: "Diemen", capacity: 2, languages: [{ language: "tur", level: "native" }] });
});

test("a new password ends the old one and every session; an ended account opens nothing", async () => {
  const { id } = await db.account.findFirstOrThrow({ where: { firstName: "Ria", role: "regionalManager" } });
  await startSession(db, id);
  const renewed = await db.$transaction((tx) => renewPassword(tx, ria.email));
  if ("refused" in renewed) throw new Error(renewed.refused);
  expect(await db.accountSession.count({ where: { accountId: id, endedAt: null } })).toBe(0);
  expect(await signIn(ria.email, renewed.password)).toHaveProperty("cookie");
  expect(await db.$transaction((tx) => endAccount(tx, ria.email, now))).toEqual({ id });
  expect(await signIn(ria.email, renewed.password)).toEqual({ refused: "wrong" });
  expect(await db.$transaction((tx) => renewPassword(tx, ria.email))).toEqual({ refused: "unknownEmail" });
});

test("a data key is wrapped anew only when a newer key is there", async () => {
  const { dataKey: key } = await db.account.findFirstOrThrow({ include: { dataKey: true } });
  expect(rewrap(key)).toBeNull();
  const place = { model: "Account", field: "contactSealed", id: key.id } as const;
  expect(open(key, place, seal(key, place, "stays"))).toBe("stays");
});

test("what was typed is read, and everything wrong with it is named at once", () => {
  expect(readAccountOptions(["--role", "regionalManager", "--kind", "centrale", ...typed])).toMatchObject({
    deed: "add",
    person: { name: "Ria de Boer", language: "nl", kind: "centrale" },
    pool: null,
  });
  expect(readAccountOptions(["--role", "coordinator", "--town", "Diemen", "--speaks", "nld:native,tur", ...typed])).toMatchObject({
    pool: {
      capacity: 3,
      speaks: [
        { language: "nld", level: "native" },
        { language: "tur", level: "good" },
      ],
    },
  });
  expect(readAccountOptions(["--end", "--email", "ria@centrale.example"])).toEqual({ deed: "end", email: "ria@centrale.example" });
  const wrong = () => readAccountOptions(["--role", "coordinator", "--name", "Ria", "--email", "ria", "--speaks", "klingon"]);
  for (const words of ["--name must hold", "--email must be", "--organisation is missing", "--town is missing", "--speaks must read"]) {
    expect(wrong).toThrow(words);
  }
});

test("a town that is not on the list is refused with what may be meant", () => {
  const typed = ["--role", "coordinator", "--name", "Ria Bos", "--email", "ria@centrale.example", "--organisation", "Centrale"];
  expect(() => readAccountOptions([...typed, "--town", "Dieman"])).toThrow("--town is not on the list; is it Diemen");
});
