import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { linkFor } from "~/access/links.server";
import { open, seal } from "~/access/sealing.server";
import { hashWord } from "~/access/sessions.server";
import type { Tx } from "~/db.server";
import { principalLinkMessage } from "~/journey/family-messages.server";
import { messageLanguage } from "~/language/readers";
import { queueMessage, withdrawMessages } from "~/messaging/line/outgoing.server";
import { askedForIt, endPhone, givePhone, type PhoneOfPerson, phonesOf } from "~/messaging/numbers.server";
import { recordEvent } from "~/timeline/timeline.server";
import { tellOfStrokes } from "../map/strokes/hearing.server";
import { contactOf } from "../place.server";
import { type At, closedTo, isSharedHere, personHere, stopReaching } from "../reach.server";
import { type WordRefusal, wordRefusal } from "./agreed-word";
import { erasePerson } from "./erasing.server";
import type { PersonContact } from "./person";

const pathOf = (asker: ConferenceAsker, personId: string): string => `/conferences/${asker.conferenceId}/people/${personId}`;

const frame = (asker: ConferenceAsker, personId: string, once: string) => ({
  db: asker.db,
  actor: asker,
  once,
  redirect: pathOf(asker, personId),
});

const contactIn = (asker: ConferenceAsker, { id, contactSealed }: { id: string; contactSealed: Uint8Array | null }): PersonContact =>
  contactSealed ? open<PersonContact>(asker.dataKey, { model: "Person", field: "contactSealed", id }, contactSealed) : {};

export interface PersonChange extends Omit<PersonContact, "email"> {
  personId: string;
  firstName: string;
  spokenLanguage: string;
  /** Null: reads nothing. */
  readLanguage: string | null;
  under16: boolean;
}

/** Corrects name, contact details and languages. What else was sealed with them stays. */
export async function changePerson(asker: ConferenceAsker, input: PersonChange, { once }: At): Promise<Outcome<"notHere">> {
  return deed<"notHere">(frame(asker, input.personId, once), async (tx) => {
    const person = await personHere(tx, asker.conferenceId, input.personId);
    if (!person) return "notHere";
    const place = { model: "Person", field: "contactSealed", id: person.id } as const;
    const { familyName: _name, address: _address, ...rest } = contactIn(asker, person);
    await tx.person.update({
      where: { id: person.id },
      data: {
        firstName: input.firstName,
        contactSealed: seal(asker.dataKey, place, { ...rest, ...contactOf(input) }),
        spokenLanguage: input.spokenLanguage,
        readLanguage: input.readLanguage,
        under16: input.under16,
      },
    });
    await tellOfStrokes(tx, asker.conferenceId, { about: person.id });
  });
}

/** Gives somebody one more number, in E.164. */
export async function addPhone(
  asker: ConferenceAsker,
  input: { personId: string; phone: string; readByOthers: boolean },
  { once, now }: At,
): Promise<Outcome<"notHere" | "numberShared">> {
  const { conferenceId } = asker;
  return deed<"notHere" | "numberShared">(frame(asker, input.personId, once), async (tx) => {
    if (!(await personHere(tx, conferenceId, input.personId))) return "notHere";
    if (!input.readByOthers && (await isSharedHere(tx, conferenceId, input.phone, input.personId))) return "numberShared";
    await givePhone(tx, { personId: input.personId, conferenceId, e164: input.phone, readByOthers: input.readByOthers, now });
  });
}

/** A number is his no longer. */
export async function dropPhone(
  asker: ConferenceAsker,
  input: { personId: string; personPhoneId: string },
  { once, now }: At,
): Promise<Outcome<"notHere">> {
  return deed<"notHere">(frame(asker, input.personId, once), async (tx) => {
    const phone = await tx.personPhone.findFirst({
      where: { id: input.personPhoneId, personId: input.personId, conferenceId: asker.conferenceId, endedAt: null },
      select: { id: true },
    });
    if (!phone) return "notHere";
    await endPhone(tx, { personPhoneId: phone.id, reason: "corrected", now });
  });
}

/** Keeps the word or PIN that was agreed face to face or by telephone; only its hash. The newest one counts. */
export async function agreeWord(
  asker: ConferenceAsker,
  input: { personId: string; word: string },
  { once, now }: At,
): Promise<Outcome<WordRefusal | "notHere">> {
  const hash = await hashWord(input.word);
  return deed<WordRefusal | "notHere">(frame(asker, input.personId, once), async (tx) => {
    const person = await personHere(tx, asker.conferenceId, input.personId);
    if (!person) return "notHere";
    const numbers = ((await phonesOf(tx, asker.dataKey, [person.id])).get(person.id) ?? []).map(({ e164 }) => e164);
    const refusal = wordRefusal(input.word, { firstName: person.firstName, familyName: contactIn(asker, person).familyName, numbers });
    if (refusal) return refusal;
    await tx.agreedWord.create({ data: { id: newId(), personId: person.id, hash, agreedAt: now, accountId: asker.id } });
  });
}

