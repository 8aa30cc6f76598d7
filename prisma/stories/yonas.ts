import { newId } from "~/access/ids";
import { goOnWithInterpreter } from "~/coordinator/leading/interpreter/fallback.server";
import { answerFallback } from "~/coordinator/leading/interpreter/fallback-answer.server";
import { knowThisPerson, sayPerhaps } from "~/coordinator/offer/answer-offer.server";
import { offerCoordinator } from "~/coordinator/offer/offer.server";
import { colleague, colleagueIn, type Doors, relative } from "../../tests/builders/askers";
import { hum } from "../../tests/builders/sounds";
import { add, dayOn, done, findCoordinator, on, personOf, register, type Telling, withoutWorry } from "../../tests/builders/telling";
import { speaks } from "../../tests/builders/telling-voice";
import { mapOfYonas } from "./maps";
import { phone, type Stage } from "./stage";

const at = (now: Date) => ({ once: newId(), now });

/** Yonas: one coordinator who speaks Tigrinya knows him, the other one has no place; so Marja, with an interpreter, and he said that is good. */
export async function tellYonas(doors: Doors, stage: Stage, D: Date): Promise<Telling> {
  const telling = await register(
    doors,
    stage.worker,
    {
      principals: [
        {
          ...withoutWorry,
          firstName: "Yonas",
          familyName: "Tesfay",
          phone: phone(6601),
          spokenLanguage: "tir",
          readLanguage: "tir",
          willingLanguage: "tir",
          willingWords: "Ik ken niet veel mensen hier. Maar wie ik ken, komt.",
          ownWord: "injera",
          tenancy: "tenant",
          wishWords: "Iemand die mijn taal spreekt.",
          wishLanguage: "tir",
          wishConfirmed: true,
        },
      ],
      problemAreas: ["finance", "home"],
      situation: "Hij verloor zijn baan tijdens de inburgering. Antwoordt niemand, dan gaat het over twee weken naar de deurwaarder.",
      children: "no",
      housing: "new",
      landlordName: "Woonstede",
      rent: "563",
      arrears: "1.689",
      months: "3",
      step: "finalDemand",
      stepOn: dayOn(D, -13),
    },
    on(D, -12, "10:00"),
  );
  await knownFromChurch(telling, stage, on(D, -11, "09:30"));
  await withAnInterpreter(telling, stage, on(D, -6, "10:30"));
  await findCoordinator(telling, stage.manager, stage.coordinators.Marja, "Amsterdam Oost", on(D, -4, "09:00"));
  await people(telling, on(D, -2, "15:00"));
  // Marja hears it with the interpreter before anybody else does.
  await speaks(telling, { spokenLanguage: "tir", bytes: hum(6, 165), by: "Yonas" }, on(D, -1, "20:00"));
  return telling;
}

/** The only one who speaks his language and has a place goes to the same church. Nobody asks how she knows him. */
async function knownFromChurch({ doors, conferenceId }: Telling, stage: Stage, now: Date): Promise<void> {
  const accountId = stage.coordinators.Selam;
  done(await offerCoordinator(await colleagueIn(doors, stage.manager, conferenceId, "offerCoordinator"), { accountId }, at(now)));
  const { id: offerId } = await doors.staff.coordinatorOffer.findFirstOrThrow({ where: { conferenceId, accountId } });
  const selam = await colleague(doors, accountId);
  done(await sayPerhaps(selam, { offerId }, at(hours(now, 5))));
  done(await knowThisPerson(selam, { offerId }, at(hours(now, 5.1))));
}

/** After five days the search goes on with an interpreter; he reads it on his own page and says that it is good. */
async function withAnInterpreter(telling: Telling, stage: Stage, now: Date): Promise<void> {
  const { doors, conferenceId } = telling;
  const manager = await colleagueIn(doors, stage.manager, conferenceId, "goOnWithInterpreter");
  done(await goOnWithInterpreter(manager, { language: "tir" }, at(now)));
  const { id: fallbackId } = await doors.staff.languageFallback.findFirstOrThrow({ where: { conferenceId } });
  const yonas = await relative(doors, personOf(telling, "Yonas"), "answerInterpreter");
  done(await answerFallback(yonas, { fallbackId, answer: "withInterpreter" }, at(hours(now, 8))));
}

/** Two of the five are abroad: they answer with a voice message, which Yonas plays to who is there. */
async function people(telling: Telling, now: Date): Promise<void> {
  const tigrinya = { spokenLanguage: "tir", readLanguage: "tir" } as const;
  const voice = "Spreekt een bericht in; Yonas laat het horen.";
  const many = [
    { firstName: "Mehari", relation: "broer in Kassala", circle: "inner", sector: "family", note: voice, ...tigrinya },
    { firstName: "Tekle", relation: "oom in Stuttgart", circle: "middle", sector: "family", note: voice, ...tigrinya },
    { firstName: "Filmon", phone: phone(6602), relation: "vriend", circle: "inner", sector: "friends", ...tigrinya },
    { firstName: "Bereket", phone: phone(6603), relation: "vriend van de les", circle: "middle", sector: "friends", ...tigrinya },
    { firstName: "Kees", phone: phone(6604), relation: "vroegere chef", circle: "outer", sector: "workSchoolFaith" },
  ] as const;
  for (const [index, one] of many.entries()) await add(telling, one, hours(now, index / 20));
  await mapOfYonas(telling, now);
}

const hours = (moment: Date, many: number): Date => new Date(moment.getTime() + many * 3_600_000);

export const wordsOfYonas = { Yonas: "injera" };
