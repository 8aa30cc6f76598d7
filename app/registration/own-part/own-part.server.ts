import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { type DataKeyRow, open, openOrNull, seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { spokenCodeOf } from "~/language/readers";
import { insertConsent } from "~/registration/consent/consents.server";
import type { OwnPart, WishContent } from "~/registration/sealed-shapes";
import { spokenLanguageCodes } from "~/registration/spoken-languages";
import { asksBackground, type OwnWish, readWhenWritten, wishFrom } from "~/registration/wish";

interface At {
  once: string;
  now: Date;
}
export type OwnPartRefusal = "notYours" | "noWish" | "backgroundWithoutConsent";

const words = z.string().trim().max(4000, { error: "family-own-part.too-long" }).optional();
const language = z.enum(spokenLanguageCodes, { error: "family-own-part.answer-needed" });

export const OwnHopesInput = z.object({ hopes: words });
export const OwnReachInput = z.object({ spokenLanguage: language, readLanguage: language.or(z.literal("none")), reach: words });
const homeOf = (asker: FamilyAsker) => `/k/${asker.linkId}/my-part?bewaard`;
const ownPlace = (id: string) => ({ model: "Principal", field: "accusationSealed", id }) as const;

/** What a principal hopes for, in his own words. Another principal never sees it. */
export function saveOwnHopes(asker: FamilyAsker, input: z.output<typeof OwnHopesInput>, at: At): Promise<Outcome<OwnPartRefusal>> {
  return keepOwn(asker, { hopes: input.hopes }, "hopes", at);
}

/** Which languages he speaks and reads, and how he wants to be reached. Counts over what a colleague typed. */
export function saveOwnReach(asker: FamilyAsker, input: z.output<typeof OwnReachInput>, at: At): Promise<Outcome<OwnPartRefusal>> {
  const { spokenLanguage, readLanguage, reach } = input;
  return keepOwn(asker, { reach }, "reach", at, { spokenLanguage, readLanguage: readLanguage === "none" ? null : readLanguage });
}

function keepOwn(
  asker: FamilyAsker,
  said: OwnPart,
  part: "hopes" | "reach",
  at: At,
  person?: { spokenLanguage: string; readLanguage: string | null },
): Promise<Outcome<OwnPartRefusal>> {
  const { db, principalId, dataKey } = asker;
  return deed<OwnPartRefusal>({ db, actor: asker, once: at.once, redirect: homeOf(asker) }, async (tx) => {
    if (!principalId) return "notYours";
    await mergeOwnPart(tx, dataKey, principalId, (before) => ({ ...before, ...said, noted: { ...before.noted, [part]: undefined } }));
    if (person) await tx.person.update({ where: { id: asker.id }, data: person });
  });
}

/** Changes what a principal filled in, holding his row; gives what stood there. What is empty is not kept. */
export async function mergeOwnPart(
  tx: Tx,
  dataKey: DataKeyRow,
  principalId: string,
  change: (before: OwnPart) => { [Part in keyof OwnPart]: OwnPart[Part] | undefined },
): Promise<void> {
  const [row] = await tx.$queryRaw<{ accusationSealed: Uint8Array | null }[]>`
    select "accusationSealed" from "Principal" where "id" = ${principalId}::uuid for update`;
  const { noted, ...said } = change(openOrNull<OwnPart>(dataKey, ownPlace(principalId), row?.accusationSealed ?? null) ?? {});
  const marks = Object.fromEntries(Object.entries(noted ?? {}).filter(([part, mark]) => mark && said[part as keyof typeof said]));
  const kept: OwnPart = Object.fromEntries(Object.entries(said).filter(([, value]) => value));
  if (Object.keys(marks).length > 0) kept.noted = marks;
  const accusationSealed =
    Object.keys(kept).length > 0 ? seal(dataKey, { model: "Principal", field: "accusationSealed", id: principalId }, kept) : null;
  await tx.principal.update({ where: { id: principalId }, data: { accusationSealed } });
}

/** He says that the wish somebody wrote down for him is right. From here it counts. */
export function confirmWish(asker: FamilyAsker, input: { wishId: string }, at: At): Promise<Outcome<OwnPartRefusal>> {
  const { db, principalId } = asker;
  return deed<OwnPartRefusal>({ db, actor: asker, once: at.once, redirect: homeOf(asker) }, async (tx) => {
    if (!principalId) return "notYours";
    const { count } = await tx.wish.updateMany({
      where: { id: input.wishId, principalId, erasedAt: null, confirmedAt: null },
      data: { confirmedAt: at.now },
    });
    if (count === 0) return "noWish";
  });
}

/** His own words instead: they count at once, and what stood there before is erased. */
export function saveOwnWish(asker: FamilyAsker, input: OwnWish, at: At): Promise<Outcome<OwnPartRefusal>> {
  const { db, principalId, conferenceId, dataKey } = asker;
  return deed<OwnPartRefusal>({ db, actor: asker, once: at.once, redirect: homeOf(asker) }, async (tx) => {
    if (!principalId) return "notYours";
    const asked = asksBackground(input);
    if (asked && !(await mayUseBackground(asker, principalId, input.consentBackground, tx, at.now))) return "backgroundWithoutConsent";
    const wish = wishFrom(input, asked);
    await tx.wish.updateMany({ where: { principalId, erasedAt: null }, data: { specialSealed: null, erasedAt: at.now } });
    if (!wish) return;
    const id = newId();
    await tx.wish.create({
      data: {
        id,
        conferenceId,
        principalId,
        specialSealed: seal(dataKey, { model: "Wish", field: "specialSealed", id }, wish),
        enteredAt: at.now,
        enteredBy: null,
        confirmedAt: at.now,
        readAt: readWhenWritten(wish, at.now),
      },
    });
  });
}

/** A wish for somebody of a background needs a yes of its own; a tick on the same page gives it. */
async function mayUseBackground(
  asker: FamilyAsker,
  principalId: string,
  ticked: boolean,
  tx: Parameters<typeof insertConsent>[0],
  now: Date,
): Promise<boolean> {
  const purpose = "coordinatorBackground" as const;
  if ((await tx.dataConsent.count({ where: { principalId, purpose, withdrawnAt: null } })) > 0) return true;
  if (!ticked) return false;
  await insertConsent(tx, asker, { principalId, purpose, how: "ownLink", language: spokenCodeOf(asker.language) }, now);
  return true;
}

export interface OwnPartShown {
  own: OwnPart;
  spokenLanguage: string;
  readLanguage: string | null;
  wish: (WishContent & { id: string; confirmed: boolean; byColleague: boolean }) | null;
  mayUseBackground: boolean;
}

/** What he said so far, for him alone. One statement; what he answered about safety is shown to nobody, not even on his own screen. */
export async function ownPartOf(asker: FamilyAsker): Promise<OwnPartShown | null> {
  const { db, principalId, dataKey } = asker;
  if (!principalId) return null;
  const [row] = await db.$queryRaw<
    {
      sealed: Uint8Array | null;
      spokenLanguage: string;
      readLanguage: string | null;
      wishId: string | null;
      wishSealed: Uint8Array | null;
      confirmed: boolean;
      byColleague: boolean;
      mayUseBackground: boolean;
    }[]
  >`
    select pr."accusationSealed" as "sealed", p."spokenLanguage", p."readLanguage", w."id" as "wishId", w."specialSealed" as "wishSealed",
      w."confirmedAt" is not null as "confirmed", w."enteredBy" is not null as "byColleague",
      exists (select 1 from "DataConsent" d where d."principalId" = pr."id" and d."purpose" = 'coordinatorBackground' and d."withdrawnAt" is null) as "mayUseBackground"
    from "Principal" pr join "Person" p on p."id" = pr."personId"
    left join lateral (select x.* from "Wish" x where x."principalId" = pr."id" and x."erasedAt" is null order by x."enteredAt" desc, x."id" desc limit 1) w on true
    where pr."id" = ${principalId}::uuid`;
  if (!row) return null;
  const { wishId, wishSealed, spokenLanguage, readLanguage, confirmed, byColleague } = row;
  return {
    own: openOrNull<OwnPart>(dataKey, ownPlace(principalId), row.sealed) ?? {},
    spokenLanguage,
    readLanguage,
    wish:
      wishId && wishSealed
        ? {
            ...open<WishContent>(dataKey, { model: "Wish", field: "specialSealed", id: wishId }, wishSealed),
            id: wishId,
            confirmed,
            byColleague,
          }
        : null,
    mayUseBackground: row.mayUseBackground,
  };
}
