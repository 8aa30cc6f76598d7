import { z } from "zod";
import { logAccess } from "~/access/access-log.server";
import type { AccountContact } from "~/access/accounts.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { open, seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { parseNumber } from "~/messaging/sms/phone-numbers";
import type { PlaceChecked } from "~/places/check-place.server";
import { ageGroups, backgroundKinds, experienceKinds } from "~/registration/wish-criteria";
import { type PoolRefusal, type RestInput, restNow, wakeNow } from "../pool-deeds.server";
import { poolStateOf } from "../pool-state";
import { leaveQueues, ownWordsOf, sealedOwnWords, standingOf } from "../standing.server";
import type { SpokenWell } from "./language-rows";
import { genders, type ProfileSection, profilePath } from "./profile-sections";

type At = { once: string; now: Date };
type Standing = NonNullable<Awaited<ReturnType<typeof standingOf>>>;

const tick = z
  .literal("on")
  .optional()
  .transform((on) => on === "on");
const words = z.string().trim().max(2000, { error: "staff-pool.too-long" }).optional();

/** A number somebody answers, into E.164; a paid number or no number is refused in its own words. */
const telephone = z.string().transform((typed, context) => {
  const parsed = parseNumber(typed);
  if (parsed.ok && ["mobile", "fixedLine", "internetNumber"].includes(parsed.kind)) return parsed.e164;
  context.addIssue({ code: "custom", message: `sms.number-${parsed.ok ? parsed.kind : parsed.reason}` });
  return z.NEVER;
});

export const TimeInput = z.object({
  capacity: z.coerce
    .number({ error: "staff-pool.capacity-wrong" })
    .int({ error: "staff-pool.capacity-wrong" })
    .min(1, { error: "staff-pool.capacity-wrong" })
    .max(10, { error: "staff-pool.capacity-wrong" }),
  evenings: tick,
  weekends: tick,
});
export const TravelInput = z.object({
  town: z.string({ error: "staff-pool.town-missing" }).trim().max(200, { error: "staff-pool.too-long" }),
  postcode: z.string().trim().max(20, { error: "staff-pool.too-long" }).optional(),
  travelsKm: z.coerce
    .number({ error: "staff-pool.travel-wrong" })
    .int({ error: "staff-pool.travel-wrong" })
    .min(1, { error: "staff-pool.travel-wrong" })
    .max(300, { error: "staff-pool.travel-wrong" }),
});
export const IndependenceInput = z.object({ careWorker: z.enum(["no", "yes"], { error: "staff-pool.independence-needed" }) });
export type IndependenceInput = z.infer<typeof IndependenceInput>;
export const NumberInput = z.object({ workPhone: telephone.optional() });
export const ExperienceInput = z.object({ experience: z.array(z.enum(experienceKinds)) });
export const AboutInput = z.object({ gender: z.enum(genders).optional(), ageGroup: z.enum(ageGroups).optional() });
export const BackgroundInput = z
  .object({ words, kinds: z.array(z.enum(backgroundKinds)), livedThroughDebts: tick, shared: tick })
  .refine(({ shared }) => shared, { path: ["shared"], error: "staff-pool.background-consent-needed" })
  .refine(({ words: said, kinds, livedThroughDebts }) => Boolean(said) || kinds.length > 0 || livedThroughDebts, {
    path: ["words"],
    error: "staff-pool.background-empty",
  });
export type BackgroundInput = z.infer<typeof BackgroundInput>;

/** One deed of a coordinator about himself: his profile locked, the change, and back to the page about himself. */
function ofOwn<Reason extends string = never>(
  asker: StaffAsker,
  at: At,
  section: ProfileSection | null,
  work: (tx: Tx, profile: Standing) => Promise<Reason | undefined | void>,
): Promise<Outcome<Reason | "noProfile">> {
  const redirect = section ? `${profilePath()}#${section}` : profilePath();
  return deed<Reason | "noProfile">({ db: asker.db, actor: asker, once: at.once, redirect }, async (tx) => {
    const profile = await standingOf(tx, asker.id);
    if (!profile || poolStateOf(profile, at.now) === "gone") return "noProfile";
    const refused = await work(tx, profile);
    if (refused) return refused;
    await logAccess(tx, { actor: asker, deed: "changeOwnProfile", classes: ["id", "process"], origin: asker.origin });
  });
}

type Change = Parameters<Tx["coordinatorProfile"]["update"]>[0]["data"];
const set = (tx: Tx, { id }: Standing, data: Change) => tx.coordinatorProfile.update({ where: { id }, data });

