import { newId } from "~/access/ids";
import { checkIn } from "~/evaluation/check-in.server";
import { lookBack } from "~/evaluation/looking-back.server";
import { type Doors, relative } from "../../tests/builders/askers";
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
import { askForTime, step, timeGiven } from "./keep-case";
import { growthOfHilda, mapOfHilda } from "./maps";
import { phone, type Stage } from "./stage";

const circle = [
  { firstName: "Muriël", relation: "dochter", circle: "inner", sector: "family" },
  { firstName: "Ronny", relation: "zoon", circle: "inner", sector: "family" },
  { firstName: "Lucia", relation: "zus van de kerk", circle: "middle", sector: "workSchoolFaith" },
  { firstName: "Humphrey", relation: "neef", circle: "middle", sector: "family" },
  { firstName: "Sheila", relation: "kleindochter", circle: "inner", sector: "family" },
  { firstName: "Corrie", relation: "buurvrouw", circle: "middle", sector: "neighbours" },
  { firstName: "Stanley", relation: "buurman", circle: "outer", sector: "neighbours" },
  { firstName: "Gladys", relation: "vriendin van vroeger", circle: "middle", sector: "friends" },
] as const;

/** Oma Hilda: the plan is half a year old, looked back at once; the second time comes near. */
export async function tellHilda(doors: Doors, stage: Stage, D: Date): Promise<Telling> {
  const telling = await register(
    doors,
    stage.worker,
    {
      principals: [
        {
          ...withoutWorry,
          firstName: "Hilda",
          familyName: "Kensmil",
          phone: "020 685 0151",
          callsOnly: true,
          spokenLanguage: "srn",
          ownWord: "kankantri",
          representation: "bewind",
          representationSeen: "register",
          representationScope: "geld en huur",
          wishWords: "Iemand die luistert naar een oude vrouw.",
          wishConfirmed: true,
        },
      ],
      problemAreas: ["finance", "home"],
      situation: "De huur bleef maanden liggen zonder dat mevrouw het wist.",
      children: "no",
      housing: "new",
      landlordName: "Woonstede",
      rent: "598",
      arrears: "3.588",
      months: "6",
      step: "report",
      stepOn: dayOn(D, -205),
    },
    on(D, -200, "11:00"),
  );
  await findCoordinator(telling, stage.manager, stage.coordinators.Joyce, "Amsterdam Zuidoost", on(D, -199, "09:00"));
  await firstTalk(telling, "Hilda", on(D, -196, "15:00"));
  await question(telling, "Hoe kan oma Hilda rustig wonen en weer meedoen?", on(D, -196, "15:40"));
  for (const [index, person] of circle.entries()) await add(telling, { ...person, phone: phone(5102 + index) }, on(D, -194, "11:00"));
  await add(
    telling,
    { firstName: "Jerrel", phone: phone(5111), relation: "kleinzoon", circle: "inner", sector: "family" },
    on(D, -194, "11:30"),
  );
  await mapOfHilda(telling, D);
  for (const { firstName } of circle) await says(telling, "Hilda", "welcome", firstName, on(D, -192, "14:00"));
  await says(telling, "Hilda", "keptOut", "Jerrel", on(D, -192, "14:10"), "Hij had mijn pas. Eerst moet hij het zelf zeggen.");
  await step(telling, stage.worker, { step: "feedback", on: dayOn(D, -192) }, on(D, -192, "16:00"));
  for (const [name, secret] of Object.entries(wordsOfHilda))
    if (name !== "Hilda" && telling.people.has(name)) await word(telling, name, secret, on(D, -190));
  await meet(telling, on(D, -170, "14:00"), on(D, -170, "18:00"), "Kerkzaal Heesterveld", on(D, -188, "12:00"), "Heesterveld 12");
  for (const { firstName } of circle) await invite(telling, firstName, on(D, -186, "11:00"));
  for (const { firstName } of circle) await answers(telling, firstName, "yes", on(D, -184, "19:00"));
  await guest(
    telling,
    {
      firstName: "Bea",
      phone: phone(5112),
      organisation: "Geldwijzer",
      discipline: "Bewindvoerder",
      announcedAs: "de bewindvoerder",
      parts: ["information", "presentation"],
      word: "rekening",
    },
    on(D, -180, "10:00"),
    { offers: "Een vaste weeksom en elke maand een overzicht.", asks: "Dat niemand anders de pas gebruikt." },
  );
  const everybody = ["Hilda", ...circle.map(({ firstName }) => firstName)];
  await arrives(telling, [...everybody, "Bea"], on(D, -170, "13:50"));
  await begin(telling, "information", on(D, -170, "14:05"));
  await begin(telling, "privateTime", on(D, -170, "15:00"));
  const tasks = await writePlan(telling, D);
  await present(telling, "Muriël", on(D, -170, "16:40"), on(D, -170, "17:20"));
  await plan(telling, "Hilda", "Muriël", dayOn(D, -80), on(D, -170, "17:25"), "Muriël");

  await askForTime(telling, stage.worker, { by: "landlord", until: dayOn(D, 90), offer: "50", offerWay: "monthly" }, on(D, -165));
  await timeGiven(telling, stage.worker, dayOn(D, 90), on(D, -160));
  await goes(telling, "Corrie", tasks.sunday, "done", on(D, -150), "Elke zondag zit de tafel vol.");
  await goes(telling, "Ronny", tasks.post, "busy", on(D, -149));
  done(
    await lookBack(
      await relative(telling.doors, personOf(telling, "Muriël"), "lookBack"),
      {
        went: "Het samen eten is het beste van de week. De post gaat nog niet vanzelf.",
        changes: "Ronny komt voortaan op dinsdag.",
        againOn: dayOn(D, 10),
      },
      { once: newId(), now: on(D, -79, "20:00") },
    ),
  );
  await goes(telling, "Ronny", tasks.post, "stuck", on(D, -6), "Ik werk nu op dinsdag. Wie kan ruilen?");
  await says(telling, "Hilda", "welcome", "Jerrel", on(D, -30), "Hij is het zelf komen zeggen.");
  await growthOfHilda(telling, D);
  return telling;
}

