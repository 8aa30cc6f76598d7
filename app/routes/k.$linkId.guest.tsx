import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { newOnce } from "~/access/deed.server";
import { requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { StateDemandInput } from "~/conference/guest-input";
import { guestPageOf } from "~/conference/guest-page.server";
import type { DemandWords } from "~/conference/guests";
import { stateDemand } from "~/conference/guests.server";
import { useText } from "~/language/context";
import { formatDayTime, formatList, formatTime } from "~/language/dates";
import { Button, ButtonLink } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { TextAreaField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

const stateForm = "state";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "seeGuestPage");
  const page = await guestPageOf(asker);
  const said = new URL(request.url).searchParams.has("gezegd");
  return { ...page, language: asker.language, linkId: asker.linkId, person: asker.firstName, said, once: newOnce() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "stateDemand");
  const submission = parseWithZod(await request.formData(), { schema: StateDemandInput.extend({ once: z.uuid() }) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { once, ...words } = submission.value;
  const outcome = await stateDemand(asker, words, { once, now: clock.now() });
  if (outcome.refused === null) return redirect(outcome.redirect);
  if (outcome.refused === "nothingSaid")
    return data(submission.reply({ fieldErrors: { offers: ["family-guest.nothingSaid"] } }), { status: 400 });
  return data(submission.reply({ formErrors: ["family-guest.too-late"] }), { status: 409 });
}

export default function GuestPage() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useText();
  const { language } = page;
  const [form, fields] = useForm<DemandWords>({
    id: stateForm,
    ...(result ? { lastResult: result } : {}),
    defaultValue: page.demand ?? { offers: "", asks: "" },
  });
  return (
    <FamilyPage
      title={t("family-guest.title")}
      person={page.person}
      {...(page.caller ? { human: page.caller } : {})}
      whoSees={t("family-guest.who-sees")}
    >
      {page.said ? <Notice tone="done">{t("family-guest.stated")}</Notice> : null}
      {page.privateNow ? <Notice tone="private">{t("family-guest.private")}</Notice> : null}
      {page.presented ? (
        <>
          <Notice tone="info">{t("family-guest.presented")}</Notice>
          <ButtonLink href={`/k/${page.linkId}/tasks`}>{t("family-guest.to-tasks")}</ButtonLink>
        </>
      ) : null}
      <p>{t("family-guest.lead", { names: formatList(language, page.names), count: page.names.length })}</p>
      <h2>{t("family-guest.parts")}</h2>
      {page.parts.length === 0 ? <p>{t("family-guest.not-approved")}</p> : null}
      <ul>
        {page.parts.map((part) => (
          <li key={part}>{t(`family-guest.part-${part}`)}</li>
        ))}
      </ul>
      {page.off ? (
        <Notice>{t("family-invitation.off")}</Notice>
      ) : page.day ? (
        <dl>
          <dt>{t("family-guest.when")}</dt>
          <dd>
            {formatDayTime(language, page.day.startsAt)} - {formatTime(language, page.day.endsAt)}
          </dd>
          {page.day.place ? (
            <>
              <dt>{t("family-guest.place")}</dt>
              <dd>{page.day.place}</dd>
            </>
          ) : null}
        </dl>
      ) : page.parts.length > 0 ? (
        <p>{t("family-guest.no-day")}</p>
      ) : null}
      {page.tooLate ? (
        page.presented || page.privateNow ? null : (
          <p>{t("family-guest.too-late")}</p>
        )
      ) : (
        <form method="post" id={form.id} noValidate className="stack">
          <h2>{t("family-guest.stated-title")}</h2>
          <p>{t(page.demand ? "family-guest.stated-now" : "family-guest.stated-hint")}</p>
          <FormErrors form={form} />
          <Once value={page.once} />
          <TextAreaField field={fields.offers} label={t("family-guest.field-offers")} />
          <TextAreaField field={fields.asks} label={t("family-guest.field-asks")} optional />
          <Button>{t("family-guest.state")}</Button>
        </form>
      )}
      <p>
        <a href={`/k/${page.linkId}/my-data`}>{t("family-own-data.title")}</a>
      </p>
    </FamilyPage>
  );
}
