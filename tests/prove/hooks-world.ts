import type { MessageState } from "@generated/enums";
import { newId } from "~/access/ids";
import { blindIndex } from "~/access/keyring.server";
import { newDataKey } from "~/access/sealing.server";
import type { Db } from "~/db.server";

/** A message as it stands before anything is reported about it. */
export type Sent = {
  id: string;
  conferenceId: string;
  number: number;
  state: MessageState;
  providerId: string | null;
  failure: string | null;
  /** False for one that was never tried. */
  tried: boolean;
  /** Whether it left lately enough to be answered. */
  recent: boolean;
};

/** In which conferences somebody has a number, whether a colleague has it, and whether it wanted silence before. */
export type KnownNumber = { e164: string; conferenceIds: string[]; colleague: boolean; silenced: boolean };

export type World = { conferenceIds: string[]; messages: Sent[]; numbers: KnownNumber[] };

type Person = { id: string; conferenceId: string; number: number };

const dayMs = 86_400_000;
const perConference = 10;
const strangers = 20;

/** The states in which reports may find a message, each as often as it stands here. */
const states: readonly Pick<Sent, "state" | "tried" | "failure">[] = [
  ...Array.from({ length: 6 }, () => ({ state: "accepted" as const, tried: true, failure: null })),
  { state: "handingOver", tried: true, failure: null },
  { state: "handingOver", tried: true, failure: null },
  { state: "queued", tried: true, failure: null },
  { state: "queued", tried: false, failure: null },
  { state: "withdrawn", tried: true, failure: null },
  { state: "withdrawn", tried: false, failure: null },
  { state: "failed", tried: true, failure: "30003" },
  { state: "delivered", tried: true, failure: null },
];
const known: readonly MessageState[] = ["accepted", "failed", "delivered"];

/**
 * Conferences with ten people each, of whom every twelfth shares his number with somebody of another conference and every thirtieth with
 * a colleague; numbers nobody knows; and messages in every state, sent lately or long ago.
 */
export async function makeWorld(db: Db, { messages, now, random }: { messages: number; now: Date; random: () => number }): Promise<World> {
  const conferenceIds = Array.from({ length: Math.max(3, Math.ceil(messages / (perConference * 4))) }, () => newId());
  const { numbers, people } = peopleOf(conferenceIds);
  const inHand = new Set<number>();
  const sent = Array.from({ length: messages }, (_, index): Sent & { personId: string } => {
    const { id: personId, conferenceId, number } = people[Math.floor(random() * people.length)] as Person;
    const turn = states[index % states.length] as (typeof states)[number];
    // One message a number is in hand at a time.
    const start = turn.state === "handingOver" && inHand.has(number) ? (states[0] as (typeof states)[number]) : turn;
    if (start.state === "handingOver") inHand.add(number);
    const providerId = known.includes(start.state) ? `SM${newId().replaceAll("-", "")}` : null;
    return { id: newId(), personId, conferenceId, number, ...start, providerId, recent: random() < 0.7 };
  });
  const rowIds = numbers.map(() => newId());
  await storePeople(db, { conferenceIds, numbers, people, rowIds, now });
  await inPieces(sent, (data) =>
    db.outgoingMessage.createMany({
      data: data.map(({ id, personId, conferenceId, number, state, providerId, failure, tried, recent }) => {
        const leftAt = new Date(now.getTime() - (recent ? 5 : 80) * dayMs);
        return {
          ...{ id, personId, conferenceId, state, providerId, failure },
          ...{ template: "invitation", purpose: "circle", language: "nl", dueAt: leftAt, createdAt: leftAt },
          ...{ attempts: tried ? 1 : 0, handingOverAt: tried ? leftAt : null, leftAt: tried ? leftAt : null },
          ...{ settledAt: failure ? leftAt : null, phoneNumberId: tried ? (rowIds[number] as string) : null },
        };
      }),
    }),
  );
  return { conferenceIds, messages: sent.map(({ personId: _, ...message }) => message), numbers };
}

