import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { newOnce } from "~/access/deed.server";
import { notFound, requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { callerOf } from "~/invitation/calling/caller.server";
import { text } from "~/language/catalogue";
import { useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { principalsOnMap } from "~/network/circle.server";
import { OwnQuestionInput, RetireQuestionInput } from "~/network/network-input";
import { ownQuestionsOf, retireQuestion, wordQuestion } from "~/network/question/question.server";
import { isBankKey } from "~/network/question/question-bank";
import { QuestionBankList } from "~/network/question/question-bank-list";
import { hintsAbout } from "~/network/question/question-hint";
import { Button } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { TextAreaField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "wordOwnQuestion");
  const { language } = asker;
  const [questions, principals, human] = await Promise.all([
    ownQuestionsOf(asker),
    principalsOnMap(asker),
    callerOf(asker.db, asker.conferenceId),
  ]);
  const names = principals.map(({ firstName }) => firstName);
  const bank = new URL(request.url).searchParams.get("bank");
  return {
    language,
    reader: asker.firstName,
    linkId: asker.linkId,
    human,
    principals: names,
    // A thought about what he wrote himself, in the language he wrote it in or in Dutch.
    questions: questions.map(({ id, text: said, own }) => ({
      id,
      said,
      own,
      once: newOnce(),
      hints: own ? [...new Set([...hintsAbout(said, language), ...hintsAbout(said, "nl")])] : [],
    })),
    start: isBankKey(bank) ? text(language, `family-circle.bank-${bank}`, { names: formatList(language, names), count: names.length }) : "",
    once: newOnce(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "wordOwnQuestion");
  const form = await request.formData();
  const now = clock.now();
  if (form.get("intent") === "retire") {
    const submission = parseWithZod(form, { schema: RetireQuestionInput });
    if (submission.status !== "success") throw notFound();
    const outcome = await retireQuestion(asker, submission.value, { once: submission.value.once, now });
    if (outcome.refused) throw notFound();
    return redirect(outcome.redirect);
  }
  const submission = parseWithZod(form, { schema: OwnQuestionInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const outcome = await wordQuestion(asker, submission.value, { once: submission.value.once, now });
  if (outcome.refused) throw notFound();
  return redirect(outcome.redirect);
}

export default function OwnQuestion() {
  const { reader, linkId, human, principals, questions, start, once } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const t = useText();
  const [form, fields] = useForm<z.input<typeof OwnQuestionInput>>({ id: "question", lastResult, defaultValue: { text: start } });
  return (
    <FamilyPage
      title={t("family-circle.question-title")}
      person={reader}
      whoSees={t("family-circle.question-who-sees")}
      leave
      {...(human ? { human } : {})}
    >
      <p>{t("family-circle.question-lead")}</p>
      {questions.length === 0 ? <p className="quiet">{t("family-circle.questions-none")}</p> : null}
      <ul className="plain">
        {questions.map((question) => (
          <li key={question.id} className="card">
            <blockquote dir="auto">{question.said}</blockquote>
            <p className="small quiet">{t(question.own ? "family-circle.question-own" : "family-circle.question-together")}</p>
            {question.hints.map((hint) => (
              <Notice key={hint} word={t("family-circle.hint-word")}>
                {t(`family-circle.hint-${hint}`)}
              </Notice>
            ))}
            {question.own ? (
              <form method="post">
                <Once value={question.once} />
                <input type="hidden" name="intent" value="retire" />
                <input type="hidden" name="questionId" value={question.id} />
                <Button variant="tertiary">
                  {t("family-circle.question-retire")}
                  <span className="unseen"> {question.said}</span>
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      <FormErrors form={form} />
      <form method="post" className="stack" {...getFormProps(form)}>
        <Once value={once} />
        <TextAreaField field={fields.text} label={t("family-circle.question-label")} hint={t("family-circle.question-hint")} rows={3} />
        <Button>{t("family-circle.question-submit")}</Button>
      </form>
      <section className="stack">
        <h2>{t("family-circle.bank-title")}</h2>
        <p>{t("family-circle.bank-lead")}</p>
        <QuestionBankList principals={principals} />
      </section>
      <p>
        <a href={`/k/${linkId}`}>{t("family-circle.back")}</a>
      </p>
    </FamilyPage>
  );
}
