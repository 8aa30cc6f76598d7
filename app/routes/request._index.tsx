import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isId } from "~/access/ids";
import { clock } from "~/clock";
import { useText } from "~/language/context";
import { asks, requesters } from "~/privacy/locked-request";
import { RequestInput, requestFields } from "~/privacy/request-input";
import { lockRequest } from "~/privacy/requests.server";
import { deviceAsker } from "~/registration/draft/draft-guard.server";
import { centraleHuman } from "~/registration/draft/own-page.server";
import { mayFrom } from "~/registration/draft/own-registration.server";
import { Button } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { plainField, RadioField, TextAreaField, TextField } from "~/ui/fields";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

const mostRequests = 10;

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = deviceAsker(request);
  return { language, human: centraleHuman(language), once: newOnce() };
}

/**
 * The receipt is the same whoever is named, and nothing is looked up here. Too many from one neighbourhood of addresses are told so,
 * since that says nothing of anybody: who is thanked for a request that was not kept waits for an answer that never comes.
 */
export async function action({ request }: ActionFunctionArgs) {
  const asker = deviceAsker(request);
  const form = await request.formData();
  const once = String(form.get("once"));
  if (!isId(once)) throw new Response(null, { status: 400, statusText: "Bad Request" });
  const submission = parseWithZod(form, { schema: RequestInput });
  const typed = Object.fromEntries(requestFields.map((field) => [field, String(form.get(field) ?? "")]));
  if (submission.status !== "success") return data({ once, typed, errors: submission.error ?? {}, busy: false }, { status: 400 });
  if (!mayFrom("request", asker.origin, mostRequests)) return data({ once, typed, errors: {}, busy: true }, { status: 429 });
  const { redirect: to } = await lockRequest(asker.db, submission.value, asker.language, { once, now: clock.now() });
  return redirect(to);
}

export default function AskAboutData() {
  const t = useText();
  const { human, once } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const field = (name: (typeof requestFields)[number]) => {
    const errors = (refused?.errors as Record<string, string[] | null> | undefined)?.[name];
    const value = refused?.typed[name];
    return plainField(name, { ...(value ? { value } : {}), ...(errors ? { errors } : {}) });
  };
  return (
    <FamilyPage title={t("family-request.title")} human={human} whoSees={t("family-request.who-sees")} leave>
      <p>{t("family-request.lead")}</p>
      <p>{t("family-request.neutral")}</p>
      {refused?.busy ? <Notice tone="attention">{t("family-request.busy")}</Notice> : null}
      <form method="post" className="stack" noValidate>
        <Once value={refused?.once ?? once} />
        <TextField field={field("who")} label={t("family-request.who")} />
        <TextField field={field("reach")} label={t("family-request.reach")} hint={t("family-request.reach-hint")} />
        <RadioField
          field={field("by")}
          label={t("family-request.by")}
          options={requesters.map((value) => ({ value, label: t(`family-request.by-${value}`) }))}
        />
        <TextField field={field("about")} label={t("family-request.about")} hint={t("family-request.about-hint")} />
        <RadioField
          field={field("ask")}
          label={t("family-request.ask")}
          options={asks.map((value) => ({ value, label: t(`family-request.ask-${value}`) }))}
        />
        <TextAreaField field={field("words")} label={t("family-request.words")} rows={6} />
        <TextField field={field("theirReference")} label={t("family-request.reference")} optional />
        <Button>{t("family-request.submit")}</Button>
      </form>
    </FamilyPage>
  );
}
