import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { newOnce } from "~/access/deed.server";
import { requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { callerOf } from "~/invitation/calling/caller.server";
import { useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { ownTasksOf } from "~/plan/agreements-for-guest.server";
import { RemarkInput } from "~/plan/remarks";
import { remark } from "~/plan/remarks.server";
import { RemarkForm } from "~/plan/remarks-form";
import { Card } from "~/ui/card";
import { FamilyPage } from "~/ui/family-page";
import { Notice } from "~/ui/notice";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "readOwnTasks");
  const { presented, tasks } = await ownTasksOf(asker);
  return {
    presented,
    tasks: tasks.map(({ agreementId, words, dueOn }) => ({ agreementId, what: words.what, dueOn })),
    caller: await callerOf(asker.db, asker.conferenceId),
    language: asker.language,
    linkId: asker.linkId,
    person: asker.firstName,
    remarked: new URL(request.url).searchParams.has("opmerking"),
    once: newOnce(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "remarkAsGuest");
  const submission = parseWithZod(await request.formData(), { schema: RemarkInput.extend({ once: z.uuid() }) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { once, ...input } = submission.value;
  const outcome = await remark(asker, input, { once, now: clock.now() });
  if (outcome.refused !== null) return data(submission.reply({ formErrors: [`family-guest.refused-${outcome.refused}`] }), { status: 409 });
  return redirect(outcome.redirect);
}

export default function GuestTasks() {
  const { presented, tasks, caller, language, linkId, person, remarked, once } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useText();
  return (
    <FamilyPage
      title={t("family-guest.title-tasks")}
      person={person}
      {...(caller ? { human: caller } : {})}
      whoSees={t("family-guest.who-sees")}
    >
      {remarked ? <Notice tone="done">{t("family-guest.remark-done")}</Notice> : null}
      {presented ? null : <p>{t("family-guest.refused-notPresented")}</p>}
      {presented && tasks.length === 0 ? <p>{t("family-guest.tasks-none")}</p> : null}
      {tasks.map((task) => (
        <Card key={task.agreementId} level={3}>
          <p dir="auto">
            <strong>{task.what}</strong>
          </p>
          {task.dueOn ? <p>{t("family-guest.due", { day: formatDay(language, task.dueOn) })}</p> : null}
        </Card>
      ))}
      {presented ? (
        <section className="stack" aria-labelledby="remark-title">
          <h2 id="remark-title">{t("family-guest.remark-title")}</h2>
          <p>{t("family-guest.remark-lead")}</p>
          <RemarkForm once={once} lastResult={result} area="family-guest" />
        </section>
      ) : null}
      <p>
        <a href={`/k/${linkId}/guest`}>{t("family-guest.back")}</a>
      </p>
    </FamilyPage>
  );
}
