import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound } from "~/access/guards.server";
import { text } from "~/language/catalogue";
import { useText } from "~/language/context";
import { backgroundWithoutYes, everythingIn, type Typed, typedIn, typedOf } from "~/registration/draft/draft";
import { saveStep } from "~/registration/draft/draft.server";
import { asks, ownKinds, type Step, stepsOf } from "~/registration/draft/draft-steps";
import { centraleHuman, renewedCookie, requireOwnDraft } from "~/registration/draft/own-page.server";
import { ownQuestions } from "~/registration/draft/own-questions";
import { judgedOwn } from "~/registration/draft/own-registration.server";
import { StepFields } from "~/registration/draft/step-fields";
import { Button } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";

export const handle = { bare: true, neutralTitle: true };

const steps = stepsOf(1, ownKinds);
/** Pages are numbered: an address that says what is asked would tell it to whoever reads the history. */
const stepAt = (at: string | undefined): Step | undefined => (/^\d{1,2}$/.test(at ?? "") ? steps[Number(at) - 1] : undefined);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const step = stepAt(params.at);
  if (!step) throw notFound();
  const { draft, language, now } = await requireOwnDraft(request);
  const toCheck = new URL(request.url).searchParams.has("check");
  const typed = typedOf(step, draft.content);
  const unread = ownQuestions[step.kind].unread === true;
  const errors = toCheck ? judgedOwn(draft, language, now).errors : {};
  return {
    language,
    human: centraleHuman(language),
    step,
    at: Number(params.at),
    toCheck,
    version: draft.version,
    // What was answered about safety is not shown again: somebody else may hold the phone now.
    typed: unread ? {} : typed,
    kept: unread && Object.keys(typed).length > 0,
    errors: Object.fromEntries(Object.entries(errors).filter(([field]) => asks(step, field))) as Record<string, string[]>,
    lists: { cases: [], landlords: [], readsNothing: text(language, "family-register.reads-nothing") },
  };
}

interface Answered {
  version: number;
  typed: Typed;
  errors: Record<string, string[]>;
  /** What stands on the other screen, in one line; null when it is not about that. */
  other: string | null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const step = stepAt(params.at);
  if (!step) throw notFound();
  const { draft: held, db, owner, language, now } = await requireOwnDraft(request);
  const form = await request.formData();
  const onwards = form.get("intent") === "check" ? "/register/check" : onwardsFrom(Number(params.at));
  const nothing = Object.keys(typedIn(step, form)).length === 0;
  // An empty page of what is not shown again changes nothing.
  if (ownQuestions[step.kind].unread && nothing && Object.keys(typedOf(step, held.content)).length > 0) return redirect(onwards);
  const given = { step: step.name, version: Number(form.get("version")), form, deed: { kind: "keep" as const } };
  const saved = await saveStep(db, owner, held.id, given, now);
  if (!saved) throw notFound();
  const { draft } = saved;
  const unread = ownQuestions[step.kind].unread === true;
  if (!saved.saved) {
    const other = unread ? "…" : Object.values(typedOf(step, draft.content)).flat().join(", ");
    return data<Answered>({ version: draft.version, typed: saved.typed, errors: {}, other }, { status: 409 });
  }
  const { errors, wrong } = judgedOwn(draft, language, now);
  const typed = everythingIn(step, form);
  const noYes = backgroundWithoutYes(step, typed);
  const here = wrong.filter((field) => asks(step, field));
  if (here.length > 0 || noYes) {
    const said = Object.fromEntries(here.map((field) => [field, errors[field] ?? []]));
    if (noYes) said[noYes] = ["family-wish.refusal-background"];
    return data<Answered>({ version: draft.version, typed, errors: said, other: null }, { status: 400 });
  }
  return redirect(onwards, { headers: renewedCookie(request, draft) });
}

const onwardsFrom = (at: number): string => (at < steps.length ? `/register/${at + 1}` : "/register/check");

export default function RegisterStep() {
  const t = useText();
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as Answered | undefined;
  const { step, at } = page;
  const form = ownQuestions[step.kind];
  const errors = answered?.errors ?? page.errors;
  return (
    <FamilyPage title={t(form.title)} human={page.human} whoSees={t("family-register.who-sees")} leave>
      <p className="quiet">
        <a href={at > 1 ? `/register/${at - 1}` : "/register"}>{t("family-register.previous")}</a>
        {" · "}
        {t("family-register.progress", { at, total: steps.length })}
      </p>
      {form.lead ? <p>{t(form.lead)}</p> : null}
      {page.kept ? <p className="quiet">{t("family-register.safety-kept")}</p> : null}
      <FormErrors form={{ id: "registration", allErrors: errors }} />
      {answered && answered.other !== null ? (
        <Notice tone="attention">{t("family-register.clash", { other: answered.other || t("family-register.nothing") })}</Notice>
      ) : null}
      <form method="post" className="stack" noValidate>
        <input type="hidden" name="version" value={answered?.version ?? page.version} />
        <StepFields
          form={form}
          step={step}
          typed={answered?.typed ?? page.typed}
          errors={errors}
          names={[""]}
          rows={{ household: [], childList: [] }}
          lists={page.lists}
        />
        <Button name="intent" value={page.toCheck ? "check" : "next"}>
          {t("family-register.next")}
        </Button>
      </form>
    </FamilyPage>
  );
}
