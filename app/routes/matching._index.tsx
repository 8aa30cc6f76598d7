import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { logAccess } from "~/access/access-log.server";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { waitingFor } from "~/coordinator/desk/waiting.server";
import { WaitingList } from "~/coordinator/desk/waiting-list";
import { useText } from "~/language/context";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  const now = clock.now();
  await logAccess(asker.db, { actor: asker, deed: "seeWaiting", classes: ["id", "process", "name", "debt"], origin: asker.origin });
  return {
    language: asker.language,
    account: pageAccount(asker),
    now,
    waiting: await waitingFor(asker.db, asker.organisationId, now),
  };
}

export default function Matching() {
  const t = useText();
  const { account, waiting, now } = useLoaderData<typeof loader>();
  return (
    <StaffPage title={t("staff-matching.title")} account={account} lead={t("staff-matching.lead")}>
      <p>
        <Link to="/call-requests">{t("staff-register.calls-title")}</Link>
      </p>
      <WaitingList waiting={waiting} now={now} />
      {waiting.length > 0 ? <p>{t("staff-matching.choose-one")}</p> : null}
    </StaffPage>
  );
}
