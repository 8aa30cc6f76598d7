import { newId } from "~/access/ids";
import { changePerson } from "~/network/person/person.server";
import { colleagueIn, type Doors } from "./askers";
import { account, organisation } from "./colleagues";
import type { Marks } from "./marks";
import { lookedForADay } from "./polls";
import { inPool } from "./pool";
import { humSaying } from "./sounds";
import type { Telling } from "./telling";
import {
  add,
  agrees,
  answers,
  arrives,
  asks,
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
  question,
  register,
  says,
  withoutWorry,
  word,
} from "./telling";
import { textsBack } from "./telling-texts";
import { speaks } from "./telling-voice";
import { words } from "./telling-words";

/** The word agreed with everybody in a planted conference. */
export const agreedWord = "zonnebloem";

/** A conference on its day, whose every typed field holds a marked word of its own, with colleagues around it. */
export interface Planted {
  marks: Marks;
  telling: Telling;
  /** The moment the day began: information is being given. */
  now: Date;
  worker: string;
  manager: string;
  coordinator: string;
  emails: Record<"worker" | "manager" | "coordinator", string>;
  /** What the family wrote so far, by who may read it. */
  lines: Record<"all" | "doer" | "onlyMe" | "guest", string>;
  /** What the coordinator spoke in. */
  voiceId: string;
  /** A text that waits in the coordinator's tray. */
  inboundId: string;
}

/** Two principals, a circle of three, one guest, everybody's words marked. `now` is the afternoon of the day. */
export async function plant(doors: Doors, marks: Marks, now: Date): Promise<Planted> {
  const mark = (field: string) => marks.word(field);
  const since = on(now, -60);
  // One Centrale for all: registrations go to the first there is.
  const known = await doors.staff.organisation.findFirst({ where: { kind: "centrale" }, select: { id: true } });
  const centrale = known?.id ?? (await organisation(doors.staff, "Kringcentrale", "centrale", since));
  const welfare = await organisation(doors.staff, "Buurtpunt", "welfare", since);
  const people = {
    worker: { firstName: "Saskia", role: "socialWorker", organisationId: welfare, safetyTrained: true },
    manager: { firstName: "Wilma", role: "regionalManager", organisationId: centrale },
    coordinator: { firstName: "Emine", role: "coordinator", organisationId: centrale },
  } as const;
  const emails = { worker: "", manager: "", coordinator: "" };
  const ids = { worker: "", manager: "", coordinator: "" };
  for (const [name, person] of Object.entries(people) as [keyof typeof people, (typeof people)[keyof typeof people]][]) {
    emails[name] = marks.email(`Account ${name} email`);
    const familyName = mark(`Account ${name} family name`);
    ids[name] = await account(
      doors.staff,
      {
        ...person,
        ...{ familyName, email: emails[name], phone: marks.number(`Account ${name} phone`) },
        ...(name === "coordinator" ? { workPhone: marks.number(`Account ${name} work phone`) } : {}),
      },
      since,
    );
  }
  const background = mark("CoordinatorProfile background");
  await inPool(
    doors.staff,
    ids.coordinator,
    { town: "Amsterdam Oost", languages: [{ language: "nld", level: "native" }], background },
    since,
  );

  const telling = await register(doors, ids.worker, registrationOf(marks, now), on(now, -20));
  await findCoordinator(telling, ids.manager, ids.coordinator, "Amsterdam Oost", on(now, -18));
  for (const principal of ["Hatice", "Cemal"]) {
    await firstTalk(telling, principal, on(now, -16));
    await word(telling, principal, agreedWord, on(now, -16));
  }
  await question(telling, mark("CentralQuestion text"), on(now, -15));
  await plantCircle(telling, marks, now);

  await lookedForADay(telling, now);
  await meet(
    telling,
    now,
    new Date(now.getTime() + 5 * 3_600_000),
    mark("ConferenceDay place"),
    on(now, -10),
    mark("ConferenceDay address"),
  );
  for (const name of ["Zeynep", "Mehmet"]) await invite(telling, name, on(now, -9));
  await answers(telling, "Zeynep", "yes", on(now, -8), {
    bringsAlong: mark("Reply brings along"),
    children: mark("Reply children"),
    food: mark("Reply food"),
    interpreter: mark("Reply interpreter"),
    question: mark("Reply question"),
  });
  await answers(telling, "Mehmet", "yes", on(now, -8));
  const work = {
    organisation: mark("Guest organisation"),
    discipline: mark("Guest discipline"),
    announcedAs: mark("Guest announced as"),
    parts: ["information", "presentation"] as ("information" | "presentation")[],
    word: agreedWord,
  };
  const demand = { offers: mark("StatedDemand offers"), asks: mark("StatedDemand asks") };
  await guest(telling, { firstName: "Jan", phone: marks.number("PersonPhone guest"), ...work }, on(now, -7), demand);

  const voiceId = await speaks(telling, { spokenLanguage: "rif", bytes: humSaying(mark("VoiceMessage sound")) }, on(now, -8));

  const worded = { body: `Dzień dobry {name}, {askers}: ${mark("Wording body")}`, subject: mark("Wording subject") };
  await words(telling, { moment: "cancelled", language: "pl", channel: "email" }, worded, on(now, -8));

  const inboundId = await textsBack(telling, "Zeynep", mark("InboundMessage words"), on(now, -7));

  const here = new Date(now.getTime() + 600_000);
  await arrives(telling, ["Hatice", "Cemal", "Zeynep", "Jan"], here);
  await begin(telling, "information", here);
  const lines = {
    all: await agrees(telling, "Hatice", { horizon: "now", what: mark("AgreementWording for all"), owner: "Zeynep" }, here),
    doer: await agrees(
      telling,
      "Hatice",
      { horizon: "later", what: mark("AgreementWording for who does it"), owner: "Zeynep", readers: "doer" },
      here,
    ),
    onlyMe: await agrees(
      telling,
      "Cemal",
      { horizon: "ifItFails", what: mark("AgreementWording only me"), doer: mark("AgreementWording doer"), readers: "onlyMe" },
      here,
    ),
    guest: await agrees(telling, "Hatice", { horizon: "now", what: mark("AgreementWording of the guest"), owner: "Jan" }, here),
  };
  return { marks, telling, now: here, ...ids, emails, lines, voiceId, inboundId };
}

