import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { newOnce } from "~/access/deed.server";
import { requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { checkIn } from "~/evaluation/check-in.server";
import { CheckInInput } from "~/evaluation/evaluation-input";
import { text } from "~/language/catalogue";
import { useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { planFor } from "~/plan/reading.server";
import { Button } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { plainField, RadioField, TextAreaField } from "~/ui/fields";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "checkIn");
  const plan = await planFor(asker);
  const mine = plan?.agreements.filter((agreement) => agreement.mine) ?? [];
  return {
    language: asker.language,
    person: asker.firstName,
    coordinator: plan?.coordinator ?? null,
    thanked: new URL(request.url).searchParams.has("bedankt"),
    mine: mine.map((agreement) => ({ ...agreement, once: newOnce() })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "checkIn");
  const submission = parseWithZod(await request.formData(), { schema: CheckInInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { once, ...given } = submission.value;
  const outcome = await checkIn(asker, given, { once, now: clock.now() });
  if (outcome.refused) {
    return data(submission.reply({ formErrors: [text(asker.language, `family-evaluation.${outcome.refused}`)] }), { status: 409 });
  }
  return redirect(outcome.redirect);
}

export default function CheckInPage() {
  const { language, person, coordinator, thanked, mine } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { linkId } = useParams();
  const t = useText();
  const sent = back?.initialValue as { agreementId?: string; answer?: string; line?: string; once?: string } | undefined;
  return (
    <FamilyPage
      title={t("family-evaluation.check-in-title")}
      person={person}
      whoSees={t("family-evaluation.who-sees-check-in")}
      leave
      {...(coordinator ? { human: coordinator } : {})}
    >
      {thanked ? <Notice tone="done">{t("family-evaluation.thanks")}</Notice> : null}
      {back?.error?.[""] ? <Notice tone="danger">{back.error[""].join(" ")}</Notice> : null}
      <p>{mine.length === 0 ? t("family-evaluation.check-in-none") : t("family-evaluation.check-in-intro")}</p>
      {mine.map((agreement) => {
        const again = sent?.agreementId === agreement.id ? sent : undefined;
        const errors = again ? (back?.error?.answer ?? undefined) : undefined;
        return (
          <form key={agreement.id} method="post" className="card">
            <Once value={again?.once ?? agreement.once} />
            <input type="hidden" name="agreementId" value={agreement.id} />
            {agreement.answer && agreement.answeredAt ? (
              <p className="quiet">
                {t("family-evaluation.last-said", {
                  answer: t(`family-plan.answer-${agreement.answer}`),
                  day: formatDay(language, agreement.answeredAt),
                })}
              </p>
            ) : null}
            <RadioField
              field={plainField("answer", {
                id: `answer-${agreement.id}`,
                ...(again?.answer ? { value: again.answer } : {}),
                ...(errors ? { errors } : {}),
              })}
              label={t("family-evaluation.how-goes", { what: agreement.what })}
              options={(["done", "busy", "stuck"] as const).map((value) => ({ value, label: t(`family-evaluation.${value}`) }))}
            />
            <TextAreaField
              field={plainField("line", { id: `line-${agreement.id}`, ...(again?.line ? { value: again.line } : {}) })}
              label={t("family-evaluation.why")}
              optional
              rows={2}
            />
            <Button variant={mine.length === 1 ? "primary" : "secondary"}>{t("family-evaluation.send")}</Button>
          </form>
        );
      })}
      <p>
        <a href={`/k/${linkId}/plan`}>{t("family-evaluation.back")}</a>
      </p>
    </FamilyPage>
  );
}
