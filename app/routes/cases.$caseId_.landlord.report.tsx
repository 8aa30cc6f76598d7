import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireCase } from "~/access/guards.server";
import { caseHeadOf } from "~/eviction-case/case-head.server";
import { CasePage } from "~/eviction-case/case-page";
import { reportOf } from "~/eviction-case/reports/landlord-report.server";
import { useLanguage, useText } from "~/language/context";
import { formatList, formatShortDay } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { Card } from "~/ui/card";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "seeCase");
  return { language: asker.language, head: await caseHeadOf(asker), report: await reportOf(asker) };
}

const shown = [
  "problems",
  "actions",
  "contactSoFar",
  "contactPerson",
  "contactPhone",
  "contactEmail",
  "address",
  "postcode",
  "town",
  "phone",
] as const;

export default function ReportOfCase() {
  const t = useText();
  const language = useLanguage();
  const { head, report } = useLoaderData<typeof loader>();
  const day = report ? formatShortDay(language, report.reportedOn) : "";
  return (
    <CasePage head={head} room="landlord" lead={t("staff-reports.report-words")}>
      <div className="narrow">
        <Card title={t("staff-reports.report-title")}>
          {report ? <p>{t("staff-reports.report-on", { day, reference: report.reference })}</p> : <p>{t("staff-reports.report-none")}</p>}
          {report ? <p className="strong">{formatList(language, report.tenants)}</p> : null}
          <dl>
            {shown.map((field) => {
              const value = report?.words?.[field];
              return value ? (
                <div key={field}>
                  <dt className="quiet">{t(`staff-reports.field-${field}`)}</dt>
                  <dd dir="auto">{field === "phone" || field === "contactPhone" ? shownPhone(value) : value}</dd>
                </div>
              ) : null;
            })}
          </dl>
        </Card>
      </div>
    </CasePage>
  );
}
