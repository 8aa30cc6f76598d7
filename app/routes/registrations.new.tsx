import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { useText } from "~/language/context";
import { beginDraft } from "~/registration/draft/begin-draft.server";
import { proposalToRegister } from "~/registration/proposal/proposals.server";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const asked = new URL(request.url).searchParams.get("proposal");
  const proposal = asked ? await proposalToRegister(asker, asked, clock.now()) : null;
  return { language: asker.language, account: pageAccount(asker), proposal, once: newOnce() };
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const form = await request.formData();
  const proposalId = String(form.get("proposalId") ?? "");
  const outcome = await beginDraft(asker, proposalId || null, { once: String(form.get("once")), now: clock.now() });
  return redirect(outcome.refused === null ? outcome.redirect : "/registrations");
}

const needs = ["yes", "alone", "unknown"] as const;
const advice = ["network", "urgent", "debts", "safety"] as const;

export default function BeginRegistration() {
  const t = useText();
  const { account, proposal, once } = useLoaderData<typeof loader>();
  return (
    <StaffPage
      title={t("staff-registration.form-title")}
      lead={t("staff-register.begin-lead")}
      account={account}
      back={{ to: "/registrations", label: t("staff-registration.list-title") }}
    >
      <div className="narrow stack">
        <Card title={t("staff-register.begin-needs")} tone="next">
          <ul>
            {needs.map((need) => (
              <li key={need}>{t(`staff-register.begin-need-${need}`)}</li>
            ))}
          </ul>
          <Form method="post">
            <Once value={once} />
            {proposal ? <input type="hidden" name="proposalId" value={proposal.id} /> : null}
            <Button>{t("staff-register.begin-submit")}</Button>
          </Form>
        </Card>
        {/* Advice and never a gate; safety alone is one (R1 to R3 and the third chapter of the research). */}
        <Card title={t("staff-register.advice-title")}>
          <ul>
            {advice.map((one) => (
              <li key={one}>{t(`staff-register.advice-${one}`)}</li>
            ))}
          </ul>
        </Card>
        <p className="quiet">
          {t("staff-register.network-asks")} <a href="/ask-a-call">{t("staff-register.network-link")}</a>
        </p>
      </div>
    </StaffPage>
  );
}
