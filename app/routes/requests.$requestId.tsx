import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { newOnce, type Outcome } from "~/access/deed.server";
import { notFound } from "~/access/guards.server";
import { clock } from "~/clock";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { lettersFor } from "~/privacy/letters.server";
import { notYetWeighed, whyNotExtended } from "~/privacy/locked-request";
import { lookUpNumber } from "~/privacy/number-look-up.server";
import { AnswerForm, ExtendForm, type FormState, LookUpForm, NoteForm } from "~/privacy/request-forms";
import { AnswerInput, ExtendInput, LookUpInput, NoteInput } from "~/privacy/request-input";
import { Asked, Letters, Notes, ToWeigh } from "~/privacy/request-parts";
import { answerRequest, extendRequest, noteWeighing, openRequest, requireOfficer } from "~/privacy/requests.server";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireOfficer(request);
  const one = await openRequest(asker, params.requestId);
  const now = clock.now();
  return {
    language: asker.language,
    account: pageAccount(asker),
    one,
    letters: lettersFor(one),
    missing: notYetWeighed(one.notes),
    mayExtend: whyNotExtended({ ...one, now }) === null,
    onces: { note: newOnce(), answer: newOnce(), extend: newOnce(), lookUp: newOnce() },
  };
}

const intents = ["note", "answer", "extend", "lookUp"] as const;
type Intent = (typeof intents)[number];

/** Where a refusal is said. */
const fieldOf = { note: "text", answer: "answer", extend: "reason", lookUp: "phone" } as const satisfies Record<Intent, string>;

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireOfficer(request);
  const { requestId = "" } = params;
  const form = await request.formData();
  const intent = intents.find((one) => one === form.get("intent"));
  if (!intent) throw notFound();
  const at = { once: String(form.get("once")), now: clock.now() };
  const refusedAs = (submission: { reply: (given?: { fieldErrors: Record<string, string[]> }) => SubmissionResult }, reason?: string) => {
    const errors = reason ? { fieldErrors: { [fieldOf[intent]]: [`staff-requests.refusal-${reason}`] } } : undefined;
    return data({ intent, result: submission.reply(errors), found: null }, { status: reason ? 409 : 400 });
  };
  const take = async <Value,>(schema: z.ZodType<Value>, work: (value: Value) => Promise<Outcome<string>>) => {
    const submission = parseWithZod(form, { schema });
    if (submission.status !== "success") return refusedAs(submission);
    const outcome = await work(submission.value);
    if (outcome.refused === "noSuchRequest") throw notFound();
    return outcome.refused === null ? redirect(outcome.redirect) : refusedAs(submission, outcome.refused);
  };
  if (intent === "note") return take(NoteInput, (value) => noteWeighing(asker, { requestId, ...value }, at));
  if (intent === "answer") return take(AnswerInput, (value) => answerRequest(asker, { requestId, ...value }, at));
  if (intent === "extend") return take(ExtendInput, (value) => extendRequest(asker, { requestId, ...value }, at));
  const submission = parseWithZod(form, { schema: LookUpInput });
  const { content } = await openRequest(asker, requestId);
  if (submission.status !== "success") return refusedAs(submission);
  const looked = await lookUpNumber(asker, content, submission.value.phone);
  if (looked.refused) return refusedAs(submission, looked.refused);
  return data({ intent, result: submission.reply(), found: looked.found });
}

export default function LockedRequestPage() {
  const t = useText();
  const language = useLanguage();
  const { account, one, letters, missing, mayExtend, onces } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const state = (intent: Intent): FormState => ({
    once: onces[intent],
    lastResult: back?.intent === intent ? (back.result as SubmissionResult) : undefined,
  });
  return (
    <StaffPage
      title={t("staff-requests.one", { reference: one.reference })}
      account={account}
      back={{ to: "/requests", label: t("staff-requests.back") }}
      lead={t("staff-requests.received", { day: formatDay(language, one.at), due: formatDay(language, one.dueAt) })}
    >
      <div className="two">
        <div className="stack">
          <Asked one={one} />
          <ToWeigh missing={missing} />
          <Notes notes={one.notes} />
          {one.answeredAt ? null : <NoteForm key={onces.note} {...state("note")} missing={missing} />}
        </div>
        <div className="stack">
          {one.answeredAt ? null : (
            <LookUpForm key={onces.lookUp} {...state("lookUp")} found={back?.intent === "lookUp" ? back.found : null} />
          )}
          <Letters letters={letters} />
          {mayExtend ? <ExtendForm key={onces.extend} {...state("extend")} /> : null}
          {one.answer && one.answeredAt ? (
            <p>
              {t("staff-requests.answered-on", {
                day: formatDay(language, one.answeredAt),
                answer: t(`staff-requests.answer-${one.answer}`),
              })}{" "}
              {t("staff-requests.erased-on", { day: formatDay(language, one.eraseAfter) })}
            </p>
          ) : (
            <AnswerForm key={onces.answer} {...state("answer")} />
          )}
        </div>
      </div>
    </StaffPage>
  );
}
