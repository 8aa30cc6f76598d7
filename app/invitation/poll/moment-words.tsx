import type { Conflict } from "~/calendar/conflicts";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatTime, formatWeekday } from "~/language/dates";
import { conflictWords } from "./conflict-words";

export interface MomentTimes {
  startsAt: Date | string;
  endsAt: Date | string;
}

/** "zaterdag 28 november 2026, 13:00 tot 18:00 uur" */
export function useMomentWords() {
  const t = useText();
  const language = useLanguage();
  return ({ startsAt, endsAt }: MomentTimes) =>
    `${formatDay(language, startsAt)}, ${t("staff-poll.hours", { start: formatTime(language, startsAt), end: formatTime(language, endsAt) })}`;
}

/** "za 28 nov, 13:00", where many stand beside each other. */
export function useShortMoment() {
  const language = useLanguage();
  return ({ startsAt }: Pick<MomentTimes, "startsAt">) => `${formatWeekday(language, startsAt)}, ${formatTime(language, startsAt)}`;
}

/** What else there is on a moment: a hint beside it, never a refusal. */
export function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const t = useText();
  const language = useLanguage();
  const words = conflictWords(t, language, conflicts);
  return words ? <span className="conflicts">{words}</span> : null;
}
