import { newId } from "~/access/ids";
import { offerCoordinator } from "~/coordinator/offer/offer.server";
import { noteStep } from "~/eviction-case/ladder/steps.server";
import { writeLetter } from "~/eviction-case/landlord/letters.server";
import { startDraft } from "~/registration/draft/draft.server";
import { noteProposal } from "~/registration/proposal/proposals.server";
import { colleague, colleagueIn, type Doors } from "./askers";
import { account, organisation } from "./colleagues";
import { type Cast, familyScene, type Scene } from "./family-scene";
import { inPool } from "./pool";
import { dayOn, done, on } from "./telling";

/** A small world: colleagues of four organisations, and four families at different stages. */
export interface World {
  colleagues: Record<ColleagueName, string>;
  /** Being prepared: day set, invitations out. Joke registered it, Emine coordinates. */
  prepared: Scene;
  /** In its own time right now: closed to staff. Joke and Emine again. */
  closed: Scene;
  /** Has agreed its plan. Bram registered it, Nadia coordinates. */
  agreed: Scene;
  /** Waits for a coordinator; Emine was asked. Joke registered it. */
  waiting: Scene;
  offerId: string;
  wholeListId: string;
  proposalId: string;
  /** What Joke has not sent yet. */
  draftId: string;
  landlordId: string;
  /** Written by Joke about the case of the prepared family. */
  letterId: string;
  /** Something a landlord delivered to the organisation of Joke and Bram. */
  batchId: string;
  /** A file of coordinators taken in by the Centrale of Ria. */
  importId: string;
}

const names = ["joke", "bram", "emine", "nadia", "ria", "otto", "wim"] as const;
export type ColleagueName = (typeof names)[number];
export const emailOf = (name: ColleagueName): string => `${name}@kring.example`;

const casts = {
  prepared: {
    principals: ["Zoubida", "Karimullah"],
    member: "Jamilatou",
    keptOut: "Samirzan",
    welcome: "Bilalou",
    guest: "Gerdientje",
    marker: "merkprepared",
    numbers: 1,
  },
  closed: {
    principals: ["Leilanie", "Omarion"],
    member: "Tarikus",
    keptOut: "Sabrinus",
    welcome: "Anouarus",
    guest: "Geertruida",
    marker: "merkclosed",
    numbers: 2,
  },
  agreed: {
    principals: ["Noordinus", "Hassanatu"],
    member: "Yusufali",
    keptOut: "Rabiaz",
    welcome: "Ilyasje",
    guest: "Willemijntje",
    marker: "merkagreed",
    numbers: 3,
  },
  waiting: { principals: ["Wafaaz", "Younessie"], member: "-", keptOut: "-", welcome: "-", guest: "-", marker: "merkwaiting", numbers: 4 },
} as const satisfies Record<string, Cast>;

/** Words of a family that nobody may read who is not let in. */
export const markersOf = ({ principals, member, keptOut, welcome, guest, marker }: Cast): string[] =>
  [marker, ...principals, member, keptOut, welcome, guest].filter((word) => word !== "-");