async function writePlan(telling: Telling, D: Date) {
  const now = on(D, -170, "15:30");
  const sunday = await agrees(
    telling,
    "Muriël",
    { horizon: "later", what: "Samen eten op zondag, om de beurt koken", owner: "Corrie" },
    now,
  );
  const post = await agrees(telling, "Muriël", { horizon: "now", what: "Post openen op dinsdag, samen aan tafel", owner: "Ronny" }, now);
  await agrees(
    telling,
    "Muriël",
    { horizon: "now", what: "Mee naar het gesprek over de huur", owner: "Muriël", dueOn: dayOn(D, -160) },
    now,
  );
  await agrees(
    telling,
    "Ronny",
    { horizon: "later", what: "Elke maand het overzicht van het geld doorlezen met oma", owner: "Sheila", aboutMoney: true },
    now,
  );
  await agrees(telling, "Lucia", { horizon: "later", what: "Op woensdag samen naar het koor", owner: "Lucia" }, now);
  await agrees(
    telling,
    "Humphrey",
    { horizon: "now", what: "Het slot op de voordeur vervangen", owner: "Humphrey", dueOn: dayOn(D, -165) },
    now,
  );
  await agrees(
    telling,
    "Muriël",
    { horizon: "now", what: "Een vaste weeksom op de rekening van oma", owner: "Bea", aboutMoney: true },
    now,
  );
  await agrees(
    telling,
    "Muriël",
    { horizon: "ifItFails", what: "Bellen met Muriël als er een brief komt die niemand snapt; zij belt de bewindvoerder", owner: "Bea" },
    now,
  );
  await agrees(
    telling,
    "Hilda",
    { horizon: "later", what: "Zelf elke dag een rondje, ook als het regent", owner: "Hilda", readers: "wholeCircle" },
    now,
  );
  return { sunday, post };
}

async function goes(
  telling: Telling,
  name: string,
  agreementId: string,
  answer: "done" | "busy" | "stuck",
  now: Date,
  line?: string,
): Promise<void> {
  const asker = await relative(telling.doors, personOf(telling, name), "checkIn");
  done(await checkIn(asker, { agreementId, answer, ...(line ? { line } : {}) }, { once: newId(), now }));
}

export const wordsOfHilda = {
  Hilda: "kankantri",
  Muriël: "pomtaart",
  Ronny: "fietspomp",
  Corrie: "breiwol",
  Sheila: "zonnebril",
  Bea: "rekening",
};
