import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { dimensions, type YearFigures } from "~/eviction-case/figures/figures";
import { figuresFor } from "~/eviction-case/figures/figures.server";
import reportStyle from "~/eviction-case/reports/reports.css";
import type { StaffTextKey } from "~/language/catalogue";
import { useText } from "~/language/context";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";
import { Table } from "~/ui/table";

export const links = () => [{ rel: "stylesheet", href: reportStyle }];

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker", "admin");
  return {
    language: asker.language,
    account: pageAccount(asker),
    all: asker.role === "admin",
    years: await figuresFor(asker, clock.now()),
  };
}

export default function Figures() {
  const t = useText();
  const { account, all, years } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const chosen = years.find(({ year }) => String(year) === query.get("jaar")) ?? years[0];
  return (
    <StaffPage
      title={t("staff-reports.figures-title")}
      lead={t(all ? "staff-reports.figures-lead-all" : "staff-reports.figures-lead-own")}
      account={account}
      {...(all ? {} : { back: { to: "/cases", label: t("staff-case.list-title") } })}
    >
      {chosen ? (
        <>
          <nav className="years-of-figures no-print" aria-label={t("staff-reports.figures-years")}>
            {years.map(({ year }) => (
              <Link key={year} to={`?jaar=${year}`} aria-current={year === chosen.year ? "true" : undefined}>
                {year}
              </Link>
            ))}
          </nav>
          <Year figures={chosen} />
          <p className="links-of-figures no-print">
            <a href="/figures.csv">{t("staff-reports.figures-csv")}</a> <a href="/figures.json">{t("staff-reports.figures-json")}</a>
          </p>
          <p>{t("staff-reports.figures-hidden")}</p>
          <p>{t("staff-reports.figures-about")}</p>
        </>
      ) : (
        <p>{t("staff-reports.figures-empty")}</p>
      )}
    </StaffPage>
  );
}

function Year({ figures }: { figures: YearFigures }) {
  const t = useText();
  const columns = [
    { key: "value", label: t("staff-reports.column-value") },
    { key: "count", label: t("staff-reports.column-count"), number: true },
  ];
  return (
    <section className="stack">
      <h2>{t("staff-reports.figures-total", { year: String(figures.year), total: figures.total ?? "*" })}</h2>
      <div className="figures-of-year">
        {dimensions.map((dimension) => (
          <Table
            key={dimension}
            caption={t(`staff-reports.group-${dimension}`)}
            columns={columns}
            rows={figures.groups[dimension].map(({ value, count }) => ({
              key: value,
              cells: {
                value: dimension === "organisation" ? value : t(`staff-reports.value-${value}` as StaffTextKey),
                count: count ?? "*",
              },
            }))}
          />
        ))}
      </div>
    </section>
  );
}
