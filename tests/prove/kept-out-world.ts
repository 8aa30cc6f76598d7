import { newId } from "~/access/ids";
import { dbOf } from "~/db.server";
import { decide } from "~/network/decision/decide.server";
import { addPhone } from "~/network/person/person.server";
import { addPerson } from "~/network/place.server";
import { colleagueIn, type Doors, relative } from "../builders/askers";
import { account, organisation } from "../builders/colleagues";
import type { Scene } from "../builders/family-scene";
import { linkCookie, staffCookie } from "../builders/sessions";
import { add, answers, done, invite, on, personOf, says } from "../builders/telling";
import { makeWorld, type World } from "../builders/world";
import { type Asker, askersOf, type SceneName } from "../routes/askers";

/** The scenes in which somebody is kept out: before the day, and after it. */
export const scenes = ["prepared", "agreed"] as const satisfies readonly SceneName[];
export type KeptOutScene = (typeof scenes)[number];

/** Whoever asks: everybody of the tables of all routes, and who looks from further away. */
export type Walker = Asker & { scene: KeptOutScene };

/** One of the people who will be kept out, with everything that is known of him. */
export interface Planted {
  name: string;
  id: string;
  /** Each word that stands nowhere else, by what it is. */
  words: Record<string, string>;
  /** His mobile number, in E.164. */
  phone: string;
}

/** Two conferences with two principals each; the second of them keeps people out, in the words of the issue: Hatice; the first is Cemal. */
export interface KeptOutWorld {
  world: World;
  doors: Doors;
  /** Known to both, welcomed by Cemal. */
  known: Record<KeptOutScene, Planted>;
  /** Welcomed by Cemal, invited, his link opened, and coming. */
  invited: Record<KeptOutScene, Planted>;
  invitedLinks: Record<KeptOutScene, { cookie: string; linkId: string }>;
  walkers: Walker[];
}

const numbers: Record<KeptOutScene, number> = { prepared: 71, agreed: 72 };

const planted = (scene: KeptOutScene, kind: string, index: number): Omit<Planted, "id"> => {
  const stem = `Q${kind}q${scene}`.toLowerCase();
  return {
    name: `X${stem}voornaam`,
    phone: `+3168599${numbers[scene]}0${index}`,
    words: Object.fromEntries(
      ["family", "address", "relation", "note", "reason", "other", "food"].map((field) => [field, `x${stem}${field}`] as const),
    ),
  };
};

/** Everything of somebody that could be met: his name, his id, his words, and his number in every spelling. */
export const tracesOf = ({ name, id, words, phone }: Planted): string[] => [
  name,
  id,
  ...Object.values(words),
  phone.slice(1),
  `0${phone.slice(3)}`,
];

/** What the coordinator knows of somebody she puts on the map. */
const known = ({ name, words, phone }: Omit<Planted, "id">) => ({
  firstName: name,
  familyName: words.family ?? "",
  address: `${words.address}straat 9`,
  email: `${words.family}@example.org`,
  relation: words.relation ?? "",
  note: words.note ?? "",
  circle: "inner" as const,
  sector: "family" as const,
  phone,
});

/** The world as it stands before anybody of this proof is kept out. */
export async function keptOutWorld(firstDay: Date): Promise<KeptOutWorld> {
  const doors = { staff: dbOf("staff"), family: dbOf("family") };
  const world = await makeWorld(doors, firstDay);
  const both = {} as Record<KeptOutScene, Planted>;
  const invited = {} as Record<KeptOutScene, Planted>;
  const invitedLinks = {} as KeptOutWorld["invitedLinks"];
  for (const scene of scenes) {
    const one = planted(scene, "bekend", 1);
    await add(world[scene], known(one), on(firstDay, -19));
    await says(world[scene], world[scene].cast.principals[0], "welcome", one.name, on(firstDay, -18), one.words.other);
    both[scene] = { ...one, id: personOf(world[scene], one.name) };
    const asked = planted(scene, "gevraagd", 2);
    await add(world[scene], known(asked), on(firstDay, -19));
    await says(world[scene], world[scene].cast.principals[0], "welcome", asked.name, on(firstDay, -18), asked.words.other);
    await invite(world[scene], asked.name, on(firstDay, -17));
    // After the day nobody answers any more.
    if (scene === "prepared") await answers(world[scene], asked.name, "yes", on(firstDay, -16), { food: asked.words.food ?? "" });
    const id = personOf(world[scene], asked.name);
    invited[scene] = { ...asked, id };
    const { cookie, linkId } = await linkCookie(doors, id, "lastFour");
    invitedLinks[scene] = { cookie, linkId };
  }
  return { world, doors, known: both, invited, invitedLinks, walkers: await walkersOf(doors, world, firstDay) };
}

/** Everybody of the tables, and colleagues who have nothing to do with any family: who guards privacy, and who keeps the app. */
async function walkersOf(doors: Doors, world: World, firstDay: Date): Promise<Walker[]> {
  const askers = await askersOf(doors, world);
  const centrale = await organisation(doors.staff, "Kringbeheer", "centrale", on(firstDay, -100));
  const walkers = scenes.flatMap((scene) => askers[scene].map((asker) => ({ ...asker, scene })));
  for (const role of ["privacyOfficer", "admin"] as const) {
    const person = { firstName: role, familyName: "Test", role, organisationId: centrale, email: `${role.toLowerCase()}@ver.example` };
    const accountId = await account(doors.staff, person, on(firstDay, -100));
    const cookies = [await staffCookie(doors, accountId)];
    // The landlord's name stands for a colleague at a door for colleagues.
    for (const scene of scenes) walkers.push({ name: role as Asker["name"], cookies, linkId: "", actorId: accountId, scene });
  }
  return walkers;
}

const keeper = (scene: Scene): string => scene.cast.principals[1];

/** She keeps out who was welcomed by the other, whoever was invited on his word, and somebody only she and the coordinator know of. Gives that one. */
export async function keepOut({ world, doors, known: both, invited }: KeptOutWorld, now: Date): Promise<Record<KeptOutScene, Planted>> {
  const own = {} as Record<KeptOutScene, Planted>;
  for (const scene of scenes) {
    const told = world[scene];
    const hatice = await relative(doors, personOf(told, keeper(told)), "decideWhoComes");
    const principalId = hatice.principalId ?? "";
    const coordinator = await colleagueIn(doors, told.coordinatorId, told.conferenceId, "changePerson");
    const one = { ...planted(scene, "eigen", 3), id: newId() };
    const at = () => ({ once: newId(), now });
    done(await addPerson(hatice, { personId: one.id, firstName: one.name, relation: one.words.relation, note: one.words.note }, at()));
    done(await addPhone(coordinator, { personId: one.id, phone: one.phone, readByOthers: false }, at()));
    done(await decide(hatice, { principalId, personId: one.id, kind: "keptOut", reason: one.words.reason }, at()));
    own[scene] = one;
    for (const other of [both[scene], invited[scene]])
      done(await decide(hatice, { principalId, personId: other.id, kind: "keptOut", reason: other.words.reason }, at()));
  }
  return own;
}
