import { Temporal } from "temporal-polyfill";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import type { Deed } from "~/access/rights";
import { noteAttendance } from "~/conference/attendance.server";
import type { InviteGuest } from "~/conference/guest-input";
import type { DemandWords } from "~/conference/guests";
import { inviteGuest, noteGuestApproval, stateDemand } from "~/conference/guests.server";
import { endPrivateTime, recordOutcome, startPhase, startPresentation } from "~/conference/phases.server";
import { placeConference } from "~/coordinator/desk/place.server";
import { recordFirstTalk } from "~/coordinator/leading/first-talk.server";
import { acceptOffer, sayPerhaps } from "~/coordinator/offer/answer-offer.server";
import { offerCoordinator } from "~/coordinator/offer/offer.server";
import { strandConference } from "~/evaluation/closing.server";
import { noteReply, reply, tellPractical } from "~/invitation/answering/answer.server";
import type { Practical } from "~/invitation/answering/practical";
import { byCoordinator } from "~/invitation/asking/announcing";
import { inviteMember } from "~/invitation/asking/invite.server";
import { setDay } from "~/invitation/day/set-day.server";
import { dayValue } from "~/language/dates";
import { planApproach, recordAsked } from "~/network/approach/approach.server";
import { decide } from "~/network/decision/decide.server";
import { agreeWord } from "~/network/person/person.server";
import { addPerson, type NewPerson } from "~/network/place.server";
import { retireQuestion, wordQuestion } from "~/network/question/question.server";
import { agreePlan } from "~/plan/agreeing.server";
import type { AgreementToWrite } from "~/plan/writing";
import { writeAgreement } from "~/plan/writing.server";
import { registerConference } from "~/registration/register.server";
import type { RegistrationInput } from "~/registration/registration-input";
import { colleague, colleagueIn, type Doors, relative } from "./askers";

const zone = "Europe/Amsterdam";

/** The moment `days` after a day, at a time on the wall: `on(firstDay, -5, "14:00")`. */
export function on(from: Date, days: number, time = "10:00"): Date {
  const day = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone).toPlainDate().add({ days });
  return new Date(day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds);
}

/** The day `days` after another, as a date field holds it. */
export const dayOn = (from: Date, days: number): string =>
  Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone).toPlainDate().add({ days }).toString();

const at = (now: Date) => ({ once: newId(), now });

/** What a deed gave, or a loud stop: a story whose deed is refused is told wrong. */
export function done<Result extends { refused: string | null }>(outcome: Result): Result {
  if (outcome.refused !== null) throw new Error(`A deed of this story was refused: ${outcome.refused}`);
  return outcome;
}

/** What everybody says of himself when he has nothing to fear, so that a story tells only what is different. */
export const withoutWorry = {
  willing: true,
  willingHow: "spoken",
  willingLanguage: "nld",
  consentRegistration: true,
  spokenLanguage: "nld",
  readLanguage: "nld",
  alone: "yes",
  mustNotKnow: "no",
  readsAlong: "no",
  callingUnsafe: "no",
} as const;

/** A conference as a story goes through it: every verb is a deed of the app. */
export interface Telling {
  doors: Doors;
  conferenceId: string;
  /** First name to person. */
  people: Map<string, string>;
  /** First name of a principal to principal. */
  principals: Map<string, string>;
  coordinatorId: string;
}

/** Registers; gives the telling of a conference that waits for a coordinator. */
export async function register(doors: Doors, workerId: string, input: RegistrationInput, now: Date): Promise<Telling> {
  const { redirect } = done(await registerConference(await colleague(doors, workerId), input, at(now))) as { redirect: string };
  const conferenceId = redirect.replace("/registrations/", "").replace("?sent", "");
  const rows = await doors.staff.principal.findMany({ where: { conferenceId }, include: { person: { select: { firstName: true } } } });
  return {
    doors,
    conferenceId,
    people: new Map(rows.map((row) => [row.person.firstName, row.personId])),
    principals: new Map(rows.map((row) => [row.person.firstName, row.id])),
    coordinatorId: "",
  };
}

const known = (from: Map<string, string>, name: string): string => {
  const id = from.get(name);
  if (!id) throw new Error(`Nobody called ${name} in this story.`);
  return id;
};
export const personOf = (telling: Telling, name: string): string => known(telling.people, name);

