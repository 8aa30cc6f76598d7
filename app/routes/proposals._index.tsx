import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { proposalsOf } from "~/registration/proposals.server";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  return { language: asker.language, account: pageAccount(asker), proposals: await proposalsOf(asker, clock.now()) };
}

type Shown = Awaited<ReturnType<typeof proposalsOf>>[number];

function Proposal({ proposal }: { proposal: Shown }) {
  const t = useText();
  const language = useLanguage();
  const day = (date: Date) => formatDay(language, date);
  return (
    <Card title={proposal.firstName}>
      <p>
        <span className="tag">{t(`staff-registration.answer-${proposal.answer}`)}</span>{" "}
        {proposal.askAgainOn ? t("staff-registration.ask-again-on", { day: day(proposal.askAgainOn) }) : null}
      </p>
      {proposal.ownWords ? <p>“{proposal.ownWords}”</p> : null}
      {proposal.note ? <p>{proposal.note}</p> : null}
      <p className="quiet small">
        {t("staff-registration.proposed-on", { day: day(proposal.proposedAt) })}.{" "}
        {t("staff-registration.erased-on", { day: day(proposal.eraseAfter) })}.
      </p>
      {proposal.conferenceId ? (
        <p>
          <Link to={`/registrations/${proposal.conferenceId}`}>{t("staff-registration.to-registration")}</Link>
        </p>
      ) : (
        <p className="row">
          {proposal.answer === "yes" ? (
            <Link to={`/registrations/new?proposal=${proposal.id}`}>{t("staff-registration.go-on-register")}</Link>
          ) : null}
          <Link to={`/proposals/${proposal.id}`}>{t("staff-registration.change-answer")}</Link>
        </p>
      )}
    </Card>
  );
}

export default function Proposals() {
  const t = useText();
  const { account, proposals } = useLoaderData<typeof loader>();
  return (
    <StaffPage
      title={t("staff-registration.proposals-title")}
      lead={t("staff-registration.proposals-lead")}
      account={account}
      back={{ to: "/registrations", label: t("staff-registration.list-title") }}
    >
      <p>
        <ButtonLink href="/proposals/new">{t("staff-registration.proposal-new")}</ButtonLink>
      </p>
      {proposals.length === 0 ? <p>{t("staff-registration.proposals-empty")}</p> : null}
      <ul className="cards">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <Proposal proposal={proposal} />
          </li>
        ))}
      </ul>
    </StaffPage>
  );
}
