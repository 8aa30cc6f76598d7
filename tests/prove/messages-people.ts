import { z } from "zod";
import { newId } from "~/access/ids";
import { blindIndex } from "~/access/keyring.server";
import { newDataKey, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import { queueMessages, type Template } from "~/messaging/line/outgoing.server";
import { dataKeyOf } from "~/messaging/numbers.server";
import { defineTemplate, type FamilyWords, familyText } from "~/messaging/templates";

const refs = z.object({});

async function readAll(
  tx: Tx,
  messages: readonly { id: string; personId: string | null; linkId: string | null }[],
): Promise<Map<string, FamilyWords>> {
  const ids = messages.flatMap(({ personId }) => personId ?? []);
  const people = new Map(
    (await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, firstName: true } })).map((one) => [one.id, one]),
  );
  return new Map(
    messages.flatMap(({ id, personId, linkId }) => {
      const person = people.get(personId ?? "");
      return person ? [[id, wordsOf(person.firstName, linkId)] as const] : [];
    }),
  );
}

const wordsOf = (name: string, linkId: string | null): FamilyWords => ({
  name,
  askers: ["Samira"],
  link: `https://kring.example/o/${linkId}`,
  caller: "Rachid",
  number: "06 12345678",
});

const invitation = defineTemplate({ name: "invitation", purpose: "circle", refs, readAll, render: familyText("invitation") });
const reminder = defineTemplate({ name: "reminder", purpose: "circle", refs, readAll, render: familyText("reminder") });

/** The templates of the proof: real words, and a link that needs no key. */
export const provingTemplates: readonly Template[] = [invitation, reminder];

/** What must arrive: one row, one number, one text. */
export type Owed = { id: string; to: string; body: string };

export type Circle = {
  conferenceId: string;
  principalPersonId: string;
  people: { id: string; number: string; linkId: string; name: string }[];
};

/** A conference whose family is willing and safe, with so many people who are welcome and invited, each with a number of his own. */
export async function inviteCircle(db: Db, { people, now }: { people: number; now: Date }): Promise<Circle> {
  const key = newDataKey("proof", now);
  const [centraleId, conferenceId, personId, principalId] = [newId(), newId(), newId(), newId()];
  await db.dataKey.create({ data: key });
  await db.organisation.create({ data: { id: centraleId, name: "De Kring", kind: "centrale", createdAt: now } });
  await db.conference.create({ data: { id: conferenceId, reference: conferenceId, centraleId, dataKeyId: key.id, createdAt: now } });
  await db.person.create({ data: { id: personId, conferenceId, firstName: "Samira", addedAt: now } });
  await db.principal.create({ data: { id: principalId, conferenceId, personId } });
  await db.willingness.create({ data: { id: newId(), conferenceId, principalId, givenAt: now, how: "spoken", language: "nld" } });
  const answer = newId();
  const accusationSealed = seal(key, { model: "SafetyAnswer", field: "accusationSealed", id: answer }, {});
  await db.safetyAnswer.create({
    data: { id: answer, conferenceId, principalId, askedAt: now, alone: true, flagged: false, accusationSealed },
  });

  const invited = Array.from({ length: people }, (_, index) => ({
    id: newId(),
    number: `+316${String(20_000_000 + index)}`,
    linkId: newId(),
    name: `${firstNames[index % firstNames.length]}`,
  }));
  await db.person.createMany({ data: invited.map(({ id, name }) => ({ id, conferenceId, firstName: name, addedAt: now })) });
  await db.decision.createMany({
    data: invited.map((person) => ({
      id: newId(),
      conferenceId,
      principalId,
      personId: person.id,
      kind: "welcome" as const,
      at: now,
      how: "ownLink" as const,
    })),
  });
  await db.invitation.createMany({
    data: invited.map((person) => ({ id: newId(), conferenceId, personId: person.id, invitedAt: now, invitedBy: newId() })),
  });
  const dataKey = await dataKeyOf(db, { conferenceId });
  const hashes = invited.map(({ number }) => blindIndex("phone", number));
  await db.phoneNumber.createMany({
    data: hashes.map((hash) => ({ id: newId(), hash, kind: "mobile" as const, createdAt: now })),
    skipDuplicates: true,
  });
  const numbers = new Map<string, string>();
  for (let from = 0; from < hashes.length; from += 5_000) {
    const rows = await db.phoneNumber.findMany({
      where: { hash: { in: hashes.slice(from, from + 5_000) } },
      select: { id: true, hash: true },
    });
    for (const { id, hash } of rows) numbers.set(Buffer.from(hash).toString("hex"), id);
  }
  await db.personPhone.createMany({
    data: invited.map((person, at) => {
      const id = newId();
      const contactSealed = seal(dataKey, { model: "PersonPhone", field: "contactSealed", id }, { number: person.number });
      const phoneNumberId = numbers.get(Buffer.from(hashes[at] as Uint8Array).toString("hex")) as string;
      return { id, conferenceId, personId: person.id, phoneNumberId, contactSealed, since: now };
    }),
  });
  return { conferenceId, principalPersonId: personId, people: invited };
}

/** Puts in line an invitation for everybody, and for every tenth a reminder with the same link. */
export async function oweInvitations(db: Db, circle: Circle, now: Date): Promise<Owed[]> {
  const everybody = circle.people.map(({ id, linkId }) => ({
    personId: id,
    conferenceId: circle.conferenceId,
    linkId,
    language: "nl" as const,
  }));
  await db.$transaction(
    async (tx) => {
      await queueMessages(tx, { template: invitation, now }, everybody);
      await queueMessages(
        tx,
        { template: reminder, now },
        everybody.filter((_, index) => index % 10 === 0),
      );
    },
    { timeout: 60_000 },
  );
  const people = new Map(circle.people.map((person) => [person.id, person]));
  const rows = await db.outgoingMessage.findMany({
    where: { conferenceId: circle.conferenceId },
    select: { id: true, personId: true, template: true },
  });
  return rows.map(({ id, personId, template }) => {
    const person = people.get(personId ?? "") as Circle["people"][number];
    const message = template === "reminder" ? "reminder" : "invitation";
    return { id, to: person.number, body: familyText(message)("nl", wordsOf(person.name, person.linkId)) };
  });
}

const firstNames = ["Fatima", "Rachid", "Truus", "Piotr", "Agnieszka", "Hilda", "Ineke", "Rob", "Zoë", "Gülşen"];
