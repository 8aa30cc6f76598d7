import { logAccess } from "~/access/access-log.server";
import type { ConferenceAsker, StaffAsker } from "~/access/guards.server";
import { open, openOrNull } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import { factsOf } from "~/journey/conference.server";
import { type ConferenceState, stateOf } from "~/journey/state";
import { principalsRead } from "~/registration/principals-read.server";
import type { OwnWords, RegistrationContent } from "~/registration/sealed-shapes";

export interface RegistrationRow {
  conferenceId: string;
  reference: string;
  principals: string[];
  sentAt: Date;
  state: ConferenceState;
  coordinator: boolean;
  /** Somebody answered yes to a safety question and nobody talked with him yet. */
  safetyOpen: boolean;
  stopped: boolean;
  dayStartsAt: Date | null;
}

/** How far the worker's registrations are: process only, never what a family said. */
export async function registrationsOf(asker: StaffAsker): Promise<RegistrationRow[]> {
  await logAccess(asker.db, { actor: asker, deed: "seeRegistrations", classes: ["id", "process", "name"], origin: asker.origin });
  const rows = await asker.db.registration.findMany({
    where: { registrantAccountId: asker.id },
    select: {
      sentAt: true,
      conference: {
        select: { id: true, reference: true, principals: { select: { person: { select: { firstName: true } } }, orderBy: { id: "asc" } } },
      },
    },
    orderBy: { sentAt: "desc" },
  });
  const facts = await factsOf(
    asker.db,
    rows.map(({ conference }) => conference.id),
  );
  return rows.flatMap(({ sentAt, conference }) => {
    const fact = facts.get(conference.id);
    if (!fact) return [];
    return {
      conferenceId: conference.id,
      reference: conference.reference,
      principals: conference.principals.map(({ person }) => person.firstName),
      sentAt,
      state: stateOf(fact),
      coordinator: fact.coordinatorId !== null,
      safetyOpen: fact.safetyOpen,
      stopped: fact.unwilling === true,
      dayStartsAt: fact.dayStartsAt,
    };
  });
}

/** The principals of one registration with what is still to be done for each: willing still, and the talk about safety. */
export async function principalsOf(
  asker: ConferenceAsker,
): Promise<{ id: string; firstName: string; willing: boolean; talkNeeded: boolean }[]> {
  return asker.db.$queryRaw`
    select pr."id", p."firstName",
      exists (select 1 from "Willingness" w where w."principalId" = pr."id" and w."endedAt" is null) as "willing",
      exists (select 1 from safety_talk_missing m where m."principalId" = pr."id") as "talkNeeded"
    from "Principal" pr join "Person" p on p."id" = pr."personId"
    where pr."conferenceId" = ${asker.conferenceId}::uuid order by pr."id"`;
}

/** The worker's own cases linked to this conference. */
export const linkedCasesOf = (asker: ConferenceAsker): Promise<{ id: string; reference: string }[]> =>
  asker.db.evictionCase.findMany({
    where: { accountId: asker.id, conferences: { some: { conferenceId: asker.conferenceId } } },
    select: { id: true, reference: true },
    orderBy: { openedAt: "asc" },
  });

/**
 * What the worker wrote down when he registered: his own words back, for him and for the coordinator who takes over from him.
 * A wish for somebody of a background is read at the matching desk only and left out here.
 */
export async function registrationRead(asker: ConferenceAsker) {
  const { db, conferenceId, dataKey: key } = asker;
  const [registration, principals] = await Promise.all([sentAndEnded(db, conferenceId), principalsRead(asker)]);
  const place = { model: "Registration", field: "accusationSealed", id: registration.id } as const;
  return {
    sentAt: registration.sentAt,
    content: open<RegistrationContent>(key, place, registration.accusationSealed),
    endWords: endWordsOf(asker, registration),
    principals,
  };
}

interface SentAndEnded {
  id: string;
  sentAt: Date;
  accusationSealed: Uint8Array;
  notStartedId: string | null;
  notStartedSealed: Uint8Array | null;
  strandedId: string | null;
  strandedSealed: Uint8Array | null;
}

/** The registration, and what was said in own words when it did not start or was not held. One statement. */
async function sentAndEnded(db: Db, conferenceId: string): Promise<SentAndEnded> {
  const [row] = await db.$queryRaw<SentAndEnded[]>`
    select r."id", r."sentAt", r."accusationSealed", n."id" as "notStartedId", n."familySealed" as "notStartedSealed",
           s."id" as "strandedId", s."familySealed" as "strandedSealed"
    from "Registration" r left join "NotStarted" n on n."conferenceId" = r."conferenceId" left join "Stranding" s on s."conferenceId" = r."conferenceId"
    where r."conferenceId" = ${conferenceId}::uuid`;
  if (!row) throw new Error(`No registration of ${conferenceId}.`);
  return row;
}

/** Own words at the end: why it did not start, and for the coordinator alone why it was not held. */
function endWordsOf({ dataKey: key, relations }: ConferenceAsker, row: SentAndEnded): string[] {
  const { notStartedId, notStartedSealed, strandedId, strandedSealed } = row;
  const notStarted =
    notStartedId && openOrNull<OwnWords>(key, { model: "NotStarted", field: "familySealed", id: notStartedId }, notStartedSealed);
  const stranded =
    strandedId && relations.includes("coordinator")
      ? openOrNull<{ words: string }>(key, { model: "Stranding", field: "familySealed", id: strandedId }, strandedSealed)
      : null;
  return [...(notStarted ? [notStarted.ownWords] : []), ...(stranded ? [stranded.words] : [])];
}
