import type { Conflict } from "~/calendar/conflicts";
import { schoolsKnown } from "~/calendar/school-holidays";
import type { useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import type { Language } from "~/language/languages";

/**
 * What else there is on a moment, as one hint, or null when nothing is known of. The same words for every family: a feast is pointed out,
 * and the family says what suits.
 */
export function conflictWords(t: ReturnType<typeof useText>, language: Language, conflicts: readonly Conflict[]): string | null {
  const regionNames = (names: readonly string[]) =>
    formatList(
      language,
      names.map((name) => t(`staff-poll.region-${name}` as "staff-poll.region-noord")),
    );
  const there = conflicts.flatMap((one) => {
    if (one.kind === "feast") return [t(`staff-poll.feast-${one.feast}`)];
    return one.kind === "school"
      ? [t("staff-poll.school", { holiday: t(`staff-poll.school-${one.holiday}`), regions: regionNames(one.regions) })]
      : [];
  });
  const moon = conflicts.some((one) => one.kind === "feast" && one.byMoon);
  const fast = conflicts.some((one) => one.kind === "feast" && one.feast === "ramadan");
  const sentences = [
    there.length > 0 ? t("staff-poll.conflicts", { what: formatList(language, there) }) : "",
    fast ? t("staff-poll.iftar") : "",
    moon ? t("staff-poll.moon") : "",
    ...conflicts
      .filter(({ kind }) => kind === "schoolsUnknown")
      .map(() => t("staff-poll.schools-unknown", { day: formatDay(language, `${schoolsKnown.to}T12:00:00Z`) })),
    ...conflicts.filter(({ kind }) => kind === "feastsUnknown").map(() => t("staff-poll.feasts-unknown")),
  ].filter(Boolean);
  return sentences.length > 0 ? sentences.join(" ") : null;
}
