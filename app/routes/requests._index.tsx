import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { clock } from "~/clock";
import { useLanguage, useText } from "~/language/context";
import { formatShortDay } from "~/language/dates";
import { daysLeft } from "~/privacy/locked-request";
import { requestList, requireOfficer } from "~/privacy/requests.server";
import { Card } from "~/ui/card";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";
import { Table } from "~/ui/table";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireOfficer(request);
  const now = clock.now();
  const requests = await requestList(asker);
  return {
    language: asker.language,
    account: pageAccount(asker),
    requests: requests.map((one) => ({ ...one, left: daysLeft(one.dueAt, now) })),
  };
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["requests"][number];

function Term({ one }: { one: Row }) {
  const t = useText();
  return (
    <>
      {one.left < 0 ? t("staff-requests.late", { count: -one.left }) : t("staff-requests.left", { count: one.left })}
      {one.extendedAt ? <span className="quiet"> · {t("staff-requests.extended")}</span> : null}
    </>
  );
}

function Requests({ caption, rows, last }: { caption: string; rows: readonly Row[]; last: "left" | "answer" }) {
  const t = useText();
  const language = useLanguage();
  const columns = (["reference", "by", "ask", last] as const).map((key) => ({ key, label: t(`staff-requests.column-${key}`) }));
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={rows.map((one) => ({
        key: one.id,
        cells: {
          reference: <Link to={`/requests/${one.id}`}>{one.reference}</Link>,
          by: t(`staff-requests.by-${one.by}`),
          ask: t(`staff-requests.ask-${one.ask}`),
          left: <Term one={one} />,
          answer:
            one.answer && one.answeredAt ? `${t(`staff-requests.answer-${one.answer}`)} · ${formatShortDay(language, one.answeredAt)}` : "",
        },
      }))}
    />
  );
}

export default function LockedRequests() {
  const t = useText();
  const { account, requests } = useLoaderData<typeof loader>();
  const open = requests.filter(({ answeredAt }) => !answeredAt);
  const answered = requests.filter(({ answeredAt }) => answeredAt);
  return (
    <StaffPage title={t("staff-requests.title")} lead={t("staff-requests.lead")} account={account}>
      {requests.length === 0 ? (
        <Card title={t("staff-requests.empty")}>
          <p className="quiet">
            <a href="/request">{t("staff-requests.open-page")}</a>
          </p>
        </Card>
      ) : null}
      {open.length > 0 ? <Requests caption={t("staff-requests.open")} rows={open} last="left" /> : null}
      {answered.length > 0 ? <Requests caption={t("staff-requests.answered")} rows={answered} last="answer" /> : null}
    </StaffPage>
  );
}
