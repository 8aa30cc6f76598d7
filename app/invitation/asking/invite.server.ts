import { Prisma } from "@generated/client";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import type { Tx } from "~/db.server";
import { type Announcement, announcementFrom, isAnnounceRefusal, type SaidAnnounced } from "~/invitation/asking/announcing";
import { announcedInTalks, announcingIn } from "~/invitation/asking/announcing.server";
import { type InviteRefusal, whyNoInvitations, whyNotInvited } from "~/invitation/asking/may-invite";
import { isSent } from "~/invitation/asking/road";
import { reachOf, tell } from "~/invitation/asking/roads.server";
import { asksCircle } from "~/invitation/poll/asks-circle.server";
import { factOf } from "~/journey/conference.server";
import { invitationMessage } from "~/journey/family-messages.server";
import { keepWhatWasAgreed, knownLinks } from "~/network/decision/known-links.server";
import type { StandingDecision } from "~/network/decision/welcome";
import { announce } from "~/timeline/live.server";
import { recordEvent } from "~/timeline/timeline.server";

export interface HowInvited extends SaidAnnounced {
  /** The coordinator knows that word may reach somebody who must stay out. */
  knowing?: boolean | undefined;
  /** What was agreed about that. */
  agreed?: string | undefined;
}

interface At {
  once: string;
  now: Date;
}

interface Candidate {
  personId: string;
  said: StandingDecision[];
  invited: boolean;
}

const roomOf = (asker: ConferenceAsker): string => `/conferences/${asker.conferenceId}/invitations`;

/** Takes the conference: a word that keeps somebody out lands before an invitation, or sees it and ends it. */
const take = (tx: Tx, conferenceId: string) => tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;

/** Why nobody can be invited now. While the circle is asked which day suits, there need not be one. */
const whyNobody = async (tx: Tx, conferenceId: string, now: Date) =>
  whyNoInvitations(await factOf(tx, conferenceId), now, await asksCircle(tx, conferenceId, now));

/** People of the circle to be: no principals, no guests, alive, and not erased. */
function candidates(tx: Tx, conferenceId: string, personId?: string): Promise<Candidate[]> {
  return tx.$queryRaw<Candidate[]>`
    select p."id" as "personId",
           coalesce(jsonb_agg(jsonb_build_object('principalId', d."principalId", 'kind', d."kind")) filter (where d."personId" is not null), '[]') as "said",
           exists (select 1 from "Invitation" i where i."personId" = p."id" and i."withdrawnAt" is null) as "invited"
    from "Person" p
    left join standing_decision d on d."personId" = p."id"
    where p."conferenceId" = ${conferenceId}::uuid and p."erasedAt" is null and p."deceasedAt" is null
      and not exists (select 1 from "Principal" pr where pr."personId" = p."id")
      and not exists (select 1 from "Guest" g where g."personId" = p."id")
      ${personId ? Prisma.sql`and p."id" = ${personId}::uuid` : Prisma.empty}
    group by p."id" order by p."id"`;
}