function peopleOf(conferenceIds: readonly string[]): { numbers: KnownNumber[]; people: Person[] } {
  const numbers: KnownNumber[] = [];
  const people: Person[] = [];
  let notShared = 0;
  for (const conferenceId of conferenceIds) {
    for (let at = 0; at < perConference; at++) {
      const other = people.length % 12 === 11 && numbers[notShared]?.conferenceIds[0] !== conferenceId ? notShared++ : null;
      const number = other ?? numbers.length;
      if (other !== null) numbers[number]?.conferenceIds.push(conferenceId);
      else
        numbers.push({
          e164: `+316${20_000_000 + number}`,
          conferenceIds: [conferenceId],
          colleague: number % 30 === 29,
          silenced: number % 25 === 24,
        });
      people.push({ id: newId(), conferenceId, number });
    }
  }
  for (let at = 0; at < strangers; at++) {
    numbers.push({ e164: `+4915${120_000_000 + at}`, conferenceIds: [], colleague: false, silenced: false });
  }
  return { numbers, people };
}

type Rows = { conferenceIds: string[]; numbers: KnownNumber[]; people: Person[]; rowIds: string[]; now: Date };

async function storePeople(db: Db, { conferenceIds, numbers, people, rowIds, now }: Rows): Promise<void> {
  const centraleId = newId();
  const keys = [...conferenceIds, "colleagues"].map(() => newDataKey("proof", now));
  const keyOf = (index: number): string => keys[index]?.id as string;
  const rowsOf = <Row>(of: (number: KnownNumber, index: number) => Row | null): Row[] =>
    numbers.map(of).filter((row) => row !== null) as Row[];
  await db.organisation.create({ data: { id: centraleId, name: "De Kring", kind: "centrale", createdAt: now } });
  await inPieces(keys, (data) => db.dataKey.createMany({ data }));
  await inPieces(
    conferenceIds.map((id, index) => ({ id, reference: id, centraleId, dataKeyId: keyOf(index), createdAt: now })),
    (data) => db.conference.createMany({ data }),
  );
  await inPieces(
    rowsOf(({ e164, conferenceIds: having }, index) =>
      having.length === 0
        ? null
        : { id: rowIds[index] as string, hash: Uint8Array.from(blindIndex("phone", e164)), kind: "mobile" as const, createdAt: now },
    ),
    (data) => db.phoneNumber.createMany({ data }),
  );
  await inPieces(
    people.map(({ id, conferenceId }) => ({ id, conferenceId, firstName: "Fatima", addedAt: now })),
    (data) => db.person.createMany({ data }),
  );
  await inPieces(
    people.map(({ id: personId, conferenceId, number }) => ({
      ...{ id: newId(), conferenceId, personId, phoneNumberId: rowIds[number] as string },
      ...{ contactSealed: new Uint8Array(1), since: now },
    })),
    (data) => db.personPhone.createMany({ data }),
  );
  const colleagues = rowsOf(({ colleague }, index) =>
    colleague
      ? {
          ...{ id: newId(), organisationId: centraleId, role: "coordinator" as const, firstName: "Rachid", passwordHash: "" },
          ...{ contactSealed: new Uint8Array(1), emailHash: Uint8Array.from(blindIndex("email", `${index}@kring.example`)) },
          ...{ phoneNumberId: rowIds[index] as string, dataKeyId: keyOf(conferenceIds.length), createdAt: now },
        }
      : null,
  );
  await inPieces(colleagues, (data) => db.account.createMany({ data }));
  const since = new Date(now.getTime() - dayMs);
  const silences = rowsOf(({ silenced }, index) => (silenced ? { id: newId(), phoneNumberId: rowIds[index] as string, since } : null));
  await inPieces(silences, (data) => db.numberSilence.createMany({ data }));
}

async function inPieces<Row>(rows: readonly Row[], store: (these: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += 1_000) await store(rows.slice(from, from + 1_000));
}
