import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireCase } from "~/access/guards.server";
import { clock } from "~/clock";
import { caseHeadOf } from "~/eviction-case/case-head.server";
import { destroyFile } from "~/eviction-case/landlord/objection.server";
import { DestroyInput } from "~/eviction-case/landlord/objection-input";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "keepCase");
  const { model } = await asker.db.evictionCase.findUniqueOrThrow({ where: { id: asker.caseId }, select: { model: true } });
  if (model !== "modelI") throw notFound();
  return { language: asker.language, head: await caseHeadOf(asker), once: newOnce() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "keepCase");
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: DestroyInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const outcome = await destroyFile(asker, { once: String(form.get("once")), now: clock.now() });
  if (outcome.refused) return data(submission.reply({ formErrors: [`staff-landlord.refusal-${outcome.refused}`] }), { status: 409 });
  return redirect(outcome.redirect);
}

const goes = ["people", "money", "words", "page", "link"] as const;

export default function DestroyPage() {
  const t = useText();
  const language = useLanguage();
  const { head, once } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const [form, fields] = useForm<DestroyInput>({ id: "destroy", lastResult });
  const names = formatList(language, head.tenants);
  return (
    <StaffPage
      title={t("staff-landlord.destroy-title")}
      account={head.account}
      back={{ to: `/cases/${head.id}/landlord`, label: t("staff-case.case-title", { names }) }}
      lead={t("staff-landlord.destroy-lead")}
    >
      <div className="narrow stack">
        <Card title={t("staff-landlord.destroy-goes")}>
          <ul>
            {goes.map((what) => (
              <li key={what}>{t(`staff-landlord.destroy-goes-${what}`)}</li>
            ))}
          </ul>
        </Card>
        <Card title={t("staff-landlord.destroy-stays")}>
          <p>{t("staff-landlord.destroy-stays-what")}</p>
        </Card>
        <Notice tone="danger">{t("staff-landlord.destroy-back")}</Notice>
        <Form method="post" className="stack" {...getFormProps(form)}>
          <FormErrors form={form} />
          <Once value={once} />
          <CheckboxField field={fields.sure} label={t("staff-landlord.destroy-sure")} />
          <Button variant="danger">{t("staff-landlord.destroy")}</Button>
        </Form>
        <p>
          <Link to={`/cases/${head.id}/landlord`}>{t("staff-landlord.change")}</Link>
        </p>
      </div>
    </StaffPage>
  );
}
