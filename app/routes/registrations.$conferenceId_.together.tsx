import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import type { Outcome } from "~/access/deed.server";
import { notFound, requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { useText } from "~/language/context";
import {
  noteHopes,
  noteReach,
  noteWish,
  noteWishConfirmed,
  TogetherConfirmInput,
  TogetherHopesInput,
  TogetherReachInput,
  type TogetherRefusal,
  TogetherWishInput,
  togetherOf,
} from "~/registration/own-part/together.server";
import { HopesPart, ReachPart, type TogetherPart, WishPart } from "~/registration/own-part/together-forms";
import { Card } from "~/ui/card";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { newOnce } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "fillInTogether");
  const principals = await togetherOf(asker);
  return {
    language: asker.language,
    account: pageAccount(asker),
    conferenceId: asker.conferenceId,
    home: asker.relations.includes("referrer") ? `/registrations/${asker.conferenceId}` : `/conferences/${asker.conferenceId}`,
    principals: principals.map((one) => ({
      ...one,
      onces: { hopes: newOnce(), reach: newOnce(), wish: newOnce(), confirm: newOnce() },
    })),
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "fillInTogether");
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  const part = String(form.get("intent"));
  const principalId = String(form.get("principalId"));
  async function take<Value>(schema: z.ZodType<Value>, work: (value: Value) => Promise<Outcome<TogetherRefusal>>) {
    const submission = parseWithZod(form, { schema });
    const answer = (result: unknown) => ({ principalId, part, result: result as SubmissionResult });
    if (submission.status !== "success") return data(answer(submission.reply()), { status: 400 });
    const { refused, ...outcome } = await work(submission.value);
    if (refused === null) return redirect((outcome as { redirect: string }).redirect);
    const wrong =
      refused === "backgroundWithoutConsent"
        ? { fieldErrors: { consentBackground: ["family-wish.refusal-background"] } as never }
        : { formErrors: [`staff-together.refusal-${refused}`] };
    return data(answer(submission.reply(wrong)), { status: 409 });
  }
  switch (part) {
    case "hopes":
      return take(TogetherHopesInput, (value) => noteHopes(asker, value, at));
    case "reach":
      return take(TogetherReachInput, (value) => noteReach(asker, value, at));
    case "wish":
      return take(TogetherWishInput, (value) => noteWish(asker, value, at));
    case "confirm":
      return take(TogetherConfirmInput, (value) => noteWishConfirmed(asker, value, at));
    default:
      throw notFound();
  }
}

export default function Together() {
  const t = useText();
  const { account, conferenceId, home, principals, saved } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as { principalId: string; part: string; result: SubmissionResult } | undefined;
  const errors = Object.fromEntries(Object.entries(answered?.result.error ?? {}).flatMap(([name, many]) => (many ? [[name, many]] : [])));
  const sentTo = (principalId: string, part: TogetherPart) =>
    answered?.principalId === principalId && answered.part === part ? answered.result : undefined;
  return (
    <StaffPage
      title={t("staff-together.title")}
      lead={t("staff-together.lead")}
      account={account}
      back={{ to: home, label: t("staff-together.back") }}
    >
      <div className="narrow stack">
        {saved && !answered ? (
          <Notice tone="done" live>
            {t("staff-together.saved")}
          </Notice>
        ) : null}
        {answered ? <FormErrors form={{ id: `${answered.part}-${answered.principalId}`, allErrors: errors }} /> : null}
        <Card title={t("staff-together.safe")}>
          <p>
            {t("staff-together.safe-lead")} <Link to={`/conferences/${conferenceId}/safety`}>{t("staff-together.to-safe")}</Link>
          </p>
        </Card>
        {principals.map((one) => (
          <Card key={`${one.id}-${one.onces.hopes}`} title={t("staff-together.for", { name: one.firstName })}>
            <HopesPart one={one} sent={sentTo(one.id, "hopes")} />
            <ReachPart one={one} sent={sentTo(one.id, "reach")} />
            <WishPart one={one} sent={sentTo(one.id, "wish")} confirmSent={sentTo(one.id, "confirm")} />
            <p>
              {t("staff-together.yes", { name: one.firstName })}{" "}
              <Link to={`/registrations/${conferenceId}/yes`}>{t("staff-together.to-yes")}</Link>
            </p>
          </Card>
        ))}
      </div>
    </StaffPage>
  );
}
