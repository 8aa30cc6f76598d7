import { newId } from "~/access/ids";
import { strandConference } from "~/evaluation/closing.server";
import { colleagueIn, type Doors } from "../../tests/builders/askers";
import {
  add,
  agrees,
  answers,
  dayOn,
  done,
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
import { askForTime, timeGiven } from "./keep-case";
import { mapOfRonald } from "./maps";
import { phone, type Stage } from "./stage";

/** Ronald: a lawyer won time, the pressure went, and the family made three agreements without a meeting. */
export async function tellRonald(doors: Doors, stage: Stage, D: Date): Promise<Telling> {
  const telling = await register(
    doors,
    stage.worker,
    {
      principals: [{ ...withoutWorry, firstName: "Ronald", familyName: "Smit", phone: phone(8101), ownWord: "kwast" }],
      problemAreas: ["finance", "work"],
      situation: "Schilder zonder personeel. De facturen liggen in dozen.",
      children: "no",
      housing: "new",
      landlordName: "Woonstede",
      rent: "641",
      arrears: "2.564",
      months: "4",
      step: "bailiff",
      stepOn: dayOn(D, -50),
    },
    on(D, -45, "12:00"),
  );
  await findCoordinator(telling, stage.manager, stage.coordinators.Marja, "Amsterdam West", on(D, -44, "09:00"));
  await firstTalk(telling, "Ronald", on(D, -40, "18:00"));
  await question(telling, "Hoe krijg ik weer overzicht?", on(D, -40, "18:30"));
  const people = [
    { firstName: "Kim", phone: phone(8102), relation: "dochter", circle: "inner", sector: "family" },
    { firstName: "Wout", phone: phone(8103), relation: "zwager", circle: "middle", sector: "family" },
  ] as const;
  for (const person of people) await add(telling, person, on(D, -38));
  await mapOfRonald(telling, on(D, -38));
  for (const { firstName } of people) await says(telling, "Ronald", "welcome", firstName, on(D, -37));
  for (const [name, secret] of Object.entries(wordsOfRonald))
    if (name !== "Ronald" && telling.people.has(name)) await word(telling, name, secret, on(D, -36));
  await meet(telling, on(D, -4, "19:00"), on(D, -4, "22:00"), "Buurthuis De Hoek", on(D, -35, "10:00"));
  for (const { firstName } of people) await invite(telling, firstName, on(D, -34, "11:00"));
  for (const { firstName } of people) await answers(telling, firstName, "yes", on(D, -33, "19:00"));
  await askForTime(telling, stage.worker, { by: "court", until: dayOn(D, 60) }, on(D, -20));
  await timeGiven(telling, stage.worker, dayOn(D, 60), on(D, -12));
  const now = on(D, -10, "20:00");
  await agrees(
    telling,
    "Ronald",
    { horizon: "now", what: "€ 1.500 lenen van Wout, op papier, terug in twee jaar", owner: "Wout", aboutMoney: true },
    now,
  );
  await agrees(
    telling,
    "Ronald",
    { horizon: "later", what: "De doos met facturen staat bij Kim; elke vrijdag samen kijken", owner: "Kim" },
    now,
  );
  await agrees(telling, "Ronald", { horizon: "later", what: "Elke maand eerst de huur, dan de verf", owner: "Ronald" }, now);
  const coordinator = await colleagueIn(doors, telling.coordinatorId, telling.conferenceId, "endConference");
  done(
    await strandConference(
      coordinator,
      { reason: "pressureGone", ownPlan: true, words: "De advocaat heeft tijd gewonnen. We doen het zo." },
      { once: newId(), now: on(D, -9, "11:00") },
    ),
  );
  return telling;
}

export const wordsOfRonald = { Ronald: "kwast", Kim: "kattenbak", Wout: "sleepboot" };
