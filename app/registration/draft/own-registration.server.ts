import { realNow } from "~/clock";
import type { TextKey } from "~/language/catalogue";
import { dayValue } from "~/language/dates";
import type { Language } from "~/language/languages";
import { spokenCodeOf } from "~/language/readers";
import type { Draft } from "~/registration/draft/draft.server";
import { type Judged, judged } from "~/registration/draft/draft-judged";
import { withTownJudged } from "~/registration/draft/town-judged.server";
import type { PrincipalInput, RegistrationInput } from "~/registration/registration-input";
import { isFlagged, type RegistrationRefusal } from "~/registration/why-not-yet-sent";

/** What somebody who registers himself says by doing it: a written yes, in the language of the page, and a wish that is his own. */
function completed(input: RegistrationInput, language: Language): RegistrationInput {
  const [himself] = input.principals;
  if (!himself) return input;
  const own: PrincipalInput = {
    ...himself,
    willingHow: "written",
    willingLanguage: spokenCodeOf(language),
    wishConfirmed: true,
    ...(himself.representation ? { representationSeen: "said" as const } : {}),
    ...(isFlagged(himself) || himself.alone !== "yes" ? { safetyTalk: "centrale" as const } : {}),
  };
  return { ...input, principals: [own] };
}

const own: Partial<Record<string, TextKey>> = {
  backgroundWithoutConsent: "family-wish.refusal-background",
  firstNameMissing: "family-register.refusal-firstNameMissing",
  spokenLanguageMissing: "family-register.refusal-spokenLanguageMissing",
  readLanguageMissing: "family-register.refusal-readLanguageMissing",
  noWillingness: "family-register.refusal-noWillingness",
  noConsent: "family-register.refusal-noConsent",
  safetyNotAsked: "family-register.refusal-safetyNotAsked",
  situationMissing: "family-register.refusal-situationMissing",
  childrenMissing: "family-register.refusal-childrenMissing",
  evictionPast: "family-register.refusal-evictionPast",
  townUnknown: "family-common.place-choose",
  phoneForCalls: "family-register.refusal-number",
  phoneMissing: "family-register.refusal-reach",
  safeNumberUnclear: "family-register.refusal-number",
};

const keyOf = (reason: RegistrationRefusal | "shape"): TextKey =>
  own[reason] ?? (reason.startsWith("number-") ? "family-register.refusal-number" : "family-register.refusal-shape");

/** What keeps somebody's own registration from being sent. Without a number he says how to find him. */
export function judgedOwn(draft: Draft, language: Language, now: Date): Judged {
  const by = { safetyTrained: false, today: dayValue(now), himself: true };
  const reader = { audience: "family", language } as const;
  const found = withTownJudged(
    judged(draft.content, by, (input) => completed(input, language), keyOf),
    reader,
  );
  const himself = found.input?.principals[0];
  if (!himself || himself.phone || himself.otherWay || himself.safeNumber) return found;
  return { ...found, errors: { "principals[0].phone": ["family-register.refusal-reach"], ...found.errors } };
}

const hourMs = 3_600_000;
const counted = new Map<string, { since: number; times: number }>();
const mostOrigins = 10_000;

/**
 * Whether something may be done once more from where this comes. Counted in this process and by neighbourhood of addresses, so that a
 * library or a shelter is not shut out; a flood is.
 */
export function mayFrom(what: string, origin: string | null, mostAnHour: number): boolean {
  const now = realNow().getTime();
  const name = `${what} ${origin ?? ""}`;
  const held = counted.get(name);
  if (!held || now - held.since > hourMs) {
    if (counted.size >= mostOrigins) counted.clear();
    counted.set(name, { since: now, times: 1 });
    return true;
  }
  held.times += 1;
  return held.times <= mostAnHour;
}
