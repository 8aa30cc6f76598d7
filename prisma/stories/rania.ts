import { newId } from "~/access/ids";
import { lockRequest } from "~/privacy/requests.server";
import { saveSafetyCard } from "~/registration/safety/safety.server";
import { recordSafetyTalk } from "~/registration/safety/safety-talk.server";
import { colleagueIn, type Doors } from "../../tests/builders/askers";
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
  plan,
  present,
  question,
  register,
  says,
  type Telling,
  withoutWorry,
  word,
} from "../../tests/builders/telling";
import { lastChance, owes } from "./keep-case";
import { mapOfRania } from "./maps";
import { phone, type Stage } from "./stage";

const circle = [
  {
    firstName: "Salma",
    relation: "tante, spreekt voor Nour",
    circle: "inner",
    sector: "family",
    spokenLanguage: "ara",
    readLanguage: "ara",
  },
  { firstName: "Hanan", relation: "vriendin", circle: "inner", sector: "friends", spokenLanguage: "ara", readLanguage: "ara" },
  { firstName: "Els", relation: "buurvrouw", circle: "middle", sector: "neighbours" },
  { firstName: "Mieke", relation: "juf van Adam", circle: "outer", sector: "workSchoolFaith" },
] as const;

/**
 * Rania: her ex-husband made the debts, is not safe, lives in the same city and has authority over the children with her. A trained colleague
 * talked with her before anything went out; the place was told by voice; what needs him or a judge stands as a question to the lawyer.
 */
export async function tellRania(doors: Doors, stage: Stage, D: Date): Promise<Telling> {
  const telling = await register(
    doors,
    stage.worker,
    {
      principals: [
        {
          ...withoutWorry,
          firstName: "Rania",
          familyName: "Haddad",
          phone: phone(7101),
          spokenLanguage: "ara",
          readLanguage: "ara",
          willingLanguage: "ara",
          willingWords: "Als hij er niets van hoort, wil ik het.",
          ownWord: "yasmin",
          interpreter: "yes",
          tenancy: "tenant",
          representation: "gezagBoth",
          representationScope: "Nour en Adam: samen met hun vader.",
          representationSeen: "register",
          mustNotKnow: "yes",
          callingUnsafe: "yes",
          safetyTalk: "centrale",
          whoMustNotKnow: "Mijn ex-man. Hij woont in dezelfde stad.",
          safeNumber: phone(7101),
          safeHours: "Op werkdagen van 9 tot 14 uur",
          safeWord: "bibliotheek",
          mayLeaveMessage: false,
          callerName: "Saskia van de bibliotheek",
          wishWords: "Een vrouw die rustig blijft.",
          wishGender: "woman",
          wishNotMyCommunity: true,
          wishConfirmed: true,
        },
      ],
      problemAreas: ["finance", "home", "children"],
      situation: "De huur bleef tien maanden liggen terwijl haar man zei dat hij betaalde. Zij is nu alleen met de kinderen.",
      hopes: "Een eigen sleutel, en dat Nour weer slaapt.",
      children: "yes",
      childrenSleep: "Bij tante Salma.",
      childList: [
        { firstName: "Nour", age: "12", authority: "both" },
        { firstName: "Adam", age: "6", authority: "both" },
      ],
      contactOrders: "unknown",
      keptOutParent: "yes",
      housing: "new",
      landlordName: "De Veste",
      rent: "693",
      arrears: "6.930",
      months: "10",
      step: "judgment",
      stepOn: dayOn(D, -100),
    },
    on(D, -70, "10:30"),
  );
  const principalId = telling.principals.get("Rania") ?? "";
  const trained = await colleagueIn(doors, stage.manager, telling.conferenceId, "recordSafetyTalk");
  done(await recordSafetyTalk(trained, { principalId }, { once: newId(), now: on(D, -68, "10:00") }));
  await findCoordinator(telling, stage.manager, stage.coordinators.Karin, "Haarlem", on(D, -67, "10:00"));
  await firstTalk(telling, "Rania", on(D, -64, "10:00"));
  await lastChance(
    telling,
    stage.worker,
    {
      form: "addendum",
      signedOn: dayOn(D, -60),
      until: dayOn(D, 305),
      guidance: "1 + 1 + 2",
      guide: "Carla, De Opstap",
      incomeManaged: true,
    },
    on(D, -60, "13:00"),
  );
  const card = await colleagueIn(doors, telling.coordinatorId, telling.conferenceId, "recordSafetyTalk");
  const loyal = {
    principalId,
    whoMustNotKnow: "Mijn ex-man. Hij woont in dezelfde stad.",
    safeNumber: phone(7101),
    safeHours: "Op werkdagen van 9 tot 14 uur",
    safeWord: "bibliotheek",
    callerName: "Karin van de bibliotheek",
    loyalties: "Haar broer Sami ziet hem nog.",
    mayLeaveMessage: false,
  };
  done(await saveSafetyCard(card, loyal, { once: newId(), now: on(D, -60, "14:00") }));
  await question(telling, "Hoe wonen wij hier veilig, en wie helpt mij met de kinderen en het geld?", on(D, -58, "11:00"));
  await people(telling, D);
  await meet(telling, on(D, -14, "10:00"), on(D, -14, "14:00"), "Zaal boven de bibliotheek", on(D, -40, "11:00"));
  for (const { firstName } of circle) await invite(telling, firstName, on(D, -38, "11:00"));
  for (const name of ["Salma", "Hanan", "Els"]) await answers(telling, name, "yes", on(D, -36, "12:00"));
  await answers(telling, "Mieke", "maybe", on(D, -36, "16:00"));
  await owes(telling, stage.worker, { amount: "6.930", on: dayOn(D, -22), currentRentPaid: "yes" }, on(D, -22, "11:00"));
  await guest(
    telling,
    {
      firstName: "Ineke",
      phone: phone(7110),
      organisation: "De Veste",
      discipline: "Woonconsulent",
      announcedAs: "iemand van de verhuurder",
      parts: ["ownDemand"],
      word: "huurboek",
    },
    on(D, -30, "10:00"),
    { offers: "Het addendum blijft staan zolang de huur komt.", asks: "Elke maand de huur, en één naam om te bellen." },
  );
  await held(telling, D);
  await lockRequest(doors.staff, asked, "nl", { once: newId(), now: on(D, -3, "16:20") });
  return telling;
}

