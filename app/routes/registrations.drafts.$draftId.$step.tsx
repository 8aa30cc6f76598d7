import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams, useSubmit } from "@remix-run/react";
import { type FormEvent, useRef } from "react";
import { notFound } from "~/access/guards.server";
import { clock } from "~/clock";
import { useText } from "~/language/context";
import { Clash } from "~/registration/draft/clash";
import { backgroundWithoutYes, everythingIn, rowsShown, type Typed, typedOf } from "~/registration/draft/draft";
import { type StepDeed, saveStep } from "~/registration/draft/draft.server";
import { deviceKeyOf, requireDraft } from "~/registration/draft/draft-guard.server";
import type { Judged } from "~/registration/draft/draft-judged";
import { judgedFor, listsOf, namesByPlace } from "~/registration/draft/draft-page.server";
import { asks, checkStep, stepAfter, stepBefore, stepNamed } from "~/registration/draft/draft-steps";
import { StepsList, useStepTitle } from "~/registration/draft/draft-steps-list";
import { useKeeping } from "~/registration/draft/keeping";
import { Copies, KeptLine } from "~/registration/draft/kept-line";
import { staffQuestions } from "~/registration/draft/staff-questions";
import { StepFields } from "~/registration/draft/step-fields";
import { mostPrincipals, mostRows } from "~/registration/registration-input";
import { Button } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = clock.now();
  const asker = await requireDraft(request, params.draftId, now);
  const { draft } = asker;
  const step = stepNamed(params.step, draft.content.principals);
  if (!step) throw notFound();
  const toCheck = new URL(request.url).searchParams.has("check");
  const errors: Judged["errors"] = toCheck ? judgedFor(asker, draft, now).errors : {};
  return {
    language: asker.language,
    account: pageAccount(asker),
    draftId: draft.id,
    deviceKey: deviceKeyOf(draft.id),
    version: draft.version,
    savedAt: draft.savedAt,
    step,
    names: namesByPlace(draft),
    typed: typedOf(step, draft.content),
    errors: Object.fromEntries(Object.entries(errors).filter(([field]) => asks(step, field))) as Judged["errors"],
    rows: {
      household: rowsShown(draft.content, "household", 2, mostRows),
      childList: rowsShown(draft.content, "childList", 2, mostRows),
    },
    lists: await listsOf(asker, step.kind === "home"),
  };
}

interface Answered {
  step: string;
  version: number;
  typed: Typed;
  errors: Record<string, string[]>;
  /** What stands on the other screen. */
  other: Typed | null;
}

