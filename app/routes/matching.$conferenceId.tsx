import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { type DeskRefused, deskDeed } from "~/coordinator/desk/desk-deeds.server";
import { deskPageOf } from "~/coordinator/desk/desk-page.server";
import { deskQuery, shownWaiting } from "~/coordinator/desk/desk-query.server";
import { DeskWork } from "~/coordinator/desk/desk-work";
import deskStyle from "~/coordinator/desk/matching.css";
import { waitingFor } from "~/coordinator/desk/waiting.server";
import { WaitingList } from "~/coordinator/desk/waiting-list";
import { headOf } from "~/journey/conference.server";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { Notice } from "~/ui/notice";
import { newOnce } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: deskStyle }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeMatching");
  const now = clock.now();
  const { db, conferenceId, dataKey, organisationId: centraleId } = asker;
  const waiting = await waitingFor(db, centraleId, now);
  const here = waiting.find((one) => one.conferenceId === conferenceId);
  const query = deskQuery(request.url);
  // A wish is read while a coordinator is sought, and not after.
  const desk = here ? await deskPageOf(db, { id: conferenceId, dataKey, centraleId }, query, now) : null;
  const head = here ? null : await headOf(db, conferenceId);
  const asked = desk ? [...desk.rows, ...(desk.compared ? [desk.compared.one, desk.compared.other] : [])] : [];
  return {
    language: asker.language,
    account: pageAccount(asker),
    now,
    conferenceId,
    ...shownWaiting(waiting, conferenceId, query.everybody),
    principals: here?.principals ?? head?.principals ?? [],
    coordinator: head?.coordinator ?? null,
    query,
    desk,
    once: newOnce(),
    onces: Object.fromEntries(asked.map(({ accountId }) => [accountId, newOnce()])),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "offerCoordinator");
  const outcome = await deskDeed(asker, await request.formData(), clock.now());
  if (outcome.refused) return data<DeskRefused>(outcome.refused, { status: outcome.status });
  return redirect(outcome.redirect);
}

export default function MatchingOne() {
  const t = useText();
  const language = useLanguage();
  const { desk, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const names = formatList(language, page.principals);
  return (
    <StaffPage
      title={t("staff-matching.title-one", { names })}
      account={page.account}
      back={{ to: "/matching", label: t("staff-matching.title") }}
    >
      {refused?.kind === "deed" ? (
        <Notice tone="danger" live>
          {t(refused.key)}
        </Notice>
      ) : null}
      {desk ? null : (
        <Notice tone="done" word={t("staff-matching.started-title", { names })}>
          {page.coordinator ? t("staff-matching.started-text", { name: page.coordinator }) : t("staff-matching.refused-notWaiting")}
        </Notice>
      )}
      <div className="desk">
        {desk ? (
          <div className="desk-work stack">
            <DeskWork desk={desk} query={page.query} once={page.once} onces={page.onces} refused={refused ?? null} />
          </div>
        ) : null}
        <div className="desk-waiting">
          <WaitingList waiting={page.waiting} more={page.more} now={page.now} chosen={page.conferenceId} />
        </div>
      </div>
    </StaffPage>
  );
}