/** Sets plain facts of one section. */
export const saveFacts = (asker: StaffAsker, section: ProfileSection, facts: Change, at: At) =>
  ofOwn(asker, at, section, async (tx, profile) => void (await set(tx, profile, facts)));

export const saveLanguages = (asker: StaffAsker, languages: readonly SpokenWell[], at: At) =>
  ofOwn(asker, at, "languages", async (tx, { id: profileId }) => {
    await tx.coordinatorLanguage.deleteMany({ where: { profileId } });
    await tx.coordinatorLanguage.createMany({ data: languages.map((one) => ({ ...one, profileId })) });
  });

/** Where he lives and how far he travels; who was let in without a profile gets one here. */
export function savePlace(
  asker: StaffAsker,
  place: Extract<PlaceChecked, { refused: null }>,
  travelsKm: number,
  at: At,
): Promise<Outcome<"noProfile">> {
  const where = { town: place.town, postcodeArea: place.postcodeArea, ...place.spot, travelsKm };
  return deed<"noProfile">({ db: asker.db, actor: asker, once: at.once, redirect: `${profilePath()}#place` }, async (tx) => {
    await tx.coordinatorProfile.upsert({
      where: { accountId: asker.id },
      create: { id: newId(), accountId: asker.id, ...where, capacity: 0, experience: [], appliedAt: at.now },
      update: where,
    });
    await logAccess(tx, { actor: asker, deed: "changeOwnProfile", classes: ["id", "process"], origin: asker.origin });
  });
}

/** The number families call. Without one they call Kring's own, which puts the call through to him. */
export const saveWorkPhone = (asker: StaffAsker, workPhone: string | undefined, at: At) =>
  ofOwn(asker, at, "number", async (tx) => {
    const place = { model: "Account", field: "contactSealed", id: asker.id } as const;
    const row = await tx.account.findUniqueOrThrow({ where: { id: asker.id }, select: { contactSealed: true } });
    const { workPhone: _before, ...rest } = open<AccountContact>(asker.accountKey, place, row.contactSealed);
    const contact: AccountContact = { ...rest, ...(workPhone ? { workPhone } : {}) };
    await tx.account.update({ where: { id: asker.id }, data: { contactSealed: seal(asker.accountKey, place, contact) } });
  });

/** Keeps what he says of his background, with his yes to it. */
export const shareBackground = (asker: StaffAsker, input: BackgroundInput, at: At) =>
  ofOwn(asker, at, "background", async (tx, profile) => {
    const { motivation } = ownWordsOf(asker.accountKey, profile);
    const { words: background, kinds, livedThroughDebts } = input;
    const kept = {
      ...(motivation ? { motivation } : {}),
      ...(background ? { background } : {}),
      ...(kinds.length > 0 ? { kinds } : {}),
      ...(livedThroughDebts ? { livedThroughDebts } : {}),
    };
    const specialSealed = sealedOwnWords(asker.accountKey, profile.id, kept);
    await set(tx, profile, { specialSealed, backgroundSharedAt: profile.backgroundSharedAt ?? at.now });
  });

/** Takes back his yes: what he said of his background is erased. */
export const eraseBackground = (asker: StaffAsker, at: At) =>
  ofOwn(asker, at, "background", async (tx, profile) => {
    const { motivation } = ownWordsOf(asker.accountKey, profile);
    const specialSealed = sealedOwnWords(asker.accountKey, profile.id, motivation ? { motivation } : {});
    await set(tx, profile, { specialSealed, backgroundSharedAt: null });
  });

/** He is asked nothing for a while, or again. */
export const restMyself = (asker: StaffAsker, input: RestInput, at: At) =>
  ofOwn<PoolRefusal>(asker, at, null, (tx, profile) => restNow(tx, profile, input, at.now));
export const wakeMyself = (asker: StaffAsker, at: At) => ofOwn<PoolRefusal>(asker, at, null, (tx, profile) => wakeNow(tx, profile, at.now));

/** Once more that he is no care worker; or that he is one after all: then he rests, and the manager talks with him. */
export const sayIndependence = (asker: StaffAsker, { careWorker }: IndependenceInput, at: At) =>
  ofOwn(asker, at, "independence", async (tx, profile) => {
    if (careWorker === "no") return void (await set(tx, profile, { notCareWorkerSince: profile.notCareWorkerSince ?? at.now }));
    await set(tx, profile, { notCareWorkerSince: null, restingSince: at.now, restingUntil: null });
    await leaveQueues(tx, profile.accountId, at.now);
  });
