import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useEffect, useState } from "react";
import { clock } from "~/clock";
import type { TextKey } from "~/language/catalogue";
import { useText } from "~/language/context";
import { dayValue } from "~/language/dates";
import { CheckAnswers, FastLane } from "~/registration/draft/check-answers";
import { type Copy, copiesOf, dropCopy } from "~/registration/draft/device-copy";
import { deviceKeyOf, requireDraft } from "~/registration/draft/draft-guard.server";
import { judgedFor, listsOf, namesByPlace } from "~/registration/draft/draft-page.server";
import { checkStep, stepBefore, stepNamed } from "~/registration/draft/draft-steps";
import { useStepTitle } from "~/registration/draft/draft-steps-list";
import { Copies } from "~/registration/draft/kept-line";
import { staffQuestions } from "~/registration/draft/staff-questions";
import { isFastLane } from "~/registration/fast-lane";
import { refusalKey } from "~/registration/refusal-key";
import { registerConference } from "~/registration/register.server";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = clock.now();
  const asker = await requireDraft(request, params.draftId, now);
  const { draft } = asker;
  const { input, errors } = judgedFor(asker, draft, now);
  const evictionOn = input?.evictionOn ?? null;
  const { typed } = draft.content;
  const lists = await listsOf(asker, Boolean(typed.caseId ?? typed.landlordId));
  return {
    language: asker.language,
    account: pageAccount(asker),
    draftId: draft.id,
    deviceKey: deviceKeyOf(draft.id),
    names: namesByPlace(draft),
    typed,
    errors,
    fast: isFastLane(evictionOn, dayValue(now)) ? evictionOn : null,
    // Only what was chosen: the page reads back, it does not offer.
    lists: {
      ...lists,
      cases: lists.cases.filter(({ id }) => id === typed.caseId?.[0]),
      landlords: lists.landlords.filter(({ id }) => id === typed.landlordId?.[0]),
    },
    once: newOnce(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const now = clock.now();
  const asker = await requireDraft(request, params.draftId, now);
  const { draft, owner } = asker;
  const form = await request.formData();
  const { input, errors } = judgedFor(asker, draft, now);
  // What is missing stands on the page itself, at its own part.
  if (!input || Object.keys(errors).length > 0) return data<{ refused: TextKey }>({ refused: "staff-register.not-ready" }, { status: 400 });
  const at = { once: String(form.get("once")), now, draft: { id: draft.id, owner } };
  const outcome = await registerConference(asker, input, at);
  if (outcome.refused === "alreadySent") return redirect(`/registrations/${draft.id}?sent`);
  if (outcome.refused) return data<{ refused: TextKey }>({ refused: refusalKey(outcome.refused) }, { status: 409 });
  return redirect(outcome.redirect);
}

/** Text this device still holds for a step, so that nobody sends without it. */
function useCopies(draftId: string, deviceKey: string) {
  const [copies, setCopies] = useState<Copy[]>([]);
  useEffect(() => {
    void copiesOf(draftId, deviceKey).then(setCopies);
  }, [draftId, deviceKey]);
  const drop = (copy: Copy) => {
    dropCopy(draftId, copy.step);
    setCopies((held) => held.filter((one) => one !== copy));
  };
  return { copies, drop };
}

export default function CheckBeforeSending() {
  const t = useText();
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as { refused: TextKey } | undefined;
  const { draftId, names, errors } = page;
  const { copies, drop } = useCopies(draftId, page.deviceKey);
  const titleOf = useStepTitle(staffQuestions, names);
  const base = `/registrations/drafts/${draftId}`;
  const missing = Object.keys(errors).length;
  return (
    <StaffPage
      title={t("staff-register.check-title")}
      lead={t("staff-register.check-lead")}
      account={page.account}
      back={{ to: `${base}/${stepBefore(checkStep, names.length)}`, label: t("staff-register.previous") }}
    >
      <div className="narrow stack">
        {answered ? (
          <Notice tone="danger" live>
            {t(answered.refused)}
          </Notice>
        ) : null}
        <Copies
          copies={copies}
          step={null}
          draftId={draftId}
          titleOf={(name) => titleOf(stepNamed(name, names.length) ?? { kind: "people", at: null })}
          drop={drop}
        />
        {page.fast ? <FastLane day={page.fast} /> : null}
        <CheckAnswers typed={page.typed} names={names} errors={errors} lists={page.lists} base={base} />
        <Card title={t("staff-register.send-title")} tone="next">
          <p>{t(missing > 0 ? "staff-register.not-ready" : "staff-register.check-sent-alone")}</p>
          <Form method="post">
            <Once value={page.once} />
            <Button variant={missing > 0 ? "secondary" : "primary"}>{t("staff-registration.send")}</Button>
          </Form>
        </Card>
      </div>
    </StaffPage>
  );
}