function deedOf(intent: string): StepDeed {
  const [kind, number] = intent.split("-");
  if (kind === "people") return { kind, count: Number(number) };
  if (kind === "remove") return { kind, at: Number(number) };
  return { kind: "keep" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const now = clock.now();
  const asker = await requireDraft(request, params.draftId, now);
  const form = await request.formData();
  const intent = String(form.get("intent"));
  const name = params.step ?? "";
  const base = `/registrations/drafts/${asker.draft.id}`;
  // The other screen's text stands already; nothing of this one is kept.
  if (intent === "theirs") return redirect(`${base}/${name}`);
  const given = { step: name, version: Number(form.get("version")), form, deed: deedOf(intent) };
  const saved = await saveStep(asker.db, asker.owner, asker.draft.id, given, now);
  const step = stepNamed(name, asker.draft.content.principals);
  if (!saved || !step) throw notFound();
  const { draft } = saved;
  if (!saved.saved) {
    const answered: Answered = { step: name, version: draft.version, typed: saved.typed, errors: {}, other: typedOf(step, draft.content) };
    return data(answered, { status: 409 });
  }
  if (given.deed.kind !== "keep" || intent === "more") return redirect(`${base}/${name}`);
  const { errors, wrong } = judgedFor(asker, draft, now);
  const typed = everythingIn(step, form);
  const noYes = backgroundWithoutYes(step, typed);
  const here = wrong.filter((field) => asks(step, field));
  if (here.length > 0 || noYes) {
    const said = Object.fromEntries(here.map((field) => [field, errors[field] ?? []]));
    if (noYes) said[noYes] = ["family-wish.refusal-background"];
    const answered: Answered = { step: name, version: draft.version, typed, errors: said, other: null };
    return data(answered, { status: 400 });
  }
  return redirect(`${base}/${intent === "check" ? checkStep : stepAfter(name, draft.content.principals)}`);
}

export default function DraftStep() {
  const page = useLoaderData<typeof loader>();
  // A step is a page of its own: nothing of the one before stays behind in it.
  return <StepPage key={`${page.step.name} ${page.names.length}`} />;
}

function StepPage() {
  const t = useText();
  const page = useLoaderData<typeof loader>();
  const last = useActionData<typeof action>() as Answered | undefined;
  const [search] = useSearchParams();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const { step, names, draftId } = page;
  const answered = last?.step === step.name ? last : undefined;
  const version = Math.max(answered?.version ?? 0, page.version);
  const keeping = useKeeping({ draftId, step: step.name, version, savedAt: page.savedAt, deviceKey: page.deviceKey }, form);
  const titleOf = useStepTitle(staffQuestions, names);
  const base = `/registrations/drafts/${draftId}`;
  const before = stepBefore(step.name, names.length);
  const errors = answered?.errors ?? page.errors;
  const toCheck = search.has("check");

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const shown = event.currentTarget;
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const intent = submitter?.value ?? "next";
    const kept = intent === "theirs" || (await keeping.flush());
    // Without a network nothing is sent, and nothing that was typed leaves the page. Two screens are shown side by side.
    if (!kept && keeping.lastFailure() !== "clash") return;
    const sent = new FormData(shown);
    sent.set("intent", intent);
    sent.set("version", String(keeping.versionNow()));
    submit(sent, { method: "post" });
  }

  return (
    <StaffPage
      title={titleOf(step)}
      {...(staffQuestions[step.kind].lead ? { lead: t(staffQuestions[step.kind].lead ?? "staff-register.draft-waits") } : {})}
      account={page.account}
      back={
        before
          ? { to: `${base}/${before}`, label: t("staff-register.previous") }
          : { to: "/registrations", label: t("staff-registration.list-title") }
      }
    >
      <div className="narrow stack">
        <StepsList at={step.name} names={names} questions={staffQuestions} base={base} />
        <FormErrors form={{ id: "registration", allErrors: errors }} />
        {answered?.other ? <Clash step={step} other={answered.other} lists={page.lists} /> : null}
        <Copies
          copies={keeping.copies}
          step={step.name}
          draftId={draftId}
          titleOf={(name) => titleOf(stepNamed(name, names.length) ?? step)}
          restore={keeping.restore}
          drop={keeping.drop}
        />
        <Form method="post" className="stack" ref={form} onSubmit={onSubmit} onInput={keeping.onInput} noValidate>
          <input type="hidden" name="version" value={version} readOnly autoComplete="off" />
          {/* Enter in a field goes on: the first button must not be one that takes somebody away. */}
          <button type="submit" name="intent" value={toCheck ? "check" : "next"} className="unseen" tabIndex={-1} aria-hidden="true">
            {t("staff-register.next")}
          </button>
          <StepFields
            form={staffQuestions[step.kind]}
            step={step}
            typed={answered?.typed ?? page.typed}
            errors={errors}
            names={names}
            rows={page.rows}
            lists={page.lists}
          />
          {step.kind === "people" ? <PeopleButtons count={names.length} /> : null}
          {step.kind === "household" || step.kind === "children" ? (
            <p>
              <Button variant="secondary" name="intent" value="more">
                {t("staff-register.more")}
              </Button>
            </p>
          ) : null}
          <KeptLine state={keeping.state} />
          <Button name="intent" value={toCheck ? "check" : "next"}>
            {t(toCheck ? "staff-register.to-check" : "staff-register.next")}
          </Button>
        </Form>
      </div>
    </StaffPage>
  );
}

function PeopleButtons({ count }: { count: number }) {
  const t = useText();
  return (
    <p className="row">
      {count < mostPrincipals ? (
        <Button variant="secondary" name="intent" value={`people-${count + 1}`}>
          {t("staff-registration.add-principal")}
        </Button>
      ) : null}
      {count > 1
        ? Array.from({ length: count }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a principal is known by his place alone.
            <Button key={at} variant="tertiary" name="intent" value={`remove-${at}`}>
              {t("staff-registration.remove-principal", { number: at + 1 })}
            </Button>
          ))
        : null}
    </p>
  );
}