/** The lawyer of her ex-husband asks for the child's file. He was given the receipt everybody gets; the privacy officer alone opens it. */
const asked = {
  who: "mr. T. Vogel",
  reach: "post@vogeladvocaten.example",
  by: "lawyer",
  about: "Nour Haddad, 12 jaar, dochter van mijn cliënt",
  ask: "see",
  words:
    "Mijn cliënt heeft samen met de moeder het gezag over zijn dochter. Ik verzoek u om haar volledige dossier, en om te laten weten waar en met wie er over haar gesproken is.",
  theirReference: "V-2026/88",
} as const;

async function people(telling: Telling, D: Date): Promise<void> {
  for (const [index, person] of circle.entries()) await add(telling, { ...person, phone: phone(7102 + index) }, on(D, -56, "10:00"));
  await add(telling, { firstName: "Sami", phone: phone(7108), relation: "broer", circle: "middle", sector: "family" }, on(D, -56, "10:20"));
  await add(telling, { firstName: "Karim", relation: "vader van de kinderen", circle: "outer", sector: "family" }, on(D, -56, "10:30"));
  await mapOfRania(telling, on(D, -56, "10:40"));
  for (const { firstName } of circle) await says(telling, "Rania", "welcome", firstName, on(D, -55, "10:00"));
  await says(telling, "Rania", "notThisTime", "Sami", on(D, -55, "10:05"), "Hij ziet hem nog. Later misschien.");
  await says(telling, "Rania", "keptOut", "Karim", on(D, -55, "10:06"));
  for (const [name, secret] of Object.entries(wordsOfRania))
    if (name !== "Rania" && telling.people.has(name)) await word(telling, name, secret, on(D, -50, "11:00"));
}

/** The day itself; the plan lay on the table for a night and was agreed the next morning. */
async function held(telling: Telling, D: Date): Promise<void> {
  await arrives(telling, ["Rania", "Salma", "Hanan", "Els", "Ineke"], on(D, -14, "09:55"));
  await begin(telling, "information", on(D, -14, "10:05"));
  await begin(telling, "privateTime", on(D, -14, "11:00"));
  const now = on(D, -14, "11:40");
  const lines = [
    { horizon: "now", what: "Een andere school voor Nour: vraag de advocaat", owner: "Salma", dueOn: dayOn(D, 7) },
    { horizon: "now", what: "Elke eerste van de maand kijken of de huur weg is", owner: "Hanan", aboutMoney: true },
    { horizon: "now", what: "Een ander slot, en een sleutel bij Els", owner: "Els", dueOn: dayOn(D, -7) },
    { horizon: "later", what: "Woensdag en vrijdag de kinderen uit school", owner: "Salma" },
    { horizon: "ifItFails", what: "Bellen met Hanan, ook 's nachts; zij komt", owner: "Hanan" },
    { horizon: "later", what: "Zelf op dinsdag naar de taalles", owner: "Rania" },
  ] as const;
  for (const line of lines) await agrees(telling, "Salma", line, now);
  await present(telling, "Salma", on(D, -14, "13:00"), on(D, -14, "13:40"));
  await plan(telling, "Rania", "Hanan", dayOn(D, 76), on(D, -13, "10:00"), "Salma");
}

export const wordsOfRania = {
  Rania: "yasmin",
  Salma: "granaatappel",
  Hanan: "zonnescherm",
  Els: "tuinslang",
  Mieke: "bordkrijt",
  Ineke: "huurboek",
};
