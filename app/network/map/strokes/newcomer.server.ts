import type { Tx } from "~/db.server";
import { recordEvents } from "~/timeline/timeline.server";
import type { CircleAsker } from "../../reach.server";

/** A row of somebody who comes on the map; what is not given is as for most people. */
export interface NewcomerRow {
  id: string;
  firstName: string;
  contactSealed?: Uint8Array<ArrayBuffer> | null;
  spokenLanguage?: string | undefined;
  /** Null: reads nothing. */
  readLanguage?: string | null | undefined;
  under16?: boolean | undefined;
}

/** Whose map somebody comes on: with one principal beside her, the coordinator puts him on that principal's map alone. */
export interface BesidePrincipal {
  principalId: string;
  personId: string;
}

/** The principal beside the coordinator, when he is one of this conference. */
export async function besideOf(tx: Tx, asker: CircleAsker, principalId: string | undefined): Promise<BesidePrincipal | null> {
  if (!principalId) return null;
  const principal = await tx.principal.findFirst({
    where: { id: principalId, conferenceId: asker.conferenceId, person: { erasedAt: null } },
    select: { id: true, personId: true },
  });
  return principal && { principalId: principal.id, personId: principal.personId };
}

/** Writes people down as people of this conference, and says in its history of each that he came. A file brings hundreds: two statements. */
export async function putOnMap(
  tx: Tx,
  asker: CircleAsker,
  rows: readonly NewcomerRow[],
  beside: BesidePrincipal | null,
  now: Date,
): Promise<void> {
  const { conferenceId } = asker;
  if (rows.length === 0) return;
  await tx.person.createMany({
    data: rows.map((row) => ({
      id: row.id,
      conferenceId,
      firstName: row.firstName,
      contactSealed: row.contactSealed ?? null,
      spokenLanguage: row.spokenLanguage ?? "nld",
      readLanguage: row.readLanguage === undefined ? "nld" : row.readLanguage,
      under16: row.under16 ?? false,
      addedAt: now,
      addedByAccount: asker.kind === "account" ? asker.id : null,
      addedByPerson: asker.kind === "person" ? asker.id : (beside?.personId ?? null),
    })),
  });
  await recordEvents(
    tx,
    rows.map(({ id }) => ({ conferenceId, kind: "personAdded", actor: asker, refs: { personId: id }, now })),
  );
}
