import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formCookie } from "~/access/sessions.server";
import { text } from "~/language/catalogue";
import { useText } from "~/language/context";
import { dayValue } from "~/language/dates";
import { useAnswers } from "~/registration/draft/answers";
import { asks, ownKinds, type Step, stepsOf } from "~/registration/draft/draft-steps";
import { centraleHuman, requireOwnDraft } from "~/registration/draft/own-page.server";
import { ownQuestions } from "~/registration/draft/own-questions";
import { judgedOwn } from "~/registration/draft/own-registration.server";
import { fieldId } from "~/registration/draft/step-fields";
import { isFastLane } from "~/registration/fast-lane";
import { registerOneself } from "~/registration/register.server";
import { useErrorWords } from "~/ui/audience";
import { Button } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

const steps = stepsOf(1, ownKinds);

export async function loader({ request }: LoaderFunctionArgs) {
  const { draft, language, now } = await requireOwnDraft(request);
  const { input, errors } = judgedOwn(draft, language, now);
  const { typed } = draft.content;
  const unread = steps.filter(({ kind }) => ownQuestions[kind].unread);
  return {
    language,
    human: centraleHuman(language),
    errors,
    typed: Object.fromEntries(Object.entries(typed).filter(([name]) => !unread.some((step) => asks(step, name)))) as typeof typed,
    unread: unread.filter((step) => Object.keys(typed).some((name) => asks(step, name))).map(({ name }) => name),
    fast: isFastLane(input?.evictionOn, dayValue(now)),
    lists: { cases: [], landlords: [], readsNothing: text(language, "family-register.reads-nothing") },
    once: newOnce(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { draft, db, owner, language, now, origin } = await requireOwnDraft(request);
  const form = await request.formData();
  const { input, errors } = judgedOwn(draft, language, now);
  // What is missing stands on the page itself.
  if (!input || Object.keys(errors).length > 0) return data(null, { status: 400 });
  const at = { once: String(form.get("once")), now, draft: { id: draft.id, owner }, redirect: "/register/sent" };
  const outcome = await registerOneself({ db, origin }, input, at);
  if (outcome.refused && outcome.refused !== "alreadySent") return data(null, { status: 409 });
  return redirect("/register/sent", { headers: { "Set-Cookie": formCookie("", 0) } });
}

function OneStep({ step, at }: { step: Step; at: number }) {
  const t = useText();
  const words = useErrorWords();
  const { typed, errors, lists, unread } = useLoaderData<typeof loader>();
  const answers = useAnswers(ownQuestions, lists, [""])(
    step,
    Object.fromEntries(Object.entries(typed).filter(([name]) => asks(step, name))),
  );
  const missing = Object.entries(errors).filter(([field]) => asks(step, field));
  const title = t(ownQuestions[step.kind].title);
  return (
    <section className="stack">
      <h2>{title}</h2>
      {missing.map(([field, messages]) => (
        <p key={field} className="ams-error-message">
          <a href={`/register/${at}?check#${fieldId(field)}`}>{messages.map(words).join(" ")}</a>
        </p>
      ))}
      {answers.length > 0 ? (
        <dl>
          {answers.map(({ name, label, value }) => (
            <div key={name}>
              <dt className="quiet small">{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="quiet">{t(unread.includes(step.name) ? "family-register.check-filled" : "family-register.check-empty")}</p>
      )}
      <p>
        <a href={`/register/${at}?check`} aria-label={`${t("family-register.change")}: ${title}`}>
          {t("family-register.change")}
        </a>
      </p>
    </section>
  );
}

export default function CheckOwn() {
  const t = useText();
  const { human, errors, fast, once } = useLoaderData<typeof loader>();
  const complete = Object.keys(errors).length === 0;
  return (
    <FamilyPage title={t("family-register.check-title")} human={human} whoSees={t("family-register.who-sees")} leave>
      <p>{t("family-register.check-lead")}</p>
      {complete ? null : <Notice tone="attention">{t("family-register.missing")}</Notice>}
      {fast ? <Notice tone="attention">{t("family-register.fast-text")}</Notice> : null}
      {steps.map((step, at) => (
        <OneStep key={step.name} step={step} at={at + 1} />
      ))}
      {complete ? (
        <form method="post">
          <Once value={once} />
          <Button>{t("family-register.send")}</Button>
        </form>
      ) : null}
    </FamilyPage>
  );
}
