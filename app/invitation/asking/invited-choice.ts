import type { ReplyAnswer } from "@generated/enums";

/** Whom the list of invited people shows. */
export const shows = ["all", "none", "yes", "maybe", "no"] as const;
export type Show = (typeof shows)[number];

/** In which order: by name, who answered last first, or who waits longest for his answer first. */
export const orders = ["name", "newest", "silent"] as const;
export type Order = (typeof orders)[number];

interface Person {
  answer: ReplyAnswer | null;
  answeredAt: Date | string | null;
  invitedAt: Date | string;
}

const chosen = <Value extends string>(from: readonly Value[], text: string | null): Value =>
  from.find((one) => one === text) ?? (from[0] as Value);

/** What an address asks for; what it does not say, or says wrongly, is everybody by name. */
export const choiceIn = (search: URLSearchParams): { show: Show; order: Order } => ({
  show: chosen(shows, search.get("toon")),
  order: chosen(orders, search.get("volgorde")),
});

const time = (at: Date | string): number => new Date(at).getTime();
const answered = ({ answeredAt }: Person): number => (answeredAt ? time(answeredAt) : 0);

const compare: Record<Order, (one: Person, other: Person) => number> = {
  name: () => 0,
  newest: (one, other) => answered(other) - answered(one),
  silent: (one, other) => Number(one.answer !== null) - Number(other.answer !== null) || time(one.invitedAt) - time(other.invitedAt),
};

/** The people to show; they come by name. */
export const peopleChosen = <Someone extends Person>(
  people: readonly Someone[],
  { show, order }: { show: Show; order: Order },
): Someone[] => people.filter(({ answer }) => show === "all" || (answer ?? "none") === show).toSorted(compare[order]);
