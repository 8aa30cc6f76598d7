import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { progressOf } from "~/evaluation/progress.server";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { useText } from "~/language/context";
import { formatDay, formatDayTime } from "~/language/dates";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeEvaluation");
  const head = await staffHeadOf(asker, clock.now());
  return { language: asker.language, head, progress: await progressOf(asker.db, asker.dataKey, asker.conferenceId) };
}

export default function EvaluationRoom() {
  const { language, head, progress } = useLoaderData<typeof loader>();
  const t = useText();
  const stuck = progress.agreements.filter((agreement) => agreement.answer === "stuck").length;
  return (
    <ConferencePage head={head} room="evaluation">
      {stuck > 0 ? (
        <Notice tone="attention">
          <p>
            <strong>{t("staff-evaluation.stalled-title", { count: stuck })}</strong>
          </p>
          <p>
            {progress.contact ? t("staff-evaluation.stalled-text", { name: progress.contact }) : t("staff-evaluation.stalled-text-nobody")}
          </p>
        </Notice>
      ) : null}
      <Card title={t("staff-evaluation.moments-title")}>
        {progress.moments.length === 0 ? <p>{t("staff-evaluation.moments-none")}</p> : null}
        <ul className="plain">
          {progress.moments.map((moment) => (
            <li key={moment.round}>
              {t("staff-evaluation.moment", { round: moment.round, day: formatDayTime(language, moment.at) })}{" "}
              <span className="quiet">
                {moment.lookedBackAt
                  ? t("staff-evaluation.moment-done", { day: formatDay(language, moment.lookedBackAt) })
                  : t(moment.cancelled ? "staff-evaluation.moment-cancelled" : "staff-evaluation.moment-ahead")}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t("staff-evaluation.contact-title")}>
        <p>{progress.contact ? t("staff-evaluation.contact-is", { name: progress.contact }) : t("staff-evaluation.contact-none")}</p>
      </Card>
      <Card title={t("staff-evaluation.progress-title")}>
        <p className="quiet">{t("staff-evaluation.progress-intro")}</p>
        {progress.agreements.length === 0 ? <p>{t("staff-evaluation.progress-none")}</p> : null}
        <ul className="plain">
          {progress.agreements.map((agreement) => (
            <li key={agreement.id} className="agreement">
              <p>
                <bdi>{agreement.what}</bdi>
              </p>
              <p className="quiet">
                {agreement.who ?? t("staff-evaluation.nobody")} ·{" "}
                <strong>
                  {t(
                    agreement.answer === null
                      ? "staff-evaluation.no-answer"
                      : agreement.answer === "stuck"
                        ? "staff-evaluation.asks-help"
                        : "staff-evaluation.goes-on",
                  )}
                </strong>
              </p>
            </li>
          ))}
        </ul>
      </Card>
      <p>
        <Link to={`/conferences/${head.id}/end`}>{t("staff-evaluation.to-end")}</Link>
      </p>
    </ConferencePage>
  );
}
