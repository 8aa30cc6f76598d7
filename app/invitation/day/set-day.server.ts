import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { reachOf, tell } from "~/invitation/asking/roads.server";
import { type DayContact, type DayMoment, type DayRefusal, movesOf, sameMoment, whyNotThisDay } from "~/invitation/day/day";
import { factOf } from "~/journey/conference.server";
import { dateChangedMessage } from "~/journey/family-messages.server";
import { withdrawMessages } from "~/messaging/line/outgoing.server";
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
  const { conferenceId } = asker;
  const redirect = `/conferences/${conferenceId}/invitations`;
  return deed<DayRefusal>({ db: asker.db, actor: asker, once: at.once, redirect }, async (tx) => {
    await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
    const facts = await factOf(tx, conferenceId);
    if (facts.strandedAt || facts.notStartedAt || facts.closedAt) return "ended";
    if (facts.unwilling !== false) return "unwilling";
    if (facts.phase || facts.contentClosed || (facts.heldAt && facts.outcome !== "secondSitting")) return "held";
    const wrong = whyNotThisDay(input, at.now);
    if (wrong) return wrong;
    if (!input.agreed) return "notAgreed";

    const earlier = await tx.conferenceDay.findMany({ where: { conferenceId }, orderBy: [{ setAt: "asc" }, { id: "asc" }] });
    const standing = earlier.filter((day) => day.cancelledAt === null && day.startsAt > at.now).at(-1);
    const id = newId();
    const { startsAt, endsAt, place, address } = input;
    const contact: DayContact = address ? { place, address } : { place };
    await tx.conferenceDay.updateMany({
      where: { conferenceId, cancelledAt: null, startsAt: { gt: at.now } },
      data: { cancelledAt: at.now },
    });
    const sequence = Math.max(-1, ...earlier.map((day) => day.sequence)) + 1;
    const contactSealed = seal(asker.dataKey, { model: "ConferenceDay", field: "contactSealed", id }, contact);
    await tx.conferenceDay.create({
      data: { id, conferenceId, startsAt, endsAt, contactSealed, setAt: at.now, setBy: asker.id, sequence },
    });
    await recordEvent(tx, { conferenceId, kind: standing ? "dayMoved" : "daySet", actor: asker, refs: { dayId: id }, now: at.now });
    const { moves } = movesOf([...earlier, { startsAt, endsAt, setAt: at.now }]);
    if (standing && !sameMoment(standing, input))
      await tellEverybody(tx, conferenceId, { dayId: id, byMessage: moves <= movesByMessage, now: at.now });
    await announce(tx, conferenceId);
  });
}

async function tellEverybody(
  tx: Tx,
  conferenceId: string,
  { dayId, byMessage, now }: { dayId: string; byMessage: boolean; now: Date },
): Promise<void> {
  await withdrawMessages(tx, { conferenceId, templates: [dateChangedMessage.name, "reminder", "comingUp"], now });
  if (!byMessage) return;
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
    if (person) await tell(tx, { person, conferenceId, template: dateChangedMessage, refs: { invitationId, dayId }, now });
  }
}
