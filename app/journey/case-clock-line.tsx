import type { CaseClock } from "~/eviction-case/case-clock.server";
import { useLanguage, useText } from "~/language/context";
import { dayValue, formatDay } from "~/language/dates";

const daysBetween = (from: Date | string, to: Date | string): number =>
  Math.round((Date.parse(dayValue(to)) - Date.parse(dayValue(from))) / 86_400_000);

/** "Nog 19 dagen tot de ontruiming; bijeenkomst over 12." For staff screens only. */
export function CaseClockLine({ clock, dayStartsAt, now }: { clock: CaseClock; dayStartsAt: Date | null; now: Date }) {
  const t = useText();
  const language = useLanguage();
  const meeting = dayStartsAt === null ? null : daysBetween(now, dayStartsAt);
  const day = { day: formatDay(language, `${clock.evictionOn}T12:00:00Z`) };
  const eviction = clock.suspended
    ? clock.suspendedUntil
      ? t("staff-conference.clock-suspended-until", { day: formatDay(language, `${clock.suspendedUntil}T12:00:00Z`) })
      : t("staff-conference.clock-suspended")
    : clock.daysLeft < 0
      ? t("staff-conference.clock-passed", day)
      : t("staff-conference.clock-left", { ...day, days: clock.daysLeft });
  const late = !clock.suspended && meeting !== null && meeting >= clock.daysLeft && clock.daysLeft >= 0;
  return (
    <p>
      <strong>{eviction}</strong>
      {meeting !== null && meeting >= 0 ? ` ${t("staff-conference.clock-meeting", { days: meeting })}` : null}
      {late ? <span className="tag tag--attention"> {t("staff-conference.clock-too-late")}</span> : null}
    </p>
  );
}
