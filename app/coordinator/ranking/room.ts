import type { Candidate } from "./candidate";
import type { Judged, Reason } from "./reason";

/** A place left, and how many. */
export const freeOf = ({ capacity, leads }: Candidate): number => capacity - leads;

const capacityPoints = (candidate: Candidate): number => 3 * Math.max(0, Math.min(freeOf(candidate), 3));
/** Families mostly meet in the evening or at the weekend. */
const onlyByDay = ({ evenings, weekends }: Candidate): boolean => !evenings && !weekends;
const timePoints = (candidate: Candidate): number => (onlyByDay(candidate) ? -6 : 0);
const loadPoints = ({ leads, asked }: Candidate): number => -3 * Math.min(leads, 10) - Math.min(asked, 12) || 0;

/** What one conference more, and one more question, take off: so much does a coordinator's next place count less in a proposal for everybody at once. */
export const nextLead = 4;

/** Room, when he can, and an even load: who leads less and was asked less comes first among equals. The same for every family. */
export const room: Judged = {
  points: (candidate) => capacityPoints(candidate) + timePoints(candidate) + loadPoints(candidate),
  reasons: (candidate): Reason[] => [
    ...(onlyByDay(candidate) ? [{ part: "time" as const, how: "day", points: timePoints(candidate), values: {} }] : []),
    { part: "capacity", how: "free", points: capacityPoints(candidate), values: { free: freeOf(candidate) } },
    { part: "load", how: "now", points: loadPoints(candidate), values: { leads: candidate.leads, asked: candidate.asked } },
  ],
};
