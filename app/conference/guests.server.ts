import type { PartOfDay } from "@generated/client";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { linkFor } from "~/access/links.server";
import { seal } from "~/access/sealing.server";
import { hashWord } from "~/access/sessions.server";
import type { InviteGuest } from "~/conference/guest-input";
import { type DemandWords, type GuestWork, partStands, whyNotStated } from "~/conference/guests";
import type { Tx } from "~/db.server";
import { reachOf, tell } from "~/invitation/asking/roads.server";
import { guestInvitationMessage } from "~/journey/family-messages.server";
import { keepEmail } from "~/messaging/email/addresses.server";
import { wakeMessaging } from "~/messaging/line/wake.server";
import { givePhone } from "~/messaging/numbers.server";
import { recordEvent } from "~/timeline/timeline.server";

type When = { once: string; now: Date };

export type InviteGuestRefusal = "dayOver";

/**
 * Puts a professional on the list for named parts. His message waits until every principal said yes to at least one of them;
 * until then nothing leaves. It takes the road he likes; who likes to be called, visited or written to gets none.
 */
export async function inviteGuest(asker: ConferenceAsker, input: InviteGuest, { once, now }: When): Promise<Outcome<InviteGuestRefusal>> {
  const word = input.word ? await hashWord(input.word) : null;
  return deed<InviteGuestRefusal>({ db: asker.db, actor: asker, once, redirect: `/conferences/${asker.conferenceId}/day` }, async (tx) => {
    const { conferenceId } = asker;
    const presented = await tx.dayOutcome.count({ where: { conferenceId, outcome: "presented" } });
    if (presented > 0) return "dayOver";
    const personId = newId();
    const guestId = newId();
    const { firstName, readLanguage = "nld", firstRoad = null, email } = input;
    await tx.person.create({
      data: {
        ...{ id: personId, conferenceId, firstName, readLanguage, firstRoad, addedAt: now, addedByAccount: asker.id },
        ...(email ? { contactSealed: seal(asker.dataKey, { model: "Person", field: "contactSealed", id: personId }, { email }) } : {}),
      },
    });
    await givePhone(tx, { personId, conferenceId, e164: input.phone, now });
    if (email) await keepEmail(tx, { personId, conferenceId, address: email, now });
    const work: GuestWork = { organisation: input.organisation, discipline: input.discipline, announcedAs: input.announcedAs ?? "" };
    await tx.guest.create({
      data: {
        id: guestId,
        conferenceId,
        personId,
        specialSealed: seal(asker.dataKey, { model: "Guest", field: "specialSealed", id: guestId }, work),
      },
    });
    await tx.guestPart.createMany({ data: [...new Set(input.parts)].map((part) => ({ guestId, conferenceId, part })) });
    if (word) await tx.agreedWord.create({ data: { id: newId(), personId, hash: word, agreedAt: now, accountId: asker.id } });
    // His link is there whichever way he is reached: a letter leads to it as well.
    await linkFor(tx, { id: personId, conferenceId }, "guest", now);
    const person = (await reachOf(tx, [personId])).get(personId);
    if (person) await tell(tx, { person, conferenceId, template: guestInvitationMessage, refs: {}, purpose: "guest", now });
    await recordEvent(tx, { conferenceId, kind: "guestInvited", actor: asker, refs: { personId }, now });
  });
}

export type ApproveGuestRefusal = "partUnknown";

export interface ApproveInput {
  guestId: string;
  part: PartOfDay;
  yes: boolean;
}

/** A principal says on his own link whether a guest may come for a part. */
export function approveGuest(
  asker: FamilyAsker & { principalId: string },
  input: ApproveInput,
  { once, now }: When,
): Promise<Outcome<ApproveGuestRefusal>> {
  return deed<ApproveGuestRefusal>({ db: asker.db, actor: asker, once, redirect: `/k/${asker.linkId}/day` }, (tx) =>
    say(tx, {
      ...input,
      conferenceId: asker.conferenceId,
      principalId: asker.principalId,
      how: "ownLink",
      by: asker.id,
      notedByAccount: null,
      now,
    }),
  );
}

/** The same, said by a principal and noted by the coordinator. */
export function noteGuestApproval(
  asker: ConferenceAsker,
  input: ApproveInput & { principalId: string },
  { once, now }: When,
): Promise<Outcome<ApproveGuestRefusal>> {
  return deed<ApproveGuestRefusal>({ db: asker.db, actor: asker, once, redirect: `/conferences/${asker.conferenceId}/day` }, (tx) =>
    say(tx, { ...input, conferenceId: asker.conferenceId, how: "togetherWithCoordinator", by: asker.id, notedByAccount: asker.id, now }),
  );
}

interface Said extends ApproveInput {
  conferenceId: string;
  principalId: string;
  how: "ownLink" | "togetherWithCoordinator";
  by: string;
  notedByAccount: string | null;
  now: Date;
}

async function say(
  tx: Tx,
  { conferenceId, guestId, part, principalId, yes, how, by, notedByAccount, now }: Said,
): Promise<ApproveGuestRefusal | undefined> {
  // Two principals who answer at the same moment are counted one after the other.
  await tx.$queryRaw`select 1 from "Guest" where "id" = ${guestId}::uuid and "conferenceId" = ${conferenceId}::uuid for update`;
  const invited = await tx.guestPart.findUnique({ where: { guestId_part: { guestId, part } } });
  const principals = await tx.principal.findMany({ where: { conferenceId, person: { deceasedAt: null } }, select: { id: true } });
  if (!invited || invited.conferenceId !== conferenceId || !principals.some(({ id }) => id === principalId)) return "partUnknown";
  await tx.guestApproval.create({ data: { id: newId(), conferenceId, guestId, part, principalId, yes, at: now, how, notedByAccount } });
  const words = await tx.guestApproval.findMany({ where: { guestId, part }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  const stands = partStands(
    principals.map(({ id }) => id),
    words,
  );
  await tx.guestPart.update({
    where: { guestId_part: { guestId, part } },
    data: stands ? { approvedAt: invited.approvedAt ?? now, approvedBy: invited.approvedBy ?? by } : { approvedAt: null, approvedBy: null },
  });
  // His message waits until he may come for some part.
  if (stands) await wakeMessaging(tx, "handOver");
  return undefined;
}

export type StateDemandRefusal = "nothingSaid" | "tooLate";

/** What a guest's institution offers or asks, in his own words, before the day. The newest counts. */
export function stateDemand(asker: FamilyAsker, words: DemandWords, { once, now }: When): Promise<Outcome<StateDemandRefusal>> {
  const { conferenceId } = asker;
  return deed<StateDemandRefusal>({ db: asker.db, actor: asker, once, redirect: `/k/${asker.linkId}/guest?gezegd=1` }, async (tx) => {
    const guest = await tx.guest.findUniqueOrThrow({ where: { personId: asker.id } });
    const began = await tx.phaseEntry.count({ where: { conferenceId, phase: "privateTime" } });
    const reason = whyNotStated(words, began > 0);
    if (reason) return reason;
    const id = newId();
    const specialSealed = seal(asker.dataKey, { model: "StatedDemand", field: "specialSealed", id }, words);
    await tx.statedDemand.create({ data: { id, conferenceId, guestId: guest.id, at: now, specialSealed } });
    await recordEvent(tx, { conferenceId, kind: "demandStated", actor: asker, refs: { guestId: guest.id }, now });
  });
}
