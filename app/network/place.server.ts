import { deed, type Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { givePhone } from "~/messaging/numbers.server";
import { recordEvent } from "~/timeline/timeline.server";
import type { GivenPlace } from "./map/model";
import { addStrokes, strokesForNewcomer, strokesForPlace } from "./map/strokes.server";
import type { PersonContact } from "./person/person";
import { type At, type CircleAsker, circlePath, closedTo, isSharedHere, personHere } from "./reach.server";

export interface NewPerson extends GivenPlace, PersonContact {
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
    await addStrokes(tx, asker, strokesForNewcomer(asker, id, input), now);
    await recordEvent(tx, { conferenceId, kind: "personAdded", actor: asker, refs: { personId: id }, now });
  });
}

/** Moves somebody on the map, or says better who he is. */
export async function changePlace(
  asker: CircleAsker,
  input: GivenPlace & { personId: string; saw?: number | undefined },
  { once, now }: At,
): Promise<Outcome<"notHere">> {
  const { conferenceId } = asker;
  return deed<"notHere" | "privateTime">(
    { db: asker.db, actor: asker, once, redirect: circlePath(asker), writesContentOf: conferenceId },
    async (tx) => {
      if (await closedTo(tx, asker)) return "privateTime";
      const person = await personHere(tx, conferenceId, input.personId);
      if (!person || person.principal || person.guest) return "notHere";
      await addStrokes(tx, asker, strokesForPlace(asker, input.personId, input, input.saw ?? 0), now);
    },
  );
}

/** The contact details that were filled in. */
export function contactOf(given: PersonContact): PersonContact {
  return {
    ...(given.familyName ? { familyName: given.familyName } : {}),
    ...(given.email ? { email: given.email } : {}),
    ...(given.address ? { address: given.address } : {}),
  };
}
