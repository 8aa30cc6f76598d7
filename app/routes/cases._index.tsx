import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAccount } from "~/access/guards.server";
import { casesOf } from "~/eviction-case/cases.server";
import { useLanguage, useText } from "~/language/context";
import { formatEuros, formatList, formatShortDay } from "~/language/dates";
import { ButtonLink } from "~/ui/button";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";
import { Table } from "~/ui/table";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  return { language: asker.language, account: pageAccount(asker), cases: await casesOf(asker) };
}

export default function Cases() {
  const t = useText();
  const language = useLanguage();
  const { account, cases } = useLoaderData<typeof loader>();
  const columns = (["who", "reference", "landlord", "arrears", "step", "eviction"] as const).map((key) => ({
    key,
    label: t(`staff-case.column-${key}`),
    number: key === "arrears",
  }));
  const rows = cases.map((row) => ({
    key: row.id,
    cells: {
      who: <Link to={`/cases/${row.id}`}>{formatList(language, row.tenants)}</Link>,
      reference: row.reference,
      landlord: row.landlord,
      arrears: row.arrearsCents === null ? null : formatEuros(language, row.arrearsCents),
      step: row.step ? t(`staff-case.step-${row.step}`) : null,
      eviction: row.evictionOn ? formatShortDay(language, row.evictionOn) : null,
    },
  }));
  return (
    <StaffPage title={t("staff-case.list-title")} lead={t("staff-case.list-lead")} account={account}>
      <p>
        <ButtonLink href="/cases/new">{t("staff-case.new")}</ButtonLink>
      </p>
      {rows.length === 0 ? (
        <p>{t("staff-case.list-empty")}</p>
      ) : (
        <Table caption={t("staff-case.list-title")} captionUnseen columns={columns} rows={rows} />
      )}
    </StaffPage>
  );
}
