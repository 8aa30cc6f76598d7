import type { ReplyAnswer } from "@generated/enums";

/** A moment somebody can be asked about. */
export interface Askable {
  id: string;
  startsAt: Date;
}

/** What somebody said last of a moment. */
export interface Said {
  momentId: string;
  personId: string;
  answer: ReplyAnswer;
}

/** Who is asked; without a principal there is no conference, so a principal's word weighs first. */
export interface Asked {
  id: string;
  principal: boolean;
}

/** How a moment stands: who can, who perhaps, who cannot, and who said nothing yet. */
export interface Standing {
  momentId: string;
  startsAt: Date;
  yes: string[];
  maybe: string[];
  no: string[];
  silent: string[];
  /** Principals who cannot, and principals who said nothing yet. */
  principalsNo: string[];
  principalsSilent: string[];
  /** Principals who can for certain. */
  principalsYes: number;
}

/** Why no moment can be proposed. */
export type NoneReason = "noMoments" | "principalsSilent" | "principalsCannot";
/** What set the best moment before the next one; `only` when no other can be. */
export type BestReason = "only" | "principals" | "yes" | "maybe" | "earliest";

export type Best = { none: null; best: Standing; because: BestReason; beside: Standing[] } | { none: NoneReason; best: null };

/** How every moment stands, in the order of the calendar. */
export function standings(moments: readonly Askable[], said: readonly Said[], people: readonly Asked[]): Standing[] {
  const word = new Map(said.map((one) => [`${one.momentId} ${one.personId}`, one.answer]));
  return [...moments]
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1))
    .map(({ id, startsAt }) => {
      const who = (answer: ReplyAnswer | undefined, principals = false) =>
        people
          .filter((person) => word.get(`${id} ${person.id}`) === answer && (!principals || person.principal))
          .map((person) => person.id)
          .sort();
      return {
        momentId: id,
        startsAt,
        yes: who("yes"),
        maybe: who("maybe"),
        no: who("no"),
        silent: who(undefined),
        principalsNo: who("no", true),
        principalsSilent: who(undefined, true),
        principalsYes: who("yes", true).length,
      };
    });
}

const counts = ({ principalsYes, yes, maybe, startsAt }: Standing) => [principalsYes, yes.length, maybe.length, -startsAt.getTime()];
const reasons = ["principals", "yes", "maybe", "earliest"] as const;

/** Which count sets one moment before another; below nought when the first comes first. */
function compare(one: Standing, other: Standing): { by: number; because: BestReason } {
  const theirs = counts(other);
  for (const [at, count] of counts(one).entries()) {
    const by = (theirs[at] ?? 0) - count;
    if (by !== 0) return { by, because: reasons[at] ?? "earliest" };
  }
  return { by: one.momentId < other.momentId ? -1 : 1, because: "earliest" };
}

/**
 * The moment to propose. A moment a principal cannot, or has said nothing about, is never proposed. Of the others: the one most principals
 * can for certain, then most yes, then most maybe, then the earliest. In what order anything is given changes nothing.
 */
export function bestMoment(moments: readonly Askable[], said: readonly Said[], people: readonly Asked[]): Best {
  if (moments.length === 0) return { none: "noMoments", best: null };
  const all = standings(moments, said, people);
  const able = all.filter(({ principalsNo }) => principalsNo.length === 0);
  if (able.length === 0) return { none: "principalsCannot", best: null };
  const ranked = able.filter(({ principalsSilent }) => principalsSilent.length === 0).sort((one, other) => compare(one, other).by);
  const [best, next, ...rest] = ranked;
  if (!best) return { none: "principalsSilent", best: null };
  // As many principals, as many yes: then the first was a matter of little, and the coordinator should know.
  const beside = [next, ...rest].flatMap((one) =>
    one && one.principalsYes === best.principalsYes && one.yes.length === best.yes.length ? [one] : [],
  );
  return { none: null, best, because: next ? compare(best, next).because : "only", beside };
}