const coordinatorIn = (telling: Telling, deed: Deed): Promise<ConferenceAsker> =>
  colleagueIn(telling.doors, telling.coordinatorId, telling.conferenceId, deed);

/** Offers the conference and has it accepted, after the two steps. */
export async function findCoordinator(telling: Telling, managerId: string, coordinatorId: string, town: string, now: Date): Promise<void> {
  const manager = await colleagueIn(telling.doors, managerId, telling.conferenceId, "offerCoordinator");
  done(await placeConference(manager, { town }, at(now)));
  done(await offerCoordinator(manager, { accountId: coordinatorId }, at(now)));
  const offer = await telling.doors.staff.coordinatorOffer.findFirstOrThrow({
    where: { conferenceId: telling.conferenceId, accountId: coordinatorId, answer: null },
  });
  const coordinator = await colleague(telling.doors, coordinatorId);
  done(await sayPerhaps(coordinator, { offerId: offer.id }, at(later(now, 3))));
  done(await acceptOffer(coordinator, { offerId: offer.id }, at(later(now, 4))));
  telling.coordinatorId = coordinatorId;
}

const later = (moment: Date, hours: number): Date => new Date(moment.getTime() + hours * 3_600_000);

export async function firstTalk(telling: Telling, principal: string, now: Date): Promise<void> {
  const asker = await coordinatorIn(telling, "changePerson");
  done(await recordFirstTalk(asker, { principalId: known(telling.principals, principal) }, at(now)));
}

export async function word(telling: Telling, name: string, secret: string, now: Date): Promise<void> {
  done(await agreeWord(await coordinatorIn(telling, "changePerson"), { personId: personOf(telling, name), word: secret }, at(now)));
}

export async function question(telling: Telling, text: string, now: Date): Promise<string> {
  const asker = await coordinatorIn(telling, "wordQuestion");
  done(await wordQuestion(asker, { text }, at(now)));
  const row = await telling.doors.family.centralQuestion.findFirstOrThrow({
    where: { conferenceId: telling.conferenceId },
    orderBy: [{ wordedAt: "desc" }, { id: "desc" }],
  });
  return row.id;
}

export async function dropQuestion(telling: Telling, questionId: string, now: Date): Promise<void> {
  done(await retireQuestion(await coordinatorIn(telling, "wordQuestion"), { questionId }, at(now)));
}

/** Puts somebody on the map; with `by`, through that principal's own link. */
export async function add(telling: Telling, person: NewPerson, now: Date, by?: string): Promise<void> {
  const asker = by ? await relative(telling.doors, personOf(telling, by), "drawOwnCircle") : await coordinatorIn(telling, "drawMap");
  const personId = newId();
  done(await addPerson(asker, { ...person, personId }, at(now)));
  telling.people.set(person.firstName, personId);
}

/** A principal's word about somebody, on his own link. */
export async function says(
  telling: Telling,
  principal: string,
  kind: "welcome" | "notThisTime" | "keptOut",
  name: string,
  now: Date,
  reason?: string,
): Promise<void> {
  const asker = await relative(telling.doors, personOf(telling, principal), "decideWhoComes");
  const given = {
    principalId: known(telling.principals, principal),
    personId: personOf(telling, name),
    kind,
    ...(reason ? { reason } : {}),
  };
  done(await decide(asker, given, at(now)));
}

/** A principal asks somebody himself, on his own link: what may be known beforehand, and that it was asked that same day. */
export async function asks(
  telling: Telling,
  principal: string,
  name: string,
  said: { words: string; note: string },
  now: Date,
): Promise<void> {
  const asker = await relative(telling.doors, personOf(telling, principal), "askOwnCircle");
  const about = { personId: personOf(telling, name), by: "principal" } as const;
  done(await planApproach(asker, { ...about, words: said.words }, at(now)));
  done(await recordAsked(asker, { ...about, talkedOn: dayOn(now, 0), outcome: "open", note: said.note }, at(now)));
}

/** The same, said together with the coordinator. */
export async function saysTogether(
  telling: Telling,
  principal: string,
  kind: "welcome" | "notThisTime" | "keptOut",
  name: string,
  now: Date,
): Promise<void> {
  const asker = await coordinatorIn(telling, "noteDecision");
  done(await decide(asker, { principalId: known(telling.principals, principal), personId: personOf(telling, name), kind }, at(now)));
}