export async function makeWorld(doors: Doors, firstDay: Date): Promise<World> {
  const since = on(firstDay, -200);
  const centrale = await organisation(doors.staff, "De Kringcentrale", "centrale", since);
  const otherCentrale = await organisation(doors.staff, "De andere centrale", "centrale", since);
  const welfare = await organisation(doors.staff, "Buurtpunt", "welfare", since);
  const landlordId = await organisation(doors.staff, "Woonstede", "landlord", since);
  const work = {
    joke: ["socialWorker", welfare],
    bram: ["socialWorker", welfare],
    emine: ["coordinator", centrale],
    nadia: ["coordinator", centrale],
    ria: ["regionalManager", centrale],
    otto: ["regionalManager", otherCentrale],
    wim: ["landlord", landlordId],
  } as const;
  const colleagues = {} as Record<ColleagueName, string>;
  for (const [index, name] of names.entries()) {
    const [role, organisationId] = work[name];
    const person = { firstName: name[0]?.toUpperCase() + name.slice(1), familyName: "Test", role, organisationId, email: emailOf(name) };
    colleagues[name] = await account(doors.staff, { ...person, phone: `+3168590000${index}` }, since);
  }
  for (const name of ["emine", "nadia"] as const) {
    await inPool(
      doors.staff,
      colleagues[name],
      { town: "Amsterdam Noord", languages: [{ language: "nld", level: "native" }], capacity: 9 },
      since,
    );
  }

  const { joke: jokeId, bram, emine, nadia, ria: managerId } = colleagues;
  const ofEmine = { landlordId, workerId: jokeId, managerId, coordinatorId: emine };
  const prepared = await familyScene(doors, casts.prepared, ofEmine, "prepared", firstDay);
  const closed = await familyScene(doors, casts.closed, ofEmine, "closed", firstDay);
  const agreed = await familyScene(
    doors,
    casts.agreed,
    { landlordId, workerId: bram, managerId, coordinatorId: nadia },
    "agreed",
    firstDay,
  );
  const waiting = await familyScene(doors, casts.waiting, ofEmine, "waiting", firstDay);

  const now = on(firstDay, -1);
  const manager = await colleagueIn(doors, managerId, waiting.conferenceId, "offerCoordinator");
  done(await offerCoordinator(manager, { accountId: emine }, { once: newId(), now }));
  const { id: offerId } = await doors.staff.coordinatorOffer.findFirstOrThrow({
    where: { conferenceId: waiting.conferenceId, accountId: emine },
  });
  const wholeListId = newId();
  const { organisationId: keeping } = manager;
  const counts = { registrations: 1, places: 9, gain: 0, helpedOneByOne: 1 };
  await doors.staff.wholeListProposal.create({ data: { id: wholeListId, centraleId: keeping, at: now, by: managerId, ...counts } });
  const pair = { id: newId(), proposalId: wholeListId, conferenceId: waiting.conferenceId, accountId: nadia };
  await doors.staff.wholeListPair.create({ data: pair });
  const joke = await colleague(doors, jokeId);
  done(await noteProposal(joke, { firstName: "Voorsteltje", note: "merkproposal", answer: "open" }, { once: newId(), now }));
  const { id: proposalId } = await doors.staff.proposal.findFirstOrThrow({ where: { accountId: jokeId } });
  const typed = { "principals[0].firstName": ["Halverwegje"], situation: ["merkdraft"] };
  const draftId = await startDraft(doors.staff, { accountId: jokeId }, { typed }, now);
  const batchId = newId();
  const batch = { id: batchId, landlordId, receiverId: welfare, road: "upload", at: now, state: "done", finishedAt: now } as const;
  await doors.staff.reportBatch.create({ data: { ...batch, fileHash: new Uint8Array(32) } });
  const importId = newId();
  const taken = { at: now, by: managerId, lines: 2, made: 1, refused: 1 };
  const { organisationId: centraleId } = await doors.staff.account.findUniqueOrThrow({ where: { id: managerId } });
  await doors.staff.poolImport.create({ data: { id: importId, centraleId, ...taken } });
  const { dataKey } = await doors.staff.evictionCase.findUniqueOrThrow({ where: { id: prepared.caseId }, include: { dataKey: true } });
  const letter = { kind: "visitAnnouncement" as const, on: dayOn(firstDay, -1), day: dayOn(firstDay, 3), time: "10:30" };
  const to = { name: casts.prepared.principals[0], street: `${casts.prepared.marker}straat 1`, town: "1094 ND Amsterdam" };
  const keeper = { ...joke, caseId: prepared.caseId, dataKey };
  done(await writeLetter(keeper, { ...letter, ...to }, { once: newId(), now }));
  done(await noteStep(keeper, { step: "report", on: dayOn(firstDay, -50) }, { once: newId(), now }));
  const { id: letterId } = await doors.staff.caseLetter.findFirstOrThrow({ where: { caseId: prepared.caseId } });
  return {
    colleagues,
    prepared,
    closed,
    agreed,
    waiting,
    offerId,
    wholeListId,
    proposalId,
    draftId,
    landlordId,
    letterId,
    batchId,
    importId,
  };
}
