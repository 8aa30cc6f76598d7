import { newId } from "~/access/ids";
import { lookBack } from "~/evaluation/looking-back.server";
import { changePerson } from "~/network/person/person.server";
import { recordRepresentation } from "~/registration/representation/representation.server";
import { colleagueIn, type Doors, relative } from "../../tests/builders/askers";
import { asksTheCircle, looksForADay, saysWhen } from "../../tests/builders/polls";
import {
  add,
  agrees,
  answers,
  arrives,
  begin,
  dayOn,
  done,
  findCoordinator,
  firstTalk,
  guest,
  invite,
  meet,
  on,
  personOf,
  plan,
  present,
  question,
  register,
  says,
  type Telling,
  withoutWorry,
  word,
} from "../../tests/builders/telling";
import { arranges, caseAgain, caseEnds, outcomeLater } from "./keep-case";
import { mapOfMarloes } from "./maps";
import { phone, type Stage } from "./stage";

const at = (now: Date) => ({ once: newId(), now });
const marloes = { ...withoutWorry, firstName: "Marloes", familyName: "Kuipers", phone: phone(9901), tenancy: "tenant" } as const;
const home = { landlordName: "De Veste", rent: "635" } as const;

/** Marloes: her second conference. Her brother manages her money and is kept out; since two days she is in hospital. */
export async function tellMarloes(doors: Doors, stage: Stage, D: Date): Promise<Telling> {
  const earlier = await theFirst(doors, stage, D);
  const caseId = await caseAgain(
    earlier,
    stage.worker,
    { ...home, arrears: "1.905", months: "3", step: "finalDemand", stepOn: dayOn(D, -30) },
    on(D, -28, "10:00"),
  );
  const telling = await register(
    doors,
    stage.worker,
    {
      principals: [
        {
          ...marloes,
          ownWord: "vuurtoren",
          willingWords: "De vorige keer hielp het. Alleen zonder Bas.",
          representation: "bewind",
          representationScope: "geld en huur",
          representationSeen: "register",
          wishWords: "Weer Marja.",
          wishConfirmed: true,
        },
      ],
      problemAreas: ["finance", "home", "mentalHealth"],
      situation: "Tijdens de opname stopte de uitkering, en daarmee de huur. Dat was niet haar schuld.",
      tried: "Een eerdere bijeenkomst; de ontruiming ging toen niet door.",
      children: "yes",
      childrenSleep: "Daan woont bij zijn tante.",
      childList: [{ firstName: "Daan", age: "15", authority: "mother" }],
      housing: "existing",
      caseId,
      earlierConferenceId: earlier.conferenceId,
    },
    on(D, -26, "11:00"),
  );
  await findCoordinator(telling, stage.manager, stage.coordinators.Marja, "Amsterdam West", on(D, -25, "09:00"));
  await firstTalk(telling, "Marloes", on(D, -20, "14:00"));
  await question(telling, "Wie let op mij en op mijn huis als ik het zelf even niet kan?", on(D, -20, "14:40"));
  await people(telling, D);
  await arranges(
    telling,
    stage.worker,
    { with: "landlord", monthly: "50", startsOn: dayOn(D, 20), underBewind: "yes", representative: "Bas" },
    on(D, -10, "10:00"),
  );
  await inHospital(telling, D);
  await whichDay(telling, D);
  return telling;
}

/** Four moments, weekends and evenings, of which she chose first; her mother and her sister are asked since yesterday. */
async function whichDay(telling: Telling, D: Date): Promise<void> {
  const at = (days: number, from: string, to: string) => ({ startsAt: on(D, days, from), endsAt: on(D, days, to) });
  const moments = [at(9, "13:00", "17:00"), at(10, "13:00", "17:00"), at(12, "18:00", "20:00"), at(16, "13:00", "17:00")];
  await looksForADay(telling, moments, { Marloes: ["yes", "yes", "no", "maybe"] }, on(D, -2, "16:30"));
  await asksTheCircle(telling, on(D, -1, "10:00"));
  for (const name of ["Ria", "Anja"]) await invite(telling, name, on(D, -1, "10:10"));
  await saysWhen(telling, "Anja", ["no", "yes", "yes", "yes"], on(D, -1, "18:40"));
}

