import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { reachOf, tell } from "~/invitation/asking/roads.server";
import { type DayContact, type DayMoment, type DayRefusal, movesOf, sameMoment, whyNoNewDay, whyNotThisDay } from "~/invitation/day/day";
import { closeByDay } from "~/invitation/poll/close-by-day.server";
import { factOf } from "~/journey/conference.server";
import { dateChangedMessage, datePollMessage, saveTheDateMessage } from "~/journey/family-messages.server";
import { inTimeFor } from "~/messaging/line/hours";
import { type Template, withdrawMessages } from "~/messaging/line/outgoing.server";
import { announce } from "~/timeline/live.server";
import { recordEvent } from "~/timeline/timeline.server";

export interface DayInput extends DayMoment, DayContact {
  /** The principals agreed to this day and place. */
  agreed: boolean;
}

/** After the second move people are called instead of getting a third message about the date. */
const movesByMessage = 1;

/** Sets the day, or moves it. Who was invited already and did not say no hears once that the hours changed. */
export async function setDay(asker: ConferenceAsker, input: DayInput, at: { once: string; now: Date }): Promise<Outcome<DayRefusal>> {
  const redirect = `/conferences/${asker.conferenceId}/invitations`;
  return deed<DayRefusal>({ db: asker.db, actor: asker, once: at.once, redirect }, async (tx) => {
    await takeConference(tx, asker.conferenceId);
    return (await placeDay(tx, asker, input, at.now)) ?? undefined;
  });
}

/** Holds the conference until the deed is done, so that two days, or a day and a moment, are never chosen at once. */
export const takeConference = (tx: Tx, conferenceId: string) =>
  tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;

/** The day itself, within a deed that took the conference. Whatever moments were still to be chosen from are closed with it. */
export async function placeDay(tx: Tx, asker: ConferenceAsker, input: DayInput, now: Date): Promise<DayRefusal | null> {
  const { conferenceId } = asker;
  const facts = await factOf(tx, conferenceId);
  const wrong = whyNoNewDay(facts) ?? whyNotThisDay(input, now);
  if (wrong) return wrong;
  if (!input.agreed) return "notAgreed";

  const earlier = await tx.conferenceDay.findMany({ where: { conferenceId }, orderBy: [{ setAt: "asc" }, { id: "asc" }] });
  const standing = earlier.filter((day) => day.cancelledAt === null && day.startsAt > now).at(-1);
  const id = newId();
  const { startsAt, endsAt, place, address } = input;
  const contact: DayContact = address ? { place, address } : { place };
  await tx.conferenceDay.updateMany({ where: { conferenceId, cancelledAt: null, startsAt: { gt: now } }, data: { cancelledAt: now } });
  const sequence = Math.max(-1, ...earlier.map((day) => day.sequence)) + 1;
  const contactSealed = seal(asker.dataKey, { model: "ConferenceDay", field: "contactSealed", id }, contact);
  await tx.conferenceDay.create({ data: { id, conferenceId, startsAt, endsAt, contactSealed, setAt: now, setBy: asker.id, sequence } });
  await recordEvent(tx, { conferenceId, kind: standing ? "dayMoved" : "daySet", actor: asker, refs: { dayId: id }, now });
  await closeByDay(tx, asker, input, now);
  const { moves } = movesOf([...earlier, { startsAt, endsAt, setAt: now }]);
  // A second sitting is agreed with everybody on the spot, at the end of the first.
  if (!standing && !facts.heldAt) await tellEverybody(tx, conferenceId, { dayId: id, template: saveTheDateMessage, now });
  else if (standing && !sameMoment(standing, input))
    await tellEverybody(tx, conferenceId, {
      dayId: id,
      template: moves <= movesByMessage ? dateChangedMessage : null,
      now,
      // Who was not told in time would come for nothing, or too late.
      more: inTimeFor(new Date(Math.min(standing.startsAt.getTime(), startsAt.getTime()))),
    });
  await announce(tx, conferenceId);
  return null;
}

/** Tells who was invited, once, that there is a day or that it moved; with `null` whatever is no longer true stays unsent, and people are called. */
async function tellEverybody(
  tx: Tx,
  conferenceId: string,
  { dayId, template, now, more = {} }: { dayId: string; template: Template | null; now: Date; more?: Record<string, number> },
): Promise<void> {
  const untrue = [saveTheDateMessage.name, datePollMessage.name, dateChangedMessage.name, "reminder", "comingUp"];
  await withdrawMessages(tx, { conferenceId, templates: untrue, now });
  if (!template) return;
  const invited = await tx.$queryRaw<{ invitationId: string; personId: string }[]>`
    select i."id" as "invitationId", i."personId" from "Invitation" i
    where i."conferenceId" = ${conferenceId}::uuid and i."withdrawnAt" is null
      and coalesce((select r."answer"::text from "Reply" r where r."invitationId" = i."id" order by r."at" desc, r."id" desc limit 1), '') <> 'no'
      and not exists (select 1 from "OutgoingMessage" m where m."personId" = i."personId" and m."template" = 'invitation' and m."state" = 'queued')`;
  const people = await reachOf(
    tx,
    invited.map(({ personId }) => personId),
  );
  for (const { invitationId, personId } of invited) {
    const person = people.get(personId);
    if (person) await tell(tx, { person, conferenceId, template, refs: { invitationId, dayId, ...more }, now });
  }
}
