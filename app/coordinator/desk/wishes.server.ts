import type { FallbackAnswer } from "@generated/enums";
import { type DataKeyRow, open } from "~/access/sealing.server";
import type { Need } from "~/coordinator/ranking/need";
import type { WishContent } from "~/registration/sealed-shapes";
import { hasOwnWords } from "~/registration/wish";
import type { WishCriterion, WishWeight } from "~/registration/wish-criteria";

/** What a principal wishes, in words, with his first name. */
export interface WishShown extends WishContent {
  id: string;
  principalId: string;
  firstName: string;
  confirmed: boolean;
  /** It has free words that no manager has read yet: shown for reading, and counting for nothing. */
  unread: boolean;
  /** A manager read the words and says they may count. */
  wordsCount?: boolean;
}

export interface PrincipalRow {
  id: string;
  firstName: string;
  spoken: string;
  /** He said yes to searching by background, and did not take it back. */
  consent: boolean;
}

export interface WishRow {
  id: string;
  principalId: string;
  /** Base64. */
  sealed: string;
  confirmed: boolean;
  read: boolean;
  wordsCount: boolean;
}

/** Opens the wishes of one conference. Without a principal's consent, what he said of a background is not there at all (H15). */
export function wishesOf(rows: readonly WishRow[], principals: readonly PrincipalRow[], dataKey: DataKeyRow): WishShown[] {
  const principalOf = new Map(principals.map((principal) => [principal.id, principal]));
  return rows.map((row) => {
    const principal = principalOf.get(row.principalId);
    const place = { model: "Wish", field: "specialSealed", id: row.id } as const;
    const content = open<WishContent>(dataKey, place, new Uint8Array(Buffer.from(row.sealed, "base64")));
    const said = principal?.consent === true ? content : withoutBackground(content);
    return {
      ...said,
      id: row.id,
      principalId: row.principalId,
      firstName: principal?.firstName ?? "",
      confirmed: row.confirmed,
      unread: hasOwnWords(said) && !row.read,
      wordsCount: row.read && row.wordsCount,
    };
  });
}

function withoutBackground({ background: _, backgroundKinds: __, weights, ...rest }: WishContent): WishContent {
  if (!weights) return rest;
  const { background: ___, ...others } = weights;
  return { ...rest, weights: others };
}

/** The newest word to a principal that an interpreter would come along, and what he said to it. */
export interface FallbackRow {
  principalId: string;
  language: string;
  answer: FallbackAnswer | null;
}

type FromWishes = Omit<Need, "spoken" | "town" | "near" | "unsafety" | "independentOf" | "barred">;

/** What counts of wishes: only what a principal confirmed, and free words of a background only once a manager said they may (H15). */
export function needFrom(wishes: readonly WishShown[], fallbacks: readonly FallbackRow[]): FromWishes {
  const counted = wishes.filter(({ confirmed }) => confirmed);
  const all = <Value>(criterion: WishCriterion, said: (wish: WishShown) => Value | readonly Value[] | null | undefined) =>
    heaviest(
      counted.flatMap((wish) => {
        const values = said(wish);
        const list =
          values === null || values === undefined ? [] : Array.isArray(values) ? (values as readonly Value[]) : [values as Value];
        return list.map((value) => ({ value, weight: wish.weights?.[criterion] ?? ("nice" as const) }));
      }),
    );
  const needs = counted.flatMap(({ principalId, neededLanguage }) =>
    neededLanguage && neededLanguage !== "nld" ? [{ principalId, language: neededLanguage as string }] : [],
  );
  type Needing = (typeof needs)[number];
  const toldTo = ({ principalId, language }: Needing): FallbackRow | undefined =>
    fallbacks.find((one) => one.principalId === principalId && one.language === language);
  const waits = (need: Needing): boolean => toldTo(need)?.answer === "ratherWait";
  const goesOn = (need: Needing): boolean => toldTo(need) !== undefined && !waits(need);
  const needed = [...new Set(needs.map(({ language }) => language))].sort();
  return {
    needed,
    // One principal's yes to an interpreter does not speak for another who needs the same language.
    interpreted: needed.filter((language) => needs.every((need) => need.language !== language || goesOn(need))),
    waitsFor: needed.filter((language) => needs.some((need) => need.language === language && waits(need))),
    liked: all("language", ({ likedLanguage }) => (likedLanguage === "nld" ? null : (likedLanguage as string | undefined))).map(
      ({ value, weight }) => ({ language: value, weight }),
    ),
    genders: all("gender", ({ gender }) => gender).map(({ value, weight }) => ({ wish: value, weight })),
    ages: all("age", ({ ageGroup }) => ageGroup).map(({ value, weight }) => ({ group: value, weight })),
    neighbourhoods: all("neighbourhood", ({ neighbourhood }) => neighbourhood).map(({ value, weight }) => ({ wish: value, weight })),
    livedThroughDebts: all("livedThroughDebts", ({ livedThroughDebts }) => livedThroughDebts || null)[0]?.weight ?? null,
    experience: all("experience", ({ experience }) => experience).map(({ value, weight }) => ({ kind: value, weight })),
    distance: all("distance", ({ notMyFamily, notMyCommunity }) => notMyFamily || notMyCommunity || null)[0]?.weight ?? null,
    backgrounds: counted.flatMap(({ background, backgroundKinds = [], weights, wordsCount }) => {
      const words = wordsCount && background ? background : null;
      return words || backgroundKinds.length > 0 ? [{ words, kinds: backgroundKinds, weight: weights?.background ?? "nice" }] : [];
    }),
  };
}

/** Each value once, with the most that anybody said it means to him. */
function heaviest<Value>(said: readonly { value: Value; weight: WishWeight }[]): { value: Value; weight: WishWeight }[] {
  const values = new Map<Value, WishWeight>();
  for (const { value, weight } of said) if (values.get(value) !== "important") values.set(value, weight);
  return [...values].map(([value, weight]) => ({ value, weight }));
}
