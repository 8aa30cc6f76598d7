import { parseWithZod } from "@conform-to/zod/v4";
import type { TextKey } from "~/language/catalogue";
import type { DraftContent } from "~/registration/draft/draft";
import { formOf } from "~/registration/draft/draft";
import { refusalKey } from "~/registration/refusal-key";
import { RegistrationInput } from "~/registration/registration-input";
import { isWrong, type RegistrationRefusal, type SentBy, whyNotYetSent } from "~/registration/why-not-yet-sent";

export interface Judged {
  /** Null when something typed has no shape a registration knows. */
  input: RegistrationInput | null;
  /** Everything that keeps it from being sent, as keys of texts by field. */
  errors: Record<string, string[]>;
  /** Of these, what was typed wrong, as against what is still missing. */
  wrong: string[];
}

const staffKey = (reason: RegistrationRefusal | "shape"): TextKey =>
  reason === "shape" ? "staff-register.refusal-shape" : refusalKey(reason);

/** What still keeps a draft from being sent. `complete` fills in what the sender does not have to say. */
export function judged(
  content: DraftContent,
  by: SentBy,
  complete: (input: RegistrationInput) => RegistrationInput = (input) => input,
  keyOf: (reason: RegistrationRefusal | "shape") => TextKey = staffKey,
): Judged {
  const submission = parseWithZod(formOf(content), { schema: RegistrationInput });
  if (submission.status !== "success") {
    const shape = Object.keys(submission.error ?? {});
    return { input: null, errors: Object.fromEntries(shape.map((field) => [field, [keyOf("shape")]])), wrong: shape };
  }
  const input = complete(submission.value);
  const refusals = whyNotYetSent(input, by);
  const errors: Record<string, string[]> = {};
  for (const { field, reason } of refusals) errors[field] = [...(errors[field] ?? []), keyOf(reason)];
  return { input, errors, wrong: refusals.filter(({ reason }) => isWrong(reason)).map(({ field }) => field) };
}
