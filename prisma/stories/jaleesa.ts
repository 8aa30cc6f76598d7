import { newId } from "~/access/ids";
import { addPhone, dropPhone } from "~/network/person/person.server";
import { saveSafetyCard } from "~/registration/safety/safety.server";
import { colleagueIn, type Doors } from "../../tests/builders/askers";
import { hum } from "../../tests/builders/sounds";
import {
  add,
  answers,
  answersByPhone,
  dayOn,
  done,
  dropQuestion,
  findCoordinator,
  firstTalk,
  invite,
  meet,
  on,
  personOf,
  question,
  register,
  says,
  type Telling,
  withoutWorry,
  word,
} from "../../tests/builders/telling";
import { speaks } from "../../tests/builders/telling-voice";
import { askForTime, caseEnds, step, timeRefused } from "./keep-case";
import { mapOfJaleesa } from "./maps";
import { phone, type Stage } from "./stage";

/** Jaleesa: evicted before the day. The case ended; the conference goes on, with another question, another place and another number. */
export async function tellJaleesa(doors: Doors, stage: Stage, D: Date): Promise<Telling> {
  const telling = await register(
    doors,
    stage.worker,
    {
      principals: [
        {
          ...withoutWorry,
          firstName: "Jaleesa",
          familyName: "Martina",
          phone: phone(9101),
          spokenLanguage: "pap",
          ownWord: "kokosnoot",
          tenancy: "tenant",
          willingWords: "Voor mijn zoon. Ik wil niet meer alleen regelen.",
          wishConfirmed: true,
        },
      ],
      problemAreas: ["finance", "home", "children"],
      situation: "Na de bevalling viel het werk weg. Er zijn zes maanden huur blijven liggen.",
      children: "yes",
      childrenSleep: "Bij tante Ruth.",
      childList: [{ firstName: "Jayden", age: "0", authority: "mother" }],
      housing: "new",
      landlordName: "Woonstede",
      rent: "559",
      arrears: "3.354",
      months: "6",
      step: "judgment",
      stepOn: dayOn(D, -38),
    },
    on(D, -24, "11:00"),
  );
  await findCoordinator(telling, stage.manager, stage.coordinators.Joyce, "Amsterdam Zuidoost", on(D, -23, "09:00"));
  await firstTalk(telling, "Jaleesa", on(D, -21, "15:00"));
  const first = await question(telling, "Hoe blijven wij in ons huis?", on(D, -21, "15:40"));
  const people = [
    { firstName: "Ruth", phone: phone(9102), relation: "tante", circle: "inner", sector: "family", spokenLanguage: "pap" },
    { firstName: "Quincy", phone: phone(9103), relation: "vader van Jayden", circle: "middle", sector: "family" },
    { firstName: "Shanice", phone: phone(9104), relation: "vriendin", circle: "inner", sector: "friends" },
    { firstName: "Orlando", phone: phone(9105), relation: "voorganger van de kerk", circle: "middle", sector: "workSchoolFaith" },
    // A landline, in a language Kring does not write, and she reads nothing: she hears Jaleesa's own voice.
    {
      firstName: "Lucha",
      phone: "+31206850152",
      relation: "oudtante",
      circle: "middle",
      sector: "family",
      spokenLanguage: "pap",
      readLanguage: null,
    },
  ] as const;
  for (const person of people) await add(telling, person, on(D, -19, "10:00"));
  for (const { firstName } of people) await says(telling, "Jaleesa", "welcome", firstName, on(D, -18, "20:00"));
  for (const [name, secret] of Object.entries(wordsOfJaleesa))
    if (name !== "Jaleesa" && telling.people.has(name)) await word(telling, name, secret, on(D, -17));
  await step(telling, stage.worker, { step: "notice", on: dayOn(D, -16), evictionOn: dayOn(D, -4) }, on(D, -16, "16:00"));
  await askForTime(telling, stage.worker, { by: "landlord", until: dayOn(D, 30) }, on(D, -15, "09:00"));
  await meet(telling, on(D, 3, "14:00"), on(D, 3, "18:00"), "Buurthuis Ganzenhoef", on(D, -15, "12:00"));
  for (const { firstName } of people) await invite(telling, firstName, on(D, -14, "11:00"));
  await speaks(telling, { spokenLanguage: "pap", bytes: hum(8), by: "Jaleesa", used: true }, on(D, -14, "20:00"));
  for (const name of ["Ruth", "Shanice", "Orlando"]) await answers(telling, name, "yes", on(D, -13, "19:00"));
  await timeRefused(telling, stage.worker, on(D, -11, "10:00"));
  await askForTime(telling, stage.worker, { by: "court", until: dayOn(D, 60) }, on(D, -6, "10:00"));
  await timeRefused(telling, stage.worker, on(D, -4, "08:30"));
  await caseEnds(telling, stage.worker, { outcome: "evicted", arrears: "3.354" }, on(D, -4, "16:00"));
  await afterwards(telling, first, D);
  await mapOfJaleesa(telling, D);
  return telling;
}

/** What is asked again after an eviction: how to reach her, what it is about now, and where people can come. */
async function afterwards(telling: Telling, first: string, D: Date): Promise<void> {
  const personId = personOf(telling, "Jaleesa");
  const coordinator = await colleagueIn(telling.doors, telling.coordinatorId, telling.conferenceId, "changePerson");
  const at = (now: Date) => ({ once: newId(), now });
  const old = await telling.doors.staff.personPhone.findFirstOrThrow({ where: { personId, endedAt: null } });
  done(await addPhone(coordinator, { personId, phone: phone(9111), readByOthers: false }, at(on(D, -3, "10:00"))));
  done(await dropPhone(coordinator, { personId, personPhoneId: old.id }, at(on(D, -3, "10:01"))));
  const card = {
    principalId: telling.principals.get("Jaleesa") ?? "",
    safeNumber: phone(9111),
    safeHours: "Overdag. 's Avonds slaapt Jayden, en tante Ruth ook.",
    mayLeaveMessage: true,
  };
  done(await saveSafetyCard(coordinator, card, at(on(D, -3, "10:05"))));
  await question(telling, "Waar gaan wij wonen, en wie helpt tot dan?", on(D, -3, "10:30"));
  await dropQuestion(telling, first, on(D, -3, "10:31"));
  await meet(telling, on(D, 3, "14:00"), on(D, 3, "18:00"), "Kerkzaal Kraaiennest", on(D, -3, "13:00"));
  await answersByPhone(telling, "Quincy", "yes", on(D, -2, "18:00"));
}

export const wordsOfJaleesa = { Jaleesa: "kokosnoot", Ruth: "zeewind", Quincy: "trommel", Shanice: "vlieger", Orlando: "orgelpijp" };
