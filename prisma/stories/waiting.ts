import { newId } from "~/access/ids";
import { type Application, applyToPool } from "~/coordinator/pool/joining/apply.server";
import { restMyself } from "~/coordinator/pool/profile/profile-deeds.server";
import { checkPlace } from "~/places/check-place.server";
import { receiveRegistration } from "~/registration/promise/receipt.server";
import type { PrincipalInput, RegistrationInput } from "~/registration/registration-input";
import { colleague, colleagueIn, type Doors } from "../../tests/builders/askers";
import { dayOn, done, on, register, type Telling, withoutWorry } from "../../tests/builders/telling";
import { emailOf, phone, type Stage } from "./stage";

/** Three short stories for the matching desk: whoever is asked first for Ewa and Marek takes the only place Jerzy can have. */
export const waitingList = [
  { id: "ewa", title: "Wachtlijst: Ewa en Marek, ontruiming over drie weken", of: "Ewa", tell: tellEwaAndMarek },
  { id: "jerzy", title: "Wachtlijst: Jerzy, liefst een man die zelf schulden had", of: "Jerzy", tell: tellJerzy },
  { id: "sylvana", title: "Wachtlijst: Sylvana, met een wens die nog gelezen moet worden", of: "Sylvana", tell: tellSylvana },
] as const;

/** A couple in Haarlem with little time, and no wish at all. */
async function tellEwaAndMarek(doors: Doors, stage: Stage, D: Date): Promise<Telling> {
  const polish = { ...withoutWorry, familyName: "Zielińska", spokenLanguage: "pol", readLanguage: "pol" } as const;
  const given = {
    principals: [
      { ...polish, firstName: "Ewa", phone: phone(8811), willingWords: "Als het maar vóór de ontruiming is." },
      { ...polish, firstName: "Marek", phone: phone(8812) },
    ],
    ...debt(D, "Zij spreken samen Pools en redden zich in het Nederlands. Het vonnis is er, de datum staat.", "Verhuurkantoor Zuiderhof"),
    step: "notice" as const,
    stepOn: dayOn(D, -3),
    evictionOn: dayOn(D, 20),
    town: "Haarlem",
  } satisfies RegistrationInput;
  return register(doors, stage.worker, given, on(D, -2, "11:00"));
}

/** A father in Utrecht. Only Piet speaks his language, and Piet has one place left. */
async function tellJerzy(doors: Doors, stage: Stage, D: Date): Promise<Telling> {
  const jerzy = {
    ...withoutWorry,
    firstName: "Jerzy",
    familyName: "Lis",
    phone: phone(8821),
    spokenLanguage: "pol",
    readLanguage: "pol",
    willingLanguage: "pol",
    wishLanguage: "pol",
    wishGender: "man",
    wishLivedThroughDebts: true,
    wishImportant: ["livedThroughDebts"],
    wishConfirmed: true,
  } satisfies PrincipalInput;
  const why = debt(D, "Vader van twee, zij zijn er om de week. Schaamt zich voor de schulden.", "Woonstede");
  return received(
    stage,
    on(D, -9, "16:00"),
    await register(doors, stage.worker, { principals: [jerzy], ...why, children: "yes", town: "Utrecht" }, on(D, -9, "14:00")),
  );
}

/** A mother in Almere. What she wrote herself counts once a manager has read it. */
async function tellSylvana(doors: Doors, stage: Stage, D: Date): Promise<Telling> {
  const sylvana = {
    ...withoutWorry,
    firstName: "Sylvana",
    familyName: "Wijdenbosch",
    phone: phone(8831),
    wishWords: "Iemand bij wie ik niet alles hoef uit te leggen.",
    wishBackground: "Graag iemand met een Surinaamse achtergrond.",
    wishBackgroundKinds: ["creoleSurinamese"],
    consentBackground: true,
    wishConfirmed: true,
  } satisfies PrincipalInput;
  const why = debt(D, "Alleen met drie kinderen, de toeslagen stonden een half jaar stil.", "De Veste");
  return received(
    stage,
    on(D, -4, "15:00"),
    await register(doors, stage.worker, { principals: [sylvana], ...why, children: "yes", town: "Almere" }, on(D, -4, "09:30")),
  );
}

/** The manager read it the same day; the worker hears so. */
async function received(stage: Stage, now: Date, telling: Telling): Promise<Telling> {
  const manager = await colleagueIn(telling.doors, stage.manager, telling.conferenceId, "receiveRegistration");
  done(await receiveRegistration(manager, { from: "/today" }, { once: newId(), now }));
  return telling;
}

const debt = (D: Date, situation: string, landlordName: string): Omit<RegistrationInput, "principals"> => ({
  ...{ problemAreas: ["finance", "home"], situation, children: "no", housing: "new", landlordName },
  ...{ rent: "742", arrears: "2.226", months: "3", step: "finalDemand", stepOn: dayOn(D, -20) },
});

/** Anouk wants to become a coordinator and waits to be read; Greet rests until after New Year. */
export async function tellPool(doors: Doors, stage: Stage, D: Date): Promise<void> {
  const centrale = await doors.staff.organisation.findFirstOrThrow({ where: { kind: "centrale" } });
  const place = await checkPlace(doors.staff, centrale.id, { town: "Zaandam" });
  if (place.refused) throw new Error(`No town: ${place.refused}`);
  const anouk: Application = {
    ...{ centraleId: centrale.id, firstName: "Anouk", familyName: "Schipper", email: emailOf("Anouk"), phone: phone(240) },
    ...{ town: "Zaandam", place, careWorker: "no", languages: [{ language: "nld", level: "native" }] },
    why: "Ik had twintig jaar een winkel en ken iedereen in de straat. Nu wil ik iets doen voor mensen die niemand ziet.",
  };
  done(await applyToPool(doors.staff, anouk, { once: newId(), now: on(D, -5, "20:15"), language: "nl" }));
  const greet = await colleague(doors, stage.coordinators.Greet);
  done(await restMyself(greet, { until: dayOn(D, 45) }, { once: newId(), now: on(D, -20, "09:00") }));
}
