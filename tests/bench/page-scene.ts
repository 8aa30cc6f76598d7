import { newId } from "~/access/ids";
import { checkIn } from "~/evaluation/check-in.server";
import { type Doors, relative } from "../builders/askers";
import { account, organisation } from "../builders/colleagues";
import { inPool } from "../builders/pool";
import * as tell from "../builders/telling";

/** A conference whose plan is agreed: as large as they come, told through the app's own deeds. */
export interface FullCircle {
  conferenceId: string;
  coordinatorId: string;
  /** Reads Turkish, and does two of the agreements. */
  memberId: string;
  /** Words of every line of the plan and of every person, to find on a page. */
  agreements: readonly string[];
  people: readonly string[];
  /** What everybody asks to arrange. */
  practical: string;
}

const people = [
  "Aylin", "Burak", "Ceren", "Deniz", "Emre", "Fatma", "Gül", "Hakan", "İlkay", "Jale", "Kemal", "Leyla", "Murat",
  "Nazlı", "Orhan", "Pınar", "Rana", "Selim", "Tülay", "Ufuk", "Volkan", "Yasemin", "Zeki", "Bahar", "Cengiz",
] as const; // biome-ignore format: one list of names

const agreements = [
  { horizon: "now", what: "Elke maandag samen de post openen en op stapels leggen", owner: "Aylin", aboutMoney: false },
  {
    horizon: "now",
    what: "Vóór vrijdag bellen met de schuldhulp van de gemeente en een afspraak maken",
    owner: "Aylin",
    aboutMoney: false,
  },
  { horizon: "now", what: "De huur van december en januari voorschieten: twee keer € 611", owner: "Burak", aboutMoney: true },
  { horizon: "now", what: "De kinderen op dinsdag en donderdag uit school halen", owner: "Ceren", aboutMoney: false },
  { horizon: "later", what: "Mee naar de woonstichting als de brief over de regeling er is", owner: "Deniz", aboutMoney: false },
  { horizon: "later", what: "Iedere maand een boodschappenpakket brengen zolang het nodig is", owner: "Fatma", aboutMoney: false },
  { horizon: "later", what: "Uitzoeken of er recht is op huurtoeslag over het afgelopen jaar", owner: "Emre", aboutMoney: true },
  { horizon: "ifItFails", what: "Komt er toch een datum, dan eerst Leyla bellen, ook ’s nachts", owner: "Leyla", aboutMoney: false },
  { horizon: "ifItFails", what: "Twee weken slapen bij Orhan als het huis toch leeg moet", owner: "Orhan", aboutMoney: false },
] as const;

const practical = "geen varkensvlees";
const circles = ["inner", "middle", "outer"] as const;
const sectors = ["family", "friends", "neighbours", "workSchoolFaith", "professionals"] as const;
const relations = ["zus", "broer", "nicht", "buurvrouw", "vriend van vroeger", "collega"] as const;
const phoneOf = (person: number): string => `+3168600${String(person).padStart(4, "0")}`;

/** Two principals, twenty-five people invited, nine agreements, six answers on how it goes. */
export async function fullCircle(doors: Doors, today: Date): Promise<FullCircle> {
  const on = (days: number, time?: string) => tell.on(today, days, time);
  const { landlordId, workerId, managerId, coordinatorId } = await colleaguesOf(doors, on(-200));
  const telling = await tell.register(doors, workerId, registration(landlordId, today), on(-40));
  await tell.findCoordinator(telling, managerId, coordinatorId, "Amsterdam Noord", on(-39));
  for (const name of ["Hatice", "Cemal"]) await tell.firstTalk(telling, name, on(-37));
  await tell.question(telling, "Hoe houden wij ons huis, en wie helpt daarbij?", on(-36));
  for (const [index, firstName] of people.entries()) {
    const place = {
      circle: circles[index % 3] as "inner",
      sector: sectors[index % 5] as "family",
      relation: relations[index % 6] as string,
    };
    const reads = index === 0 ? { spokenLanguage: "tur", readLanguage: "tur" } : {};
    await tell.add(telling, { firstName, familyName: "Yıldız", ...place, ...reads, phone: phoneOf(index + 10) }, on(-36));
    await tell.says(telling, "Hatice", "welcome", firstName, on(-35), "Zij was er altijd voor ons.");
    await tell.says(telling, "Cemal", "welcome", firstName, on(-35));
  }
  await tell.meet(telling, on(-14, "13:00"), on(-14, "21:00"), "Buurthuis De Brug", on(-34), "Brugstraat 2");
  for (const firstName of people) {
    await tell.invite(telling, firstName, on(-33));
    await tell.answers(telling, firstName, "yes", on(-32), { food: practical });
  }
  await hold(telling, today);
  const memberId = tell.personOf(telling, "Aylin");
  return {
    conferenceId: telling.conferenceId,
    coordinatorId,
    memberId,
    agreements: agreements.map(({ what }) => what),
    people,
    practical,
  };
}

