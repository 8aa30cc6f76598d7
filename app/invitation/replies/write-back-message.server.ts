import { z } from "zod";
import type { Tx } from "~/db.server";
import { wordsOfAll } from "~/journey/family-words.server";
import { fillOwnWords, writeBackMoment } from "~/messaging/own-words";
import { defineTemplate } from "~/messaging/templates";

/** The text it answers, and the number that came from: the words go there. With his invitation, so that one that fails is seen beside his name. */
const refs = z.object({ inboundId: z.uuid(), phone: z.uuid(), invitationId: z.uuid().optional() });

/**
 * The coordinator's free words to who wrote to her. Without them nothing goes out. Asked for by himself, so no week is too full for it; it
 * waits for an hour at which people are written to.
 */
export const writeBackMessage = defineTemplate({
  name: writeBackMoment,
  purpose: "circle",
  refs,
  beyondLimit: true,
  readAll: (tx: Tx, messages) => wordsOfAll(tx, messages, writeBackMoment),
  render(language, { words, own }, { channel }) {
    return channel === "sms" && own ? fillOwnWords(own.body, words, language) : null;
  },
});
