import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import type { Outcome } from "~/access/deed.server";
import { notFound, requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import {
  GiveConsentInput,
  GiveReleaseInput,
  GiveWillingnessInput,
  giveConsent,
  giveRelease,
  giveWillingness,
  TakeBackInput,
  takeBack,
} from "~/registration/consent/consents.server";
import { yesOf } from "~/registration/consent/consents-read.server";
import { EndedTogetherInput, noteWillingnessEnded } from "~/registration/consent/withdraw.server";
import { YesForm } from "~/registration/consent/yes-form";
import { type Asked, YesList } from "~/registration/consent/yes-list";
import { RepresentativeSaidInput, representativeSaid } from "~/registration/representation/representation.server";
import { Notice } from "~/ui/notice";
import { newOnce } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeYes");
  const principals = await yesOf(asker);
  const search = new URL(request.url).searchParams;
  const wanted = search.get("terug");
  const asked = principals
    .flatMap((principal): Omit<Asked, "once">[] => {
      const here = { principalId: principal.id };
      return [
        ...principal.willingnesses.map(({ id }) => ({ ...here, id, kind: "willingness" as const, purpose: "willingness" as const })),
        ...principal.consents.map(({ id, purpose }) => ({ ...here, id, kind: "consent" as const, purpose })),
        ...principal.releases.map(({ id }) => ({ ...here, id, kind: "release" as const, purpose: "release" as const })),
      ];
    })
    .find(({ id }) => id === wanted);
  return {
    language: asker.language,
    account: pageAccount(asker),
    conferenceId: asker.conferenceId,
    home: asker.relations.includes("referrer") ? `/registrations/${asker.conferenceId}` : `/conferences/${asker.conferenceId}`,
    principals: principals.map((one) => ({ ...one, onces: { voice: newOnce(), consent: newOnce(), release: newOnce() } })),
    asked: asked ? { ...asked, once: newOnce() } : null,
    done: search.has("teruggenomen"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.clone().formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  const principalId = String(form.get("principalId"));
  const here = `/registrations/${params.conferenceId}/yes`;
  async function take<Value>(schema: z.ZodType<Value>, work: (value: Value) => Promise<Outcome<string>>, to = here) {
    const submission = parseWithZod(form, { schema });
    const answer = (result: SubmissionResult) => ({ principalId, result });
    if (submission.status !== "success") return data(answer(submission.reply() as SubmissionResult), { status: 400 });
    const outcome = await work(submission.value);
    if (outcome.refused === null) return redirect(to);
    const formErrors = [`staff-yes.refusal-${outcome.refused}`];
    return data(answer(submission.reply({ formErrors }) as SubmissionResult), { status: 409 });
  }
  const intent = form.get("intent");
  if (intent === "stop") {
    const asker = await requireConference(request, params.conferenceId, "endWillingness");
    return take(EndedTogetherInput, (value) => noteWillingnessEnded(asker, value, at), `${here}?teruggenomen`);
  }
  const asker = await requireConference(request, params.conferenceId, "recordYes");
  if (intent === "takeBack") return take(TakeBackInput, (value) => takeBack(asker, value, at), `${here}?teruggenomen`);
  if (intent === "voice")
    return take(RepresentativeSaidInput, ({ yes, ...value }) => representativeSaid(asker, { ...value, yes: yes === "yes" }, at));
  if (intent !== "give") throw notFound();
  const purpose = form.get("purpose");
  if (purpose === "willingness") return take(GiveWillingnessInput, (value) => giveWillingness(asker, value, at));
  if (purpose === "release") return take(GiveReleaseInput, (value) => giveRelease(asker, value, at));
  return take(GiveConsentInput, (value) => giveConsent(asker, value, at));
}

export default function YesRoom() {
  const t = useText();
  const language = useLanguage();
  const { account, conferenceId, home, principals, asked, done } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as { principalId: string; result: SubmissionResult } | undefined;
  const names = formatList(
    language,
    principals.map(({ firstName }) => firstName),
  );
  return (
    <StaffPage
      title={t("staff-yes.title", { names })}
      lead={t("staff-yes.lead")}
      account={account}
      back={{ to: home, label: t("staff-yes.back") }}
    >
      <div className="narrow stack">
        {done ? (
          <Notice tone="done" live>
            {t("staff-yes.take-back-done")}
          </Notice>
        ) : null}
        <p>
          {t("staff-yes.no-effect")} <Link to={`/registrations/${conferenceId}/representation`}>{t("staff-yes.to-representation")}</Link>.{" "}
          <Link to={`/registrations/${conferenceId}/together`}>{t("staff-together.room")}</Link>
        </p>
        {principals.map((principal) => (
          <div key={principal.id} className="stack">
            <YesList principal={principal} asked={asked} back={`/registrations/${conferenceId}/yes`} />
            <YesForm
              key={principal.onces.consent}
              principal={principal}
              once={principal.onces.consent}
              lastResult={answered?.principalId === principal.id ? answered.result : undefined}
            />
          </div>
        ))}
      </div>
    </StaffPage>
  );
}
