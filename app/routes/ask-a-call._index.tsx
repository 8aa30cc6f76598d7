import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isId } from "~/access/ids";
import { clock } from "~/clock";
import { useText } from "~/language/context";
import { askACall, CallRequestInput } from "~/registration/call/call-request.server";
import { deviceAsker } from "~/registration/draft/draft-guard.server";
import { centraleHuman } from "~/registration/draft/own-page.server";
import { mayFrom } from "~/registration/draft/own-registration.server";
import { Button } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { plainField, TextAreaField, TextField } from "~/ui/fields";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

const mostRequests = 10;

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = deviceAsker(request);
  return { language, human: centraleHuman(language), once: newOnce() };
}

/**
 * The answer is the same whoever is asked about, and however often. Too many from one neighbourhood of addresses are told so, since
 * that says nothing of anybody: somebody who is thanked for a request that was not kept waits for a call that never comes.
 */
export async function action({ request }: ActionFunctionArgs) {
  const asker = deviceAsker(request);
  const form = await request.formData();
  const once = String(form.get("once"));
  if (!isId(once)) throw new Response(null, { status: 400, statusText: "Bad Request" });
  const submission = parseWithZod(form, { schema: CallRequestInput });
  const typed = { name: String(form.get("name") ?? ""), hint: String(form.get("hint") ?? "") };
  if (submission.status !== "success") return data({ typed, errors: submission.error ?? {}, busy: false }, { status: 400 });
  if (!mayFrom("ask-a-call", asker.origin, mostRequests)) return data({ typed, errors: {}, busy: true }, { status: 429 });
  await askACall(asker.db, submission.value, { once, now: clock.now() });
  return redirect("/ask-a-call/thanks");
}

export default function AskACall() {
  const t = useText();
  const { human, once } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const given = (field: "name" | "hint") => {
    const errors = (refused?.errors as Record<string, string[] | null> | undefined)?.[field];
    return plainField(field, refused ? { value: refused.typed[field], ...(errors ? { errors } : {}) } : {});
  };
  return (
    <FamilyPage title={t("family-register.call-title")} human={human} whoSees={t("family-register.call-who-sees")} leave>
      <p>{t("family-register.call-lead")}</p>
      {refused?.busy ? <Notice tone="attention">{t("family-register.busy")}</Notice> : null}
      <form method="post" className="stack" noValidate>
        <Once value={once} />
        <TextField field={given("name")} label={t("family-register.call-name")} />
        <TextAreaField
          field={given("hint")}
          label={t("family-register.call-hint")}
          hint={t("family-register.call-hint-hint")}
          rows={3}
          optional
        />
        <Button>{t("family-register.call-submit")}</Button>
      </form>
    </FamilyPage>
  );
}
