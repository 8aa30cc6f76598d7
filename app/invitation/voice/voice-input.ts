import { z } from "zod";
import { spokenLanguageCodes } from "~/registration/spoken-languages";
import { isSpokenMoment, type SpokenMoment } from "./voice";

/** What a form that brings a recording says beside it; the texts are named, so that each page speaks with its own voice. */
export const speakInput = (area: "staff-voice" | "family-voice") =>
  z.object({
    once: z.string(),
    moment: z.custom<SpokenMoment>(isSpokenMoment, { error: "staff-voice.moment-missing" }).default("invitation"),
    spokenLanguage: z
      .string({ error: `${area}.language-missing` })
      .refine((code) => (spokenLanguageCodes as readonly string[]).includes(code), { error: `${area}.language-missing` }),
  });

/** The bytes of the file in a form; empty when none was chosen. */
export async function bytesIn(form: FormData): Promise<Uint8Array> {
  const file = form.get("sound");
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(0);
}
