import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { notFound, requireAccount } from "~/access/guards.server";
import type { ImportRejection } from "~/coordinator/pool/import/columns";
import importStyle from "~/coordinator/pool/import/import.css";
import { importOf, mostShown } from "~/coordinator/pool/import/imports-read.server";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime } from "~/language/dates";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";
import { Table } from "~/ui/table";

export const links = () => [{ rel: "stylesheet", href: importStyle }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  const report = await importOf(asker, params.importId, mostShown);
  if (!report) throw notFound();
  return { language: asker.language, account: pageAccount(asker), report, more: report.rejections.length === mostShown };
}

export default function PoolImport() {
  const t = useText();
  const language = useLanguage();
  const { account, report } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  return (
    <StaffPage
      title={t("staff-pool-import.report-title")}
      lead={t("staff-pool-import.report-when", { when: formatDayTime(language, report.at) })}
      account={account}
      back={{ to: "/pool/import", label: t("staff-pool-import.title") }}
    >
      <section className="stack">
        <p>{t("staff-pool-import.report-lines", { lines: report.lines })}</p>
        <dl className="counts">
          {(["made", "changed", "unchanged", "refused"] as const).map((key) => (
            <div key={key}>
              <dt>{t(`staff-pool-import.column-${key}`)}</dt>
              <dd>{report[key]}</dd>
            </div>
          ))}
        </dl>
        {query.get("gelezen") === "windows-1252" ? <Notice>{t("staff-pool-import.read-1252")}</Notice> : null}
        {report.made > 0 ? <p>{t("staff-pool-import.report-welcome")}</p> : null}
      </section>
      <Refused />
      <p className="no-print">
        <ButtonLink href="/pool" variant="secondary">
          {t("staff-pool-import.to-pool")}
        </ButtonLink>
      </p>
    </StaffPage>
  );
}

function Refused() {
  const t = useText();
  const { report, more } = useLoaderData<typeof loader>();
  const rejections = report.rejections as ImportRejection[];
  if (rejections.length === 0) return <p>{t("staff-pool-import.rejections-none")}</p>;
  const columns = (["line", "field", "problem"] as const).map((key) => ({ key, label: t(`staff-pool-import.column-${key}`) }));
  const rows = rejections.map(({ line, field, problem, meant = 0 }) => ({
    key: `${line} ${field}`,
    cells: {
      line,
      field: t(`staff-pool-import.field-${field ?? "none"}`),
      problem: t(`staff-pool-import.problem-${problem}`, { meant }),
    },
  }));
  return (
    <section className="stack">
      <h2>{t("staff-pool-import.rejections-title")}</h2>
      <p>{t("staff-pool-import.rejections-lead")}</p>
      <p className="no-print">
        <ButtonLink href={`/pool/import/${report.id}/rejections.csv`}>{t("staff-pool-import.rejections-download")}</ButtonLink>
      </p>
      {more ? <p>{t("staff-pool-import.rejections-more", { shown: rejections.length })}</p> : null}
      <Table caption={t("staff-pool-import.rejections-title")} captionUnseen columns={columns} rows={rows} />
    </section>
  );
}
