import type { Doors } from "../../tests/builders/askers";
import {
  add,
  answers,
  answersByPhone,
  arrives,
  begin,
  dayOn,
  findCoordinator,
  firstTalk,
  guest,
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
import { mapOfTomasz } from "./maps";
import { phone, type Stage } from "./stage";

/** Tomasz: the day is today, in the information phase. His landlord sent one sheet; the interpreter stays if he says so. */
export async function tellTomasz(doors: Doors, stage: Stage, D: Date): Promise<Telling> {
  const telling = await register(
    doors,
    stage.worker,
    {
      principals: [
        {
          ...withoutWorry,
          firstName: "Tomasz",
          familyName: "Kowal",
          phone: phone(4101),
          spokenLanguage: "pol",
          readLanguage: "pol",
          willingLanguage: "pol",
          ownWord: "jabłko",
          wishLanguage: "pol",
          wishWords: "Iemand die weet hoe uitzendwerk gaat.",
          wishConfirmed: true,
        },
      ],
      problemAreas: ["finance", "work", "home"],
      situation: "Rug kapot, geen uren meer van het uitzendbureau. De verhuurder belt elke dag.",
      children: "no",
      housing: "new",
      landlordName: "Verhuurkantoor Zuiderhof",
      rent: "875",
      arrears: "3.150",
      months: "3,6",
      step: "summons",
      stepOn: dayOn(D, -18),
    },
    on(D, -16, "12:00"),
  );
  await findCoordinator(telling, stage.manager, stage.coordinators.Piet, "Diemen", on(D, -16, "15:00"));
  await firstTalk(telling, "Tomasz", on(D, -14, "18:00"));
  await question(telling, "Hoe kom ik deze winter door, en wie zegt het als het niet gaat?", on(D, -14, "18:50"));
  const people = [
    {
      firstName: "Piotr",
      phone: phone(4102),
      relation: "vriend van het werk",
      circle: "inner",
      sector: "friends",
      spokenLanguage: "pol",
      readLanguage: "pol",
    },
    { firstName: "Truus", phone: phone(4103), relation: "buurvrouw", circle: "middle", sector: "neighbours" },
    {
      firstName: "Agnieszka",
      phone: phone(4104),
      relation: "zus in Łódź",
      circle: "inner",
      sector: "family",
      spokenLanguage: "pol",
      readLanguage: "pol",
    },
  ] as const;
  for (const person of people) await add(telling, person, on(D, -13, "10:00"));
  for (const { firstName } of people) await says(telling, "Tomasz", "welcome", firstName, on(D, -13, "19:00"));
  for (const [name, secret] of Object.entries(wordsOfTomasz))
    if (name !== "Tomasz" && telling.people.has(name)) await word(telling, name, secret, on(D, -12));
  await meet(telling, on(D, 0, "19:00"), on(D, 0, "22:00"), "Huis van de Buurt", on(D, -12, "11:00"), "Schoolstraat 5, Diemen");
  for (const { firstName } of people) await invite(telling, firstName, on(D, -11, "11:00"));
  await answers(telling, "Piotr", "yes", on(D, -11, "17:00"));
  await answersByPhone(telling, "Truus", "yes", on(D, -10, "10:30"));
  await answers(telling, "Agnieszka", "yes", on(D, -10, "21:00"), { question: "Kan ik meedoen met beeldbellen?" });
  await guest(
    telling,
    {
      firstName: "Ferry",
      phone: phone(4105),
      organisation: "Verhuurkantoor Zuiderhof",
      discipline: "Verhuurder",
      announcedAs: "de verhuurder",
      parts: ["ownDemand"],
      word: "dakgoot",
    },
    on(D, -9, "10:00"),
    {
      offers: "Tot de zitting geen nieuwe brieven.",
      asks: "De huur van deze maand, en een plan op papier. Zelf komen lukt niet: geen tijd.",
    },
  );
  await guest(
    telling,
    {
      firstName: "Ewa",
      phone: phone(4106),
      organisation: "Tolkenhuis",
      discipline: "Tolk Pools",
      announcedAs: "de tolk, aan de telefoon",
      parts: ["information", "presentation"],
      word: "pociąg",
    },
    on(D, -9, "10:10"),
  );
  await mapOfTomasz(telling, D);
  await arrives(telling, ["Tomasz", "Piotr", "Truus", "Agnieszka"], on(D, 0, "19:01"));
  await begin(telling, "information", on(D, 0, "19:05"));
  return telling;
}

export const wordsOfTomasz = {
  Tomasz: "jabłko",
  Piotr: "kanapka",
  Truus: "breinaald",
  Agnieszka: "bocian",
  Ferry: "dakgoot",
  Ewa: "pociąg",
};
