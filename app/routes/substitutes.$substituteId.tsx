import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { notFound } from "~/access/guards.server";
import { clock } from "~/clock";
import { requireSubstitute } from "~/coordinator/leading/substitutes/substitute-page.server";
import { answerSubstitute, SubstituteAnswerInput } from "~/coordinator/leading/substitutes/substitutes.server";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime, formatList } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { asker, substitute } = await requireSubstitute(request, params.substituteId);
  return { language: asker.language, account: pageAccount(asker), substitute, once: newOnce() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.clone().formData();
  const { asker, substitute } = await requireSubstitute(request, params.substituteId);
  const submission = parseWithZod(form, { schema: SubstituteAnswerInput });
  if (submission.status !== "success") throw notFound();
  const at = { once: String(form.get("once")), now: clock.now() };
  const outcome = await answerSubstitute(asker, { substituteId: substitute.id, ...submission.value }, at);
  if (outcome.refused === "gone") throw notFound();
  if (outcome.refused) return data({ over: true }, { status: 409 });
  return redirect(outcome.redirect);
}

export default function Substitute() {
  const t = useText();
  const language = useLanguage();
  const { account, substitute, once } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const names = formatList(language, substitute.firstNames);
  const agreed = substitute.state === "agreed";
  return (
    <StaffPage
      title={t("staff-leading.substitute-title")}
      account={account}
      back={{ to: "/today", label: t("staff-common.nav-today") }}
      lead={t("staff-leading.substitute-lead")}
    >
      {refused ? (
        <Notice tone="attention" live>
          {t("staff-leading.refused-over")}
        </Notice>
      ) : null}
      <Card tone="next">
        <p>
          <strong>
            {substitute.startsAt
              ? t("staff-leading.substitute-day", { day: formatDayTime(language, substitute.startsAt), names })
              : t("staff-leading.substitute-no-day", { names })}
          </strong>
        </p>
        {substitute.town ? <p>{t("staff-leading.substitute-town", { town: substitute.town })}</p> : null}
        <p>{t(agreed ? "staff-leading.substitute-agreed" : "staff-leading.substitute-know-hint")}</p>
        <Form method="post" className="stack">
          <Once value={once} />
          {agreed ? null : (
            <Button name="answer" value="good">
              {t("staff-leading.substitute-good")}
            </Button>
          )}
          <Button name="answer" value="know" variant="secondary">
            {t("staff-leading.substitute-know")}
          </Button>
          <Button name="answer" value="no" variant="tertiary">
            {t("staff-leading.substitute-no")}
          </Button>
        </Form>
      </Card>
    </StaffPage>
  );
}
