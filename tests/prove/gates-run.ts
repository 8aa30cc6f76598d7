import fc from "fast-check";
import { newId } from "~/access/ids";
import { open } from "~/access/sealing.server";
import { setClock } from "~/clock";
import { templates } from "~/jobs/templates.server";
import type { Carrier } from "~/messaging/line/carrier";
import { claim } from "~/messaging/line/claim.server";
import { nextHumanMoment } from "~/messaging/line/human-hours";
import type { WishContent } from "~/registration/sealed-shapes";
import type { Doors } from "../builders/askers";
import { account, organisation } from "../builders/colleagues";
import { inPool } from "../builders/pool";
import { add, findCoordinator, firstTalk, meet, on, personOf, register, says, withoutWorry } from "../builders/telling";
import { anEvent, type Event, happen, type Stage } from "./gates-events";
import { Model, networkNames, principalNames } from "./gates-model";

export interface GatesResult {
  passed: boolean;
  /** Families lived through, what happened to them, and the messages that left. */
  families: number;
  events: number;
  sent: number;
  /** How often nothing was allowed to leave, by reason. */
  closed: Record<string, number>;
  problem: string | null;
}

const begins = new Date("2026-11-02T09:00:00Z");
const hour = 3_600_000;

/** Colleagues for every family of a run. */
async function colleagues(doors: Doors) {
  const since = on(begins, -30);
  const centrale = await organisation(doors.staff, "Kringcentrale", "centrale", since);
  const welfare = await organisation(doors.staff, "Buurtpunt", "welfare", since);
  const make = (firstName: string, role: "socialWorker" | "regionalManager" | "coordinator", organisationId: string) =>
    account(
      doors.staff,
      {
        firstName,
        familyName: "Test",
        role,
        organisationId,
        email: `${firstName}@kring.example`,
        phone: "+31685999001",
        safetyTrained: true,
      },
      since,
    );
  const worker = await make("saskia", "socialWorker", welfare);
  const manager = await make("wilma", "regionalManager", centrale);
  const coordinator = await make("emine", "coordinator", centrale);
  const place = { town: "Amsterdam Oost" as const, languages: [{ language: "nld", level: "native" as const }], capacity: 10_000 };
  await inPool(doors.staff, coordinator, place as Parameters<typeof inPool>[2], since);
  return { worker, manager, coordinator };
}

let families = 0;
/** A couple with three people around them, all welcome, a day set: everything may go, until something happens. */
async function family(doors: Doors, by: Awaited<ReturnType<typeof colleagues>>): Promise<Stage> {
  families += 1;
  const number = (person: number) => `+316${String(10_000_000 + families * 10 + person)}`;
  const telling = await register(
    doors,
    by.worker,
    {
      principals: principalNames.map((firstName, at) => ({ ...withoutWorry, firstName, phone: number(at) })),
      problemAreas: ["finance" as const],
      situation: "De huur loopt achter.",
      children: "no",
      housing: "none",
    } as Parameters<typeof register>[2],
    on(begins, -5),
  );
  await findCoordinator(telling, by.manager, by.coordinator, "Amsterdam Oost", on(begins, -4));
  await firstTalk(telling, "Hatice", on(begins, -3));
  const model = new Model();
  for (const [at, firstName] of networkNames.entries()) {
    await add(telling, { firstName, phone: number(at + 3) }, on(begins, -2));
    await says(telling, "Hatice", "welcome", firstName, on(begins, -2));
    model.words.set(firstName, new Map([["Hatice", "welcome"]]));
  }
  await meet(telling, on(begins, 20), new Date(on(begins, 20).getTime() + 4 * hour), "Buurthuis", on(begins, -1));
  return { telling, model, worker: by.worker, begins };
}

/**
 * Takes from the line what may leave now, as the serving process does, and says to whom. Asked two days later at an hour for people, and
 * without counting how many left before, so that neither hides anything.
 */
async function leaving({ telling }: Stage, now: Date): Promise<{ personId: string; purpose: string; template: string }[]> {
  const db = telling.doors.staff;
  const hourForPeople = nextHumanMoment(new Date(now.getTime() + 48 * hour), []);
  // Whether a day still lies ahead is asked of the domain's clock, which stands where the family is.
  const letGo = setClock(now);
  await claim({ db, templates, worker: newId(), now: hourForPeople, batch: 100, carriers: { sms: { channel: "sms" } as Carrier } }).finally(
    letGo,
  );
  const taken = await db.outgoingMessage.findMany({
    where: { conferenceId: telling.conferenceId, state: "handingOver", personId: { not: null } },
    select: { id: true, personId: true, purpose: true, template: true },
  });
  await db.outgoingMessage.updateMany({ where: { state: "handingOver" }, data: { state: "delivered", settledAt: now, leftAt: null } });
  return taken.map(({ personId, purpose, template }) => ({ personId: personId ?? "", purpose, template }));
}

