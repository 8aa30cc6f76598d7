import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { originOf } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { clock } from "~/clock";
import { type Answered, fieldsOf, typedIn } from "~/coordinator/pool/form-answer";
import { applyToPool, centrales, readApplication } from "~/coordinator/pool/joining/apply.server";
import poolStyle from "~/coordinator/pool/pool.css";
import { LanguageFields } from "~/coordinator/pool/profile/language-fields";
import { dbOf } from "~/db.server";
import { useText } from "~/language/context";
import { askedStaffLanguage } from "~/language/languages";
import { PlaceField } from "~/places/place-field";
import { mayFrom } from "~/registration/draft/own-registration.server";
import { Button } from "~/ui/button";
import { RadioField, SelectField, TextAreaField, TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";
import { StaffPage } from "~/ui/staff-page";

const mostApplications = 10;

export const links = () => [{ rel: "stylesheet", href: poolStyle }];

export async function loader({ request }: LoaderFunctionArgs) {
  return { language: askedStaffLanguage(request, "nl"), centrales: await centrales(dbOf("staff")), once: newOnce() };
}

type Refused = Answered & { busy?: true; meant?: string[] };

/** The answer is the same whoever's address it is, and however often it is sent. */
export async function action({ request }: ActionFunctionArgs) {
  const db = dbOf("staff");
  const form = await request.formData();
  const once = String(form.get("once"));
  if (!isId(once)) throw new Response(null, { status: 400, statusText: "Bad Request" });
  const typed = typedIn(form);
  const language = askedStaffLanguage(request, "nl");
  const read = await readApplication(db, form, language);
  if ("errors" in read) return data<Refused>({ typed, ...read }, { status: 400 });
  if (!mayFrom("become-coordinator", originOf(request), mostApplications))
    return data<Refused>({ typed, errors: {}, busy: true }, { status: 429 });
  const outcome = await applyToPool(db, read.application, { once, now: clock.now(), language });
  if (outcome.refused) return data<Refused>({ typed, errors: { centraleId: ["join-pool.refusal-noCentrale"] } }, { status: 409 });
  return redirect(outcome.redirect);
}

export default function BecomeCoordinator() {
  const t = useText();
  const { centrales, once } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  const field = fieldsOf("apply", refused);
  return (
    <StaffPage title={t("join-pool.title")}>
      <div className="narrow stack">
        <p>
          {t("join-pool.what-1")} {t("join-pool.what-2")} {t("join-pool.what-3")}
        </p>
        <FormErrors form={{ id: "apply", allErrors: refused?.errors ?? {} }} />
        {refused?.busy ? (
          <Notice tone="attention" live>
            {t("join-pool.busy")}
          </Notice>
        ) : null}
        <Form method="post" className="stack" noValidate>
          <Once value={once} />
          <h2>{t("join-pool.about-you")}</h2>
          <CentraleField centrales={centrales} field={field("centraleId")} />
          <TextField field={field("firstName")} label={t("join-pool.first-name")} autoComplete="given-name" />
          <TextField field={field("familyName")} label={t("join-pool.family-name")} autoComplete="family-name" />
          <TextField field={field("email")} label={t("join-pool.email")} type="email" autoComplete="email" />
          <TextField field={field("phone")} label={t("join-pool.phone")} hint={t("join-pool.phone-hint")} type="tel" autoComplete="tel" />
          <PlaceField field={field("town")} label={t("join-pool.town")} meant={refused?.meant ?? []} />
          <h2>{t("join-pool.about-task")}</h2>
          <RadioField
            field={field("careWorker")}
            label={t("join-pool.care-worker-question")}
            hint={t("join-pool.care-worker-hint")}
            options={(["no", "yes"] as const).map((value) => ({ value, label: t(`join-pool.care-worker-${value}`) }))}
          />
          <LanguageFields field={field} rows={4} />
          <TextAreaField field={field("why")} label={t("join-pool.why")} hint={t("join-pool.why-hint")} rows={5} maxLength={4000} />
          <Button>{t("join-pool.submit")}</Button>
        </Form>
        <h2 className="small">{t("join-pool.who-sees")}</h2>
        <p className="quiet">{t("join-pool.who-sees-text")}</p>
      </div>
    </StaffPage>
  );
}

/** Only asked where there is something to choose. */
function CentraleField({
  centrales,
  field,
}: {
  centrales: readonly { id: string; name: string }[];
  field: Parameters<typeof TextField>[0]["field"];
}) {
  const t = useText();
  const [only] = centrales;
  if (only && centrales.length === 1) return <input type="hidden" name={field.name} value={only.id} />;
  return (
    <SelectField field={field} label={t("join-pool.centrale")} options={centrales.map(({ id, name }) => ({ value: id, label: name }))} />
  );
}
