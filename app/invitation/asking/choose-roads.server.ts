import type { Prisma } from "@generated/client";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { open, openOrNull, seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { type ContactRoad, isSent, roadTo, sentRoads } from "~/invitation/asking/road";
import { reachOf, tell } from "~/invitation/asking/roads.server";
import {
  cancelledMessage,
  familyMessages,
  guestCancelledMessage,
  guestInvitationMessage,
  principalLinkMessage,
} from "~/journey/family-messages.server";
import { emailHash, keepEmail } from "~/messaging/email/addresses.server";
import type { SealedNumber } from "~/messaging/numbers.server";
import type { PersonContact } from "~/network/person/person";
import { type At, personHere } from "~/network/reach.server";
import { announce } from "~/timeline/live.server";

export interface RoadsChange {
  personId: string;
  /** Canonical; null: none. */
  email: string | null;
  /** Somebody else reads along on that address. */
  emailReadByOthers: boolean;
  /** He asked himself to get e-mail again on an address that was stopped. */
  emailAgain: boolean;
  firstRoad: ContactRoad | null;
  secondRoad: ContactRoad | null;
  /** IANA; null: where his number says. */
  zone: string | null;
}

export type RoadsRefusal = "notHere" | "emailShared" | "emailStopped";

/** How somebody likes to be reached: his address, his first choice and what comes after it, and the clock he lives by. */
export function changeRoads(asker: ConferenceAsker, input: RoadsChange, { once, now }: At): Promise<Outcome<RoadsRefusal>> {
  const { db, conferenceId, dataKey } = asker;
  const { personId, email, firstRoad, secondRoad, zone } = input;
  const redirect = `/conferences/${conferenceId}/people/${personId}#roads`;
  return deed<RoadsRefusal>({ db, actor: asker, once, redirect }, async (tx) => {
    const person = await personHere(tx, conferenceId, personId);
    if (!person) return "notHere";
    if (email) {
      const hash = emailHash(email);
      const same = await tx.personEmail.findMany({
        where: { conferenceId, hash, OR: [{ endedAt: null }, { endReason: "stop" }] },
        select: { personId: true, endedAt: true },
      });
      if (!input.emailReadByOthers && same.some((one) => one.personId !== personId && one.endedAt === null)) return "emailShared";
      const own = same.filter((one) => one.personId === personId);
      if (!input.emailAgain && own.length > 0 && own.every(({ endedAt }) => endedAt !== null)) return "emailStopped";
    }
    const { emailReadByOthers: readByOthers, emailAgain: again } = input;
    await keepEmail(tx, { personId, conferenceId, address: email, readByOthers, zone, again, now });
    await keepZone(tx, asker, personId, zone);
    const place = { model: "Person", field: "contactSealed", id: personId } as const;
    const { email: _before, ...contact } = openOrNull<PersonContact>(dataKey, place, person.contactSealed) ?? {};
    await tx.person.update({
      where: { id: personId },
      data: { firstRoad, secondRoad, contactSealed: seal(dataKey, place, { ...contact, ...(email ? { email } : {}) }) },
    });
    await followRoad(tx, { personId, conferenceId }, now);
    await announce(tx, conferenceId);
  });
}

/** What a wish for another road does not change: his own page, asked for this minute, and that it is off, which he must hear somehow. */
const keepTheirRoad: readonly string[] = [principalLinkMessage.name, cancelledMessage.name, guestCancelledMessage.name];

/**
 * What still waits takes the road he likes now; when that is a call, a letter or a visit, it does not leave at all. A guest whose invitation
 * did not arrive, or was held back before, gets it along the road that is open now.
 */
async function followRoad(tx: Tx, { personId, conferenceId }: { personId: string; conferenceId: string }, now: Date): Promise<void> {
  const person = (await reachOf(tx, [personId])).get(personId);
  if (!person) return;
  const road = roadTo(person);
  const template = { in: familyMessages.map(({ name }) => name).filter((name) => !keepTheirRoad.includes(name)) };
  const waits: Prisma.OutgoingMessageWhereInput = { personId, template, state: "queued", attempts: 0, channel: { in: [...sentRoads] } };
  if (isSent(road) && (await missesInvitation(tx, personId)))
    await tell(tx, { person, conferenceId, template: guestInvitationMessage, refs: {}, purpose: "guest", now });
  else if (isSent(road)) await tx.outgoingMessage.updateMany({ where: waits, data: { channel: road } });
  else if (road === person.firstRoad || road === person.secondRoad)
    await tx.outgoingMessage.updateMany({ where: waits, data: { state: "withdrawn", settledAt: now } });
}

/** A guest for whom no invitation waits, is on its way or arrived, while the family has not presented yet. */
async function missesInvitation(tx: Tx, personId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "Guest" g where g."personId" = ${personId}::uuid
      and not exists (select 1 from "OutgoingMessage" m where m."personId" = g."personId" and m."template" = ${guestInvitationMessage.name}
        and m."state" not in ('failed', 'withdrawn'))
      and not exists (select 1 from "DayOutcome" o where o."conferenceId" = g."conferenceId" and o."outcome" = 'presented')`;
  return rows.length > 0;
}

/** Keeps the clock he lives by with each of his numbers, where it is read together with the number. */
async function keepZone(tx: Tx, { dataKey }: ConferenceAsker, personId: string, zone: string | null): Promise<void> {
  const phones = await tx.personPhone.findMany({ where: { personId, endedAt: null }, select: { id: true, contactSealed: true } });
  for (const { id, contactSealed } of phones) {
    const place = { model: "PersonPhone", field: "contactSealed", id } as const;
    const { number, zone: before } = open<SealedNumber>(dataKey, place, contactSealed);
    if ((before ?? null) === zone) continue;
    const sealed: SealedNumber = { number, ...(zone ? { zone } : {}) };
    await tx.personPhone.update({ where: { id }, data: { contactSealed: seal(dataKey, place, sealed) } });
  }
}
