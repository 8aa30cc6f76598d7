import { deed, type Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { keepEmail } from "~/messaging/email/addresses.server";
import { givePhone } from "~/messaging/numbers.server";
import type { GivenPlace } from "./map/model";
import { besideOf, putOnMap } from "./map/strokes/newcomer.server";
import { addStrokes, lockMap, placeWhen, strokesForNewcomer, strokesForPlace } from "./map/strokes/strokes.server";
import type { PersonContact } from "./person/person";
import { type At, type CircleAsker, circlePath, closedTo, isSharedHere, personHere } from "./reach.server";

export interface NewPerson extends GivenPlace, PersonContact {
  /** Made by whoever needs to know it beforehand. */
  personId?: string | undefined;
  /** The principal beside the coordinator: then who comes is on his map alone. */
  withPrincipal?: string | undefined;
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

export type AddRefusal = "numberShared" | "idTaken" | "notYours";

/**
 * Puts somebody on the map. The coordinator is asked whether a number that another person on the map has is read by others;
 * a principal is not, since the question would tell him about somebody he may not know of: his number counts as shared.
 */
export async function addPerson(asker: CircleAsker, input: NewPerson, { once, now }: At): Promise<Outcome<AddRefusal>> {
  const { conferenceId, dataKey } = asker;
  const id = input.personId ?? newId();
  const withPrincipal = asker.kind === "account" ? input.withPrincipal : undefined;
  return deed<AddRefusal>({ db: asker.db, actor: asker, once, redirect: circlePath(asker), writesContentOf: conferenceId }, async (tx) => {
    const beside = await besideOf(tx, asker, withPrincipal);
    if (withPrincipal && !beside) return "notYours";
    if (await tx.person.findUnique({ where: { id }, select: { id: true } })) return "idTaken";
    const shared = input.phone ? await isSharedHere(tx, conferenceId, input.phone, id) : false;
    if (shared && !input.readByOthers && asker.kind === "account") return "numberShared";
    const contact = contactOf(input);
    const { firstName, spokenLanguage, readLanguage, under16 } = input;
    const contactSealed = Object.keys(contact).length > 0 ? seal(dataKey, { model: "Person", field: "contactSealed", id }, contact) : null;
    await putOnMap(tx, asker, [{ id, firstName, contactSealed, spokenLanguage, readLanguage, under16 }], beside, now);
    if (input.phone) {
      await givePhone(tx, { personId: id, conferenceId, e164: input.phone, readByOthers: shared || (input.readByOthers ?? false), now });
    }
    if (input.email) await keepEmail(tx, { personId: id, conferenceId, address: input.email, now });
    await addStrokes(tx, asker, strokesForNewcomer(asker, id, input, withPrincipal), now);
  });
}

/**
 * Moves somebody on the map, or says better who he is.
 * @param input `saw`: the mark of the map that the form showed
 */
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
      await lockMap(tx, conferenceId);
      const person = await personHere(tx, conferenceId, input.personId);
      if (!person || person.principal || person.guest) return "notHere";
      const shown = input.saw ? await placeWhen(tx, asker, input.personId, input.saw) : null;
      const strokes = strokesForPlace(asker, input.personId, input, input.saw ?? 0);
      await addStrokes(tx, asker, shown ? strokes.filter(({ field }) => isChanged(field, shown, input)) : strokes, now);
    },
  );
}

/** Only what somebody changed in the form is drawn: what it showed and he left may be somebody else's. */
function isChanged(field: string, shown: GivenPlace, given: GivenPlace): boolean {
  if (field === "spot") return shown.circle !== given.circle || shown.sector !== given.sector;
  return field === "note" ? (shown.note ?? "") !== (given.note ?? "") : (shown.relation ?? "") !== (given.relation ?? "");
}

/** The contact details that were filled in. */
export function contactOf(given: PersonContact): PersonContact {
  return {
    ...(given.familyName ? { familyName: given.familyName } : {}),
    ...(given.email ? { email: given.email } : {}),
    ...(given.address ? { address: given.address } : {}),
  };
}
