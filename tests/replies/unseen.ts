import type { TypedReply } from "./table";

/** Replies written by somebody who has not seen the reader of replies; run once against it. */
export const unseenReplies: readonly TypedReply[] = [];