/** What is wrong after something happened, in words; null when all is as it must be. */
async function wrongIn(stage: Stage, now: Date, count: (reason: string | null, sent: number) => void): Promise<string | null> {
  const { telling, model } = stage;
  const { staff } = telling.doors;
  const left = await leaving(stage, now);
  const allowed = await staff.$queryRaw<{ personId: string; purpose: string }[]>`
    select r."personId", r."purpose" from may_receive r join "Person" p on p."id" = r."personId" where p."conferenceId" = ${telling.conferenceId}::uuid`;
  const network = new Map(networkNames.map((name) => [personOf(telling, name), name]));
  count(model.whyNoCircle(), left.filter(({ personId }) => network.has(personId)).length);
  for (const { personId, purpose, ...rest } of [...left, ...allowed]) {
    const name = network.get(personId);
    if (!name) continue;
    const what = "template" in rest ? `${rest.template} left for` : `${purpose} is allowed to`;
    if (model.gate()) return `${what} ${name} while a talk is owed`;
    if (model.keptOut(name)) return `${what} ${name}, who is kept out`;
    if (purpose === "circle" && model.whyNoCircle()) return `${what} ${name}: ${model.whyNoCircle()}`;
    if (purpose === "circle" && !model.welcome(name)) return `${what} ${name}, whom nobody welcomed`;
  }
  return wrongWithYes(stage);
}

/** A yes that was taken back carries nothing any more. */
async function wrongWithYes({ telling, model }: Stage): Promise<string | null> {
  const { staff } = telling.doors;
  const { dataKey } = await staff.conference.findUniqueOrThrow({ where: { id: telling.conferenceId }, select: { dataKey: true } });
  for (const name of principalNames) {
    const principalId = telling.principals.get(name) ?? "";
    const { consents, releases, willing } = model.said[name];
    const [standing, open_, wishes, yes] = await Promise.all([
      staff.dataConsent.findMany({ where: { principalId, withdrawnAt: null }, select: { purpose: true } }),
      staff.secrecyRelease.findMany({ where: { principalId, endedAt: null }, select: { id: true } }),
      staff.wish.findMany({ where: { principalId, specialSealed: { not: null } } }),
      staff.willingness.count({ where: { principalId, endedAt: null } }),
    ]);
    for (const { purpose } of standing) if (!consents.has(purpose)) return `${name} took back ${purpose}, and it stands`;
    for (const { id } of open_) if (!releases.has(id)) return `${name} took back a release, and it stands`;
    if (yes > 0 && !willing) return `${name} stopped, and her yes stands`;
    for (const { id, specialSealed } of wishes) {
      const wish = open<WishContent>(dataKey, { model: "Wish", field: "specialSealed", id }, specialSealed as Uint8Array);
      if ((wish.background || wish.backgroundKinds) && !consents.has("coordinatorBackground"))
        return `${name} took back the background, and a wish holds it`;
    }
  }
  return null;
}

/** Lets families live through whatever comes, in any order, and looks after every event whether something left that should not have. */
export async function proveGates(
  doors: Doors,
  { runs, events, seed }: { runs: number; events: number; seed: number },
): Promise<GatesResult> {
  const by = await colleagues(doors);
  const result: GatesResult = { passed: true, families: 0, events: 0, sent: 0, closed: {}, problem: null };
  const count = (reason: string | null, sent: number) => {
    result.sent += sent;
    if (reason) result.closed[reason] = (result.closed[reason] ?? 0) + 1;
  };
  const lived = fc.asyncProperty(
    fc.array(anEvent, { minLength: Math.ceil(events / 2), maxLength: events, size: "max" }),
    async (many: Event[]) => {
      const stage = await family(doors, by);
      result.families += 1;
      for (const [at, event] of many.entries()) {
        const now = new Date(begins.getTime() + (at + 1) * 7 * hour);
        await happen(stage, event, now);
        result.events += 1;
        const wrong = await wrongIn(stage, now, count);
        if (wrong) throw new Error(wrong);
      }
    },
  );
  const { failed, counterexample, errorInstance } = await fc.check(lived, { numRuns: runs, seed, endOnFailure: true });
  if (failed) {
    const [happened] = counterexample ?? [];
    result.problem = `${errorInstance instanceof Error ? errorInstance.message : String(errorInstance)} after ${JSON.stringify(happened)}`;
  }
  result.passed = !failed && result.sent > 0;
  return result;
}
