import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { feedFor } from "~/conference/calendar-feed.server";
import type { Db } from "~/db.server";
import { spotOf } from "~/places/dutch-places.server";
import type { BackgroundKind, Experience } from "~/registration/wish-criteria";
import { account, organisation } from "../../tests/builders/colleagues";
import { on } from "../../tests/builders/telling";

/** Who works in the demo: invented people of invented organisations. */
export interface Stage {
  worker: string;
  manager: string;
  /** The housing consultant of Woonstede. */
  landlord: string;
  coordinators: Record<CoordinatorName, string>;
}

interface OneOfPool {
  name: string;
  family: string;
  town: string;
  languages: readonly string[];
  capacity: number;
  experience: readonly Experience[];
  gender: string;
  /** What somebody chose to say of himself. */
  background: string;
  kinds?: readonly BackgroundKind[];
  livedThroughDebts?: boolean;
}

const pool = [
  {
    name: "Rachid",
    family: "Amrani",
    town: "Amsterdam Oost",
    languages: ["ary", "fra"],
    capacity: 4,
    experience: [],
    gender: "man",
    background: "Opgegroeid in de Indische Buurt, zelf een tijd met schulden geleefd.",
    livedThroughDebts: true,
  },
  {
    name: "Emine",
    family: "Koç",
    town: "Amsterdam Nieuw-West",
    languages: ["tur"],
    capacity: 3,
    experience: ["interpreter"],
    gender: "woman",
    background: "Turks, dochter van een timmerman.",
  },
  {
    name: "Marja",
    family: "Visser",
    town: "Amsterdam West",
    languages: ["eng", "deu"],
    capacity: 4,
    experience: ["interpreter"],
    gender: "woman",
    background: "",
  },
  {
    name: "Malika",
    family: "Bouzid",
    town: "Amsterdam Noord",
    languages: ["rif", "ary", "fra"],
    capacity: 3,
    experience: [],
    gender: "woman",
    background: "Riffijns, moeder van drie.",
  },
  {
    name: "Said",
    family: "El Idrissi",
    town: "Amsterdam Nieuw-West",
    languages: ["rif"],
    capacity: 2,
    experience: [],
    gender: "man",
    background: "Riffijns.",
  },
  {
    name: "Piet",
    family: "de Wit",
    town: "Diemen",
    languages: ["pol", "eng"],
    capacity: 2,
    experience: [],
    gender: "man",
    background: "Jaren in Gdańsk gewoond. Toen mijn zaak failliet ging, heb ik lang moeten aflossen.",
    livedThroughDebts: true,
  },
  {
    name: "Joyce",
    family: "Pinas",
    town: "Amsterdam Zuidoost",
    languages: ["srn", "eng"],
    capacity: 3,
    experience: [],
    gender: "woman",
    background: "Surinaams, zingt in een koor.",
    kinds: ["creoleSurinamese"],
  },
  {
    name: "Karin",
    family: "Mulder",
    town: "Haarlem",
    languages: ["eng"],
    capacity: 1,
    experience: ["domesticViolence"],
    gender: "woman",
    background: "",
  },
  {
    name: "Selam",
    family: "Haile",
    town: "Amsterdam Zuidoost",
    languages: ["tir", "eng"],
    capacity: 2,
    experience: [],
    gender: "woman",
    background: "Eritrees, zelf gevlucht.",
  },
  {
    // He speaks Tigrinya too, and has no place for anybody now.
    name: "Dawit",
    family: "Berhe",
    town: "Amsterdam Noord",
    languages: ["tir", "amh"],
    capacity: 0,
    experience: [],
    gender: "man",
    background: "",
  },
  {
    name: "Greet",
    family: "Bosma",
    town: "Haarlem",
    languages: ["fry"],
    capacity: 2,
    experience: ["rentDebt"],
    gender: "woman",
    background: "",
  },
] as const satisfies readonly OneOfPool[];
export type CoordinatorName = (typeof pool)[number]["name"];

/** The address colleagues sign in with. */
export const emailOf = (firstName: string): string => `${firstName.toLowerCase()}@kring.example`;

/** A number nobody has: stories are told to simulated phones only. */
export const phone = (lastFour: number): string => `+316850${String(lastFour).padStart(5, "0")}`;

/** Makes organisations and colleagues, once. */
export async function setStage(db: Db, firstDay: Date): Promise<Stage> {
  const since = on(firstDay, -500);
  const centrale = await organisation(db, "De Kringcentrale", "centrale", since);
  const welfare = await organisation(db, "Buurtpunt Oost", "welfare", since);
  const woonstede = await organisation(db, "Woonstede", "landlord", since);
  for (const name of ["De Veste", "Verhuurkantoor Zuiderhof"]) await organisation(db, name, "landlord", since);
  const landlord = await account(
    db,
    {
      firstName: "Petra",
      familyName: "Terpstra",
      role: "landlord",
      organisationId: woonstede,
      email: emailOf("Petra"),
      phone: phone(103),
    },
    since,
  );
  const worker = await account(
    db,
    {
      firstName: "Saskia",
      familyName: "Bakker",
      role: "socialWorker",
      organisationId: welfare,
      email: emailOf("Saskia"),
      phone: phone(101),
      safetyTrained: true,
    },
    since,
  );
  const manager = await account(
    db,
    {
      firstName: "Wilma",
      familyName: "Hofstra",
      role: "regionalManager",
      organisationId: centrale,
      email: emailOf("Wilma"),
      phone: phone(102),
      safetyTrained: true,
    },
    since,
  );
  await account(
    db,
    { firstName: "Farida", familyName: "Mansouri", role: "privacyOfficer", organisationId: centrale, email: emailOf("Farida") },
    since,
  );
  const coordinators: Partial<Record<CoordinatorName, string>> = {};
  for (const [index, one] of pool.entries()) {
    const id = await account(
      db,
      {
        firstName: one.name,
        familyName: one.family,
        role: "coordinator",
        organisationId: centrale,
        email: emailOf(one.name),
        phone: phone(201 + index),
        workPhone: phone(301 + index),
      },
      since,
    );
    await profile(db, id, one, since);
    await feedFor(db, { id }, since);
    coordinators[one.name] = id;
  }
  return { worker, manager, landlord, coordinators: coordinators as Record<CoordinatorName, string> };
}

async function profile(db: Db, accountId: string, one: OneOfPool, since: Date): Promise<void> {
  const { dataKey } = await db.account.findUniqueOrThrow({ where: { id: accountId }, include: { dataKey: true } });
  const spot = spotOf(one.town);
  if (!spot) throw new Error(`No town ${one.town}`);
  const id = newId();
  await db.coordinatorProfile.create({
    data: {
      id,
      accountId,
      town: one.town,
      latitude: spot.latitude,
      longitude: spot.longitude,
      travelsKm: 25,
      capacity: one.capacity,
      gender: one.gender,
      experience: [...one.experience],
      specialSealed: one.background
        ? seal(
            dataKey,
            { model: "CoordinatorProfile", field: "specialSealed", id },
            {
              background: one.background,
              ...(one.kinds ? { kinds: one.kinds } : {}),
              ...(one.livedThroughDebts ? { livedThroughDebts: true } : {}),
            },
          )
        : null,
      backgroundSharedAt: one.background ? since : null,
      notCareWorkerSince: since,
      activeSince: since,
      languages: {
        create: [{ language: "nld", level: "native" as const }, ...one.languages.map((language) => ({ language, level: "good" as const }))],
      },
    },
  });
}
