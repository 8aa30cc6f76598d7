import type { Doors } from "./askers";
import { asksTheCircle, looksForADay, saysWhen } from "./polls";
import { type AccessCookie, linkCookie } from "./sessions";
import { hum } from "./sounds";
import * as tell from "./telling";
import { paperFor } from "./telling-paper";
import { textsBack } from "./telling-texts";
import { speaks } from "./telling-voice";

/** Who is who in one conference of the world; every name occurs nowhere else. */
export interface Cast {
  principals: readonly [string, string];
  /** Invited and coming. */
  member: string;
  /** Was invited and opened his link; then a principal kept him out. */
  keptOut: string;
  /** Welcome, and not invited yet. */
  welcome: string;
  guest: string;
  /** Stands in every word that is written about this family. */
  marker: string;
  /** The digits after +3168500, for this family alone: two. */
  numbers: number;
}

/** How far a conference has come. */
export type Stage = "waiting" | "prepared" | "closed" | "agreed";

export interface Scene extends tell.Telling {
  cast: Cast;
  workerId: string;
  caseId: string;
  /** The links people opened, by first name, with the cookie that proves it. */
  links: Map<string, AccessCookie>;
  agreementId: string;
  questionId: string;
  /** What the coordinator spoke in for who does not read. */
  voiceId: string;
  /** A text that waits in the coordinator's tray; of the family being prepared. */
  inboundId: string;
}

/** The word every principal of the world agreed. */
export const agreedWord = "zonnebloem";

/** A mobile number of a family: `phoneOf(cast, 1)` is its first person's. */
export const phoneOf = ({ numbers }: Cast, person: number): string =>
  `+31685${String(numbers).padStart(3, "0")}${String(person).padStart(3, "0")}`;

interface Colleagues {
  landlordId: string;
  workerId: string;
  managerId: string;
  coordinatorId: string;
}

/** Brings a family as far as asked, deed by deed, so that nothing in it could not have happened. */
export async function familyScene(doors: Doors, cast: Cast, colleagues: Colleagues, stage: Stage, firstDay: Date): Promise<Scene> {
  const on = (days: number, time?: string) => tell.on(firstDay, days, time);
  const [first, second] = cast.principals;
  const registered = await tell.register(doors, colleagues.workerId, registrationOf(cast, colleagues.landlordId, firstDay), on(-30));
  const { caseId } = await doors.staff.caseConference.findFirstOrThrow({ where: { conferenceId: registered.conferenceId } });
  const scene: Scene = {
    ...registered,
    cast,
    workerId: colleagues.workerId,
    caseId,
    links: new Map(),
    agreementId: "",
    questionId: "",
    voiceId: "",
    inboundId: "",
  };
  if (stage === "waiting") return scene;

  await tell.findCoordinator(scene, colleagues.managerId, colleagues.coordinatorId, "Amsterdam Noord", on(-29));
  for (const name of cast.principals) await tell.firstTalk(scene, name, on(-27));
  scene.questionId = await tell.question(scene, `Hoe blijft het dak? ${cast.marker}`, on(-26));
  const people = [cast.member, cast.keptOut, cast.welcome];
  for (const [index, firstName] of people.entries()) {
    const person = {
      firstName,
      familyName: `${cast.marker} familie`,
      address: `${cast.marker}straat 1`,
      relation: `nicht ${cast.marker}`,
      note: `notitie ${cast.marker}`,
    };
    await tell.add(scene, { ...person, circle: "inner", sector: "family", phone: phoneOf(cast, 10 + index) }, on(-26));
    await tell.says(scene, first, "welcome", firstName, on(-25), `reden ${cast.marker}`);
  }
  await tell.says(scene, second, "welcome", cast.member, on(-25));
  const ahead = stage === "prepared";
  const day = ahead ? 14 : stage === "closed" ? 0 : -7;
  await tell.meet(scene, on(day, "14:00"), on(day, "22:00"), `Buurthuis ${cast.marker}`, on(-24), `${cast.marker}plein 2`);
  for (const name of [cast.member, cast.keptOut]) await tell.invite(scene, name, on(-23));
  await tell.answers(scene, cast.member, "yes", on(-22), { food: `geen varkensvlees ${cast.marker}` });
  await tell.word(scene, cast.member, "lindebloesem", on(-22));
  scene.links.set(cast.keptOut, await linkCookie(doors, tell.personOf(scene, cast.keptOut), "lastFour"));
  await tell.says(scene, second, "keptOut", cast.keptOut, on(-21), `bang ${cast.marker}`);
  const guest = {
    firstName: cast.guest,
    phone: phoneOf(cast, 20),
    organisation: `Schuldhulp ${cast.marker}`,
    discipline: "schuldhulp",
    word: "kersenbloesem",
  };
  await tell.guest(scene, { ...guest, parts: ["ownDemand", "information", "presentation"] }, on(-20));
  scene.voiceId = await speaks(scene, { spokenLanguage: "rif", bytes: hum() }, on(-20));
  for (const name of [...cast.principals, cast.member, cast.guest])
    scene.links.set(name, await linkCookie(doors, tell.personOf(scene, name), "word"));
  if (ahead) {
    for (const kind of ["letter", "card"] as const) await paperFor(scene, cast.member, kind, on(-19));
    await looksForAnother(scene, firstDay);
    scene.inboundId = await textsBack(scene, cast.member, `Mag ik later komen? ${cast.marker}`, on(-13));
  } else await holdDay(scene, stage, day, firstDay);
  return scene;
}

