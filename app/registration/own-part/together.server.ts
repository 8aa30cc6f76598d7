import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { open, openOrNull, seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { insertConsent } from "~/registration/consent/consents.server";
import { mergeOwnPart, OwnHopesInput, OwnReachInput } from "~/registration/own-part/own-part.server";
import type { Noted, OwnPart, WishContent } from "~/registration/sealed-shapes";
import { spokenLanguageCodes } from "~/registration/spoken-languages";
import {
  asksBackground,
  OwnWishInput,
  readWhenWritten,
  type WishSaid,
  type WishWithoutBackground,
  wishes,
  wishFrom,
  withoutBackground,
} from "~/registration/wish";

interface At {
  once: string;
  now: Date;
}
export type TogetherRefusal = "noSuchPrincipal" | "wroteHimself" | "noWish" | "backgroundWithoutConsent";

const said = { principalId: z.uuid(), saidIn: z.enum(spokenLanguageCodes, { error: "family-own-part.answer-needed" }) };
export const TogetherHopesInput = OwnHopesInput.extend(said);
export const TogetherReachInput = OwnReachInput.extend(said);
export const TogetherWishInput = OwnWishInput.extend(said);
export const TogetherConfirmInput = z.object({ ...said, wishId: z.uuid() });

const notedBy = (asker: ConferenceAsker, saidIn: string, { now }: At): Noted => ({
  by: asker.firstName,
  language: saidIn,
  at: now.toISOString(),
});

/** One deed for one principal, who is held, so that what he writes himself at the same moment comes before or after. */
function beside(
  asker: ConferenceAsker,
  principalId: string,
  at: At,
  work: (tx: Tx, principal: { personId: string }) => Promise<TogetherRefusal | undefined | void>,
): Promise<Outcome<TogetherRefusal>> {
  const redirect = `/registrations/${asker.conferenceId}/together?saved`;
  return deed<TogetherRefusal>({ db: asker.db, actor: asker, once: at.once, redirect }, async (tx) => {
    const [principal] = await tx.$queryRaw<{ personId: string }[]>`
      select "personId" from "Principal" where "id" = ${principalId}::uuid and "conferenceId" = ${asker.conferenceId}::uuid for update`;
    return principal ? work(tx, principal) : "noSuchPrincipal";
  });
}

/** Writes one part down as it was said; what he wrote himself on his own link stays his. */
async function note(tx: Tx, asker: ConferenceAsker, principalId: string, part: "hopes" | "reach", text: string | undefined, mark: Noted) {
  let wroteHimself = false;
  await mergeOwnPart(tx, asker.dataKey, principalId, (before) => {
    wroteHimself = Boolean(before[part]) && !before.noted?.[part];
    return wroteHimself ? before : { ...before, [part]: text, noted: { ...before.noted, [part]: mark } };
  });
  return wroteHimself ? ("wroteHimself" as const) : undefined;
}

/** What a principal without a device hopes for, written down by a colleague as he said it. */
export function noteHopes(asker: ConferenceAsker, input: z.output<typeof TogetherHopesInput>, at: At): Promise<Outcome<TogetherRefusal>> {
  return beside(asker, input.principalId, at, (tx) =>
    note(tx, asker, input.principalId, "hopes", input.hopes, notedBy(asker, input.saidIn, at)),
  );
}

/** His languages, and how he wants to be reached, as he said it. */
export function noteReach(asker: ConferenceAsker, input: z.output<typeof TogetherReachInput>, at: At): Promise<Outcome<TogetherRefusal>> {
  const { principalId, spokenLanguage, readLanguage, reach, saidIn } = input;
  return beside(asker, principalId, at, async (tx, { personId }) => {
    const refused = await note(tx, asker, principalId, "reach", reach, notedBy(asker, saidIn, at));
    if (refused) return refused;
    await tx.person.update({
      where: { id: personId },
      data: { spokenLanguage, readLanguage: readLanguage === "none" ? null : readLanguage },
    });
  });
}

const standingWish = (tx: Tx, principalId: string) =>
  tx.wish.findFirst({ where: { principalId, erasedAt: null }, orderBy: [{ enteredAt: "desc" }, { id: "desc" }] });

/** His wish for a coordinator in his own words. It counts at once, since he said it himself. */
export function noteWish(asker: ConferenceAsker, input: z.output<typeof TogetherWishInput>, at: At): Promise<Outcome<TogetherRefusal>> {
  const { conferenceId, dataKey } = asker;
  const { principalId, saidIn, consentBackground } = input;
  return beside(asker, principalId, at, async (tx) => {
    const before = await standingWish(tx, principalId);
    if (before && before.enteredBy === null) return "wroteHimself";
    if (asksBackground(input) && !(await backgroundMayBeUsed(tx, asker, principalId, consentBackground, saidIn, at.now)))
      return "backgroundWithoutConsent";
    const place = (id: string) => ({ model: "Wish", field: "specialSealed", id }) as const;
    const stood = before ? openOrNull<WishContent>(dataKey, place(before.id), before.specialSealed) : null;
    const wish = wishFrom(asksBackground(input) ? input : { ...input, ...keptBackground(stood, input.important) }, true);
    await tx.wish.updateMany({ where: { principalId, erasedAt: null }, data: { specialSealed: null, erasedAt: at.now } });
    if (!wish) return;
    const id = newId();
    const specialSealed = seal(dataKey, place(id), { ...wish, noted: notedBy(asker, saidIn, at) });
    await tx.wish.create({
      data: {
        ...{ id, conferenceId, principalId, specialSealed, enteredAt: at.now, enteredBy: asker.id, confirmedAt: at.now },
        readAt: readWhenWritten(wish, at.now),
      },
    });
  });
}

/** What stood of a background and is not shown here: it stays, with what it weighs, where nothing else was said. */
function keptBackground(stood: WishContent | null, important: WishSaid["important"] = []): WishSaid {
  if (!stood || !wishes(stood, "background")) return {};
  const { background, backgroundKinds, weights } = stood;
  const weighs = weights?.background === "important" ? [...important, "background" as const] : important;
  return { background, backgroundKinds: backgroundKinds ? [...backgroundKinds] : undefined, important: weighs };
}

async function backgroundMayBeUsed(tx: Tx, asker: ConferenceAsker, principalId: string, ticked: boolean, language: string, now: Date) {
  const purpose = "coordinatorBackground" as const;
  if ((await tx.dataConsent.count({ where: { principalId, purpose, withdrawnAt: null } })) > 0) return true;
  if (ticked) await insertConsent(tx, asker, { principalId, purpose, how: "spoken", language }, now);
  return ticked;
}

/** He heard the wish that was written down for him and said that it is right. */
export function noteWishConfirmed(
  asker: ConferenceAsker,
  { principalId, wishId, saidIn }: z.output<typeof TogetherConfirmInput>,
  at: At,
): Promise<Outcome<TogetherRefusal>> {
  return beside(asker, principalId, at, async (tx) => {
    const wish = await standingWish(tx, principalId);
    if (!wish || wish.id !== wishId || wish.confirmedAt !== null || wish.specialSealed === null) return "noWish";
    const place = { model: "Wish", field: "specialSealed", id: wishId } as const;
    const heard = { ...open<WishContent>(asker.dataKey, place, wish.specialSealed), noted: notedBy(asker, saidIn, at) };
    await tx.wish.update({
      where: { id: wishId },
      data: { confirmedAt: at.now, specialSealed: seal(asker.dataKey, { model: "Wish", field: "specialSealed", id: wishId }, heard) },
    });
  });
}

export interface TogetherShown {
  id: string;
  firstName: string;
  spokenLanguage: string;
  readLanguage: string | null;
  own: OwnPart;
  /** What a colleague wrote down; a wish of his own link is read at the matching desk alone, and a background never here. */
  wish: (WishWithoutBackground & { id: string; confirmed: boolean }) | null;
  wishOnOwnLink: boolean;
  mayUseBackground: boolean;
}

/** What each principal said so far, for who sits beside him. One statement. */
export async function togetherOf({ db, dataKey, conferenceId }: ConferenceAsker): Promise<TogetherShown[]> {
  const rows = await db.$queryRaw<
    (Pick<TogetherShown, "id" | "firstName" | "spokenLanguage" | "readLanguage" | "wishOnOwnLink" | "mayUseBackground"> & {
      sealed: Uint8Array | null;
      wishId: string | null;
      wishSealed: Uint8Array | null;
      confirmed: boolean;
    })[]
  >`
    select pr."id", p."firstName", p."spokenLanguage", p."readLanguage", pr."accusationSealed" as "sealed",
      case when w."enteredBy" is not null then w."id" end as "wishId", case when w."enteredBy" is not null then w."specialSealed" end as "wishSealed",
      w."confirmedAt" is not null as "confirmed", w."id" is not null and w."enteredBy" is null as "wishOnOwnLink",
      exists (select 1 from "DataConsent" d where d."principalId" = pr."id" and d."purpose" = 'coordinatorBackground' and d."withdrawnAt" is null) as "mayUseBackground"
    from "Principal" pr join "Person" p on p."id" = pr."personId"
    left join lateral (select x.* from "Wish" x where x."principalId" = pr."id" and x."erasedAt" is null order by x."enteredAt" desc, x."id" desc limit 1) w on true
    where pr."conferenceId" = ${conferenceId}::uuid order by pr."id"`;
  return rows.map(({ sealed, wishId, wishSealed, confirmed, ...row }) => {
    const wish = wishId ? openOrNull<WishContent>(dataKey, { model: "Wish", field: "specialSealed", id: wishId }, wishSealed) : null;
    return {
      ...row,
      own: openOrNull<OwnPart>(dataKey, { model: "Principal", field: "accusationSealed", id: row.id }, sealed) ?? {},
      wish: wish && wishId ? { ...withoutBackground(wish), id: wishId, confirmed } : null,
    };
  });
}
