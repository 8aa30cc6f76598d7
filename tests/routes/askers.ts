import type { Doors } from "../builders/askers";
import type { Scene } from "../builders/family-scene";
import { linkCookie, staffCookie } from "../builders/sessions";
import { personOf } from "../builders/telling";
import { type ColleagueName, markersOf, type World } from "../builders/world";

/** Everybody who may ask for a page, seen from one conference. */
export const staffNames = ["worker", "otherWorker", "coordinator", "otherCoordinator", "manager", "otherManager", "landlord"] as const;
export const familyNames = [
  "principal",
  "otherPrincipal",
  "member",
  "memberByDigits",
  "keptOut",
  "guest",
  "stranger",
  "memberElsewhere",
] as const;
export const askerNames = ["nobody", ...staffNames, ...familyNames] as const;
export type AskerName = (typeof askerNames)[number];
export type StaffName = (typeof staffNames)[number];

export type SceneName = "prepared" | "closed" | "agreed" | "waiting";
export const sceneNames = ["prepared", "closed", "agreed", "waiting"] as const satisfies readonly SceneName[];

export interface Asker {
  name: AskerName;
  /** `Set-Cookie` lines. */
  cookies: string[];
  /** The link in the address he asks for. */
  linkId: string;
  /** Who stands in the log; null when nobody is known. */
  actorId: string | null;
}

const colleaguesOf: Record<SceneName, Record<StaffName, ColleagueName>> = {
  prepared: who("joke", "bram", "emine", "nadia"),
  closed: who("joke", "bram", "emine", "nadia"),
  agreed: who("bram", "joke", "nadia", "emine"),
  // Nobody leads it yet: Emine was asked, Nadia was not.
  waiting: who("joke", "bram", "emine", "nadia"),
};

function who(worker: ColleagueName, otherWorker: ColleagueName, coordinator: ColleagueName, otherCoordinator: ColleagueName) {
  return { worker, otherWorker, coordinator, otherCoordinator, manager: "ria", otherManager: "otto", landlord: "wim" } as const;
}

/** Signs everybody in and opens every link, once for the whole walk. */
export async function askersOf(doors: Doors, world: World): Promise<Record<SceneName, Asker[]>> {
  const sessions = new Map<ColleagueName, string>();
  for (const [name, id] of Object.entries(world.colleagues) as [ColleagueName, string][]) sessions.set(name, await staffCookie(doors, id));
  const askers = {} as Record<SceneName, Asker[]>;
  for (const name of sceneNames) askers[name] = [...staffOf(world, name, sessions), ...(await familyOf(doors, world, name))];
  return askers;
}

function staffOf(world: World, sceneName: SceneName, sessions: Map<ColleagueName, string>): Asker[] {
  const scene = world[sceneName];
  const linkId =
    scene.links.get(scene.cast.principals[0])?.linkId ?? world.prepared.links.get(world.prepared.cast.principals[0])?.linkId ?? "";
  const staff = staffNames.map((name): Asker => {
    const colleague = colleaguesOf[sceneName][name];
    return { name, cookies: [sessions.get(colleague) ?? ""], linkId, actorId: world.colleagues[colleague] };
  });
  return [{ name: "nobody", cookies: [], linkId, actorId: null }, ...staff];
}

async function familyOf(doors: Doors, world: World, sceneName: SceneName): Promise<Asker[]> {
  const scene = world[sceneName];
  const { cast } = scene;
  const elsewhere = world[sceneName === "agreed" ? "prepared" : "agreed"];
  const principalOf = (of: Scene) => of.links.get(of.cast.principals[0]);
  const own = principalOf(scene);
  const foreign = principalOf(elsewhere);
  const member = scene.links.get(cast.member);
  if (!own || !foreign || !member) {
    // Of who waits for a coordinator nobody has opened a link: only the stranger is there.
    return foreign ? [{ name: "stranger", cookies: [foreign.cookie], linkId: foreign.linkId, actorId: null }] : [];
  }
  const asker = (name: AskerName, person: string): Asker => {
    const link = scene.links.get(person);
    return {
      name,
      cookies: [link?.cookie ?? ""],
      linkId: link?.linkId ?? "",
      actorId: name === "keptOut" ? null : personOf(scene, person),
    };
  };
  const digits = await linkCookie(doors, personOf(scene, cast.member), "lastFour");
  return [
    asker("principal", cast.principals[0]),
    asker("otherPrincipal", cast.principals[1]),
    asker("member", cast.member),
    { name: "memberByDigits", cookies: [digits.cookie], linkId: digits.linkId, actorId: personOf(scene, cast.member) },
    asker("keptOut", cast.keptOut),
    asker("guest", cast.guest),
    { name: "stranger", cookies: [foreign.cookie], linkId: own.linkId, actorId: null },
    { name: "memberElsewhere", cookies: [member.cookie], linkId: own.linkId, actorId: null },
  ];
}

/** Words of this conference that nobody may read who was refused. */
export const markersIn = (world: World, scene: SceneName): string[] => markersOf(world[scene].cast);