export type OwnPageRefusal = "notHere" | "noWord" | "readsNothing" | "noMobile";

/** Sends a principal the link to a page of his own; one that still waits is not doubled. Without an agreed word the link would open for nobody. */
export async function sendOwnPage(
  asker: ConferenceAsker,
  input: { personId: string },
  { once, now }: At,
): Promise<Outcome<OwnPageRefusal>> {
  return deed<OwnPageRefusal>(frame(asker, input.personId, once), async (tx) => {
    const person = await personHere(tx, asker.conferenceId, input.personId);
    if (!person?.principal || person.deceasedAt) return "notHere";
    if ((await tx.agreedWord.count({ where: { personId: person.id } })) === 0) return "noWord";
    if (person.readLanguage === null) return "readsNothing";
    const phones = (await phonesOf(tx, asker.dataKey, [person.id])).get(person.id) ?? [];
    if (!phones.some(({ kind, silenced }) => kind === "mobile" && !silenced)) return "noMobile";
    const waits = await tx.outgoingMessage.count({
      where: { personId: person.id, template: principalLinkMessage.name, state: { in: ["queued", "handingOver"] } },
    });
    if (waits > 0) return;
    const link = await linkFor(tx, person, "principal", now);
    await queueMessage(tx, {
      template: principalLinkMessage,
      to: { personId: person.id, conferenceId: asker.conferenceId },
      language: messageLanguage(person.readLanguage),
      linkId: link.id,
      refs: askedForIt,
      now,
    });
  });
}

/**
 * Somebody died. From this second nothing automatic goes to him or speaks of him; when he was a principal, nothing goes to
 * anybody in his conference. People are told by a voice.
 */
export async function recordDeceased(asker: ConferenceAsker, input: { personId: string }, { once, now }: At): Promise<Outcome<"notHere">> {
  const { conferenceId } = asker;
  return deed<"notHere">(frame(asker, input.personId, once), async (tx) => {
    const person = await personHere(tx, conferenceId, input.personId);
    if (!person) return "notHere";
    if (person.deceasedAt) return;
    await tx.person.update({ where: { id: person.id }, data: { deceasedAt: now } });
    await tellOfStrokes(tx, conferenceId, { about: person.id });
    await stopReaching(tx, asker, person.id, now);
    if (person.principal) await withdrawMessages(tx, { conferenceId, now });
    else await withdrawMessages(tx, { ids: await waitingAbout(tx, conferenceId, person.id), now });
    await recordEvent(tx, { conferenceId, kind: "deceased", actor: asker, refs: { personId: person.id }, now });
  });
}

async function waitingAbout(tx: Tx, conferenceId: string, personId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select "id" from "OutgoingMessage"
    where "conferenceId" = ${conferenceId}::uuid and "state" = 'queued' and position(${personId} in "refs"::text) > 0`;
  return rows.map(({ id }) => id);
}

/** Takes somebody off the map for good: who he is, how he is reached and what was said about him are erased. */
export async function removePerson(
  asker: ConferenceAsker,
  input: { personId: string },
  { once, now }: At,
): Promise<Outcome<"notHere" | "isPrincipal">> {
  const { conferenceId } = asker;
  const redirect = `/conferences/${conferenceId}/circle`;
  return deed<"notHere" | "isPrincipal" | "privateTime">(
    { ...frame(asker, input.personId, once), redirect, writesContentOf: conferenceId },
    async (tx) => {
      if (await closedTo(tx, asker)) return "privateTime";
      const person = await personHere(tx, conferenceId, input.personId);
      if (!person) return "notHere";
      if (person.principal) return "isPrincipal";
      await stopReaching(tx, asker, person.id, now);
      await erasePerson(tx, person.id, now);
    },
  );
}

/** One person's contact details, as the coordinator's page about him shows them. Nothing of the map: this page stays open in private time. */
export interface PersonCard {
  id: string;
  firstName: string;
  contact: PersonContact;
  spokenLanguage: string;
  readLanguage: string | null;
  under16: boolean;
  deceasedAt: Date | null;
  principalId: string | null;
  phones: PhoneOfPerson[];
  wordAgreedAt: Date | null;
}

export async function personCard(asker: ConferenceAsker, personId: string): Promise<PersonCard | null> {
  const person = await asker.db.person.findFirst({
    where: { id: personId, conferenceId: asker.conferenceId, erasedAt: null },
    include: { principal: { select: { id: true } }, words: { select: { agreedAt: true }, orderBy: { agreedAt: "desc" }, take: 1 } },
  });
  if (!person) return null;
  return {
    id: person.id,
    firstName: person.firstName,
    contact: contactIn(asker, person),
    spokenLanguage: person.spokenLanguage,
    readLanguage: person.readLanguage,
    under16: person.under16,
    deceasedAt: person.deceasedAt,
    principalId: person.principal?.id ?? null,
    phones: (await phonesOf(asker.db, asker.dataKey, [person.id])).get(person.id) ?? [],
    wordAgreedAt: person.words[0]?.agreedAt ?? null,
  };
}
