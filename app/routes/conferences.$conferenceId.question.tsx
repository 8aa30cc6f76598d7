import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { newOnce } from "~/access/deed.server";
import { type ConferenceAsker, notFound, requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { text } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import { RetireQuestionInput, WordQuestionInput } from "~/network/network-input";
import { type Question, questionsOf, retireQuestion, wordQuestion } from "~/network/question/question.server";
import { isBankKey } from "~/network/question/question-bank";
import { QuestionBankList } from "~/network/question/question-bank-list";
import { hintsAbout, type QuestionHint } from "~/network/question/question-hint";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextAreaField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeQuestions");
  const [head, questions] = await Promise.all([staffHeadOf(asker, clock.now()), questionsOf(asker)]);
  const bank = new URL(request.url).searchParams.get("bank");
  const names = formatList(asker.language, head.principals);
  return {
    language: asker.language,
    head,
    standing: questions
      .filter(({ retiredAt }) => retiredAt === null)
      .map((question) => ({ ...question, once: newOnce(), hints: hintsFor(asker, question) })),
    retired: questions.filter(({ retiredAt }) => retiredAt !== null),
    start: isBankKey(bank) ? text(asker.language, `family-circle.bank-${bank}`, { names, count: head.principals.length }) : "",
    once: newOnce(),
  };
}

/** Questions are mostly Dutch, whatever the colleague who reads them prefers. */
const hintsFor = (asker: ConferenceAsker, { text: said }: Question): QuestionHint[] => [
  ...new Set([...hintsAbout(said, "nl"), ...hintsAbout(said, asker.language)]),
];

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "wordQuestion");
  const form = await request.formData();
  const now = clock.now();
  if (form.get("intent") === "retire") {
    const submission = parseWithZod(form, { schema: RetireQuestionInput });
    if (submission.status !== "success") throw notFound();
    const outcome = await retireQuestion(asker, submission.value, { once: submission.value.once, now });
    if (outcome.refused === "notHere") throw notFound();
    return outcome.refused
      ? data(submission.reply({ formErrors: ["staff-circle.privateTime"] }), { status: 409 })
      : redirect(outcome.redirect);
  }
  const submission = parseWithZod(form, { schema: WordQuestionInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const outcome = await wordQuestion(asker, submission.value, { once: submission.value.once, now });
  if (outcome.refused) return data(submission.reply({ formErrors: ["staff-circle.privateTime"] }), { status: 409 });
  return redirect(outcome.redirect);
}

function StandingQuestion({ question, names }: { question: Question & { once: string; hints: QuestionHint[] }; names: string }) {
  const t = useText();
  const language = useLanguage();
  return (
    <li className="card">
      <blockquote dir="auto">{question.text}</blockquote>
      <p className="small quiet">
        {t(`staff-circle.how-${question.how === "ownLink" ? "ownLink" : "togetherWithCoordinator"}`, {
          day: formatDay(language, question.wordedAt),
          name: question.by ?? names,
        })}
      </p>
      {question.hints.map((hint) => (
        <Notice key={hint} word={t("staff-circle.hint-word")}>
          {t(`staff-circle.hint-${hint}`, { names })}
        </Notice>
      ))}
      <Form method="post">
        <Once value={question.once} />
        <input type="hidden" name="intent" value="retire" />
        <input type="hidden" name="questionId" value={question.id} />
        <Button variant="tertiary">
          {t("staff-circle.retire")}
          <span className="unseen"> {question.text}</span>
        </Button>
      </Form>
    </li>
  );
}

function WordForm({ once, start, names }: { once: string; start: string; names: string }) {
  const t = useText();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const [form, fields] = useForm<z.input<typeof WordQuestionInput>>({ id: "question", lastResult, defaultValue: { text: start } });
  return (
    <Card title={t("staff-circle.word-title")}>
      <FormErrors form={form} />
      <Form method="post" className="stack" {...getFormProps(form)}>
        <Once value={once} />
        <TextAreaField field={fields.text} label={t("staff-circle.word-label", { names })} hint={t("staff-circle.word-hint")} rows={3} />
        <Button>{t("staff-circle.word-submit")}</Button>
      </Form>
    </Card>
  );
}

export default function QuestionRoom() {
  const { head, standing, retired, start, once } = useLoaderData<typeof loader>();
  const t = useText();
  const language = useLanguage();
  const names = formatList(language, head.principals);
  return (
    <ConferencePage head={head} room="question" lead={t("staff-circle.question-lead", { names })}>
      <section className="stack">
        <h2>{t("staff-circle.questions-now")}</h2>
        {standing.length === 0 ? <p className="quiet">{t("staff-circle.questions-none")}</p> : null}
        <ul className="cards">
          {standing.map((question) => (
            <StandingQuestion key={question.id} question={question} names={names} />
          ))}
        </ul>
      </section>
      <div className="two">
        <WordForm key={once} once={once} start={start} names={names} />
        <section className="stack">
          <h2>{t("staff-circle.bank-title")}</h2>
          <p>{t("staff-circle.bank-lead")}</p>
          <QuestionBankList principals={head.principals} counted />
        </section>
      </div>
      {retired.length > 0 ? (
        <section className="stack">
          <h2>{t("staff-circle.retired-title")}</h2>
          <ul>
            {retired.map((question) => (
              <li key={question.id}>
                <span dir="auto">{question.text}</span>{" "}
                <span className="small quiet">
                  {t("staff-circle.retired-on", { day: formatDay(language, question.retiredAt ?? question.wordedAt) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </ConferencePage>
  );
}
