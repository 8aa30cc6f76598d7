import { newId } from "~/access/ids";
import { type Bytes, type DataKeyRow, newDataKey, open, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import {
  clashes,
  type DraftContent,
  emptyDraft,
  namesIn,
  type Typed,
  typedIn,
  withoutPrincipal,
  withPrincipals,
  withStep,
} from "~/registration/draft/draft";
import { type Step, stepNamed } from "~/registration/draft/draft-steps";

/** Whose draft it is: a colleague's account, or the device that holds the cookie. Nobody else finds it. */
export type DraftOwner = { accountId: string } | { tokenHash: Bytes };

export interface Draft {
  id: string;
  version: number;
  savedAt: Date;
  eraseAfter: Date;
  content: DraftContent;
}

/** A draft nobody touched for so long erases itself. */
export const draftDays = 30;
/** A draft on a device that others may use too ends two hours after its last word, whatever becomes of the cookie. */
export const sharedSeconds = 2 * 3600;

const eraseAfter = (owner: DraftOwner, { mine }: { mine?: boolean }, now: Date): Date =>
  new Date(now.getTime() + ("accountId" in owner || mine ? draftDays * 86_400_000 : sharedSeconds * 1000));
const place = (id: string) => ({ model: "RegistrationDraft", field: "accusationSealed", id }) as const;

/** Begins a registration. Nothing of it reaches the Centrale before it is sent. */
export async function startDraft(
  tx: Tx | Db,
  owner: DraftOwner,
  begun: { typed: Typed; mine?: boolean },
  now: Date,
  id = newId(),
): Promise<string> {
  const content: DraftContent = { ...emptyDraft(begun.typed), ...(begun.mine ? { mine: true } : {}) };
  const key = newDataKey("draft", now);
  await tx.dataKey.create({ data: key });
  await tx.registrationDraft.create({
    data: {
      id,
      kind: "accountId" in owner ? "worker" : "principal",
      ...owner,
      dataKeyId: key.id,
      accusationSealed: seal(key, { model: "RegistrationDraft", field: "accusationSealed", id }, content),
      createdAt: now,
      savedAt: now,
      eraseAfter: eraseAfter(owner, content, now),
    },
  });
  return id;
}

const opened = (row: { id: string; version: number; savedAt: Date; eraseAfter: Date; accusationSealed: Bytes; dataKey: DataKeyRow }) => ({
  id: row.id,
  version: row.version,
  savedAt: row.savedAt,
  eraseAfter: row.eraseAfter,
  content: open<DraftContent>(row.dataKey, place(row.id), row.accusationSealed),
});

/** The owner's draft, or null: not his and not there look alike. What should have been erased is not opened any more. */
export async function draftOf(db: Db | Tx, owner: DraftOwner, id: string | null, now: Date): Promise<Draft | null> {
  const row = await db.registrationDraft.findFirst({
    where: { ...owner, ...(id ? { id } : {}), eraseAfter: { gt: now } },
    include: { dataKey: true },
  });
  return row && opened(row);
}

export interface DraftRow {
  id: string;
  names: string[];
  savedAt: Date;
  eraseAfter: Date;
  lastStep: string;
}

/** What its writer has not sent yet, newest first. */
export async function draftsOf(db: Db, accountId: string, now: Date): Promise<DraftRow[]> {
  const rows = await db.registrationDraft.findMany({
    where: { accountId, eraseAfter: { gt: now } },
    include: { dataKey: true },
    orderBy: { savedAt: "desc" },
  });
  return rows.map(opened).map(({ content, id, savedAt, eraseAfter }) => {
    return { id, savedAt, eraseAfter, names: namesIn(content), lastStep: content.lastStep };
  });
}

/** What a page does with a step beside keeping it. */
export type StepDeed = { kind: "keep" } | { kind: "people"; count: number } | { kind: "remove"; at: number };

export type Saved = { saved: true; draft: Draft } | { saved: false; draft: Draft; typed: Typed } | null;

/**
 * Keeps one step as it was typed. An older page whose step somebody changed in the meantime keeps nothing and is told so.
 * Keeping the same twice is keeping it once. Null: no such draft of this owner.
 */
export function saveStep(
  db: Db,
  owner: DraftOwner,
  id: string,
  given: { step: string; version: number; form: FormData; deed: StepDeed },
  now: Date,
): Promise<Saved> {
  return db.$transaction(async (tx): Promise<Saved> => {
    await tx.$queryRaw`select 1 from "RegistrationDraft" where "id" = ${id}::uuid for update`;
    const row = await tx.registrationDraft.findFirst({ where: { ...owner, id, eraseAfter: { gt: now } }, include: { dataKey: true } });
    if (!row) return null;
    const draft = opened(row);
    const step = stepNamed(given.step, draft.content.principals);
    if (!step) return null;
    const typed = typedIn(step, given.form);
    if (clashes(draft.content, step, typed, given.version)) return { saved: false, draft, typed };
    const content = done(draft, step, typed, given);
    const version = draft.version + 1;
    const accusationSealed = seal(row.dataKey, { model: "RegistrationDraft", field: "accusationSealed", id }, content);
    const until = eraseAfter(owner, content, now);
    await tx.registrationDraft.update({ where: { id }, data: { version, accusationSealed, savedAt: now, eraseAfter: until } });
    return { saved: true, draft: { id, version, savedAt: now, eraseAfter: until, content } };
  });
}

function done(draft: Draft, step: Step, typed: Typed, { deed, version }: { deed: StepDeed; version: number }): DraftContent {
  const next = draft.version + 1;
  const kept = withStep(draft.content, step, typed, next);
  if (deed.kind === "people") return withPrincipals(kept, deed.count);
  // Pressed twice, the second press comes from a page that is too old by then.
  if (deed.kind === "remove" && version === draft.version) return withoutPrincipal(kept, deed.at, next);
  return kept;
}

/** Takes a draft away with the key that opened it; false when it was gone already. */
export async function removeDraft(tx: Tx | Db, owner: DraftOwner, id: string): Promise<boolean> {
  const row = await tx.registrationDraft.findFirst({ where: { ...owner, id }, select: { dataKeyId: true } });
  if (!row) return false;
  const { count } = await tx.registrationDraft.deleteMany({ where: { id } });
  await tx.dataKey.deleteMany({ where: { id: row.dataKeyId } });
  return count === 1;
}

/** Erases drafts nobody touched for a month, with their keys. Gives how many. */
export function eraseDrafts(db: Db, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const due = await tx.registrationDraft.findMany({ where: { eraseAfter: { lte: now } }, select: { id: true, dataKeyId: true } });
    await tx.registrationDraft.deleteMany({ where: { id: { in: due.map(({ id }) => id) } } });
    await tx.dataKey.deleteMany({ where: { id: { in: due.map(({ dataKeyId }) => dataKeyId) } } });
    return due.length;
  });
}
