import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireAccount } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { clock } from "~/clock";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import {
  type StoryInput as StoryForm,
  StoryInput,
  storiesFor,
  tellStory,
  withdrawStory,
} from "~/registration/proposal/proposal-stories.server";
import { whoMayStandIn } from "~/registration/proposal/proposal-story";
import proposalStyle from "~/registration/proposal/proposals.css";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxField, TextAreaField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: proposalStyle }];

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const stories = await storiesFor(asker);
  return {
    language: asker.language,
    account: pageAccount(asker),
    stories: stories.map((story) => ({ ...story, once: newOnce() })),
    once: newOnce(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  if (form.get("intent") === "withdraw") {
    const storyId = String(form.get("storyId"));
    if (!isId(storyId)) throw notFound();
    const outcome = await withdrawStory(asker, { storyId }, at);
    if (outcome.refused) throw notFound();
    return redirect(outcome.redirect);
  }
  const submission = parseWithZod(form, { schema: StoryInput });
  if (submission.status !== "success") return data({ result: submission.reply(), found: [] }, { status: 400 });
  const outcome = await tellStory(asker, submission.value, at);
  if (!outcome.refused) return redirect(outcome.redirect);
  const result = submission.reply({ fieldErrors: { words: [`staff-proposals.refusal-${outcome.refused}`] } });
  return data({ result, found: whoMayStandIn(submission.value.words) }, { status: 409 });
}

const invented = [1, 2, 3, 4] as const;

export default function Stories() {
  const t = useText();
  const language = useLanguage();
  const { account, stories, once } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as { result: SubmissionResult; found: string[] } | undefined;
  const [form, fields] = useForm<StoryForm>({ id: "story", lastResult: answered?.result });
  const found = answered?.found ?? [];
  return (
    <StaffPage
      title={t("staff-proposals.stories-title")}
      lead={t("staff-proposals.stories-lead")}
      account={account}
      back={{ to: "/proposals", label: t("staff-proposals.title") }}
    >
      <div className="narrow stack">
        <h2>{t("staff-proposals.stories-own-title")}</h2>
        {stories.length === 0 ? <p>{t("staff-proposals.stories-own-empty")}</p> : null}
        {stories.map((story) => (
          <section key={story.id} className="card">
            <p className="lines break">{story.words}</p>
            <p className="quiet small">
              {t(story.own ? "staff-proposals.story-mine" : "staff-proposals.story-on", { day: formatDay(language, story.at) })}
            </p>
            {story.own ? (
              <Form method="post">
                <Once value={story.once} />
                <input type="hidden" name="storyId" value={story.id} />
                <Button variant="secondary" name="intent" value="withdraw">
                  {t("staff-proposals.story-withdraw")}
                </Button>
              </Form>
            ) : null}
          </section>
        ))}
        <Card title={t("staff-proposals.story-tell")}>
          <FormErrors form={form} />
          <Form method="post" className="stack" {...getFormProps(form)}>
            <Once value={once} />
            <TextAreaField
              field={fields.words}
              label={t("staff-proposals.story-words")}
              hint={t("staff-proposals.story-words-hint")}
              rows={6}
            />
            {found.length > 0 ? (
              <>
                <p className="break">{t("staff-proposals.story-found", { found: formatList(language, found) })}</p>
                <CheckboxField field={fields.looked} label={t("staff-proposals.story-looked")} />
              </>
            ) : null}
            <Button>{t("staff-proposals.story-send")}</Button>
          </Form>
        </Card>
        <h2>{t("staff-proposals.stories-invented-title")}</h2>
        <p className="quiet">{t("staff-proposals.stories-invented-lead")}</p>
        {invented.map((number) => (
          <Card key={number} title={t(`staff-proposals.story-${number}-title`)} level={3}>
            <p>{t(`staff-proposals.story-${number}`)}</p>
          </Card>
        ))}
      </div>
    </StaffPage>
  );
}
