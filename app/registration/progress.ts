import type { ConferenceState } from "~/journey/state";
import type { StaffTextKey } from "~/language/catalogue";

const ended: readonly ConferenceState[] = ["closed", "notStarted", "stranded"];

/** How far a registration is, in the words of the list: what it waits for first, otherwise its state. */
export function progressKey(row: { state: ConferenceState; safetyOpen: boolean; stopped: boolean }): StaffTextKey {
  if (ended.includes(row.state)) return `staff-registration.state-${row.state}`;
  if (row.stopped) return "staff-registration.state-stopped";
  if (row.safetyOpen) return "staff-registration.state-safety";
  return `staff-registration.state-${row.state}`;
}
