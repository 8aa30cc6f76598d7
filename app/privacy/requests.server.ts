import { randomInt } from "node:crypto";
import type { LockedRequest, RequestAnswer } from "@generated/client";
import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import { notFound, requireAccount, type StaffAsker } from "~/access/guards.server";
import { isId, newId } from "~/access/ids";
import { type DataKeyRow, newDataKey, open, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import type { Language } from "~/language/languages";
import {
  answerDue,
  type LockedRequestContent,
  type LockedRequestNoteContent,
  mayAnswer,
  type NoteSubject,
  referenceSigns,
  requestErasedAfter,
  whyNotExtended,
} from "./locked-request";
import type { RequestInput } from "./request-input";

interface At {
  once: string;
  now: Date;
}

const thanksPath = "/request/thanks";
const classes = ["id", "process", "name", "contact", "accusation"] as const;
const requestPlace = (id: string) => ({ model: "LockedRequest", field: "accusationSealed", id }) as const;
const notePlace = (id: string) => ({ model: "LockedRequestNote", field: "accusationSealed", id }) as const;

function newReference(): string {
  const signs = Array.from({ length: 10 }, () => referenceSigns[randomInt(referenceSigns.length)]);
  return `${signs.slice(0, 5).join("")}-${signs.slice(5).join("")}`;
}

/**
 * Locks a request away for the privacy officer. It looks for nobody: what happens, how long it takes and what is answered are the same
 * whoever it is about.
 */
export async function lockRequest(db: Db, input: RequestInput, language: Language, at: At): Promise<{ redirect: string }> {
  const reference = newReference();
  const frame = {
    db,
    actor: { kind: "person" as const, id: null },
    once: at.once,
    redirect: `${thanksPath}?nummer=${reference}&taal=${language}`,
  };
  const outcome = await deed<never>(frame, async (tx) => {
    const centrale = await tx.organisation.findFirstOrThrow({ where: { kind: "centrale" }, select: { id: true }, orderBy: { id: "asc" } });
    const [key, id] = [newDataKey("lockedRequest", at.now), newId()];
    await tx.dataKey.create({ data: key });
    const { by, ask, ...written } = input;
    const content: LockedRequestContent = { ...written, language };
    await tx.lockedRequest.create({
      data: {
        id,
        reference,
        centraleId: centrale.id,
        dataKeyId: key.id,
        by,
        ask,
        accusationSealed: seal(key, { model: "LockedRequest", field: "accusationSealed", id }, content),
        at: at.now,
        dueAt: answerDue(at.now, false),
        eraseAfter: requestErasedAfter({ at: at.now, answeredAt: null }),
      },
    });
  });
  if (outcome.refused !== null) throw new Error(`A request was refused: ${outcome.refused}`);
  return { redirect: outcome.redirect };
}

/** Only the privacy officer; for everybody else there is no such page. */
export const requireOfficer = (request: Request): Promise<StaffAsker> => requireAccount(request, "privacyOfficer");

export type RequestRow = Pick<LockedRequest, "id" | "reference" | "by" | "ask" | "at" | "dueAt" | "extendedAt" | "answeredAt" | "answer">;

/** Requests of this Centrale without a word of what they say: the open ones by their last day, then the answered ones. */
export async function requestList(asker: StaffAsker): Promise<RequestRow[]> {
  await logAccess(asker.db, { actor: asker, deed: "seeLockedRequests", classes: ["id", "process"], origin: asker.origin });
  return asker.db.lockedRequest.findMany({
    where: { centraleId: asker.organisationId },
    select: { id: true, reference: true, by: true, ask: true, at: true, dueAt: true, extendedAt: true, answeredAt: true, answer: true },
    orderBy: [{ answeredAt: { sort: "desc", nulls: "first" } }, { dueAt: "asc" }],
    take: 300,
  });
}

export interface RequestShown extends RequestRow {
  eraseAfter: Date;
  content: LockedRequestContent;
  notes: (LockedRequestNoteContent & { id: string; at: Date })[];
}

/** One request with its words and how it was weighed. Writes the access log's row. */
export async function openRequest(asker: StaffAsker, requestId: string | undefined, deedName = "seeLockedRequest"): Promise<RequestShown> {
  const row = isId(requestId)
    ? await asker.db.lockedRequest.findFirst({
        where: { id: requestId, centraleId: asker.organisationId },
        include: { dataKey: true, notes: { orderBy: [{ at: "asc" }, { id: "asc" }] } },
      })
    : null;
  const refused = row ? {} : { refused: "noSuchRequest" };
  await logAccess(asker.db, { actor: asker, deed: deedName, classes: row ? classes : [], ...refused, origin: asker.origin });
  if (!row) throw notFound();
  const { dataKey, notes, accusationSealed, centraleId: _centrale, dataKeyId: _key, answeredBy: _by, ...rest } = row;
  return {
    ...rest,
    content: open<LockedRequestContent>(dataKey, requestPlace(row.id), accusationSealed),
    notes: notes.map((note) => ({
      id: note.id,
      at: note.at,
      ...open<LockedRequestNoteContent>(dataKey, notePlace(note.id), note.accusationSealed),
    })),
  };
}

const pathOf = (requestId: string): string => `/requests/${requestId}`;

type Held = Pick<LockedRequest, "id" | "at" | "extendedAt" | "answeredAt"> & { dataKey: DataKeyRow; notes: LockedRequestNoteContent[] };

/** Takes one request for a deed, with what was noted; null when it is not this officer's. */
async function held(tx: Tx, asker: StaffAsker, requestId: string): Promise<Held | null> {
  if (!isId(requestId)) return null;
  await tx.$queryRaw`select 1 from "LockedRequest" where "id" = ${requestId}::uuid for update`;
  const row = await tx.lockedRequest.findFirst({
    where: { id: requestId, centraleId: asker.organisationId },
    include: { dataKey: true, notes: true },
  });
  if (!row) return null;
  const notes = row.notes.map((note) => open<LockedRequestNoteContent>(row.dataKey, notePlace(note.id), note.accusationSealed));
  return { ...row, notes };
}

async function writeNote(
  tx: Tx,
  asker: StaffAsker,
  { id: requestId, dataKey }: Held,
  note: LockedRequestNoteContent,
  now: Date,
): Promise<void> {
  const id = newId();
  await tx.lockedRequestNote.create({
    data: {
      ...{ id, requestId, at: now, byAccount: asker.id },
      accusationSealed: seal(dataKey, { model: "LockedRequestNote", field: "accusationSealed", id }, note),
    },
  });
}

const logDeed = (tx: Tx, asker: StaffAsker, name: string) =>
  logAccess(tx, { actor: asker, deed: name, classes: ["id", "process", "accusation"], origin: asker.origin });

export type RequestRefusal = "noSuchRequest" | "answered" | "extendedAlready" | "tooLate" | "notWeighed";

/** Keeps how one point was weighed, in the officer's own words. */
export function noteWeighing(
  asker: StaffAsker,
  input: { requestId: string; about: NoteSubject; text: string },
  at: At,
): Promise<Outcome<RequestRefusal>> {
  const { requestId, about, text } = input;
  return deed<RequestRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: pathOf(requestId) }, async (tx) => {
    const request = await held(tx, asker, requestId);
    if (!request) return "noSuchRequest";
    if (request.answeredAt) return "answered";
    await writeNote(tx, asker, request, { about, text }, at.now);
    await logDeed(tx, asker, "noteLockedRequest");
  });
}

