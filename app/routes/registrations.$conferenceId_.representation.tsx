import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { RepresentationKind } from "@generated/enums";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { moneyWaits, ofRepresentativeKeptOut } from "~/registration/representation/representation";
import {
  EndRepresentationInput,
  endRepresentation,
  RecordRepresentationInput,
  recordRepresentation,
  representationsOf,
} from "~/registration/representation/representation.server";
import { EffectList, RepresentationForm } from "~/registration/representation/representation-form";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "recordRepresentation");
  const { representations, people } = await representationsOf(asker);
  return {
    language: asker.language,
    account: pageAccount(asker),
    conferenceId: asker.conferenceId,
    people,
    representations: representations.map((one) => ({ ...one, once: newOnce() })),
    once: newOnce(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "recordRepresentation");
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  if (form.get("intent") === "end") {
    const submission = parseWithZod(form, { schema: EndRepresentationInput });
    if (submission.status !== "success") return data(null, { status: 400 });
    const outcome = await endRepresentation(asker, submission.value, at);
    // Who ended it before already has what he asks for.
    if (outcome.refused && outcome.refused !== "alreadyEnded") throw notFound();
    return redirect(`/registrations/${asker.conferenceId}/representation`);
  }
  const submission = parseWithZod(form, { schema: RecordRepresentationInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const outcome = await recordRepresentation(asker, submission.value, at);
  if (outcome.refused)
    return data(submission.reply({ fieldErrors: { personId: [`staff-yes.refusal-${outcome.refused}`] } }), { status: 409 });
  return redirect(outcome.redirect);
}

/** What somebody who represents and is kept out still gets. */
function KeptOut({ kind, name }: { kind: RepresentationKind; name: string }) {
  const t = useText();
  const { moneyPapers, askCourtForAnother } = ofRepresentativeKeptOut([kind]);
  return (
    <Notice tone="danger">
      <p>{t("staff-yes.representation-kept-out", { name })}</p>
      {moneyPapers ? <p>{t("staff-yes.kept-out-money", { name })}</p> : null}
      {askCourtForAnother ? <p>{t("staff-yes.kept-out-court")}</p> : null}
    </Notice>
  );
}

export default function RepresentationRoom() {
  const t = useText();
  const language = useLanguage();
  const { account, conferenceId, people, representations, once } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  return (
    <StaffPage
      title={t("staff-yes.representation-title")}
      lead={t("staff-yes.representation-lead")}
      account={account}
      back={{ to: `/registrations/${conferenceId}/yes`, label: t("staff-yes.willingness") }}
    >
      <div className="narrow stack">
        {representations.length === 0 ? <p className="quiet">{t("staff-yes.representation-none")}</p> : null}
        {representations.map((one) => (
          <Card key={one.id} title={one.firstName}>
            <p>
              {t("staff-yes.representation-line", {
                kind: t(`staff-registration.kind-${one.kind}`),
                seen: t(`staff-registration.seen-${one.seenHow}`),
              })}
            </p>
            {one.who || one.representative ? (
              <p dir="auto">{t("staff-yes.representation-by", { name: [one.representative, one.who].filter(Boolean).join(", ") })}</p>
            ) : null}
            {one.scope ? <p dir="auto">{one.scope}</p> : null}
            {one.since ? <p className="quiet">{t("staff-yes.representation-since-day", { day: formatDay(language, one.since) })}</p> : null}
            {one.keptOut && one.representative ? <KeptOut kind={one.kind} name={one.representative} /> : null}
            <h3>{t("staff-yes.representation-effects")}</h3>
            <EffectList kind={one.kind} />
            {moneyWaits([one.kind]) ? <p>{t("staff-yes.money-yes-where", { name: one.firstName })}</p> : null}
            <Form method="post">
              <Once value={one.once} />
              <input type="hidden" name="intent" value="end" />
              <input type="hidden" name="representationId" value={one.id} />
              <Button variant="tertiary">{t("staff-yes.representation-end")}</Button>
            </Form>
          </Card>
        ))}
        <RepresentationForm key={once} people={people} once={once} lastResult={lastResult} />
      </div>
    </StaffPage>
  );
}
