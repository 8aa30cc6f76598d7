import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { caseListOf, casesAtATime } from "~/eviction-case/case-facts.server";
import { evictionDate, suspendedUntil } from "~/eviction-case/eviction-date";
import { deadlinesOf, openDeadlines } from "~/eviction-case/ladder/deadlines";
import { useLanguage, useText } from "~/language/context";
import { dayValue, formatEuros, formatList, formatShortDay } from "~/language/dates";
import { ButtonLink } from "~/ui/button";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";
import { Table } from "~/ui/table";

/** More than anybody reads on one page. */
const mostShown = 2_000;

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const today = dayValue(clock.now());
  const asked = Number(new URL(request.url).searchParams.get("toon"));
  const { of, cases } = await caseListOf(asker, Number.isInteger(asked) && asked > 0 && asked <= mostShown ? asked : casesAtATime);
  return {
    language: asker.language,
    account: pageAccount(asker),
    of,
    more: Math.min(of, cases.length + casesAtATime, mostShown),
    cases: cases.map((one) => ({
      id: one.id,
      reference: one.reference,
      tenants: one.tenants,
      landlord: one.landlord,
      arrearsCents: one.arrears.at(-1)?.amountCents ?? null,
      step: one.steps.at(-1)?.step ?? null,
      evictionOn: one.ended ? null : evictionDate(one.steps),
      resting: suspendedUntil(one.postponements, today).suspended,
      due: openDeadlines(deadlinesOf(one, today)).find(({ state }) => state !== "onTime") ?? null,
      ended: one.ended,
    })),
  };
}

export default function Cases() {
  const t = useText();
  const language = useLanguage();
  const { account, cases, of, more } = useLoaderData<typeof loader>();
  const columns = (["who", "landlord", "arrears", "step", "eviction", "due"] as const).map((key) => ({
    key,
    label: t(`staff-case.column-${key}`),
    number: key === "arrears",
  }));
  const rows = cases.map((row) => ({
    key: row.id,
    cells: {
      who: (
        <>
          <Link to={`/cases/${row.id}`}>{formatList(language, row.tenants)}</Link>
          <span className="under">{row.ended ? `${row.reference}, ${t("staff-case.list-ended")}` : row.reference}</span>
        </>
      ),
      landlord: row.landlord,
      arrears: row.arrearsCents === null ? null : formatEuros(language, row.arrearsCents),
      step: row.step ? t(`staff-case.step-${row.step}`) : null,
      eviction: row.evictionOn ? (
        <>
          {formatShortDay(language, row.evictionOn)} {row.resting ? <span className="tag">{t("staff-case.rests")}</span> : null}
        </>
      ) : null,
      due: row.due ? (
        <>
          {t(row.due.what === "landlordAnswer" && row.due.owner === "worker" ? "staff-case.due-call" : `staff-case.line-${row.due.what}`)}{" "}
          <span className={row.due.state === "late" ? "tag tag--danger" : "tag tag--attention"}>
            {t(`staff-case.state-${row.due.state}`)}
          </span>
        </>
      ) : null,
    },
  }));
  return (
    <StaffPage title={t("staff-case.list-title")} lead={t("staff-case.list-lead")} account={account}>
      <p>
        <ButtonLink href="/cases/new">{t("staff-case.new")}</ButtonLink>
      </p>
      <p className="links">
        <Link to="/reports">{t("staff-reports.title")}</Link> <Link to="/figures">{t("staff-reports.figures-link")}</Link>
      </p>
      {rows.length === 0 ? (
        <p>{t("staff-case.list-empty")}</p>
      ) : (
        <Table caption={t("staff-case.list-title")} captionUnseen columns={columns} rows={rows} />
      )}
      {rows.length < of ? (
        <p className="links">
          <span className="quiet">{t("staff-case.list-shown", { shown: rows.length, of })}</span>{" "}
          {more > rows.length ? (
            <Link to={`?toon=${more}`} preventScrollReset>
              {t("staff-case.list-more")}
            </Link>
          ) : null}
        </p>
      ) : null}
    </StaffPage>
  );
}
