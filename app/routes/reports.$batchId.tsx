import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useRevalidator, useSearchParams } from "@remix-run/react";
import { useEffect } from "react";
import { notFound, requireAccount } from "~/access/guards.server";
import { batchOf, mostShown, refusalRead } from "~/eviction-case/reports/batches.server";
import { FileRefused } from "~/eviction-case/reports/file-refused";
import reportStyle from "~/eviction-case/reports/reports.css";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime } from "~/language/dates";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";
import { Table } from "~/ui/table";

export const links = () => [{ rel: "stylesheet", href: reportStyle }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const batch = await batchOf(asker, params.batchId, mostShown);
  if (!batch) throw notFound();
  return {
    language: asker.language,
    account: pageAccount(asker),
    more: batch.rejections.length === mostShown,
    batch: { ...batch, refusal: batch.refusal ? refusalRead(batch.refusal) : null },
  };
}

/** How long a page with scripts waits before it looks again. */
const lookAgainMs = 700;

export default function Delivery() {
  const t = useText();
  const language = useLanguage();
  const { account, batch } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const running = batch.state === "running";
  useLookAgain(running);
  return (
    <StaffPage
      title={t("staff-reports.batch-title", { landlord: batch.landlord })}
      lead={t("staff-reports.batch-when", { when: formatDayTime(language, batch.at) })}
      account={account}
      back={{ to: "/reports", label: t("staff-reports.title") }}
    >
      {batch.refusal ? <FileRefused {...batch.refusal} /> : <Progress />}
      {query.get("gelezen") === "windows-1252" ? <Notice>{t("staff-reports.read-1252")}</Notice> : null}
      {running || batch.refusal ? null : <Rejections />}
    </StaffPage>
  );
}

function useLookAgain(running: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!running || state !== "idle") return;
    const soon = setTimeout(revalidate, lookAgainMs);
    return () => clearTimeout(soon);
  }, [running, revalidate, state]);
}

function Progress() {
  const t = useText();
  const { batch } = useLoaderData<typeof loader>();
  const { total, accepted, unchanged, rejected } = batch;
  const done = accepted + unchanged + rejected;
  const counts = { accepted, unchanged, rejected };
  return (
    <section className="stack">
      {batch.state === "running" ? (
        <>
          <label className="progress-of-reports">
            <span role="status">{t("staff-reports.batch-running", { done, total })}</span>
            <progress max={total} value={done} />
          </label>
          <p className="no-print">
            <a href={`/reports/${batch.id}`}>{t("staff-reports.batch-refresh")}</a>
          </p>
        </>
      ) : (
        <p>{t("staff-reports.batch-done", { total })}</p>
      )}
      <dl className="counts">
        {(["accepted", "unchanged", "rejected"] as const).map((key) => (
          <div key={key}>
            <dt>{t(`staff-reports.count-${key}`)}</dt>
            <dd>{counts[key]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Rejections() {
  const t = useText();
  const { batch, more } = useLoaderData<typeof loader>();
  const { rejections } = batch;
  if (rejections.length === 0) return <p>{t("staff-reports.rejections-none")}</p>;
  const columns = (["line", "field", "reason"] as const).map((key) => ({ key, label: t(`staff-reports.column-${key}`) }));
  const rows = rejections.map((one) => ({
    key: `${one.line} ${one.field}`,
    cells: {
      line: one.line,
      field: t(`staff-reports.field-${one.field ?? "none"}`),
      reason: t(`staff-reports.reason-${one.reason}`),
    },
  }));
  return (
    <section className="stack">
      <h2>{t("staff-reports.rejections-title")}</h2>
      <p>{t("staff-reports.rejections-lead")}</p>
      <p className="no-print">
        <ButtonLink href={`/reports/${batch.id}/rejections.csv`}>{t("staff-reports.rejections-download")}</ButtonLink>
      </p>
      {more ? <p>{t("staff-reports.rejections-more", { shown: rejections.length })}</p> : null}
      <p className="quiet">{t("staff-reports.line-hint")}</p>
      <Table caption={t("staff-reports.rejections-title")} captionUnseen columns={columns} rows={rows} />
    </section>
  );
}
