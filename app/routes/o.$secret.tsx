import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { familyLanguageOf } from "~/access/guards.server";
import { newId } from "~/access/ids";
import type { Proof } from "~/access/rights";
import { clock } from "~/clock";
import { dbOf } from "~/db.server";
import { clearNumber, lookUp, prove, thanksPath, wasThanked } from "~/invitation/answering/opening.server";
import { useText } from "~/language/context";
import { askedLanguage } from "~/language/languages";
import { Button } from "~/ui/button";
import { FamilyNotFound } from "~/ui/family-not-found";
import { FamilyPage } from "~/ui/family-page";
import { TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

const ProofInput = z.object({ proof: z.string({ error: "family-link.missing" }).trim().max(200, { error: "family-link.wrong" }) });

/** What every secret that opens nothing is answered with: unknown, expired and revoked ones get the same bytes. */
const gone = (request: Request) => data({ page: "gone" as const, language: askedLanguage(request, "nl") }, { status: 404 });

/** Opening changes nothing but the log: phones fetch links before anybody has tapped them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  if (`/o/${params.secret}` === thanksPath) return { page: "thanks" as const, language: askedLanguage(request, "nl") };
  const link = await lookUp(dbOf("family"), params.secret ?? "", clock.now());
  if (!link) return gone(request);
  return { page: "proof" as const, language: familyLanguageOf(request, link.readLanguage), proof: link.proof, once: newId() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const db = dbOf("family");
  const form = await request.formData();
  const link = await lookUp(db, params.secret ?? "", clock.now());
  const once = String(form.get("once") ?? "");
  if (form.get("intent") === "notForMe") {
    if (link) await clearNumber(db, link, { once, now: clock.now() });
    else if (!(await wasThanked(db, once))) return data(null, { status: 404 });
    return redirect(`${thanksPath}${new URL(request.url).search}`);
  }
  if (!link) return data(null, { status: 404 });
  const submission = parseWithZod(form, { schema: ProofInput });
  const hideFields = ["proof" as const];
  if (submission.status !== "success") return data(submission.reply({ hideFields }), { status: 400 });
  const outcome = await prove(request, db, link, submission.value.proof);
  if ("refused" in outcome) {
    const fieldErrors = { proof: [`family-link.${outcome.refused}`] };
    return data(submission.reply({ fieldErrors, hideFields }), { status: outcome.refused === "wrong" ? 400 : 409 });
  }
  return redirect(`/k/${link.id}${new URL(request.url).search}`, { headers: { "Set-Cookie": outcome.cookie } });
}

export default function FirstPage() {
  const t = useText();
  const loaded = useLoaderData<typeof loader>();
  if (loaded.page === "proof") return <AskProof proof={loaded.proof} once={loaded.once} />;
  if (loaded.page === "gone") return <FamilyNotFound />;
  return (
    <FamilyPage title={t("family-link.thanks-title")}>
      <p>{t("family-link.thanks-text")}</p>
    </FamilyPage>
  );
}

function AskProof({ proof, once }: { proof: Proof; once: string }) {
  const t = useText();
  const lastResult = useActionData<typeof action>() as SubmissionResult | null | undefined;
  const [form, fields] = useForm<z.input<typeof ProofInput>>({ id: "open", lastResult: lastResult ?? null });
  return (
    <FamilyPage title={t("family-link.title")} whoSees={t("family-link.who-sees")} leave>
      <p>{t("family-link.lead")}</p>
      <FormErrors form={form} />
      <form method="post" className="stack" {...getFormProps(form)}>
        <TextField field={fields.proof} label={t(`family-link.${proof}`)} hint={t(`family-link.${proof}-hint`)} />
        <Button>{t("family-link.open")}</Button>
      </form>
      <section className="stack">
        <h2 className="small">{t("family-link.not-me-title")}</h2>
        <p>{t("family-link.not-me-text")}</p>
        <form method="post">
          <Once value={once} />
          <Button variant="secondary" name="intent" value="notForMe">
            {t("family-link.not-me")}
          </Button>
        </form>
      </section>
    </FamilyPage>
  );
}
