import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireConference } from "~/access/guards.server";
import { may } from "~/access/rights";
import { clock } from "~/clock";
import { calledSo, choicesFor, soughtName } from "~/coordinator/leading/choices.server";
import { leadingOf } from "~/coordinator/leading/leading-page.server";
import { Bar, HandOver, InterpreterAnswers, OnTheDay, RatherSomebodyElse, type Sent, Substitutes } from "~/coordinator/leading/room-forms";
import { isRoomIntent, roomForm } from "~/coordinator/leading/room-input.server";
import { whyNotSomebodyElse } from "~/coordinator/leading/somebody-else";
import { substituteMissing } from "~/coordinator/leading/substitutes/substitutes";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { hasEnded } from "~/journey/state";
import { isTextKey, type StaffTextKey } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { daysBetween, formatDay } from "~/language/dates";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { newOnce } from "~/ui/once";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeLeading");
  const now = clock.now();
  const [head, leading] = await Promise.all([staffHeadOf(asker, now), leadingOf(asker.db, asker.conferenceId)]);
  const { facts } = head;
  const over = hasEnded(facts);
  const mayHand = may("handOver", asker.relations) && !over && leading.leads.length > 0;
  const manages = asker.relations.includes("regionalManager");
  const name = manages && !over ? soughtName(request.url) : "";
  const missing = !leading.substitutes.some(({ state }) => state === "agreed");
  return {
    language: asker.language,
    head,
    leading,
    choices: mayHand ? await choicesFor(asker, leading, now) : null,
    manages,
    name,
    found: name ? await calledSo(asker.db, { conferenceId: asker.conferenceId, centraleId: leading.centraleId }, name) : [],
    mayBar: !over && (manages || (asker.safetyTrained && may("barCoordinator", asker.relations))),
    mayRather: whyNotSomebodyElse(facts, now) === null,
    onTheDay: mayHand && facts.dayStartsAt !== null && !facts.heldAt && daysBetween(now, facts.dayStartsAt) === 0,
    asksSubstitute: missing && substituteMissing(dayOf(head), [], now),
    held: facts.heldAt !== null,
    once: newOnce(),
  };
}

const dayOf = ({ state, facts }: { state: Parameters<typeof substituteMissing>[0]["state"]; facts: { dayStartsAt: Date | null } }) => ({
  state,
  day: facts.dayStartsAt ? { startsAt: facts.dayStartsAt, setAt: facts.dayStartsAt } : null,
});

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.clone().formData();
  const intent = String(form.get("intent"));
  if (!isRoomIntent(intent)) throw notFound();
  const { deed, schema, work } = roomForm(intent);
  const asker = await requireConference(request, params.conferenceId, deed);
  const read = schema.safeParse(Object.fromEntries([...form].filter(([, value]) => value !== "")));
  if (!read.success) {
    const errors: Sent["errors"] = {};
    for (const { path, message } of read.error.issues)
      errors[String(path[0])] = [isTextKey(message) ? message : "staff-leading.choose-answer"];
    return data({ intent, errors, refused: null }, { status: 400 });
  }
  const outcome = await work(asker, read.data as never, { once: String(form.get("once")), now: clock.now() });
  if (outcome.refused === null) return redirect(outcome.redirect);
  return data({ intent, errors: {}, refused: `staff-leading.refused-${outcome.refused}` as StaffTextKey }, { status: 409 });
}

export default function Coordinator() {
  const t = useText();
  const language = useLanguage();
  const { head, leading, choices, manages, name, found, mayBar, mayRather, onTheDay, asksSubstitute, held, once } =
    useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const sent: Sent | undefined = result && {
    intent: result.intent,
    errors: Object.fromEntries(
      Object.entries(result.errors).map(([name, keys]) => [name, keys?.map((key) => (isTextKey(key) ? t(key) : key))]),
    ),
  };
  const [leads] = leading.leads;
  return (
    <ConferencePage head={head} room="coordinator">
      {result?.refused ? (
        <Notice tone="attention" live>
          {t(result.refused)}
        </Notice>
      ) : null}
      <Card title={t("staff-leading.title")}>
        <p>
          {leads
            ? t("staff-leading.leads-since", { name: leads.firstName, day: formatDay(language, leads.from) })
            : t("staff-leading.leads-nobody")}
        </p>
        {leading.earlier.length > 0 ? (
          <>
            <h3>{t("staff-leading.earlier-title")}</h3>
            <ul>
              {leading.earlier.map(({ id, firstName: name, from, until }) => (
                <li key={id}>
                  {t("staff-leading.earlier-one", { name, from: formatDay(language, from), until: formatDay(language, until) })}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Card>
      {leading.told.length > 0 ? <InterpreterAnswers told={leading.told} open={!leads} once={once} /> : null}
      {onTheDay ? <OnTheDay conferenceId={head.id} once={once} /> : null}
      {leads && !held ? <Substitutes leading={leading} choices={choices} once={once} sent={sent} main={asksSubstitute} /> : null}
      {choices ? <HandOver leading={leading} choices={choices} manages={manages} once={once} sent={sent} /> : null}
      {mayRather ? <RatherSomebodyElse leading={leading} once={once} sent={sent} /> : null}
      {mayBar && (leads || manages) ? <Bar leads={leads} search={manages ? { name, found } : null} once={once} sent={sent} /> : null}
    </ConferencePage>
  );
}
