import type { DueState } from "~/eviction-case/ending/last-chance";
import { EndForm, ReportForm, SignForm } from "~/eviction-case/ending/last-chance-forms";
import type { LastChanceRoom } from "~/eviction-case/ending/last-chance-room.server";
import type { KeepFormProps } from "~/eviction-case/folded-form";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatShortDay } from "~/language/dates";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";

type Chance = LastChanceRoom["chances"][number];

const looks: Record<DueState, string> = { onTime: "tag", due: "tag tag--attention", late: "tag tag--danger", done: "tag tag--done" };

/** In words, with its colour beside it, whether a day that must be kept is near, past or kept. */
export function DueTag({ state }: { state: DueState }) {
  const t = useText();
  return <span className={looks[state]}>{t(`staff-last-chance.state-${state}`)}</span>;
}

/** Which contract fits the legal stage, and the form to write down what was signed. */
export function Signing({ room, form, ended }: { room: LastChanceRoom; form: KeepFormProps; ended: boolean }) {
  const t = useText();
  if (ended) return <p className="quiet">{t("staff-last-chance.none")}</p>;
  return (
    <Card title={t("staff-last-chance.sign-title")}>
      <Notice>
        <p>{t(`staff-last-chance.why-${room.advice.why}`, { form: t(`staff-last-chance.form-${room.advice.form}`) })}</p>
        {room.judged ? <p>{t("staff-last-chance.why-also")}</p> : null}
      </Notice>
      <SignForm key={form.once} {...form} advice={room.advice} />
    </Card>
  );
}

/** One last chance: what was agreed, and what it asks when. */
export function ChanceCard({ chance, formOf, ended }: { chance: Chance; formOf: (about: string) => KeepFormProps; ended: boolean }) {
  const t = useText();
  const language = useLanguage();
  const day = (date: string) => formatDay(language, date);
  const running = chance.endedOn === null && !ended;
  return (
    <Card title={chance.form ? t(`staff-last-chance.form-${chance.form}`) : t("staff-last-chance.form-not-known")}>
      <p>
        {chance.until
          ? t("staff-last-chance.runs-until", { from: day(chance.signedOn), until: day(chance.until) })
          : t("staff-last-chance.runs", { from: day(chance.signedOn) })}
      </p>
      {chance.endedOn && chance.endedHow ? (
        <p>
          {t("staff-last-chance.ended", { day: day(chance.endedOn) })} {t(`staff-last-chance.end-${chance.endedHow}`)}.
        </p>
      ) : null}
      <ul>
        <li>
          {chance.guidanceTenths === null
            ? t("staff-last-chance.hours-unknown")
            : t("staff-last-chance.hours", { hours: chance.guidanceTenths / 10, split: chance.said?.hours ?? "no" })}
        </li>
        <li>{t(chance.incomeManaged ? "staff-last-chance.income-yes" : "staff-last-chance.income-no")}</li>
        {chance.said?.guide ? <li>{t("staff-last-chance.guided-by", { guide: chance.said.guide })}</li> : null}
      </ul>
      {chance.said?.conditions ? <p className="quiet">{chance.said.conditions}</p> : null}
      <h3>{t("staff-last-chance.due")}</h3>
      {chance.due.length === 0 ? <p className="quiet">{t("staff-last-chance.due-none")}</p> : null}
      <ul className="plain">
        {chance.due.map((due) => (
          <li key={`${due.kind}-${due.dueOn}`}>
            {formatShortDay(language, due.dueOn)}: {t(`staff-last-chance.kind-${due.kind}`)} <DueTag state={due.state} />
            {due.continues === null ? null : <p>{t(`staff-last-chance.continues-${due.continues ? "yes" : "no"}`)}</p>}
            {due.words ? <p className="quiet">{due.words}</p> : null}
            {running && due.state !== "done" ? (
              <ReportForm lastChanceId={chance.id} due={due} {...formOf(`report-${due.kind}-${due.dueOn}`)} />
            ) : null}
          </li>
        ))}
      </ul>
      {running ? <EndForm lastChanceId={chance.id} {...formOf("end")} /> : null}
    </Card>
  );
}