async function hold(telling: tell.Telling, today: Date): Promise<void> {
  const on = (time: string) => tell.on(today, -14, time);
  await tell.arrives(telling, ["Hatice", "Cemal", ...people], on("13:05"));
  await tell.begin(telling, "information", on("13:10"));
  await tell.begin(telling, "privateTime", on("14:00"));
  const ids = new Map<string, string>();
  for (const { what, ...line } of agreements) {
    const dueOn = tell.dayOn(today, 30);
    ids.set(what, await tell.agrees(telling, "Hatice", { ...line, what, dueOn, readers: "wholeCircle" }, on("15:00")));
  }
  await tell.present(telling, "Hatice", on("17:00"), on("18:00"));
  await tell.plan(telling, "Hatice", "Aylin", tell.dayOn(today, 60), on("18:30"), "Aylin");
  for (const { what, owner } of agreements.slice(0, 6)) {
    const asker = await relative(telling.doors, tell.personOf(telling, owner), "checkIn");
    const given = { agreementId: ids.get(what) ?? "", answer: "busy" as const, line: "Het gaat de goede kant op." };
    tell.done(await checkIn(asker, given, { once: newId(), now: tell.on(today, -3) }));
  }
}

async function colleaguesOf({ staff }: Doors, since: Date) {
  const centrale = await organisation(staff, "De Kringcentrale", "centrale", since);
  const welfare = await organisation(staff, "Buurtpunt", "welfare", since);
  const landlordId = await organisation(staff, "Woonstede", "landlord", since);
  const colleague = (firstName: string, role: "socialWorker" | "coordinator" | "regionalManager", organisationId: string, phone: string) =>
    account(
      staff,
      { firstName, familyName: "Test", role, organisationId, email: `${firstName.toLowerCase()}@kring.example`, phone },
      since,
    );
  const workerId = await colleague("Joke", "socialWorker", welfare, "+31685900001");
  const managerId = await colleague("Ria", "regionalManager", centrale, "+31685900002");
  const coordinatorId = await colleague("Emine", "coordinator", centrale, "+31685900003");
  await inPool(staff, coordinatorId, { town: "Amsterdam Noord", languages: [{ language: "nld", level: "native" }], capacity: 9 }, since);
  return { landlordId, workerId, managerId, coordinatorId };
}

function registration(landlordId: string, today: Date) {
  return {
    principals: ["Hatice", "Cemal"].map((firstName, index) => ({
      ...tell.withoutWorry,
      firstName,
      familyName: "Yıldız",
      phone: phoneOf(index + 1).replace("+31", "0"),
      ownWord: "zonnebloem",
      willingWords: "Ja, graag.",
      wishWords: "Iemand die luistert.",
      wishConfirmed: true,
    })),
    problemAreas: ["finance" as const],
    situation: "Huur achter.",
    tried: "Brieven geschreven.",
    children: "no" as const,
    housing: "new" as const,
    landlordId,
    rent: "611",
    arrears: "1222",
    months: "2",
    step: "notice" as const,
    stepOn: tell.dayOn(today, -50),
    evictionOn: tell.dayOn(today, 20),
  };
}
