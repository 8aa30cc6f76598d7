import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireCase } from "~/access/guards.server";
import { clock } from "~/clock";
import { caseHeadOf } from "~/eviction-case/case-head.server";
import { CaseLine } from "~/eviction-case/case-line";
import { CasePage } from "~/eviction-case/case-page";
import { linkConference } from "~/eviction-case/keep-case.server";
import { LinkInput } from "~/eviction-case/keep-input";
import { Meetings } from "~/eviction-case/meetings-card";
import { overviewOf } from "~/eviction-case/overview.server";
import { RaceCard, Standing, ToDo } from "~/eviction-case/overview-parts";
import { useText } from "~/language/context";
import { Card } from "~/ui/card";
import { newOnce } from "~/ui/once";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "seeCase");
  const [head, one] = await Promise.all([caseHeadOf(asker), overviewOf(asker, clock.now())]);
  return { language: asker.language, head, one, once: newOnce() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "keepCase");
  const form = await request.formData();
  if (form.get("intent") !== "link") throw notFound();
  const submission = parseWithZod(form, { schema: LinkInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const outcome = await linkConference(asker, submission.value, { once: String(form.get("once")), now: clock.now() });
  if (outcome.refused) {
    return data(submission.reply({ fieldErrors: { conferenceId: [`staff-case.refusal-${outcome.refused}`] } }), { status: 409 });
  }
  return redirect(outcome.redirect);
}

export default function Case() {
  const t = useText();
  const { head, one, once } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  return (
    <CasePage head={head} room="overview">
      <div className="two">
        <div className="stack">
          {one.ended ? null : <RaceCard id={head.id} race={one.race} standing={one.standing} />}
          <Standing id={head.id} standing={one.standing} race={one.race} />
          {one.ended && one.deadlines.length === 0 ? null : <ToDo id={head.id} deadlines={one.deadlines} next={one.next} />}
          <Meetings conferences={one.conferences} linkable={one.linkable} once={once} lastResult={lastResult} />
        </div>
        <Card title={t("staff-case.line-title")}>
          <CaseLine stones={one.stones} />
        </Card>
      </div>
    </CasePage>
  );
}
