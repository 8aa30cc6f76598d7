import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { ConferencePage } from "~/journey/conference-page";
import { historyFor } from "~/journey/history.server";
import { staffHeadOf } from "~/journey/staff-head.server";
import { isTextKey } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatTime } from "~/language/dates";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeHistory");
  const head = await staffHeadOf(asker, clock.now());
  const events = await historyFor(asker, head.facts.contentClosed);
  return { language: asker.language, head, events };
}

export default function History() {
  const t = useText();
  const language = useLanguage();
  const { head, events } = useLoaderData<typeof loader>();
  const byDay = new Map<string, typeof events>();
  for (const event of events) {
    const day = formatDay(language, event.at);
    byDay.set(day, [...(byDay.get(day) ?? []), event]);
  }
  return (
    <ConferencePage head={head} room="history">
      {events.length === 0 ? <p>{t("staff-conference.history-none")}</p> : null}
      {[...byDay].map(([day, many]) => (
        <section key={day} aria-label={day}>
          <h2>{day}</h2>
          <ul>
            {many.map((event) => {
              const key = `staff-conference.event-${event.kind}`;
              return (
                <li key={event.id}>
                  <time dateTime={event.at.toISOString()}>{formatTime(language, event.at)}</time>{" "}
                  {isTextKey(key) ? t(key, { whom: event.whom ?? "none" }) : event.kind}
                  {event.by ? <span className="quiet"> ({event.by})</span> : null}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </ConferencePage>
  );
}