function registrationOf(marks: Marks, now: Date) {
  const mark = (field: string) => marks.word(field);
  return {
    principals: [
      {
        ...withoutWorry,
        firstName: "Hatice",
        familyName: mark("Person principal family name"),
        phone: marks.number("PersonPhone principal"),
        willingWords: mark("Willingness own words"),
        consentBackground: true,
        consentLandlord: true,
        releaseWho: mark("SecrecyRelease who"),
        releaseWhat: mark("SecrecyRelease what"),
        whoMustNotKnow: mark("SafetyCard who must not know"),
        safeNumber: marks.number("SafetyCard safe number"),
        safeHours: mark("SafetyCard safe hours"),
        safeWord: mark("SafetyCard safe word"),
        mayLeaveMessage: true,
        callerName: mark("SafetyCard caller name"),
        wishWords: mark("Wish words"),
        wishFamilyWords: mark("Wish family words"),
        wishNotMyCommunity: true,
        wishBackground: mark("Wish background"),
        wishConfirmed: true,
        representation: "bewind" as const,
        representationScope: mark("LegalRepresentation scope"),
        representationSeen: "said" as const,
      },
      {
        ...withoutWorry,
        firstName: "Cemal",
        familyName: mark("Person other principal family name"),
        phone: marks.number("PersonPhone other principal"),
      },
    ],
    problemAreas: ["finance" as const, "home" as const],
    situation: mark("Registration situation"),
    tried: mark("Registration tried"),
    hopes: mark("Registration hopes"),
    children: "yes" as const,
    childrenSleep: mark("Registration children sleep"),
    housing: "new" as const,
    landlordName: "Woonstede",
    rent: "700",
    arrears: "2.100",
    months: "3",
    step: "report" as const,
    stepOn: dayOn(now, -30),
  };
}

async function plantCircle(telling: Telling, marks: Marks, now: Date): Promise<void> {
  const mark = (field: string) => marks.word(field);
  const zeynep = {
    firstName: "Zeynep",
    familyName: mark("Person member family name"),
    email: marks.email("Person member email"),
    address: mark("Person member address"),
    phone: marks.number("PersonPhone member"),
    relation: mark("MapChange relation"),
    note: mark("MapChange note"),
    circle: "inner",
    sector: "family",
  } as const;
  await add(telling, zeynep, on(now, -14));
  await add(
    telling,
    { firstName: "Mehmet", phone: marks.number("PersonPhone other member"), relation: mark("MapChange other relation") },
    on(now, -14),
  );
  await add(
    telling,
    { firstName: "Fadime", phone: marks.number("PersonPhone kept out"), relation: mark("MapChange kept out relation") },
    on(now, -14),
  );
  const coordinator = await colleagueIn(telling.doors, telling.coordinatorId, telling.conferenceId, "changePerson");
  const same = { spokenLanguage: "nld", readLanguage: "nld", under16: false };
  const corrected = {
    ...same,
    personId: personOf(telling, "Mehmet"),
    firstName: "Mehmet",
    familyName: mark("Person corrected family name"),
  };
  done(await changePerson(coordinator, corrected, { once: newId(), now: on(now, -13) }));
  await word(telling, "Zeynep", agreedWord, on(now, -13));
  await says(telling, "Hatice", "welcome", "Zeynep", on(now, -12), mark("Decision reason to welcome"));
  await says(telling, "Hatice", "welcome", "Mehmet", on(now, -12));
  await asks(telling, "Hatice", "Zeynep", { words: mark("Approach words"), note: mark("AskedInPerson note") }, on(now, -11));
  await says(telling, "Hatice", "keptOut", "Fadime", on(now, -12), mark("Decision reason to keep out"));
  await says(telling, "Cemal", "welcome", "Fadime", on(now, -12), mark("Decision reason of the other"));
}
