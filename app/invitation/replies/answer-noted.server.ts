import { z } from "zod";
import type { Tx } from "~/db.server";
import { wordsOfAll } from "~/journey/family-words.server";
import { text } from "~/language/catalogue";
import { defineTemplate, valuesOf } from "~/messaging/templates";

const refs = z.object({
  answer: z.enum(["yes", "no"]),
  /** The number he wrote from: it goes there. */
  phone: z.uuid().optional(),
});

/** Tells somebody that his yes or no was understood as one. He has just written, so it does not wait for an hour or a week. */
export const answerNotedMessage = defineTemplate({
  name: "answerNoted",
  purpose: "circle",
  refs,
  atAnyHour: true,
  beyondLimit: true,
  readAll: (tx: Tx, messages) => wordsOfAll(tx, messages, "answerNoted"),
  render(language, { words }, { channel, refs: { answer } }) {
    return channel === "sms" ? text(language, `sms.answerNoted-${answer}`, valuesOf(language, words)) : null;
  },
});