/** The day does not suit everybody: other moments stand open, and the circle is asked. */
async function looksForAnother(scene: Scene, firstDay: Date): Promise<void> {
  const on = (days: number, time?: string) => tell.on(firstDay, days, time);
  const [first, second] = scene.cast.principals;
  const moments = [15, 16].map((days) => ({ startsAt: on(days, "13:00"), endsAt: on(days, "18:00") }));
  await looksForADay(scene, moments, { [first]: ["yes", "maybe"], [second]: ["yes", "yes"] }, on(-16));
  await asksTheCircle(scene, on(-15));
  await saysWhen(scene, scene.cast.member, ["yes", "no"], on(-14));
}

async function holdDay(scene: Scene, stage: Stage, day: number, firstDay: Date): Promise<void> {
  const on = (days: number, time?: string) => tell.on(firstDay, days, time);
  const { cast } = scene;
  const [first] = cast.principals;
  await tell.arrives(scene, [...cast.principals, cast.member, cast.guest], on(day, "14:05"));
  await tell.begin(scene, "information", on(day, "14:10"));
  await tell.begin(scene, "privateTime", on(day, "15:00"));
  scene.agreementId = await tell.agrees(
    scene,
    first,
    { horizon: "now", what: `Elke week bellen ${cast.marker}`, owner: cast.member },
    on(day, "16:00"),
  );
  await tell.agrees(
    scene,
    cast.member,
    { horizon: "later", what: `Samen naar de woonstichting ${cast.marker}`, owner: first, readers: "wholeCircle" },
    on(day, "16:10"),
  );
  if (stage === "closed") return;
  await tell.present(scene, first, on(day, "18:00"), on(day, "19:00"));
  await tell.plan(scene, first, cast.member, tell.dayOn(firstDay, 60), on(day, "19:30"));
}

function registrationOf(cast: Cast, landlordId: string, firstDay: Date) {
  const typed = (person: number) => phoneOf(cast, person).replace("+31", "0");
  return {
    principals: cast.principals.map((firstName, index) => ({
      ...tell.withoutWorry,
      firstName,
      familyName: `${cast.marker} familie`,
      phone: typed(index + 1),
      ownWord: agreedWord,
      safeHours: `na het eten ${cast.marker}`,
      willingWords: `Ja, graag. ${cast.marker}`,
      wishWords: `Iemand die luistert. ${cast.marker}`,
      wishConfirmed: true,
    })),
    problemAreas: ["finance" as const],
    situation: `Huur achter. ${cast.marker}`,
    tried: `Brieven geschreven. ${cast.marker}`,
    children: "no" as const,
    housing: "new" as const,
    landlordId,
    rent: "611",
    arrears: "1222",
    months: "2",
    step: "notice" as const,
    stepOn: tell.dayOn(firstDay, -40),
    evictionOn: tell.dayOn(firstDay, 30),
  };
}
