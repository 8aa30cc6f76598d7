import type { Candidate } from "./candidate";
import type { Judged, Reason } from "./reason";

/** A place left, and how many. */
export const freeOf = ({ capacity, leads }: Candidate): number => capacity - leads;

const capacityPoints = (candidate: Candidate): number => 3 * Math.max(0, Math.min(freeOf(candidate), 3));
const loadPoints = ({ leads, asked }: Candidate): number => -3 * Math.min(leads, 10) - Math.min(asked, 12) || 0;

/** What one conference more, and one more question, take off: so much does a coordinator's next place count less in a proposal for everybody at once. */
export const nextLead = 4;

/** Room, and an even load: who leads less and was asked less comes first among equals. The same for every family. */
export const room: Judged = {
  points: (candidate) => capacityPoints(candidate) + loadPoints(candidate),
  reasons: (candidate): Reason[] => [
    { part: "capacity", how: "free", points: capacityPoints(candidate), values: { free: freeOf(candidate) } },
    { part: "load", how: "now", points: loadPoints(candidate), values: { leads: candidate.leads, asked: candidate.asked } },
  ],
};
