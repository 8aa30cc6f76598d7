import type { Closeness, NetworkMap, Sector } from "../model";

/** A question that helps to remember. What it says about a place is a first guess, which whoever answers may change. */
interface WiderQuestion {
  id: string;
  /** The part of a life most answers come from; null when they may come from any. */
  sector: Sector | null;
  circle: Closeness;
  farAway?: true;
  /** Asked only where there are children. */
  children?: true;
}

/**
 * In the order in which they are easiest to answer: from today back to long ago. Nobody is asked what he believes, whether he is alone
 * or how many people he has; who was lost comes late, and a light one comes last.
 */
export const widerQuestions = [
  { id: "lastCall", sector: null, circle: "middle" },
  { id: "keys", sector: "neighbours", circle: "middle" },
  { id: "night", sector: null, circle: "inner" },
  { id: "grewUp", sector: "family", circle: "middle", children: true },
  { id: "family", sector: "family", circle: "middle" },
  { id: "plants", sector: "neighbours", circle: "middle" },
  { id: "viaChildren", sector: "workSchoolFaith", circle: "outer", children: true },
  { id: "work", sector: "workSchoolFaith", circle: "outer" },
  { id: "greets", sector: "workSchoolFaith", circle: "outer" },
  { id: "helped", sector: null, circle: "middle" },
  { id: "helps", sector: null, circle: "middle" },
  { id: "farAway", sector: null, circle: "middle", farAway: true },
  { id: "missed", sector: null, circle: "outer" },
  { id: "laughs", sector: "friends", circle: "middle" },
] as const satisfies readonly WiderQuestion[];

export type WiderQuestionId = (typeof widerQuestions)[number]["id"];
export type Question = WiderQuestion & { id: WiderQuestionId };

export const isWiderQuestion = (text: unknown): text is WiderQuestionId => widerQuestions.some(({ id }) => id === text);

/** The parts of a life that are pointed at while nobody stands there. Helpers by profession are not what a circle is made of. */
export const pointedAt = ["family", "friends", "neighbours", "workSchoolFaith"] as const satisfies readonly Sector[];
export type PointedAt = (typeof pointedAt)[number];

/** What the map says that makes one question better to ask than another. */
export interface WhatIsThere {
  emptySectors: readonly PointedAt[];
  children: boolean;
}

/** Read from the map as somebody may see it, so that it tells him nothing he does not know. Made for the map of `aroundOn`. */
export function whatIsThere(map: NetworkMap): WhatIsThere {
  const middle = new Set(map.people.filter(({ principalId }) => principalId !== null).map(({ id }) => id));
  const around = map.people.filter(({ principalId }) => principalId === null);
  return {
    emptySectors: pointedAt.filter((sector) => !around.some(({ spot }) => spot?.sector === sector)),
    children:
      map.people.some(({ child, under16 }) => child || under16) ||
      map.pairs.some(
        ({ family, first, second }) => (family === "parent" && middle.has(first)) || (family === "child" && middle.has(second)),
      ),
  };
}

/** The map without whom a family keeps out, and without the dead and the animals: who could be asked to come. */
export function aroundOn(map: NetworkMap, keptOut: ReadonlySet<string>): NetworkMap {
  const people = map.people.filter(
    ({ id, principalId, figure, deceased }) => principalId !== null || (figure === null && !deceased && !keptOut.has(id)),
  );
  const here = new Set(people.map(({ id }) => id));
  return { ...map, people, pairs: map.pairs.filter(({ first, second }) => here.has(first) && here.has(second)) };
}

/** The part of a life to point at with this question: one where nobody stands yet, and only with the first question about it. */
export function pointedAtBy(question: Question, { emptySectors }: WhatIsThere): PointedAt | undefined {
  const first = widerQuestions.find(({ sector }) => sector === question.sector);
  return first?.id === question.id ? emptySectors.find((sector) => sector === question.sector) : undefined;
}

/** The questions to ask, in order: an easy one first, then one for each part of a life where nobody stands yet, then the others. */
export function questionsFor({ emptySectors, children }: WhatIsThere): Question[] {
  const asked: Question[] = widerQuestions.filter((question: Question) => children || !question.children);
  const [opening, ...others] = asked;
  const sooner = emptySectors.flatMap((sector) => others.find((question) => question.sector === sector) ?? []);
  return [...(opening ? [opening] : []), ...sooner, ...others.filter((question) => !sooner.includes(question))];
}

/** Where somebody is in the questions: the one before him, and those he had, in the order in which he had them. */
export interface Walk {
  question: Question | null;
  had: WiderQuestionId[];
}

/**
 * The question that was asked for by name, or else the first he has not had. What is there changes while he answers, and with it the
 * order; so what he had travels along, and no question comes twice.
 */
export function walkOf(there: WhatIsThere, asked: { question: string | null; had: string | null }): Walk {
  const had = [...new Set((asked.had ?? "").split("."))].filter(isWiderQuestion);
  const order = questionsFor(there);
  const named = order.find(({ id }) => id === asked.question);
  const question = named ?? order.find(({ id }) => !had.includes(id)) ?? null;
  return { question, had: had.filter((id) => id !== question?.id) };
}

/** Where the next question is, and where the last one was; null before the first. */
export function waysFrom({ question, had }: Walk): { next: string; back: string | null } {
  const last = had.at(-1);
  const before = had.slice(0, -1);
  return {
    next: addressOf(null, question ? [...had, question.id] : had),
    back: last ? addressOf(last, before) : null,
  };
}

/** A place in the questions as an address; it holds names of questions and nobody's name. */
export function addressOf(question: WiderQuestionId | null, had: readonly WiderQuestionId[]): string {
  const search = new URLSearchParams([
    ...(question ? [["vraag", question]] : []),
    ...(had.length > 0 ? [["gehad", had.join(".")]] : []),
  ] as [string, string][]);
  return `?${search}`;
}

/** Two people are a circle: said once, when the second one stands there. */
export const isJustACircle = (map: NetworkMap): boolean => map.people.filter(({ principalId }) => principalId === null).length === 2;
