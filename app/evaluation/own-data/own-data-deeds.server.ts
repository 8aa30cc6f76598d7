import { deed, type Outcome } from "~/access/deed.server";
import type { FamilyAsker } from "~/access/guards.server";
import { renewLink, revokeLinks } from "~/access/links.server";
import { openOrNull, seal } from "~/access/sealing.server";
import { factOf } from "~/journey/conference.server";
import { keepEmail } from "~/messaging/email/addresses.server";
import { withdrawMessages } from "~/messaging/line/outgoing.server";
import { endPhone } from "~/messaging/numbers.server";
import { erasePerson } from "~/network/person/erasing.server";
import type { PersonContact } from "~/network/person/person";
import { contactOf } from "~/network/place.server";
import { stopReaching } from "~/network/reach.server";
import { announce } from "~/timeline/live.server";
import { recordEvent } from "~/timeline/timeline.server";

interface At {
  once: string;
  now: Date;
}

export interface OwnDataChange extends PersonContact {
  firstName: string;
  spokenLanguage: string;
  /** Null: reads nothing. */
  readLanguage: string | null;
}

const ownDataPath = (asker: FamilyAsker): string => `/k/${asker.linkId}/my-data`;
/** Open to everybody: what stood behind the link is gone. */
const erasedPath = "/my-data-erased";

/** Corrects one's own name, languages, e-mail and address. What else was sealed with them stays. */
export function changeOwnData(asker: FamilyAsker, input: OwnDataChange, { once, now }: At): Promise<Outcome<never>> {
  const { db, conferenceId, dataKey, id } = asker;
  return deed<never>({ db, actor: asker, once, redirect: ownDataPath(asker) }, async (tx) => {
    const place = { model: "Person", field: "contactSealed", id } as const;
    const { contactSealed } = await tx.person.findUniqueOrThrow({ where: { id }, select: { contactSealed: true } });
    const { familyName: _name, email: _email, address: _address, ...rest } = openOrNull<PersonContact>(dataKey, place, contactSealed) ?? {};
    const { firstName, spokenLanguage, readLanguage } = input;
    await tx.person.update({
      where: { id },
      data: { firstName, spokenLanguage, readLanguage, contactSealed: seal(dataKey, place, { ...rest, ...contactOf(input) }) },
    });
    await keepEmail(tx, { personId: id, conferenceId, address: input.email ?? null, reason: "ownCorrection", again: true, now });
    await recordEvent(tx, { conferenceId, kind: "ownDataCorrected", actor: asker, refs: { personId: id }, now });
    await announce(tx, conferenceId);
  });
}

/**
 * A number is his no longer, at once: nothing goes there any more. Every other device that had opened his link is shut out, since the
 * old phone may be somebody else's by now; the address in its messages opens nothing either.
 */
export function dropOwnNumber(asker: FamilyAsker, input: { personPhoneId: string }, { once, now }: At): Promise<Outcome<"notYours">> {
  const { db, conferenceId, id: personId } = asker;
  return deed<"notYours">({ db, actor: asker, once, redirect: ownDataPath(asker) }, async (tx) => {
    const phone = await tx.personPhone.findFirst({
      where: { id: input.personPhoneId, personId, OR: [{ endedAt: null }, { endReason: "toConfirm" }] },
      select: { id: true, endedAt: true },
    });
    if (!phone) return "notYours";
    if (phone.endedAt) {
      await tx.personPhone.delete({ where: { id: phone.id } });
      return;
    }
    await endPhone(tx, { personPhoneId: phone.id, reason: "ownCorrection", now });
    await renewLink(tx, asker.linkId, now);
    await recordEvent(tx, { conferenceId, kind: "ownNumberDropped", actor: asker, refs: { personId }, now });
    await announce(tx, conferenceId);
  });
}

/**
 * Everything about him that is his goes in one transaction: how he is reached, what he answered, what was drawn and said of him; links and
 * waiting messages end. His lines in the plan become somebody's, the family's own words stay. The coordinator reads that it happened, not why.
 */
export function eraseOwnData(asker: FamilyAsker, { once, now }: At): Promise<Outcome<"isPrincipal">> {
  const { db, conferenceId, id: personId } = asker;
  return deed<"isPrincipal">({ db, actor: asker, once, redirect: `${erasedPath}?taal=${asker.language}` }, async (tx) => {
    // A principal's own page says how he stops: without him there is no conference to erase him from.
    if (asker.principalId) return "isPrincipal";
    await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
    const facts = await factOf(tx, conferenceId);
    const ended = Boolean(facts.closedAt ?? facts.strandedAt ?? facts.notStartedAt);
    const last = await tx.reply.findFirst({
      where: { invitation: { personId } },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { answer: true },
    });
    // An answer of no, or of a conference that is over, goes on being counted: without him.
    if (ended || last?.answer === "no") {
      await revokeLinks(tx, personId, now);
      await withdrawMessages(tx, { personId, now });
    } else await stopReaching(tx, asker, personId, now);
    await tx.checkIn.updateMany({ where: { personId }, data: { accusationSealed: null } });
    await erasePerson(tx, personId, now);
    await recordEvent(tx, { conferenceId, kind: "ownDataErased", actor: asker, refs: { personId }, now });
    await announce(tx, conferenceId);
  });
}
