import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import neutralityStyle from "~/coordinator/neutrality/neutrality.css";
import { neutralityFor } from "~/coordinator/neutrality/report.server";
import { PartsTable, SharesTable, TotalsList, WatchedCard } from "~/coordinator/neutrality/report-parts";
import { isWatched } from "~/coordinator/neutrality/shares";
import { useText } from "~/language/context";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: neutralityStyle }];

const shownAtMost = 100;

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "privacyOfficer", "regionalManager");
  const { shares, ...report } = await neutralityFor(asker, clock.now());
  return {
    language: asker.language,
    account: pageAccount(asker),
    report,
    watched: shares.filter(isWatched),
    shares: shares.slice(0, shownAtMost),
    everybody: shares.length,
  };
}

export default function Neutrality() {
  const t = useText();
  const { account, report, watched, shares, everybody } = useLoaderData<typeof loader>();
  return (
    <StaffPage
      title={t("staff-neutrality.title")}
      lead={t("staff-neutrality.lead")}
      account={account}
      {...(account.role === "regionalManager" ? { back: { to: "/matching", label: t("staff-matching.title") } } : {})}
    >
      <p>{t("staff-neutrality.watched")}</p>
      {report.decisions === 0 ? (
        <p>{t("staff-neutrality.empty")}</p>
      ) : (
        <>
          <WatchedCard watched={watched} />
          <TotalsList report={report} />
          <section className="stack">
            <SharesTable shares={shares} />
            {everybody > shares.length ? (
              <p className="quiet">{t("staff-neutrality.table-more", { shown: shares.length, all: everybody })}</p>
            ) : null}
            <p>
              <a href="/neutrality.csv">{t("staff-neutrality.csv")}</a>
            </p>
            <p className="quiet">{t("staff-neutrality.csv-text")}</p>
          </section>
          <PartsTable parts={report.parts} />
        </>
      )}
      <details>
        <summary>{t("staff-neutrality.kept-title")}</summary>
        <p>{t("staff-neutrality.kept-text")}</p>
      </details>
    </StaffPage>
  );
}
