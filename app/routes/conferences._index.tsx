import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { logAccess } from "~/access/access-log.server";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { conferencesOf } from "~/journey/conferences.server";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime, formatList } from "~/language/dates";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";
import { Table } from "~/ui/table";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "coordinator", "socialWorker", "regionalManager");
  await logAccess(asker.db, { actor: asker, deed: "seeConferences", classes: ["id", "process", "name"], origin: asker.origin });
  const conferences = await conferencesOf(asker.db, asker.id, clock.now());
  return {
    language: asker.language,
    account: pageAccount(asker),
    conferences: conferences.map(({ id, reference, principals, coordinator, state, facts }) => ({
      id,
      reference,
      principals,
      coordinator,
      state,
      dayStartsAt: facts.dayStartsAt,
    })),
  };
}

export default function Conferences() {
  const t = useText();
  const language = useLanguage();
  const { account, conferences } = useLoaderData<typeof loader>();
  return (
    <StaffPage title={t("staff-conference.list-title")} account={account}>
      {conferences.length === 0 ? (
        <p>{t("staff-conference.list-none")}</p>
      ) : (
        <Table
          caption={t("staff-conference.list-title")}
          captionUnseen
          columns={[
            { key: "names", label: t("staff-conference.list-names") },
            { key: "state", label: t("staff-conference.list-state") },
            { key: "day", label: t("staff-conference.list-day") },
            { key: "coordinator", label: t("staff-conference.list-coordinator") },
            { key: "reference", label: t("staff-conference.list-reference") },
          ]}
          rows={conferences.map((one) => ({
            key: one.id,
            cells: {
              names: <Link to={`/conferences/${one.id}`}>{formatList(language, one.principals)}</Link>,
              state: t(`staff-conference.state-${one.state}`),
              day: one.dayStartsAt ? formatDayTime(language, one.dayStartsAt) : t("staff-conference.list-no-day"),
              coordinator: one.coordinator ?? t("staff-conference.list-no-coordinator"),
              reference: one.reference,
            },
          }))}
        />
      )}
    </StaffPage>
  );
}
