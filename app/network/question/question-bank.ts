/**
 * The nine questions of the pilot, in the order of its table (research of 2008, L3179-3207), with how often each was put.
 * Five counts cannot be read in the source any more; they stay unknown.
 */
export const questionBank = [
  { key: "debts", count: 6 },
  { key: "stay", count: null },
  { key: "network", count: null },
  { key: "spiral", count: null },
  { key: "responsibility", count: null },
  { key: "support", count: null },
  { key: "elsewhere", count: 1 },
  { key: "order", count: 1 },
  { key: "loneliness", count: 1 },
] as const;

export type BankKey = (typeof questionBank)[number]["key"];

export const isBankKey = (text: unknown): text is BankKey => questionBank.some(({ key }) => key === text);
