import type { ReplyAnswer } from "@generated/enums";

/** Each answer to an invitation, in the order the buttons stand. */
export const answers = ["yes", "maybe", "no"] as const satisfies readonly ReplyAnswer[];
