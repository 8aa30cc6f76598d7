import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { newOnce } from "~/access/deed.server";
import { notFound, requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { CircleNav } from "~/network/circle-nav";
import { keptOutFor } from "~/network/decision/kept-out.server";
import { mapOf } from "~/network/map/strokes/strokes.server";
import { aroundOn, isJustACircle, isWiderQuestion, whatIsThere } from "~/network/map/wider/questions";
import { remember } from "~/network/map/wider/remember.server";
import widerStyle from "~/network/map/wider/wider.css";
import { InOtherWords, TalkCard, WithWhom } from "~/network/map/wider/wider-card";
import { cardFor, principalsToAsk } from "~/network/map/wider/wider-card.server";
import { RememberInput } from "~/network/map/wider/wider-input";
import { RememberForm } from "~/network/map/wider/wider-question";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: widerStyle }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "drawMap");
  const search = new URL(request.url).searchParams;
  const [head, principals] = await Promise.all([staffHeadOf(asker, clock.now()), principalsToAsk(asker)]);
  const chosen = principals.find(({ id }) => id === search.get("met")) ?? null;
  const [whole, keptOut] = await Promise.all([mapOf(asker, chosen ? { withPrincipal: chosen.id } : {}), keptOutFor(asker, chosen?.id)]);
  const map = aroundOn(whole, keptOut);
  const there = whatIsThere(map);
  const question = search.get("vraag");
  return {
    language: asker.language,
    head,
    principals,
    chosen,
    there,
    card: cardFor(there, chosen ? [chosen] : principals, asker.language),
    question: isWiderQuestion(question) ? question : null,
    added: search.has("erbij"),
    justACircle: isJustACircle(map),
    once: newOnce(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "drawMap");
  const submission = parseWithZod(await request.formData(), { schema: RememberInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const met = new URL(request.url).searchParams.get("met");
  if (met && !(await principalsToAsk(asker)).some(({ id }) => id === met)) throw notFound();
  const { once } = submission.value;
  const outcome = await remember(asker, submission.value, { once, now: clock.now() }, met ?? undefined);
  if (outcome.refused) return data(submission.reply({ formErrors: ["staff-circle.privateTime"] }), { status: 409 });
  return redirect(`/conferences/${asker.conferenceId}/wider?${met ? `met=${met}&` : ""}erbij`);
}

export default function WiderRoom() {
  const { head, principals, chosen, there, card, question, added, justACircle, once } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const t = useText();
  const language = useLanguage();
  const met = chosen?.id ?? null;
  return (
    <ConferencePage head={head} room="circle" lead={t("staff-wider.lead")}>
      <CircleNav conferenceId={head.id} here="wider" />
      <WithWhom principals={principals} chosen={met} label={t("staff-wider.with")} />
      {added ? (
        <Notice tone="done" live>
          <p>{t("staff-wider.added")}</p>
          {justACircle ? <p>{t("staff-wider.two")}</p> : null}
        </Notice>
      ) : null}
      {question ? (
        <Card title={t(`family-wider.q-${question}`)} tone="next">
          <InOtherWords also={card.questions.find((one) => one.question.id === question)?.also ?? []} />
          {principals.length > 1 ? (
            <p className="quiet">{chosen ? t("staff-wider.layer-own", { name: chosen.firstName }) : t("staff-wider.layer-all")}</p>
          ) : null}
          <RememberForm key={once} once={once} lastResult={lastResult} question={question} relation={t("staff-wider.relation")} />
          <p>
            <Link to={met ? `?met=${met}` : "?"}>{t("staff-wider.cancel")}</Link>
          </p>
        </Card>
      ) : null}
      <section className="stack">
        <h2>{t("staff-wider.title")}</h2>
        {card.has.length > 0 ? <p className="quiet">{t("staff-wider.in-language", { language: formatList(language, card.has) })}</p> : null}
        {card.lacks.length > 0 ? (
          <p className="quiet">{t("staff-wider.no-language", { language: formatList(language, card.lacks) })}</p>
        ) : null}
        <p className="quiet no-print">{t("staff-wider.print")}</p>
        <TalkCard questions={card.questions} there={there} met={met} />
        <p className="quiet small">{t("staff-wider.source")}</p>
      </section>
    </ConferencePage>
  );
}