/** Two months more, once, with the reason; who asks is told so within the first month. */
export function extendRequest(asker: StaffAsker, input: { requestId: string; reason: string }, at: At): Promise<Outcome<RequestRefusal>> {
  const { requestId, reason } = input;
  return deed<RequestRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: pathOf(requestId) }, async (tx) => {
    const request = await held(tx, asker, requestId);
    if (!request) return "noSuchRequest";
    const refused = whyNotExtended({ ...request, now: at.now });
    if (refused) return refused;
    await writeNote(tx, asker, request, { about: "extension", text: reason }, at.now);
    await tx.lockedRequest.update({ where: { id: requestId }, data: { extendedAt: at.now, dueAt: answerDue(request.at, true) } });
    await logDeed(tx, asker, "extendLockedRequest");
  });
}

/** Notes what was answered. From here the request waits for its erasing. */
export function answerRequest(
  asker: StaffAsker,
  input: { requestId: string; answer: RequestAnswer },
  at: At,
): Promise<Outcome<RequestRefusal>> {
  const { requestId, answer } = input;
  return deed<RequestRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: pathOf(requestId) }, async (tx) => {
    const request = await held(tx, asker, requestId);
    if (!request) return "noSuchRequest";
    if (request.answeredAt) return "answered";
    if (!mayAnswer(answer, request.notes)) return "notWeighed";
    const eraseAfter = requestErasedAfter({ at: request.at, answeredAt: at.now });
    await tx.lockedRequest.update({ where: { id: requestId }, data: { answer, answeredAt: at.now, answeredBy: asker.id, eraseAfter } });
    await logDeed(tx, asker, "answerLockedRequest");
  });
}

/** Erases requests whose time is over, with what was noted and the key that opens them. Gives how many. */
export function eraseLockedRequests(db: Db, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const due = await tx.lockedRequest.findMany({ where: { eraseAfter: { lte: now } }, select: { id: true, dataKeyId: true } });
    await tx.lockedRequest.deleteMany({ where: { id: { in: due.map(({ id }) => id) } } });
    await tx.dataKey.deleteMany({ where: { id: { in: due.map(({ dataKeyId }) => dataKeyId) } } });
    return due.length;
  });
}
