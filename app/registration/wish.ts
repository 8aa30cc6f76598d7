import { z } from "zod";
import { genderWishes } from "~/registration/registration-input";
import type { WishContent } from "~/registration/sealed-shapes";
import { spokenLanguageCodes } from "~/registration/spoken-languages";
import {
  ageGroups,
  askedExperience,
  backgroundKinds,
  neighbourhoodWishes,
  type WishCriterion,
  wishCriteria,
} from "~/registration/wish-criteria";

const words = z.string().trim().max(4000, { error: "family-own-part.too-long" }).optional();
const language = z.enum(spokenLanguageCodes, { error: "family-own-part.answer-needed" }).optional();
const tick = z.coerce.boolean().default(false);

/** A wish as it comes in with a form, on his own link or beside a colleague. Only what is wished for: no field says "no" to a background. */
export const OwnWishInput = z.object({
  words,
  familyWords: words,
  neededLanguage: language,
  likedLanguage: language,
  gender: z.enum(genderWishes).optional(),
  ageGroup: z.enum(ageGroups).optional(),
  neighbourhood: z.enum(neighbourhoodWishes).optional(),
  livedThroughDebts: z.coerce.boolean().optional(),
  experience: z.array(z.enum(askedExperience)).optional(),
  notMyFamily: z.coerce.boolean().optional(),
  notMyCommunity: tick,
  backgroundKinds: z.array(z.enum(backgroundKinds)).optional(),
  background: words,
  important: z.array(z.enum(wishCriteria)).optional(),
  consentBackground: tick,
});
export type OwnWish = z.output<typeof OwnWishInput>;
/** What somebody said he wishes, from whichever form. */
export type WishSaid = Partial<Omit<OwnWish, "consentBackground">>;

/** Whether a background is asked for: that needs a yes of its own. */
export const asksBackground = ({ background, backgroundKinds: kinds }: WishSaid): boolean => Boolean(background) || Boolean(kinds?.length);

/** What of a wish each criterion stands for. */
const said: Record<WishCriterion, (wish: WishContent) => unknown> = {
  language: (wish) => wish.likedLanguage,
  gender: (wish) => wish.gender,
  age: (wish) => wish.ageGroup,
  neighbourhood: (wish) => wish.neighbourhood,
  livedThroughDebts: (wish) => wish.livedThroughDebts,
  experience: (wish) => wish.experience,
  distance: (wish) => wish.notMyFamily || wish.notMyCommunity,
  background: (wish) => wish.background || wish.backgroundKinds,
};

/** Whether a wish holds something of a criterion. */
export const wishes = (wish: WishContent, criterion: WishCriterion): boolean => Boolean(said[criterion](wish));

const filledIn = (value: unknown): boolean => Boolean(value) && !(Array.isArray(value) && value.length === 0);
const withoutEmpty = (wish: { [Part in keyof WishContent]: WishContent[Part] | undefined }): WishContent =>
  Object.fromEntries(Object.entries(wish).filter(([, value]) => filledIn(value)));

/**
 * The wish as it is kept: what was left open is not in it, and nothing of a background without the yes to it. What was chosen is nice to
 * have unless it was called important. Null when nothing was wished.
 */
export function wishFrom(input: WishSaid, mayUseBackground: boolean): WishContent | null {
  const wish = withoutEmpty({
    words: input.words,
    familyWords: input.familyWords,
    neededLanguage: input.neededLanguage,
    likedLanguage: input.likedLanguage === input.neededLanguage ? undefined : input.likedLanguage,
    gender: input.gender,
    ageGroup: input.ageGroup,
    neighbourhood: input.neighbourhood,
    livedThroughDebts: input.livedThroughDebts,
    experience: input.experience,
    notMyFamily: input.notMyFamily,
    notMyCommunity: input.notMyCommunity,
    background: mayUseBackground ? input.background : undefined,
    backgroundKinds: mayUseBackground ? input.backgroundKinds : undefined,
  });
  if (Object.keys(wish).length === 0) return null;
  const important = (input.important ?? []).filter((criterion) => wishes(wish, criterion));
  return important.length > 0 ? { ...wish, weights: Object.fromEntries(important.map((one) => [one, "important" as const])) } : wish;
}

/** Whether a wish holds words of one's own, which a manager reads before they count. */
export const hasOwnWords = ({ words, familyWords, background }: WishContent): boolean => Boolean(words || familyWords || background);

/** When a wish counts as read: at once where it holds no words of one's own, since nobody can see from outside what is sealed in it. */
export const readWhenWritten = (wish: WishContent, now: Date): Date | null => (hasOwnWords(wish) ? null : now);

/** A wish as everybody but the matching desk and the principal himself reads it: nothing of a background, not even that it weighs. */
export type WishWithoutBackground = Omit<WishContent, "background" | "backgroundKinds">;
export function withoutBackground({ background: _, backgroundKinds: __, weights, ...rest }: WishContent): WishWithoutBackground {
  const { background: ___, ...others } = weights ?? {};
  return Object.keys(others).length > 0 ? { ...rest, weights: others } : rest;
}

/** Whether anything is wished at all; who wrote it down is no wish. */
export const isEmptyWish = ({ noted: _, weights: __, ...wish }: WishContent): boolean => Object.keys(wish).length === 0;
