import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Outcome } from "~/access/deed.server";
import { notFound } from "~/access/guards.server";
import { clock } from "~/clock";
import { type Answered, errorsOf, typedIn, valuesIn } from "~/coordinator/pool/form-answer";
import { sendWelcome } from "~/coordinator/pool/joining/send-welcome.server";
import { Access, Facts, Leads, Leaving, NextStep, Resting } from "~/coordinator/pool/list/one-coordinator";
import { oneCoordinator } from "~/coordinator/pool/list/one-coordinator.server";
import { StateTag } from "~/coordinator/pool/list/pool-list";
import { activate, comeBack, leave, RestInput, recordTrained, refuseApplication, rest, wakeUp } from "~/coordinator/pool/pool-deeds.server";
import { requireCoordinator } from "~/coordinator/pool/pool-guard.server";
import { useText } from "~/language/context";
import { dayValue } from "~/language/dates";
import { FormErrors } from "~/ui/form-errors";
import { newOnce } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireCoordinator(request, params.accountId);
  const now = clock.now();
  const one = await oneCoordinator(asker, now);
  return { language: asker.language, account: pageAccount(asker), one, today: dayValue(now), once: newOnce() };
}

const needSure = ["leave", "refuse"];

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireCoordinator(request, params.accountId);
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  const intent = String(form.get("intent"));
  const answer = (status: 400 | 409, errors: Answered["errors"]) => data({ about: intent, typed: typedIn(form), errors }, { status });
  const read = RestInput.safeParse(valuesIn(form));
  if (intent === "rest" && !read.success) return answer(400, errorsOf(read.error.issues));
  if (needSure.includes(intent) && form.get("sure") !== "on") return answer(400, { sure: ["staff-pool.sure-needed"] });
  const deeds: Record<string, () => Promise<Outcome<string>>> = {
    trained: () => recordTrained(asker, at),
    activate: () => activate(asker, at),
    rest: () => rest(asker, read.data ?? {}, at),
    wake: () => wakeUp(asker, at),
    leave: () => leave(asker, at),
    back: () => comeBack(asker, at),
    refuse: () => refuseApplication(asker, at),
    welcome: () => sendWelcome(asker, { accountIds: [asker.coordinatorId] }, { ...at, redirect: `/pool/${asker.coordinatorId}` }),
  };
  if (!Object.hasOwn(deeds, intent)) throw notFound();
  const outcome = await deeds[intent]?.();
  if (!outcome) throw notFound();
  if (outcome.refused !== null)
    return answer(409, { [outcome.refused === "untilPassed" ? "until" : ""]: [`staff-pool.refusal-${outcome.refused}`] });
  return redirect(outcome.redirect);
}

export default function Coordinator() {
  const t = useText();
  const { account, one, once, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as (Answered & { about: string }) | undefined;
  const about = (intent: string) => (refused?.about === intent ? refused : undefined);
  const loose = refused && !["rest", "leave", "refuse"].includes(refused.about) ? refused.errors : {};
  return (
    <StaffPage title={`${one.firstName} ${one.familyName}`} account={account} back={{ to: "/pool", label: t("staff-pool.title") }}>
      <p>
        <StateTag state={one.state} />
      </p>
      <FormErrors form={{ id: "one", allErrors: loose }} />
      <div className="two">
        <div className="stack">
          <NextStep one={one} once={once} />
          <Facts one={one} />
        </div>
        <div className="stack">
          <Leads one={one} />
          <Access one={one} once={once} />
          <Resting one={one} once={once} today={today} refused={about("rest")} />
          <Leaving one={one} once={once} refused={about("leave") ?? about("refuse")} />
        </div>
      </div>
    </StaffPage>
  );
}
