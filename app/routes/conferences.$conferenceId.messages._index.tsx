import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { newOnce } from "~/access/deed.server";
import { notFound, requireConference } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { clock, realNow } from "~/clock";
import { useLiveConference } from "~/invitation/asking/live";
import { type ListedMessage, MessageList, useTemplateName } from "~/invitation/wording/message-list";
import { messagesOf } from "~/invitation/wording/messages.server";
import { withhold } from "~/invitation/wording/send.server";
import wordingStyle from "~/invitation/wording/wording.css";
import { wordingsOf } from "~/invitation/wording/wording.server";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { useText } from "~/language/context";
import { moments } from "~/messaging/moments";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { plainField, SelectField } from "~/ui/fields";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: wordingStyle }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeMessages");
  const now = clock.now();
  const search = new URL(request.url).searchParams;
  const [head, everything, wordings] = await Promise.all([staffHeadOf(asker, now), messagesOf(asker, now, realNow()), wordingsOf(asker)]);
  const asked = { person: search.get("person") ?? "", moment: search.get("moment") ?? "" };
  const messages = everything.filter(
    ({ personId, template }) => (!asked.person || personId === asked.person) && (!asked.moment || template === asked.moment),
  );
  const waiting = messages.filter(({ mayWithhold }) => mayWithhold);
  const newest = new Map(wordings.toReversed().map((one) => [`${one.moment} ${one.language} ${one.channel}`, one]));
  return {
    language: asker.language,
    head,
    asked,
    sent: search.has("sent"),
    messages,
    anything: everything.length > 0,
    people: [...new Map(everything.map(({ personId, firstName }) => [personId, firstName]))].map(([value, label]) => ({ value, label })),
    templates: [...new Set(everything.map(({ template }) => template))],
    counts: {
      failed: everything.filter(({ life }) => life.toCall).length,
      waiting: everything.filter(({ mayWithhold, life }) => mayWithhold && !life.toCall).length,
      gone: everything.filter(({ life }) => life.stage !== "withdrawn" && ["handedOver", "delivered", "answered"].includes(life.stage))
        .length,
    },
    onces: Object.fromEntries(waiting.map(({ id }) => [id, newOnce()])),
    together: [...new Set(waiting.map(({ template }) => template))].flatMap((template) => {
      const ids = waiting.filter((one) => one.template === template).map(({ id }) => id);
      return ids.length > 1 ? [{ template, ids, once: newOnce() }] : [];
    }),
    ownWords: moments.filter((moment) => [...newest.values()].some((one) => one.moment === moment && one.words)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "sendMessages");
  const form = await request.formData();
  const messageIds = form.getAll("messageId").filter((id): id is string => typeof id === "string" && isId(id));
  if (form.get("intent") !== "withhold") throw notFound();
  const outcome = await withhold(asker, { messageIds }, { once: String(form.get("once") ?? ""), now: clock.now() });
  if (outcome.refused === null) return redirect(outcome.redirect);
  return data({ refused: "leftAlready" as const }, { status: messageIds.length === 0 ? 400 : 409 });
}

export default function Messages() {
  const t = useText();
  const nameOf = useTemplateName();
  const { head, asked, sent, messages, anything, people, templates, counts, onces, together, ownWords } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  useLiveConference(head.id);
  return (
    <ConferencePage head={head} room="messages" lead={t("staff-messages.lead")}>
      {told ? (
        <Notice tone="danger" live>
          {t(`staff-messages.refused-${told.refused}`)}
        </Notice>
      ) : null}
      {sent ? (
        <Notice tone="done" live>
          {t("staff-messages.sent")}
        </Notice>
      ) : null}
      <p>
        <ButtonLink href={`/conferences/${head.id}/messages/send`}>{t("staff-messages.send-link")}</ButtonLink>
      </p>
      <Card title={t("staff-messages.list-title")}>
        {anything ? (
          <>
            <p role="status">{t("staff-messages.sum", counts)}</p>
            <Form method="get" className="form-grid">
              <SelectField
                field={plainField("person", { value: asked.person })}
                label={t("staff-messages.filter-person")}
                none={t("staff-messages.filter-everybody")}
                options={people}
                optional="unsaid"
              />
              <SelectField
                field={plainField("moment", { value: asked.moment })}
                label={t("staff-messages.filter-moment")}
                none={t("staff-messages.filter-all")}
                options={templates.map((value) => ({ value, label: nameOf(value) }))}
                optional="unsaid"
              />
              <div>
                <Button variant="secondary">{t("staff-messages.filter-go")}</Button>
              </div>
            </Form>
            {together.map(({ template, ids, once }) => (
              <Form key={template} method="post">
                <Once value={once} />
                {ids.map((id) => (
                  <input key={id} type="hidden" name="messageId" value={id} />
                ))}
                <Button variant="secondary" name="intent" value="withhold">
                  {t("staff-messages.withhold-all", { count: ids.length, what: nameOf(template) })}
                </Button>
              </Form>
            ))}
            {messages.length > 0 ? (
              <MessageList messages={messages as ListedMessage[]} onces={onces} />
            ) : (
              <p>{t("staff-messages.list-none")}</p>
            )}
          </>
        ) : (
          <p>{t("staff-messages.list-empty")}</p>
        )}
      </Card>
      <Card title={t("staff-messages.words-title")}>
        <p className="quiet">{t("staff-messages.words-lead")}</p>
        <ul className="plain">
          {moments.map((moment) => (
            <li key={moment}>
              <Link to={`/conferences/${head.id}/messages/${moment}`}>{nameOf(moment)}</Link>
              {ownWords.includes(moment) ? <span className="tag"> {t("staff-messages.words-own")}</span> : null}
            </li>
          ))}
        </ul>
      </Card>
    </ConferencePage>
  );
}
