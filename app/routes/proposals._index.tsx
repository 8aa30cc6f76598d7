import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { notFound, requireAccount } from "~/access/guards.server";
import { addDays } from "~/calendar/working-days";
import { clock } from "~/clock";
import { useText } from "~/language/context";
import { dayValue } from "~/language/dates";
import { AskableLine, OwnFigures, ProposalCard } from "~/registration/proposal/proposal-cards";
import { FromCaseInput, ProposalAnswerInput } from "~/registration/proposal/proposal-input";
import { proposalsOf } from "~/registration/proposal/proposal-list.server";
import proposalStyle from "~/registration/proposal/proposals.css";
import { answerProposal, listTenant } from "~/registration/proposal/proposals.server";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { newOnce } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

/** After how many weeks one press asks again; any other day is chosen on the person's own page. */
const laterWeeks = [4, 12];

export const links: LinksFunction = () => [{ rel: "stylesheet", href: proposalStyle }];

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const now = clock.now();
  const { proposals, askable, figures } = await proposalsOf(asker, now);
  return {
    language: asker.language,
    account: pageAccount(asker),
    proposals: proposals.map((one) => ({ ...one, onces: { answer: newOnce(), drop: newOnce() } })),
    askable: askable.map((one) => ({ ...one, once: newOnce() })),
    figures,
    later: laterWeeks.map((weeks) => ({ weeks, on: addDays(dayValue(now), weeks * 7) })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  if (form.get("intent") === "list") {
    const submission = parseWithZod(form, { schema: FromCaseInput });
    if (submission.status !== "success") return data(null, { status: 400 });
    const outcome = await listTenant(asker, submission.value, at);
    if (outcome.refused) throw notFound();
    return redirect(outcome.redirect);
  }
  // One press says it all: the answer, and with "not now" the day to ask again.
  const [answer = "", askAgainOn] = String(form.get("press") ?? "").split(" ");
  const input = ProposalAnswerInput.safeParse({ proposalId: form.get("proposalId"), answer, askAgainOn });
  if (!input.success) return data(null, { status: 400 });
  const outcome = await answerProposal(asker, input.data, at);
  if (outcome.refused === "notYours") throw notFound();
  // A page that stood open overnight may offer a day that has passed: there another one is chosen.
  return redirect(outcome.refused ? `/proposals/${input.data.proposalId}` : outcome.redirect);
}

export default function Proposals() {
  const t = useText();
  const { account, proposals, askable, figures, later } = useLoaderData<typeof loader>();
  return (
    <StaffPage
      title={t("staff-proposals.title")}
      lead={t("staff-proposals.lead")}
      account={account}
      back={{ to: "/registrations", label: t("staff-registration.list-title") }}
    >
      <p>
        <ButtonLink href="/proposals/new">{t("staff-proposals.add-name")}</ButtonLink>
      </p>
      <Card title={t("staff-proposals.how-title")}>
        <ul className="links">
          <li>
            <Link to="/proposals/talk-card">{t("staff-proposals.how-card")}</Link>
          </li>
          <li>
            <a href="/explanation">{t("staff-proposals.how-explanation")}</a>
          </li>
          <li>
            <Link to="/proposals/stories">{t("staff-proposals.how-stories")}</Link>
          </li>
        </ul>
      </Card>
      <h2>{t("staff-proposals.list-title")}</h2>
      {proposals.length === 0 ? <p>{t("staff-proposals.list-empty")}</p> : null}
      <ul className="cards">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <ProposalCard proposal={proposal} later={later} />
          </li>
        ))}
      </ul>
      {askable.length > 0 ? (
        <Card title={t("staff-proposals.cases-title")}>
          <p className="quiet">{t("staff-proposals.cases-lead")}</p>
          <ul className="stack plain">
            {askable.map((one) => (
              <li key={one.tenancyId}>
                <AskableLine one={one} />
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {figures.asked > 0 ? <OwnFigures figures={figures} /> : null}
    </StaffPage>
  );
}
