import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { useText } from "~/language/context";
import { formatDay, formatDayTime, formatList } from "~/language/dates";
import { PlanLines } from "~/plan/plan-lines";
import { planFor } from "~/plan/reading.server";
import { moneyVoicesOf, RepresentativeYesInput, representativeSaidToMoney } from "~/plan/representative-yes.server";
import { ButtonLink } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { Notice } from "~/ui/notice";
import { newOnce } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "readPlan");
  const plan = await planFor(asker);
  const money = plan?.agreements.filter(({ aboutMoney }) => aboutMoney) ?? [];
  const voices = asker.principalId
    ? await moneyVoicesOf(
        asker,
        money.map(({ wordingId }) => wordingId),
      )
    : [];
  return { language: asker.language, person: asker.firstName, plan, voices: voices.map((voice) => ({ ...voice, once: newOnce() })) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "noteMoneyYes");
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: RepresentativeYesInput });
  if (submission.status !== "success") return data({ refused: true }, { status: 400 });
  const outcome = await representativeSaidToMoney(asker, submission.value, { once: String(form.get("once")), now: clock.now() });
  return outcome.refused === null ? redirect(outcome.redirect) : data({ refused: true }, { status: 409 });
}

export default function PlanPage() {
  const { language, person, plan, voices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() !== undefined;
  const { linkId } = useParams();
  const t = useText();
  if (!plan) {
    return (
      <FamilyPage title={t("family-plan.title-short")} person={person} leave>
        <p>{t("family-plan.none")}</p>
      </FamilyPage>
    );
  }
  const mine = plan.agreements.filter((agreement) => agreement.mine);
  const others = plan.agreements.filter((agreement) => !agreement.mine);
  return (
    <FamilyPage
      title={t("family-plan.title", { names: formatList(language, plan.principals) })}
      person={person}
      whoSees={t("family-plan.who-sees")}
      leave
      {...(plan.coordinator ? { human: plan.coordinator } : {})}
    >
      {refused ? <Notice tone="attention">{t("family-plan.representative-refused")}</Notice> : null}
      <p className="quiet">{t("family-plan.agreed", { day: formatDay(language, plan.agreedAt) })}</p>

      <section className="card">
        <h2>{t("family-plan.mine")}</h2>
        {mine.length === 0 ? <p>{t("family-plan.mine-none")}</p> : <PlanLines agreements={mine} voices={voices} />}
        {mine.length === 0 ? null : <ButtonLink href={`/k/${linkId}/check-in`}>{t("family-plan.to-check-in")}</ButtonLink>}
      </section>

      <section className="stack">
        <h2>{t("family-plan.others")}</h2>
        {others.length === 0 ? <p>{t("family-plan.others-none")}</p> : <PlanLines agreements={others} voices={voices} />}
      </section>

      <section className="stack">
        <h2>{t("family-plan.look-back")}</h2>
        <p>
          {plan.lookBackAt
            ? t("family-plan.look-back-on", { day: formatDayTime(language, plan.lookBackAt) })
            : t("family-plan.look-back-none")}
        </p>
        {plan.iRecord && plan.lookBackAt ? (
          <p>
            <a href={`/k/${linkId}/look-back`}>{t("family-plan.to-look-back")}</a>
          </p>
        ) : null}
      </section>

      {plan.contact ? (
        <section className="stack">
          <h2>{t("family-plan.contact")}</h2>
          {plan.iAmContact ? <Notice>{t("family-plan.contact-you")}</Notice> : <p>{t("family-plan.contact-is", { name: plan.contact })}</p>}
        </section>
      ) : null}

      <ul className="plain">
        <li>
          <a href={`/k/${linkId}/print?wat=taken`}>{t("family-plan.print-fridge")}</a>
        </li>
        <li>
          <a href={`/k/${linkId}/print?wat=plan`}>{t("family-plan.print-folder")}</a>
        </li>
      </ul>
    </FamilyPage>
  );
}
