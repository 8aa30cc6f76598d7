import type { textIn } from "~/language/catalogue";
import { type Fault, longestBody, longestSubject, type WrittenRoad } from "./faults";

/** A fault as the coordinator reads it at the field. */
export function faultWords(t: ReturnType<typeof textIn>, fault: Fault, channel: WrittenRoad): string {
  switch (fault.why) {
    case "empty":
      return t(`staff-messages.fault-empty-${fault.field}`);
    case "tooLong":
      return t("staff-messages.fault-tooLong", { most: fault.field === "subject" ? longestSubject : longestBody[channel] });
    case "unknown":
    case "address":
      return t(`staff-messages.fault-${fault.why}`, { what: fault.what });
    case "betrays":
      return t("staff-messages.fault-betrays", { what: fault.what, kind: t(`staff-messages.kind-${fault.kind}`) });
    default:
      return t(`staff-messages.fault-${fault.why}`);
  }
}
