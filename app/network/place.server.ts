import { deed, type Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { open, seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { givePhone } from "~/messaging/numbers.server";
import { recordEvent } from "~/timeline/timeline.server";
import type { MapPlaceContent } from "./map";
import type { PersonContact } from "./person";
import { type At, type CircleAsker, circlePath, closedTo, isSharedHere, personHere } from "./reach.server";

export interface NewPerson extends MapPlaceContent, PersonContact {
  /** Made by whoever needs to know it beforehand. */
  personId?: string | undefined;
  firstName: string;
  /** In E.164. */
  phone?: string | undefined;
  /** Somebody else reads along on this number. */
  readByOthers?: boolean | undefined;
  spokenLanguage?: string | undefined;
  /** Null: reads nothing. */
  readLanguage?: string | null | undefined;
  under16?: boolean | undefined;
}

export type AddRefusal = "numberShared" | "idTaken";

/**
 * Puts somebody on the map. The coordinator is asked whether a number that another person on the map has is read by others;
 * a principal is not, since the question would tell him about somebody he may not know of: his number counts as shared.
 */
export async function addPerson(asker: CircleAsker, input: NewPerson, { once, now }: At): Promise<Outcome<AddRefusal>> {
  const { conferenceId, dataKey } = asker;
  const id = input.personId ?? newId();
  return deed<AddRefusal>({ db: asker.db, actor: asker, once, redirect: circlePath(asker), writesContentOf: conferenceId }, async (tx) => {
    if (await tx.person.findUnique({ where: { id }, select: { id: true } })) return "idTaken";
    const shared = input.phone ? await isSharedHere(tx, conferenceId, input.phone, id) : false;
    if (shared && !input.readByOthers && asker.kind === "account") return "numberShared";
    const contact = contactOf(input);
    await tx.person.create({
      data: {
        id,
        conferenceId,
        firstName: input.firstName,
        contactSealed: Object.keys(contact).length > 0 ? seal(dataKey, { model: "Person", field: "contactSealed", id }, contact) : null,
        spokenLanguage: input.spokenLanguage ?? "nld",
        readLanguage: input.readLanguage === undefined ? "nld" : input.readLanguage,
        under16: input.under16 ?? false,
        addedAt: now,
        addedByAccount: asker.kind === "account" ? asker.id : null,
        addedByPerson: asker.kind === "person" ? asker.id : null,
      },
    });
    if (input.phone) {
      await givePhone(tx, { personId: id, conferenceId, e164: input.phone, readByOthers: shared || (input.readByOthers ?? false), now });
    }
    await writePlace(tx, asker, id, input, now);
    await recordEvent(tx, { conferenceId, kind: "personAdded", actor: asker, refs: { personId: id }, now });
  });
}

/** Moves somebody on the map, or says better who he is. */
export async function changePlace(
  asker: CircleAsker,
  input: MapPlaceContent & { personId: string },
  { once, now }: At,
): Promise<Outcome<"notHere">> {
  const { conferenceId } = asker;
  return deed<"notHere" | "privateTime">(
    { db: asker.db, actor: asker, once, redirect: circlePath(asker), writesContentOf: conferenceId },
    async (tx) => {
      if (await closedTo(tx, asker)) return "privateTime";
      const person = await personHere(tx, conferenceId, input.personId);
      if (!person || person.principal || person.guest) return "notHere";
      await writePlace(tx, asker, input.personId, input, now);
    },
  );
}

/** What is given replaces the whole place: an empty field empties it. */
async function writePlace(tx: Tx, asker: CircleAsker, personId: string, given: MapPlaceContent, now: Date): Promise<void> {
  const standing = await tx.mapPlace.findUnique({ where: { personId }, select: { id: true } });
  const id = standing?.id ?? newId();
  const content: MapPlaceContent = {
    ...(given.relation ? { relation: given.relation } : {}),
    ...(given.circle ? { circle: given.circle } : {}),
    ...(given.sector ? { sector: given.sector } : {}),
    ...(given.note ? { note: given.note } : {}),
  };
  const accusationSealed = seal(asker.dataKey, { model: "MapPlace", field: "accusationSealed", id }, content);
  if (standing) await tx.mapPlace.update({ where: { id }, data: { accusationSealed, updatedAt: now } });
  else await tx.mapPlace.create({ data: { id, conferenceId: asker.conferenceId, personId, accusationSealed, updatedAt: now } });
}

/** The contact details that were filled in. */
export function contactOf(given: PersonContact): PersonContact {
  return {
    ...(given.familyName ? { familyName: given.familyName } : {}),
    ...(given.email ? { email: given.email } : {}),
    ...(given.address ? { address: given.address } : {}),
  };
}

/** Opens a place on the map. */
export const openPlace = (key: CircleAsker["dataKey"], row: { placeId: string; accusationSealed: Uint8Array }): MapPlaceContent =>
  open<MapPlaceContent>(key, { model: "MapPlace", field: "accusationSealed", id: row.placeId }, row.accusationSealed);
