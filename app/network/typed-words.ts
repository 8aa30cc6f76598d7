/** Signs without a shape that turn the direction of the line they stand in, also of what others wrote after them, or that hide in a name. */
const unseen = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

/** Words as they are kept: of the signs that nobody types, only ends of lines stay. */
export const wordsTyped = (text: string): string => text.replace(unseen, "").replace(/[^\P{Cc}\t\r\n]/gu, "");

/** The same for a name, or for what else stands on one line. */
export const lineTyped = (text: string): string => wordsTyped(text).replace(/[\t\r\n]+/g, " ");
