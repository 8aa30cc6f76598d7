/** What a principal's own page leads to. */
export const homeThings = ["circle", "question", "poll", "day", "plan"] as const;
export type HomeThing = (typeof homeThings)[number];

export interface HomeFacts {
  people: number;
  /** People he has said nothing about yet. */
  open: number;
  questions: number;
  /** A part of the day is going on. */
  dayRuns: boolean;
  planAgreed: boolean;
  /** Moments stand open, and he said something about each of them, or not yet. */
  poll: { answered: boolean } | null;
}

/** The one thing to do next: what is going on now before what is still to be prepared. */
export function nextThing(facts: HomeFacts): HomeThing {
  if (facts.dayRuns) return "day";
  if (facts.planAgreed) return "plan";
  if (facts.poll && !facts.poll.answered) return "poll";
  if (facts.people === 0 || facts.open > 0) return "circle";
  return facts.questions === 0 ? "question" : "circle";
}
