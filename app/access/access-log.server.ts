import type { FieldClass } from "~/access/field-classes";
import { newId } from "~/access/ids";
import { realNow } from "~/clock";
import type { Db, Tx } from "~/db.server";

/** One look or try: who, at what, with which deed and classes, and whether it was allowed. */
export interface Access {
  actor: { kind: "account" | "person" | "landlord" | "nobody" | "clock"; id: string | null };
  conferenceId?: string | undefined;
  caseId?: string | undefined;
  deed: string;
  classes: readonly FieldClass[];
  refused?: string;
  origin: string | null;
}

/** Writes the row; awaited before the answer leaves. Plain SQL, since it stands on every page's path and family may not read the log. */
export async function logAccess(db: Db | Tx, access: Access): Promise<void> {
  const outcome = access.refused === undefined ? "allowed" : "refused";
  await db.$executeRaw`
    insert into "AccessLog" ("id", "at", "actorKind", "actorId", "conferenceId", "caseId", "deed", "classes", "outcome", "reason", "origin")
    values (${newId()}::uuid, ${realNow()}, ${access.actor.kind}, ${access.actor.id}::uuid, ${access.conferenceId ?? null}::uuid,
            ${access.caseId ?? null}::uuid, ${access.deed}, ${[...access.classes]}, ${outcome}::"AccessOutcome", ${access.refused ?? null}, ${access.origin})`;
}

/** One row for each of these conferences, in one statement: a list that shows content of many. */
export async function logAccesses(db: Db | Tx, { actor, deed, classes, origin }: Access, conferenceIds: readonly string[]): Promise<void> {
  if (conferenceIds.length === 0) return;
  await db.$executeRaw`
    insert into "AccessLog" ("id", "at", "actorKind", "actorId", "conferenceId", "deed", "classes", "outcome", "origin")
    select x."id", ${realNow()}, ${actor.kind}, ${actor.id}::uuid, x."conferenceId", ${deed}, ${[...classes]}, 'allowed', ${origin}
    from unnest(${conferenceIds.map(() => newId())}::uuid[], ${[...conferenceIds]}::uuid[]) x("id", "conferenceId")`;
}