/** Fourteen months ago: an eviction prevented, looked back once, and over. */
async function theFirst(doors: Doors, stage: Stage, D: Date): Promise<Telling> {
  const telling = await register(
    doors,
    stage.worker,
    {
      principals: [{ ...marloes, ownWord: "strandpaal" }],
      problemAreas: ["finance", "home"],
      situation: "De huur bleef liggen toen zij ziek werd.",
      children: "yes",
      childrenSleep: "Bij oma.",
      housing: "new",
      ...home,
      arrears: "2.540",
      months: "4",
      step: "summons",
      stepOn: dayOn(D, -470),
    },
    on(D, -465, "10:00"),
  );
  await findCoordinator(telling, stage.manager, stage.coordinators.Marja, "Amsterdam West", on(D, -464, "09:00"));
  await firstTalk(telling, "Marloes", on(D, -460, "14:00"));
  await question(telling, "Hoe blijf ik wonen?", on(D, -460, "14:30"));
  await add(telling, { firstName: "Ria", phone: phone(9902), relation: "moeder", circle: "inner", sector: "family" }, on(D, -458));
  await says(telling, "Marloes", "welcome", "Ria", on(D, -457));
  await word(telling, "Ria", "theemuts", on(D, -456));
  await meet(telling, on(D, -425, "14:00"), on(D, -425, "18:00"), "Buurthuis De Hoek", on(D, -450));
  await invite(telling, "Ria", on(D, -448, "11:00"));
  await answers(telling, "Ria", "yes", on(D, -447, "19:00"));
  await arrives(telling, ["Marloes", "Ria"], on(D, -425, "13:55"));
  await begin(telling, "information", on(D, -425, "14:05"));
  await begin(telling, "privateTime", on(D, -425, "15:00"));
  const line = { horizon: "now", what: "De huur gaat eerst, elke maand", owner: "Ria", aboutMoney: true } as const;
  await agrees(telling, "Marloes", line, on(D, -425, "15:30"));
  await present(telling, "Marloes", on(D, -425, "16:30"), on(D, -425, "17:00"));
  await plan(telling, "Marloes", "Ria", dayOn(D, -335), on(D, -425, "17:05"), "Ria");
  const went = { went: "De huur is weer bij.", changes: "" };
  done(await lookBack(await relative(doors, personOf(telling, "Ria"), "lookBack"), went, at(on(D, -334, "20:00"))));
  await caseEnds(telling, stage.worker, { outcome: "prevented", arrears: "0" }, on(D, -330, "10:00"));
  await outcomeLater(telling, stage.worker, { moment: "sixMonths", outcome: "prevented", arrears: "0" }, on(D, -150, "10:00"));
  return telling;
}

async function people(telling: Telling, D: Date): Promise<void> {
  const known = [
    { firstName: "Ria", phone: phone(9902), relation: "moeder, doet mee met beeld", circle: "inner", sector: "family" },
    { firstName: "Anja", phone: phone(9903), relation: "zus, Daan woont bij haar", circle: "inner", sector: "family" },
    { firstName: "Joost", phone: phone(9904), relation: "vriend van het koor", circle: "middle", sector: "friends" },
    { firstName: "Daan", relation: "zoon, stuurt een tekening", circle: "inner", sector: "family", under16: true },
  ] as const;
  for (const person of known) await add(telling, person, on(D, -18, "10:00"));
  await add(telling, { firstName: "Bas", phone: phone(9905), relation: "broer", circle: "outer", sector: "family" }, on(D, -18, "10:20"));
  await mapOfMarloes(telling, on(D, -18, "10:30"));
  for (const { firstName } of known) await says(telling, "Marloes", "welcome", firstName, on(D, -16, "15:00"));
  await says(telling, "Marloes", "keptOut", "Bas", on(D, -16, "15:05"), "Hij gaat al over mijn geld.");
  for (const [name, secret] of Object.entries(wordsOfMarloes))
    if (name !== "Marloes" && telling.people.has(name)) await word(telling, name, secret, on(D, -15));
  const coordinator = await colleagueIn(telling.doors, telling.coordinatorId, telling.conferenceId, "changePerson");
  const bewind = {
    personId: personOf(telling, "Marloes"),
    kind: "bewind",
    who: "Bas",
    scope: "geld en huur",
    seenHow: "register",
    representativePersonId: personOf(telling, "Bas"),
  } as const;
  done(await recordRepresentation(coordinator, bewind, at(on(D, -15, "11:00"))));
}

/** The place is hers to say; what the guardian of Daan may hear is the information. */
async function inHospital(telling: Telling, D: Date): Promise<void> {
  const coordinator = await colleagueIn(telling.doors, telling.coordinatorId, telling.conferenceId, "changePerson");
  const where = {
    personId: personOf(telling, "Marloes"),
    firstName: "Marloes",
    familyName: "Kuipers",
    address: "Familiekamer van afdeling 3 West, bezoek van 14 tot 20 uur",
    spokenLanguage: "nld",
    readLanguage: "nld",
    under16: false,
  };
  done(await changePerson(coordinator, where, at(on(D, -2, "16:00"))));
  await guest(
    telling,
    {
      firstName: "Petra",
      phone: phone(9910),
      organisation: "Jeugdbescherming",
      discipline: "Gezinsvoogd van Daan",
      announcedAs: "de voogd van Daan",
      parts: ["information"],
      word: "kalender",
    },
    on(D, -2, "16:30"),
  );
}

export const wordsOfMarloes = { Marloes: "vuurtoren", Ria: "theemuts", Anja: "regenjas", Joost: "stemvork", Petra: "kalender" };
