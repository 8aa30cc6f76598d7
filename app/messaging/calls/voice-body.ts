const mark = "voice:";

/** What stands in the place of words in a call: which recording is played. */
export const voiceBody = (voiceId: string): string => mark + voiceId;

/** The recording named in the body of a call, or null. */
export const voiceIn = (body: string): string | null => (body.startsWith(mark) ? body.slice(mark.length) : null);
