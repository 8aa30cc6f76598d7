import type { CaseRefusal } from "~/eviction-case/case-input";
import { isTextKey, type TextKey } from "~/language/catalogue";
import type { RegistrationRefusal } from "~/registration/why-not-yet-sent";

/** The words for a refusal: about a number, about the case, or about the registration itself. */
export function refusalKey(
  reason: RegistrationRefusal | CaseRefusal | "caseNotYours" | "alreadySent" | "earlierNotEnded" | "privateTime",
): TextKey {
  if (reason.startsWith("number-")) return `sms.${reason}` as TextKey;
  const own = `staff-registration.refusal-${reason}`;
  return isTextKey(own) ? own : (`staff-case.refusal-${reason}` as TextKey);
}
