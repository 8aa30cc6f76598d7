import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireCase } from "~/access/guards.server";
import { clock } from "~/clock";
import { caseHeadOf } from "~/eviction-case/case-head.server";
import { CasePage } from "~/eviction-case/case-page";
import { endLastChance, noteLastChanceReport, signLastChance } from "~/eviction-case/ending/last-chance.server";
import { EndInput, ReportInput, SignInput } from "~/eviction-case/ending/last-chance-input";
import { ChanceCard, Signing } from "~/eviction-case/ending/last-chance-parts";
import { lastChanceRoomOf } from "~/eviction-case/ending/last-chance-room.server";
import { useText } from "~/language/context";
import { dayValue } from "~/language/dates";
import { newOnce } from "~/ui/once";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "seeCase");
  const [head, room] = await Promise.all([caseHeadOf(asker), lastChanceRoomOf(asker, dayValue(clock.now()))]);
  return { language: asker.language, head, room, once: newOnce() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "keepCase");
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  const deeds = {
    sign: async () => {
      const submission = parseWithZod(form, { schema: SignInput });
      return { submission, outcome: submission.status === "success" ? await signLastChance(asker, submission.value, at) : null };
    },
    report: async () => {
      const submission = parseWithZod(form, { schema: ReportInput });
      return { submission, outcome: submission.status === "success" ? await noteLastChanceReport(asker, submission.value, at) : null };
    },
    end: async () => {
      const submission = parseWithZod(form, { schema: EndInput });
      return { submission, outcome: submission.status === "success" ? await endLastChance(asker, submission.value, at) : null };
    },
  };
  const intent = String(form.get("intent"));
  if (!Object.hasOwn(deeds, intent)) throw notFound();
  const { submission, outcome } = await deeds[intent as keyof typeof deeds]();
  const about = intent === "report" ? `report-${String(form.get("kind"))}-${String(form.get("dueOn"))}` : intent;
  if (!outcome) return data({ about, result: submission.reply() }, { status: 400 });
  if (outcome.refused) {
    const field = outcome.refused === "ahead" ? dayFieldOf[intent] : fieldOf[outcome.refused];
    const words = [outcome.refused === "caseEnded" ? "staff-case.refusal-caseEnded" : `staff-last-chance.refusal-${outcome.refused}`];
    const result = submission.reply(field ? { fieldErrors: { [field]: words } } : { formErrors: words });
    return data({ about, result }, { status: 409 });
  }
  return redirect(outcome.redirect);
}

const dayFieldOf: Partial<Record<string, string>> = { sign: "signedOn", report: "doneOn", end: "on" };
const fieldOf: Partial<Record<string, string>> = { untilTooEarly: "until", continuesMissing: "continues", endTooEarly: "on" };

export default function LastChance() {
  const t = useText();
  const { head, room, once } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as { about: string; result: SubmissionResult } | undefined;
  const formOf = (about: string) => ({ once, lastResult: answered?.about === about ? answered.result : undefined });
  const running = room.chances.some(({ endedOn }) => endedOn === null);
  return (
    <CasePage head={head} room="lastChance">
      <div className="narrow stack">
        <p>{t("staff-last-chance.intro")}</p>
        <p className="quiet">{t("staff-last-chance.not-the-plan")}</p>
        {running ? null : <Signing room={room} form={formOf("sign")} ended={head.ended} />}
        {room.chances.map((chance) => (
          <ChanceCard key={chance.id} chance={chance} formOf={formOf} ended={head.ended} />
        ))}
      </div>
    </CasePage>
  );
}
