import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { type DataKeyRow, open, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import { givePhone, phoneNumberRow, type SealedNumber } from "~/messaging/numbers.server";
import { announce } from "~/timeline/live.server";
import { recordEvent } from "~/timeline/timeline.server";
import { type At, isSharedHere, personHere } from "../reach.server";

/** Why a number that somebody gave himself is not in use: it waits for the coordinator. To everything else it is a number given up. */
const toConfirm = "toConfirm";
const mostWaiting = 3;

/** A number somebody gave himself, before anybody spoke with him on it. */
export interface OwnNumber {
  id: string;
  e164: string;
}

/** Numbers that wait for the coordinator, the oldest first. One statement. */
export async function ownNumbersOf(db: Db | Tx, key: DataKeyRow, personId: string): Promise<OwnNumber[]> {
  const rows = await db.personPhone.findMany({ where: { personId, endReason: toConfirm }, orderBy: [{ since: "asc" }, { id: "asc" }] });
  return rows.map(({ id, contactSealed }) => ({
    id,
    e164: open<SealedNumber>(key, { model: "PersonPhone", field: "contactSealed", id }, contactSealed).number,
  }));
}

/**
 * Somebody says on his own page that he has another number. It gets no message and proves nothing until the coordinator has heard his voice
 * on it: whoever holds his phone for a minute would otherwise send his pages to a phone of his own.
 */
export function giveOwnNumber(asker: FamilyAsker, input: { phone: string }, { once, now }: At): Promise<Outcome<"tooManyNumbers">> {
  const { db, conferenceId, id: personId, dataKey } = asker;
  return deed<"tooManyNumbers">({ db, actor: asker, once, redirect: `/k/${asker.linkId}/my-data` }, async (tx) => {
    const waiting = await ownNumbersOf(tx, dataKey, personId);
    if (waiting.some(({ e164 }) => e164 === input.phone)) return;
    if (waiting.length >= mostWaiting) return "tooManyNumbers";
    const number = await phoneNumberRow(tx, input.phone, now);
    const id = newId();
    const contactSealed = seal(dataKey, { model: "PersonPhone", field: "contactSealed", id }, {
      number: input.phone,
    } satisfies SealedNumber);
    await tx.personPhone.create({
      data: { ...{ id, personId, conferenceId, contactSealed }, phoneNumberId: number.id, since: now, endedAt: now, endReason: toConfirm },
    });
    await recordEvent(tx, { conferenceId, kind: "ownNumberGiven", actor: asker, refs: { personId }, now });
    await announce(tx, conferenceId);
  });
}

/** The coordinator spoke with him on the number, so it is his; or it is not. Either way it waits no longer. */
export function settleOwnNumber(
  asker: ConferenceAsker,
  input: { personId: string; personPhoneId: string; his: boolean; readByOthers: boolean },
  { once, now }: At,
): Promise<Outcome<"notHere" | "numberShared">> {
  const { db, conferenceId, dataKey } = asker;
  const { personId, personPhoneId, his, readByOthers } = input;
  const redirect = `/conferences/${conferenceId}/people/${personId}`;
  return deed<"notHere" | "numberShared">({ db, actor: asker, once, redirect }, async (tx) => {
    if (!(await personHere(tx, conferenceId, personId))) return "notHere";
    const number = (await ownNumbersOf(tx, dataKey, personId)).find(({ id }) => id === personPhoneId);
    if (!number) return "notHere";
    if (his && !readByOthers && (await isSharedHere(tx, conferenceId, number.e164, personId))) return "numberShared";
    await tx.personPhone.delete({ where: { id: personPhoneId } });
    if (his) await givePhone(tx, { personId, conferenceId, e164: number.e164, readByOthers, now });
  });
}
