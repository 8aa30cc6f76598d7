import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { logAccess } from "~/access/access-log.server";
import { type FoundLandlordLink, findLandlordLink, proveLandlordLink } from "~/access/landlord-links.server";
import { clock } from "~/clock";
import { dbOf } from "~/db.server";
import { LandlordFrame } from "~/eviction-case/landlord/landlord-page";
import { useText } from "~/language/context";
import { askedStaffLanguage } from "~/language/languages";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";

export const handle = { bare: true, neutralTitle: true };

const CodeInput = z.object({ code: z.string({ error: "landlord.open-missing" }).trim().max(100, { error: "landlord.wrong" }) });

/** The link behind the secret. Unknown, expired and revoked ones leave the same row in the log. */
async function lookUp(secret: string | undefined): Promise<FoundLandlordLink | null> {
  const db = dbOf("staff");
  const found = await findLandlordLink(db, secret ?? "", clock.now());
  const refused = found ? {} : { refused: "unknownLink" };
  await logAccess(db, {
    actor: { kind: "nobody", id: null },
    caseId: found?.caseId,
    deed: "openLink",
    classes: [],
    ...refused,
    origin: null,
  });
  return found;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = askedStaffLanguage(request, "nl");
  const found = await lookUp(params.secret);
  if (!found) return data({ page: "gone" as const, language }, { status: 404 });
  return { page: "code" as const, language };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const link = await lookUp(params.secret);
  if (!link) return data(null, { status: 404 });
  const submission = parseWithZod(await request.formData(), { schema: CodeInput });
  const hideFields = ["code" as const];
  if (submission.status !== "success") return data(submission.reply({ hideFields }), { status: 400 });
  const outcome = await proveLandlordLink(request, dbOf("staff"), link, submission.value.code);
  if ("refused" in outcome) {
    const fieldErrors = { code: [`landlord.${outcome.refused}`] };
    return data(submission.reply({ fieldErrors, hideFields }), { status: outcome.refused === "wrong" ? 400 : 409 });
  }
  return redirect(`/landlord/${link.caseId}`, { headers: { "Set-Cookie": outcome.cookie } });
}

export default function LandlordDoor() {
  const t = useText();
  const { page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | null | undefined;
  const [form, fields] = useForm<z.input<typeof CodeInput>>({ id: "open", lastResult: lastResult ?? null });
  if (page === "gone")
    return (
      <LandlordFrame title={t("landlord.gone-title")}>
        <p>{t("landlord.gone-text")}</p>
      </LandlordFrame>
    );
  return (
    <LandlordFrame title={t("landlord.open-title")}>
      <p>{t("landlord.open-lead")}</p>
      <FormErrors form={form} />
      <form method="post" className="stack" {...getFormProps(form)}>
        <TextField field={fields.code} label={t("landlord.code")} hint={t("landlord.code-hint")} size={14} />
        <Button>{t("landlord.open")}</Button>
      </form>
    </LandlordFrame>
  );
}
