import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { notFound, requireLink } from "~/access/guards.server";
import { useText } from "~/language/context";
import { formatDay, formatDayTime, formatList } from "~/language/dates";
import { PlanLines } from "~/plan/plan-lines";
import { planFor } from "~/plan/reading.server";

export const handle = { bare: true, neutralTitle: true };

/** Two prints (H12): the fridge shows only one's own tasks and dates, since a landlord's plumber reads it too; the folder shows all. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "readPlan");
  const plan = await planFor(asker);
  if (!plan) throw notFound();
  const fridge = new URL(request.url).searchParams.get("wat") !== "plan";
  return {
    language: asker.language,
    fridge,
    plan: fridge ? { ...plan, contact: null, agreements: plan.agreements.filter((agreement) => agreement.mine) } : plan,
  };
}

export default function PrintPage() {
  const { language, fridge, plan } = useLoaderData<typeof loader>();
  const { linkId } = useParams();
  const t = useText();
  return (
    <div className="family sheet">
      <header className="screen-only stack">
        <a className="listen" href={`/k/${linkId}/plan`}>
          {t("family-plan.back")}
        </a>
        <p className="quiet">{t("family-plan.print-how")}</p>
      </header>
      <main>
        <h1>{fridge ? t("family-plan.mine") : t("family-plan.title", { names: formatList(language, plan.principals) })}</h1>
        {fridge ? null : <p className="quiet">{t("family-plan.agreed", { day: formatDay(language, plan.agreedAt) })}</p>}
        {plan.agreements.length === 0 ? <p>{t("family-plan.mine-none")}</p> : <PlanLines agreements={plan.agreements} level={2} />}
        {plan.lookBackAt ? (
          <section className="stack">
            <h2>{t("family-plan.look-back")}</h2>
            <p>{t("family-plan.look-back-on", { day: formatDayTime(language, plan.lookBackAt) })}</p>
          </section>
        ) : null}
        {plan.contact ? (
          <section className="stack">
            <h2>{t("family-plan.contact")}</h2>
            <p>{plan.contact}</p>
          </section>
        ) : null}
      </main>
    </div>
  );
}
