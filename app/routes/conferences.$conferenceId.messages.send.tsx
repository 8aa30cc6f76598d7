import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { newOnce } from "~/access/deed.server";
import { notFound, requireConference } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { clock } from "~/clock";
import { isSendable, sendable } from "~/invitation/wording/audience";
import { Preview } from "~/invitation/wording/preview";
import { sendMoment } from "~/invitation/wording/send.server";
import { type SendView, sendViewOf } from "~/invitation/wording/send-view.server";
import wordingStyle from "~/invitation/wording/wording.css";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { useLanguage, useText } from "~/language/context";
import { formatEuros } from "~/language/dates";
import { languageInfo } from "~/language/languages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxListField, plainField } from "~/ui/fields";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: wordingStyle }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "sendMessages");
  const now = clock.now();
  const head = await staffHeadOf(asker, now);
  const moment = new URL(request.url).searchParams.get("moment");
  const chosen = isSendable(moment) ? moment : null;
  const view = chosen ? await sendViewOf(asker, head, chosen, now) : null;
  return { language: asker.language, head, moment: chosen, view, once: newOnce() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "sendMessages");
  const form = await request.formData();
  const moment = form.get("moment");
  if (!isSendable(moment)) throw notFound();
  const personIds = form.getAll("personId").filter((id): id is string => typeof id === "string" && isId(id));
  const outcome = await sendMoment(asker, { moment, personIds }, { once: String(form.get("once") ?? ""), now: clock.now() });
  if (outcome.refused === null) return redirect(`${outcome.redirect}?sent`);
  return data({ refused: outcome.refused, personIds }, { status: outcome.refused === "nobody" ? 400 : 409 });
}

export default function SendMessage() {
  const t = useText();
  const { head, moment, view, once } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const back = (
    <p>
      <Link to={`/conferences/${head.id}/messages`}>{t("staff-messages.back-to-list")}</Link>
    </p>
  );
  if (!moment || !view) {
    return (
      <ConferencePage head={head} room="messages" lead={t("staff-messages.send-lead")}>
        {back}
        <h2>{t("staff-messages.send-title")}</h2>
        <ul className="cards">
          {sendable.map((one) => (
            <li key={one}>
              <Card title={<Link to={`?moment=${one}`}>{t(`staff-messages.moment-${one}`)}</Link>} level={3}>
                <p>{t(`staff-messages.about-${one}`)}</p>
              </Card>
            </li>
          ))}
        </ul>
      </ConferencePage>
    );
  }
  const why = told && told.refused !== "nobody" ? told.refused : view.why;
  return (
    <ConferencePage head={head} room="messages" lead={t("staff-messages.send-lead")}>
      {back}
      <h2>{t(`staff-messages.moment-${moment}`)}</h2>
      <p className="quiet">
        {t(`staff-messages.about-${moment}`)} <Link to="?">{t("staff-messages.send-other")}</Link>
      </p>
      {why ? (
        <Notice tone="attention" live={told !== undefined}>
          {t(`staff-messages.refused-${why}`)}
        </Notice>
      ) : null}
      <Previews view={view} moment={moment} conferenceId={head.id} />
      <Card {...(view.gets.length === 0 ? { title: t("staff-messages.who-gets") } : {})} {...(why ? {} : { tone: "next" as const })}>
        {view.gets.length === 0 ? (
          <p>{t("staff-messages.nobody-gets")}</p>
        ) : (
          <Form method="post" className="stack">
            <Once value={once} />
            <input type="hidden" name="moment" value={moment} />
            <CheckboxListField
              field={plainField("personId", {
                values: told ? told.personIds : view.gets.map(({ personId }) => personId),
                ...(told?.refused === "nobody" ? { errors: ["staff-messages.refused-nobody"] } : {}),
              })}
              label={t("staff-messages.who-gets")}
              hint={t("staff-messages.who-gets-hint")}
              options={view.gets.map(({ personId, firstName, road, language }) => ({
                value: personId,
                label: `${firstName} (${t(`staff-messages.road-${road}`)}, ${languageInfo(language).endonym})`,
              }))}
            />
            <Cost view={view} />
            {why ? null : <Button>{t("staff-messages.send-ticked")}</Button>}
          </Form>
        )}
        {view.not.length > 0 ? (
          <>
            <h3>{t("staff-messages.who-not")}</h3>
            <ul>
              {view.not.map(({ personId, firstName, leftOut }) => (
                <li key={personId}>
                  {firstName}: {t(`staff-messages.not-${leftOut}`)}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Card>
    </ConferencePage>
  );
}

function Previews({ view, moment, conferenceId }: { view: SendView; moment: string; conferenceId: string }) {
  const t = useText();
  if (view.previews.length === 0) return null;
  return (
    <Card title={t("staff-messages.preview-title")}>
      <ul className="previews">
        {view.previews.map(({ language, channel, count, words, caller }) => (
          <li key={`${language} ${channel}`} className="stack">
            <h3>
              {t("staff-messages.preview-for", {
                language: languageInfo(language).endonym,
                road: t(`staff-messages.road-${channel}`),
                count,
              })}
            </h3>
            <Preview words={words} channel={channel} language={language} caller={caller} />
            <p>
              <Link to={`/conferences/${conferenceId}/messages/${moment}?in=${language}&road=${channel}`}>
                {t("staff-messages.change-words")}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Cost({ view }: { view: SendView }) {
  const t = useText();
  const language = useLanguage();
  return (
    <p className="quiet">
      {view.parts === 0
        ? t("staff-messages.cost-none")
        : t("staff-messages.cost", { parts: view.parts, euros: formatEuros(language, view.cost / 10) })}{" "}
      {t("staff-messages.send-hours")}
    </p>
  );
}
