import { newId } from "~/access/ids";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import { openCase } from "~/eviction-case/open-case.server";
import { colleague, type Doors } from "./askers";
import { account, organisation } from "./colleagues";
import { dayOn, done, on, register, type Telling, withoutWorry } from "./telling";

/** A worker, a landlord with an account, and one case between them. */
export interface LandlordScene {
  doors: Doors;
  now: Date;
  workerId: string;
  workerEmail: string;
  landlordId: string;
  landlordEmail: string;
  strangerEmail: string;
  caseId: string;
  keeper: CaseAsker;
}

const at = (now: Date) => ({ once: newId(), now });
let scenes = 0;

/** A case that was reported three days ago. */
export async function landlordScene(doors: Doors, now: Date, model: "eropaf" | "modelI" = "eropaf"): Promise<LandlordScene> {
  scenes += 1;
  const since = on(now, -60);
  if (!(await doors.staff.organisation.findFirst({ where: { kind: "centrale" } })))
    await organisation(doors.staff, "Kringcentrale", "centrale", since);
  const welfare = await organisation(doors.staff, `Buurtpunt ${scenes}`, "welfare", since);
  const landlordId = await organisation(doors.staff, `Woonhuis ${scenes}`, "landlord", since);
  const otherId = await organisation(doors.staff, `Andershuis ${scenes}`, "landlord", since);
  const emailOf = (name: string) => `${name}${scenes}@kring.example`;
  const person = (firstName: string, role: "socialWorker" | "landlord", organisationId: string, phone?: string) =>
    account(
      doors.staff,
      { firstName, familyName: "Vermeer", role, organisationId, email: emailOf(firstName), ...(phone ? { phone } : {}) },
      since,
    );
  const workerId = await person("Dorien", "socialWorker", welfare, "+31685770001");
  await person("Petra", "landlord", landlordId);
  await person("Kees", "landlord", otherId);
  const worker = await colleague(doors, workerId);
  const opened = await openCase(
    worker,
    {
      tenant: "Fatma",
      tenantFamilyName: "Yıldız",
      landlordId,
      rent: "700",
      arrears: "1400",
      step: "report",
      stepOn: dayOn(now, -3),
      model,
    },
    at(now),
  );
  const caseId = (done(opened) as { redirect: string }).redirect.split("/")[2]?.replace(/\?.*/, "") ?? "";
  const { dataKey } = await doors.staff.evictionCase.findUniqueOrThrow({ where: { id: caseId }, include: { dataKey: true } });
  return {
    ...{ doors, now, workerId, landlordId, caseId },
    workerEmail: emailOf("Dorien"),
    landlordEmail: emailOf("Petra"),
    strangerEmail: emailOf("Kees"),
    keeper: { ...worker, caseId, dataKey },
  };
}

/** A conference of two principals, with or without their yes that the landlord may know, linked to the case. */
export async function linkedConference(
  { doors, workerId, caseId, now }: LandlordScene,
  mayKnow: readonly [boolean, boolean],
): Promise<Telling> {
  const principals = (["Fatma", "Cemal"] as const).map((firstName, place) => ({
    ...withoutWorry,
    firstName,
    phone: `+3168577${String(scenes).padStart(2, "0")}1${place}`,
    ...(mayKnow[place] ? { consentLandlord: true } : {}),
  }));
  const about = { problemAreas: ["home" as const], situation: "Huur.", children: "no" as const, housing: "none" as const };
  const telling = await register(doors, workerId, { principals, ...about }, now);
  const { conferenceId } = telling;
  await doors.staff.caseConference.create({ data: { caseId, conferenceId, linkedAt: now, linkedBy: workerId } });
  return telling;
}