/** Makes the invitation and its message; who cannot get a message is invited too, and stands on the call list. */
async function invite(tx: Tx, asker: ConferenceAsker, personId: string, by: Announcement | null, now: Date): Promise<boolean> {
  const id = newId();
  const { conferenceId } = asker;
  const announced = { announced: by !== null, announcedById: by?.byId ?? null, announcedOn: by?.on ? new Date(by.on) : null };
  const { count } = await tx.invitation.createMany({
    data: [{ id, conferenceId, personId, invitedAt: now, invitedBy: asker.id, ...announced }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  const person = (await reachOf(tx, [personId])).get(personId);
  if (person) await tell(tx, { person, conferenceId, template: invitationMessage, refs: { invitationId: id }, now });
  await recordEvent(tx, { conferenceId, kind: "invited", actor: asker, refs: { personId, invitationId: id }, now });
  return true;
}

/** Invites somebody of the circle: one invitation, and one message when he can get one. */
export async function inviteMember(
  asker: ConferenceAsker,
  input: { personId: string } & HowInvited,
  at: At,
): Promise<Outcome<InviteRefusal>> {
  const linked = (await knownLinks(asker, input.personId)).length > 0;
  return deed<InviteRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: roomOf(asker) }, async (tx) => {
    await take(tx, asker.conferenceId);
    const closed = await whyNobody(tx, asker.conferenceId, at.now);
    if (closed) return closed;
    const [person] = await candidates(tx, asker.conferenceId, input.personId);
    if (!person) return "notFound";
    const unwelcome = whyNotInvited(person.said);
    if (unwelcome) return unwelcome;
    const by = announcementFrom(input, person.personId, await announcingIn(tx, asker.conferenceId, at.now));
    if (isAnnounceRefusal(by)) return by;
    if (linked && !input.knowing) return "linkedToKeptOut";
    if (!(await invite(tx, asker, person.personId, by, at.now))) return "alreadyInvited";
    if (linked) await keepWhatWasAgreed(tx, asker, person.personId, input.agreed?.trim() ?? "", at.now);
    await announce(tx, asker.conferenceId);
  });
}

/**
 * Invites everybody who is welcome and not invited yet, as the noted talks say they were told. Who was told by nobody is passed over, unless
 * it is to be sent all the same. Whoever is tied to somebody who must stay out is invited one by one.
 */
export async function inviteAll(asker: ConferenceAsker, input: { anyway?: boolean | undefined }, at: At): Promise<Outcome<InviteRefusal>> {
  const linked = (await knownLinks(asker)).length > 0;
  return deed<InviteRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: roomOf(asker) }, async (tx) => {
    const { conferenceId } = asker;
    await take(tx, conferenceId);
    const closed = await whyNobody(tx, conferenceId, at.now);
    if (closed) return closed;
    const told = await announcedInTalks(tx, conferenceId);
    const invitable = (await candidates(tx, conferenceId)).filter(({ invited, said }) => !invited && whyNotInvited(said) === null);
    const people = invitable.filter(({ personId }) => input.anyway || told.has(personId));
    if (invitable.length > 0 && people.length === 0) return "notAnnounced";
    if (linked) return "linkedToKeptOut";
    for (const { personId } of people) await invite(tx, asker, personId, told.get(personId) ?? null, at.now);
    await announce(tx, conferenceId);
  });
}

/** Sends the invitation once more: after a new number, or when the first one did not arrive. One that still waits is not doubled. */
export async function inviteAgain(
  asker: ConferenceAsker,
  input: { personId: string },
  at: At,
): Promise<Outcome<InviteRefusal | "notInvited" | "noSms">> {
  const { conferenceId } = asker;
  return deed<InviteRefusal | "notInvited" | "noSms">(
    { db: asker.db, actor: asker, once: at.once, redirect: roomOf(asker) },
    async (tx) => {
      await take(tx, conferenceId);
      const closed = await whyNobody(tx, conferenceId, at.now);
      if (closed) return closed;
      const [invitation] = await tx.$queryRaw<{ id: string }[]>`
      select "id" from "Invitation" where "personId" = ${input.personId}::uuid and "conferenceId" = ${conferenceId}::uuid
        and "withdrawnAt" is null for update`;
      if (!invitation) return "notInvited";
      const waits = await tx.outgoingMessage.count({
        where: { personId: input.personId, template: invitationMessage.name, state: { in: ["queued", "handingOver"] } },
      });
      if (waits > 0) return;
      const person = (await reachOf(tx, [input.personId])).get(input.personId);
      const refs = { invitationId: invitation.id };
      if (!person || !isSent(await tell(tx, { person, conferenceId, template: invitationMessage, refs, now: at.now }))) return "noSms";
      await announce(tx, conferenceId);
    },
  );
}
