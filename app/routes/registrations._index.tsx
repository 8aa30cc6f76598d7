import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList, formatShortDay } from "~/language/dates";
import { draftsOf } from "~/registration/draft/draft.server";
import { DraftList } from "~/registration/draft/draft-list";
import { progressKey } from "~/registration/progress";
import { registrationsOf } from "~/registration/registrations.server";
import { ButtonLink } from "~/ui/button";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";
import { Table } from "~/ui/table";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const [registrations, drafts] = await Promise.all([registrationsOf(asker), draftsOf(asker.db, asker.id, clock.now())]);
  return { language: asker.language, account: pageAccount(asker), registrations, drafts };
}

export default function Registrations() {
  const t = useText();
  const language = useLanguage();
  const { account, registrations, drafts } = useLoaderData<typeof loader>();
  const columns = (["who", "reference", "sent", "state"] as const).map((key) => ({ key, label: t(`staff-registration.column-${key}`) }));
  const rows = registrations.map((row) => ({
    key: row.conferenceId,
    cells: {
      who: <Link to={`/registrations/${row.conferenceId}`}>{formatList(language, row.principals)}</Link>,
      reference: row.reference,
      sent: formatShortDay(language, row.sentAt),
      state: (
        <>
          {t(progressKey(row))}
          {row.state === "scheduled" && row.dayStartsAt ? `, ${formatDay(language, row.dayStartsAt)}` : ""}
        </>
      ),
    },
  }));
  return (
    <StaffPage title={t("staff-registration.list-title")} lead={t("staff-registration.list-lead")} account={account}>
      <p className="row">
        <ButtonLink href="/registrations/new">{t("staff-registration.new-registration")}</ButtonLink>
        <Link to="/proposals">{t("staff-registration.proposals-title")}</Link>
      </p>
      <DraftList drafts={drafts} />
      {rows.length === 0 ? (
        <p>{t("staff-registration.list-empty")}</p>
      ) : (
        <Table caption={t("staff-registration.list-title")} captionUnseen columns={columns} rows={rows} />
      )}
    </StaffPage>
  );
}
