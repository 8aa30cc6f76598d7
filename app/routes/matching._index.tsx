import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { logAccess } from "~/access/access-log.server";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { deskQuery, shownWaiting } from "~/coordinator/desk/desk-query.server";
import deskStyle from "~/coordinator/desk/matching.css";
import { waitingFor } from "~/coordinator/desk/waiting.server";
import { WaitingList } from "~/coordinator/desk/waiting-list";
import { useText } from "~/language/context";
import { ButtonLink } from "~/ui/button";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: deskStyle }];

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  const now = clock.now();
  await logAccess(asker.db, { actor: asker, deed: "seeWaiting", classes: ["id", "process", "name", "debt"], origin: asker.origin });
  const waiting = await waitingFor(asker.db, asker.organisationId, now);
  return {
    language: asker.language,
    account: pageAccount(asker),
    now,
    ...shownWaiting(waiting, null, deskQuery(request.url).everybody),
  };
}

export default function Matching() {
  const t = useText();
  const { account, waiting, more, now } = useLoaderData<typeof loader>();
  return (
    <StaffPage
      title={t("staff-matching.title")}
      account={account}
      lead={t(waiting.length > 0 ? "staff-matching.choose-one" : "staff-matching.lead")}
    >
      {waiting.length > 1 ? (
        <p>
          <ButtonLink href="/matching/whole-list">{t("staff-desk.whole-list")}</ButtonLink>
        </p>
      ) : null}
      <WaitingList waiting={waiting} more={more} now={now} />
      <p className="links">
        <Link to="/neutrality">{t("staff-desk.neutrality")}</Link>
        <Link to="/call-requests">{t("staff-register.calls-title")}</Link>
      </p>
    </StaffPage>
  );
}
