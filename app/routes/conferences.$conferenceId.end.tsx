import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { newOnce } from "~/access/deed.server";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { closeConference, strandConference } from "~/evaluation/closing.server";
import { StrandingInput } from "~/evaluation/evaluation-input";
import { strandingReasons, strandingSubReasons } from "~/evaluation/stranding-reasons";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { text } from "~/language/catalogue";
import { useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxField, RadioField, SelectField, TextAreaField } from "~/ui/fields";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "endConference");
  const now = clock.now();
  return { language: asker.language, head: await staffHeadOf(asker, now), now, once: newOnce() };
}

const Closing = z.object({ once: z.string() });

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "endConference");
  const form = await request.formData();
  const now = clock.now();
  if (form.get("deed") === "close") {
    const closing = parseWithZod(form, { schema: Closing });
    if (closing.status !== "success") return data(closing.reply(), { status: 400 });
    const outcome = await closeConference(asker, { once: closing.value.once, now });
    if (outcome.refused)
      return data(closing.reply({ formErrors: [text(asker.language, `staff-evaluation.${outcome.refused}`)] }), { status: 409 });
    return redirect(outcome.redirect);
  }
  const submission = parseWithZod(form, { schema: StrandingInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { once, ...given } = submission.value;
  const outcome = await strandConference(asker, given, { once, now });
  if (outcome.refused) {
    return data(submission.reply({ formErrors: [text(asker.language, `staff-evaluation.${outcome.refused}`)] }), { status: 409 });
  }
  return redirect(outcome.redirect);
}

export default function EndPage() {
  const { language, head, now, once } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const [form, fields] = useForm<z.input<typeof StrandingInput>>({ id: "strand", lastResult: lastResult ?? null });
  const { facts } = head;
  const ended = facts.closedAt || facts.strandedAt || facts.notStartedAt;
  const held = facts.heldAt || facts.planAgreedAt;
  const ahead = facts.evaluateAt && facts.evaluateAt > now ? facts.evaluateAt : null;
  return (
    <ConferencePage head={head} room="overview" lead={t("staff-evaluation.end-title")}>
      {form.errors ? <Notice tone="danger">{form.errors.join(" ")}</Notice> : null}
      {ended ? <p>{t("staff-evaluation.nothing-to-end")}</p> : null}
      {!ended && !facts.startedAt ? <p>{t("staff-evaluation.not-yet")}</p> : null}
      {!ended && facts.startedAt && !held ? (
        <Card title={t("staff-evaluation.strand-title")}>
          <p>{t("staff-evaluation.strand-intro")}</p>
          <Form method="post" {...getFormProps(form)}>
            <Once value={once} />
            <RadioField
              field={fields.reason}
              label={t("staff-evaluation.reason")}
              options={strandingReasons.map((value) => ({ value, label: t(`staff-evaluation.reason-${value}`) }))}
            />
            <SelectField
              field={fields.subReason}
              label={t("staff-evaluation.sub-reason")}
              optional
              options={strandingSubReasons.map((value) => ({ value, label: t(`staff-evaluation.sub-${value}`) }))}
            />
            <CheckboxField field={fields.ownPlan} label={t("staff-evaluation.own-plan")} />
            <TextAreaField field={fields.words} label={t("staff-evaluation.words")} optional rows={3} />
            <Button variant="danger">{t("staff-evaluation.strand")}</Button>
          </Form>
        </Card>
      ) : null}
      {!ended && held ? (
        <Card title={t("staff-evaluation.close-title")}>
          <p>{t("staff-evaluation.close-intro")}</p>
          {ahead ? (
            <p>{t("staff-evaluation.close-later", { day: formatDay(language, ahead) })}</p>
          ) : (
            <Form method="post">
              <Once value={once} />
              <input type="hidden" name="deed" value="close" />
              <Button variant="danger">{t("staff-evaluation.close")}</Button>
            </Form>
          )}
        </Card>
      ) : null}
    </ConferencePage>
  );
}
