import type { Doors } from "../../tests/builders/askers";
import {
  add,
  answers,
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
import { mapOfAydin } from "./maps";
import { phone, type Stage } from "./stage";

/** Hatice and Cemal, two principals. He welcomes his mother, she keeps her out; only Emine sees the knot. */
export async function tellAydin(doors: Doors, stage: Stage, D: Date): Promise<Telling> {
  const telling = await register(
    doors,
    stage.worker,
    {
      principals: [
        {
          ...withoutWorry,
          firstName: "Hatice",
          familyName: "Aydın",
          phone: phone(2101),
          spokenLanguage: "tur",
          readLanguage: "tur",
          willingLanguage: "tur",
          ownWord: "papatya",
          wishWords: "Turkse coördinator, dan hoef ik niet te zoeken naar woorden.",
          wishLanguage: "tur",
          wishConfirmed: true,
        },
        {
          ...withoutWorry,
          firstName: "Cemal",
          familyName: "Aydın",
          phone: phone(2102),
          spokenLanguage: "tur",
          ownWord: "tezgah",
        },
      ],
      problemAreas: ["finance", "work", "home", "children"],
      situation: "De winkel van meneer ging dicht. Mevrouw maakt achttien uur schoon.",
      hopes: "Dat de kinderen op hun school kunnen blijven.",
      children: "yes",
      childrenSleep: "Bij de zus van mevrouw.",
      housing: "new",
      landlordName: "De Veste",
      rent: "762",
      arrears: "2.286",
      months: "3",
      step: "report",
      stepOn: dayOn(D, -8),
    },
    on(D, -7, "13:00"),
  );
  await findCoordinator(telling, stage.manager, stage.coordinators.Emine, "Amsterdam Nieuw-West", on(D, -7, "16:00"));
  await firstTalk(telling, "Hatice", on(D, -5, "10:00"));
  await firstTalk(telling, "Cemal", on(D, -5, "20:00"));
  await question(telling, "Wie kan ons helpen tot Cemal weer werk heeft?", on(D, -5, "20:40"));
  const people = [
    {
      firstName: "Fadime",
      phone: phone(2103),
      relation: "moeder van Cemal",
      circle: "inner",
      sector: "family",
      spokenLanguage: "tur",
      readLanguage: "tur",
    },
    {
      firstName: "Songül",
      phone: phone(2104),
      relation: "zus van Hatice",
      circle: "inner",
      sector: "family",
      spokenLanguage: "tur",
      readLanguage: "tur",
    },
    { firstName: "Mehmet", phone: phone(2105), relation: "broer van Cemal", circle: "middle", sector: "family", spokenLanguage: "tur" },
    { firstName: "Ans", phone: phone(2106), relation: "juf van de jongste", circle: "middle", sector: "workSchoolFaith" },
    {
      firstName: "Nour",
      phone: phone(2107),
      relation: "vriendin van Hatice",
      circle: "middle",
      sector: "friends",
      spokenLanguage: "ara",
      readLanguage: "ara",
    },
  ] as const;
  for (const person of people) await add(telling, person, on(D, -4, "11:00"));
  for (const name of ["Songül", "Nour", "Ans", "Mehmet"]) await says(telling, "Hatice", "welcome", name, on(D, -4, "21:00"));
  await says(telling, "Hatice", "keptOut", "Fadime", on(D, -4, "21:05"), "Zij beslist dan alles.");
  for (const name of ["Fadime", "Mehmet", "Songül"]) await says(telling, "Cemal", "welcome", name, on(D, -3, "08:30"));
  await word(telling, "Songül", "menekşe", on(D, -3));
  await word(telling, "Nour", "ياسمين", on(D, -3));
  await meet(telling, on(D, 9, "14:00"), on(D, 9, "18:00"), "Speeltuingebouw Osdorp", on(D, -3, "12:00"), "Tussen Meer 3");
  for (const name of ["Songül", "Mehmet", "Nour", "Ans"]) await invite(telling, name, on(D, -3, "13:00"));
  await answers(telling, "Songül", "yes", on(D, -3, "15:20"));
  await answers(telling, "Nour", "maybe", on(D, -1, "09:10"));
  await guest(
    telling,
    {
      firstName: "Tülin",
      phone: phone(2108),
      organisation: "Tolkenhuis",
      discipline: "Tolk Turks",
      announcedAs: "de tolk",
      parts: ["information", "presentation"],
    },
    on(D, -2, "10:00"),
  );
  await mapOfAydin(telling, D);
  return telling;
}

export const wordsOfAydin = { Hatice: "papatya", Cemal: "tezgah", Songül: "menekşe", Nour: "ياسمين" };
