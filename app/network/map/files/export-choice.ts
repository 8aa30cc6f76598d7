/** What leaves in a file: without whom somebody keeps out and without notes, the same without names, or everything. */
export const exportChoices = ["share", "nameless", "all"] as const;
export type ExportChoice = (typeof exportChoices)[number];

/** The choice in an address; the least when there is none. */
export const choiceOf = (asked: string | null): ExportChoice => exportChoices.find((choice) => choice === asked) ?? "share";