export async function meet(telling: Telling, startsAt: Date, endsAt: Date, place: string, now: Date, address?: string): Promise<void> {
  const day = { startsAt, endsAt, place, ...(address ? { address } : {}), agreed: true };
  done(await setDay(await coordinatorIn(telling, "setDay"), day, at(now)));
}

export async function invite(telling: Telling, name: string, now: Date): Promise<void> {
  done(
    await inviteMember(
      await coordinatorIn(telling, "invite"),
      { personId: personOf(telling, name), announcedBy: byCoordinator, announcedOn: dayValue(now), knowing: true },
      at(now),
    ),
  );
}

export async function answers(
  telling: Telling,
  name: string,
  answer: "yes" | "maybe" | "no",
  now: Date,
  practical?: Practical,
): Promise<void> {
  const asker = await relative(telling.doors, personOf(telling, name), "answerInvitation");
  done(await reply(asker, { answer }, at(now)));
  if (practical) done(await tellPractical(asker, practical, at(now)));
}

export async function answersByPhone(telling: Telling, name: string, answer: "yes" | "maybe" | "no", now: Date): Promise<void> {
  done(await noteReply(await coordinatorIn(telling, "noteReply"), { personId: personOf(telling, name), answer, how: "phone" }, at(now)));
}

/** Invites a professional for parts, each principal saying yes to every one of them. */
export async function guest(telling: Telling, given: InviteGuest, now: Date, demand?: DemandWords): Promise<void> {
  const asker = await coordinatorIn(telling, "inviteGuest");
  done(await inviteGuest(asker, given, at(now)));
  const row = await telling.doors.staff.guest.findFirstOrThrow({
    where: { conferenceId: telling.conferenceId, person: { firstName: given.firstName } },
  });
  telling.people.set(given.firstName, row.personId);
  for (const principalId of telling.principals.values()) {
    for (const part of given.parts) done(await noteGuestApproval(asker, { guestId: row.id, part, yes: true, principalId }, at(now)));
  }
  if (demand) done(await stateDemand(await relative(telling.doors, row.personId, "stateDemand"), demand, at(later(now, 20))));
}

export async function arrives(telling: Telling, names: readonly string[], now: Date): Promise<void> {
  for (const name of names) {
    const came = { personId: personOf(telling, name), presence: "arrived", languageServed: "yes" } as const;
    done(await noteAttendance(await coordinatorIn(telling, "leadDay"), came, at(now)));
  }
}

export async function begin(telling: Telling, phase: "information" | "privateTime", now: Date): Promise<void> {
  done(await startPhase(await coordinatorIn(telling, "leadDay"), { phase, signalAgreed: true }, at(now)));
}

/** The family ends its own time, presents, and the day is over. */
export async function present(telling: Telling, by: string, endedAt: Date, overAt: Date): Promise<void> {
  done(await endPrivateTime(await relative(telling.doors, personOf(telling, by), "endPrivateTime"), {}, at(endedAt)));
  const coordinator = await coordinatorIn(telling, "leadDay");
  done(await startPresentation(coordinator, { withMember: personOf(telling, by) }, at(later(endedAt, 0.1))));
  done(await recordOutcome(coordinator, { outcome: "presented" }, at(overAt)));
}

/** A line of the plan, written by somebody of the family. Gives its id. */
export async function agrees(
  telling: Telling,
  by: string,
  line: Omit<AgreementToWrite, "agreementId" | "ownerPersonId"> & { owner?: string },
  now: Date,
): Promise<string> {
  const agreementId = newId();
  const { owner, ...words } = line;
  const asker = await relative(telling.doors, personOf(telling, by), "writePlan");
  done(await writeAgreement(asker, { ...words, agreementId, ...(owner ? { ownerPersonId: personOf(telling, owner) } : {}) }, at(now)));
  return agreementId;
}

export async function plan(telling: Telling, by: string, contact: string, lookBackOn: string, now: Date, recorder?: string): Promise<void> {
  const asker = await relative(telling.doors, personOf(telling, by), "agreePlan");
  const chosen = {
    contactPersonId: personOf(telling, contact),
    lookBackOn,
    ...(recorder ? { recorderPersonId: personOf(telling, recorder) } : {}),
  };
  done(await agreePlan(asker, chosen, at(now)));
}

/** A conference ends before its day, without a plan of the family's own. */
export async function strands(coordinator: ConferenceAsker, now: Date): Promise<void> {
  done(await strandConference(coordinator, { reason: "noTime", ownPlan: false }, at(now)));
}
