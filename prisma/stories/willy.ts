import type { Doors } from "../../tests/builders/askers";
import {
  add,
  answers,
  dayOn,
  dropQuestion,
  findCoordinator,
  firstTalk,
  invite,
  meet,
  on,
  question,
  register,
  says,
  type Telling,
  withoutWorry,
  word,
} from "../../tests/builders/telling";
import { askForTime, step } from "./keep-case";
import { mapOfWilly } from "./maps";
import { phone, type Stage } from "./stage";

/** Mevrouw de Haan, alone, opens no post. The day is set; a colleague is silent; the landlord has not answered yet. */
export async function tellWilly(doors: Doors, stage: Stage, D: Date): Promise<Telling> {
  const telling = await register(
    doors,
    stage.worker,
    {
      principals: [
        {
          ...withoutWorry,
          firstName: "Willy",
          familyName: "de Haan",
          phone: phone(1101),
          ownWord: "zonnebloem",
          willingWords: "Als Ineke erbij is, dan durf ik het wel.",
          wishWords: "Iemand die niet schrikt van een volle brievenbus.",
          wishConfirmed: true,
        },
      ],
      problemAreas: ["finance", "home", "socialContacts"],
      situation: "Mevrouw opent haar post niet meer sinds haar man overleed. De rekeningen liggen in een doos.",
      tried: "Twee keer een brief en een huisbezoek. Aan de telefoon gaat het wel.",
      hopes: "Dat iemand één keer in de week naast me zit met de post.",
      children: "no",
      housing: "new",
      landlordName: "Woonstede",
      rent: "684",
      arrears: "4.788",
      months: "7",
      step: "judgment",
      stepOn: dayOn(D, -24),
    },
    on(D, -22, "11:00"),
  );
  await findCoordinator(telling, stage.manager, stage.coordinators.Rachid, "Amsterdam Oost", on(D, -20, "09:30"));
  await firstTalk(telling, "Willy", on(D, -18, "14:00"));
  const first = await question(telling, "Hoe blijf ik in mijn huis?", on(D, -18, "14:40"));
  await question(telling, "Wie helpt mij met mijn post, mijn dagen en mijn geld?", on(D, -15, "10:20"));
  await dropQuestion(telling, first, on(D, -15, "10:21"));

  const people = [
    { firstName: "Ineke", phone: phone(1102), relation: "zus", circle: "inner", sector: "family" },
    { firstName: "Rob", phone: phone(1103), relation: "buurman van boven", circle: "middle", sector: "neighbours" },
    { firstName: "Gerda", phone: phone(1104), relation: "oude collega van de drukkerij", circle: "middle", sector: "workSchoolFaith" },
    {
      firstName: "Martijn",
      phone: phone(1105),
      relation: "zoon",
      circle: "middle",
      sector: "family",
      note: "Zij leende van hem; ze schaamt zich.",
    },
  ] as const;
  for (const person of people) await add(telling, person, on(D, -15, "10:40"));
  for (const name of ["Ineke", "Rob", "Gerda"]) await says(telling, "Willy", "welcome", name, on(D, -14, "16:00"));
  await says(telling, "Willy", "notThisTime", "Martijn", on(D, -14, "16:05"), "Ik moet hem nog geld teruggeven.");
  await word(telling, "Ineke", "appeltaart", on(D, -13));
  await word(telling, "Rob", "voordeur", on(D, -13));

  await meet(telling, on(D, 12, "19:00"), on(D, 12, "22:00"), "Buurtzaal De Meerpaal", on(D, -9, "15:00"), "Polderweg 94");
  for (const name of ["Ineke", "Rob"]) await invite(telling, name, on(D, -8, "11:00"));
  await answers(telling, "Ineke", "yes", on(D, -8, "12:15"), { food: "vegetarisch" });
  await answers(telling, "Rob", "yes", on(D, -7, "20:40"), { transport: "own" });
  await invite(telling, "Gerda", on(D, -2, "10:30"));
  await step(telling, stage.worker, { step: "notice", on: dayOn(D, -5), evictionOn: dayOn(D, 19) }, on(D, -5, "16:00"));
  await askForTime(
    telling,
    stage.worker,
    { by: "landlord", until: dayOn(D, 61), offer: "684", offerWay: "monthly", offerFrom: dayOn(D, 1) },
    on(D, -4, "09:00"),
  );
  await mapOfWilly(telling, D);
  return telling;
}

export const wordsOfWilly = { Willy: "zonnebloem", Ineke: "appeltaart", Rob: "voordeur" };
