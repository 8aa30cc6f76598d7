import { useLanguage, useText } from "~/language/context";
import { formatDay, formatDayTime } from "~/language/dates";
import type { Timer } from "~/registration/promise/timers";
import { Card } from "~/ui/card";

const looks: Partial<Record<Timer["state"], string>> = {
  due: "tag tag--attention",
  late: "tag tag--danger",
  doneOnTime: "tag tag--done",
};

/** How it stands with what was promised: state, by whom, until when. */
export function TimerList({ timers }: { timers: readonly Timer[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <ul className="timers">
      {timers.map((timer) => (
        <li key={timer.name}>
          <strong>{t(`staff-timers.${timer.name}`)}</strong>{" "}
          <span className={looks[timer.state] ?? "tag"}>{t(`staff-timers.state-${timer.state}`)}</span>{" "}
          <span className="quiet">
            {t(`staff-timers.owner-${timer.owner}`)}
            {timer.doneAt ? `, ${t("staff-timers.done-on", { day: formatDay(language, timer.doneAt) })}` : null}
            {!timer.doneAt && timer.dueAt ? `, ${until(timer)}` : null}
          </span>
        </li>
      ))}
    </ul>
  );

  function until({ name, state, dueAt, limitAt }: Timer): string {
    if (!dueAt || !limitAt) return "";
    if (name === "conference" && state !== "onTime") return t("staff-timers.limit-on", { day: formatDay(language, limitAt) });
    return name === "firstContact"
      ? t("staff-timers.due-at", { day: formatDayTime(language, dueAt) })
      : t("staff-timers.due-on", { day: formatDay(language, dueAt) });
  }
}

interface TimersCardProps {
  of: { timers: readonly Timer[]; receivedAt: Date | null; receivedBy: string | null };
}

/** The promises to whoever registered, on the page of one registration. */
export function TimersCard({ of }: TimersCardProps) {
  const t = useText();
  const language = useLanguage();
  const { timers, receivedAt, receivedBy } = of;
  return (
    <Card title={t("staff-timers.card-title")}>
      <p>
        {receivedAt
          ? t("staff-timers.received-by", { name: receivedBy ?? "", day: formatDay(language, receivedAt) })
          : t("staff-timers.not-received")}
      </p>
      <TimerList timers={timers} />
    </Card>
  );
}
