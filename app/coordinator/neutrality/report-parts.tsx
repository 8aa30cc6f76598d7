import type { NeutralityReport } from "~/coordinator/neutrality/report.server";
import { isWatched, percentOf, type Share, watchedFrom } from "~/coordinator/neutrality/shares";
import { isTextKey } from "~/language/catalogue";
import { useText } from "~/language/context";
import { Card } from "~/ui/card";
import { Table } from "~/ui/table";

/** Whom somebody looks at, and why: nobody is to get only "his own". */
export function WatchedCard({ watched }: { watched: readonly Share[] }) {
  const t = useText();
  return (
    <Card title={t("staff-neutrality.watch-title")} {...(watched.length > 0 ? { tone: "next" as const } : {})}>
      {watched.length === 0 ? <p>{t("staff-neutrality.watch-none")}</p> : null}
      {watched.length > 0 ? (
        <ul>
          {watched.map(({ accountId, firstName: name, asked, withWish }) => (
            <li key={accountId}>{t("staff-neutrality.watch-one", { name, asked, withWish })}</li>
          ))}
        </ul>
      ) : null}
      <p className="quiet">{t("staff-neutrality.watch-rule", { asked: watchedFrom.asked, share: 100 * watchedFrom.share })}</p>
    </Card>
  );
}

/** The year in five numbers. */
export function TotalsList({ report }: { report: Omit<NeutralityReport, "shares" | "since"> }) {
  const t = useText();
  const of = (count: number) => `${count} (${percentOf(count, report.decisions)}%)`;
  const totals = [
    ["decisions", String(report.decisions)],
    ["wish", of(report.withAnyWish)],
    ["background", of(report.withBackground)],
    ["notFirst", of(report.notFirst)],
    ["notAsked", String(report.notAsked)],
  ] as const;
  return (
    <section className="stack">
      <h2>{t("staff-neutrality.total-title")}</h2>
      <dl className="year-in-numbers">
        {totals.map(([name, shown]) => (
          <div key={name}>
            <dt>{t(`staff-neutrality.total-${name}`)}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** How often each coordinator was asked, with and without a background wished. */
export function SharesTable({ shares }: { shares: readonly Share[] }) {
  const t = useText();
  const columns = ["coordinator", "asked", "with", "without", "share", "first"] as const;
  return (
    <Table
      caption={t("staff-neutrality.table-title")}
      columns={columns.map((key) => ({ key, label: t(`staff-neutrality.${key}`), number: key !== "coordinator" }))}
      rows={shares.map((one) => ({
        key: one.accountId,
        cells: {
          coordinator: (
            <>
              {one.firstName}
              {one.town ? <span className="quiet"> · {one.town}</span> : null}{" "}
              {isWatched(one) ? <span className="tag tag--attention">{t("staff-neutrality.mark")}</span> : null}
            </>
          ),
          asked: one.asked,
          with: one.withWish,
          without: one.asked - one.withWish,
          share: `${percentOf(one.withWish, one.asked)}%`,
          first: one.first,
        },
      }))}
    />
  );
}

/** What the ranking used, by part. */
export function PartsTable({ parts }: { parts: NeutralityReport["parts"] }) {
  const t = useText();
  const words = (part: string) => {
    const key = `staff-neutrality.part-${part}`;
    return isTextKey(key) ? t(key) : part;
  };
  return (
    <section className="stack parts-used">
      <Table
        caption={t("staff-neutrality.parts-title")}
        columns={[
          { key: "part", label: t("staff-neutrality.part") },
          { key: "decisions", label: t("staff-neutrality.decisions"), number: true },
        ]}
        rows={parts.map(({ part, decisions }) => ({ key: part, cells: { part: words(part), decisions } }))}
      />
      <p className="quiet">{t("staff-neutrality.parts-text")}</p>
    </section>
  );
}
