import { z } from "zod";
import { newId } from "~/access/ids";
import { newDataKey, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import { dataKeyOf, phoneNumberRow } from "~/messaging/numbers.server";
import { queueMessage, type Template } from "~/messaging/line/outgoing.server";
import { defineTemplate, type FamilyWords, familyText } from "~/messaging/templates";

const refs = z.object({});

async function read(tx: Tx, message: { personId: string | null; linkId: string | null }): Promise<FamilyWords | null> {
  const person = await tx.person.findUnique({ where: { id: message.personId ?? "" }, select: { firstName: true } });
  if (!person) return null;
  return {
    name: person.firstName,
    askers: ["Samira"],
    link: `https://kring.example/o/${message.linkId}`,
    caller: "Rachid",
    number: "06 12345678",
  };
}

const invitation = defineTemplate({ name: "invitation", purpose: "circle", refs, read, render: familyText("invitation") });
const reminder = defineTemplate({ name: "reminder", purpose: "circle", refs, read, render: familyText("reminder") });

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
  for (const person of invited) {
    const number = await phoneNumberRow(db, person.number, now);
    const id = newId();
    const contactSealed = seal(dataKey, { model: "PersonPhone", field: "contactSealed", id }, { number: person.number });
    await db.personPhone.create({ data: { id, conferenceId, personId: person.id, phoneNumberId: number.id, contactSealed, since: now } });
  }
  return { conferenceId, principalPersonId: personId, people: invited };
}

/** Puts in line an invitation for everybody, and for every tenth a reminder with the same link. */
export async function oweInvitations(db: Db, circle: Circle, now: Date): Promise<Owed[]> {
  const owed: Owed[] = [];
  await db.$transaction(
    async (tx) => {
      for (const [index, person] of circle.people.entries()) {
        for (const [template, message] of index % 10 === 0
          ? ([
              [invitation, "invitation"],
              [reminder, "reminder"],
            ] as const)
          : ([[invitation, "invitation"]] as const)) {
          const to = { personId: person.id, conferenceId: circle.conferenceId };
          const id = await queueMessage(tx, { template, to, language: "nl", linkId: person.linkId, now });
          const words = {
            name: person.name,
            askers: ["Samira"],
            link: `https://kring.example/o/${person.linkId}`,
            caller: "Rachid",
            number: "06 12345678",
          };
          owed.push({ id, to: person.number, body: familyText(message)("nl", words) });
        }
      }
    },
    { timeout: 60_000 },
  );
  return owed;
}

const firstNames = ["Fatima", "Rachid", "Truus", "Piotr", "Agnieszka", "Hilda", "Ineke", "Rob", "Zoë", "Gülşen"];
