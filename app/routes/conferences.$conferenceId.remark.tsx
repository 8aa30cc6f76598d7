import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { newOnce } from "~/access/deed.server";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { useText } from "~/language/context";
import { RemarkList } from "~/plan/agreements-for-staff";
import { RemarkInput } from "~/plan/remarks";
import { remark, remarksOf, wasPresented } from "~/plan/remarks.server";
import { RemarkForm } from "~/plan/remarks-form";
import { Notice } from "~/ui/notice";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "remarkOnPlan");
  const presented = await wasPresented(asker.db, asker.conferenceId);
  const remarks = presented ? await remarksOf(asker.db, asker.dataKey, asker.conferenceId) : [];
  return {
    head: await staffHeadOf(asker, clock.now()),
    language: asker.language,
    presented,
    remarks: remarks.filter(({ byAccount }) => byAccount === asker.id),
    said: new URL(request.url).searchParams.has("gezegd"),
    once: newOnce(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "remarkOnPlan");
  const submission = parseWithZod(await request.formData(), { schema: RemarkInput.extend({ once: z.uuid() }) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { once, ...input } = submission.value;
  const outcome = await remark(asker, input, { once, now: clock.now() });
  if (outcome.refused !== null) return data(submission.reply({ formErrors: [`staff-plan.refused-${outcome.refused}`] }), { status: 409 });
  return redirect(outcome.redirect);
}

export default function Remark() {
  const { head, presented, remarks, said, once } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useText();
  return (
    <ConferencePage head={head} room="remark" lead={t(presented ? "staff-plan.remark-lead" : "staff-plan.remark-not-yet")}>
      {said ? (
        <Notice tone="done" live>
          {t("staff-plan.remark-done")}
        </Notice>
      ) : null}
      {presented ? <RemarkForm key={remarks.length} once={once} lastResult={result} area="staff-plan" /> : null}
      {remarks.length > 0 ? (
        <section className="stack" aria-labelledby="own">
          <h2 id="own">{t("staff-plan.remark-own")}</h2>
          <RemarkList remarks={remarks} />
        </section>
      ) : null}
    </ConferencePage>
  );
}
