import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { answerFallback, FallbackAnswerInput } from "~/coordinator/leading/interpreter/fallback-answer.server";
import { InterpreterQuestion } from "~/coordinator/leading/interpreter/interpreter-question";
import { ownCoordinatorOf } from "~/coordinator/leading/principal-page.server";
import { ratherSomebodyElse } from "~/coordinator/leading/somebody-else.server";
import { callerOf } from "~/invitation/calling/caller.server";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { languageWord } from "~/registration/language-names";
import { Button, ButtonLink } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "seeOwnCoordinator");
  const [own, human] = await Promise.all([ownCoordinatorOf(asker, clock.now()), callerOf(asker.db, asker.conferenceId)]);
  const search = new URL(request.url).searchParams;
  return {
    language: asker.language,
    firstName: asker.firstName,
    linkId: asker.linkId,
    own,
    human,
    step: search.has("anders") ? ("confirm" as const) : null,
    said: search.has("gezegd"),
    changes: search.get("tolk"),
    once: newOnce(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.clone().formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  if (form.get("intent") === "answer") {
    const asker = await requireLink(request, params.linkId, "answerInterpreter");
    const submission = parseWithZod(form, { schema: FallbackAnswerInput });
    if (submission.status !== "success") return data({ refused: "choose" as const }, { status: 400 });
    const outcome = await answerFallback(asker, submission.value, at);
    if (outcome.refused === "begun") return data({ refused: "begun" as const }, { status: 409 });
    if (outcome.refused) throw notFound();
    return redirect(outcome.redirect);
  }
  const asker = await requireLink(request, params.linkId, "ratherSomebodyElse");
  const outcome = await ratherSomebodyElse(asker, at);
  if (outcome.refused === null) return redirect(outcome.redirect);
  // Who leads no longer is what he asked for already.
  if (outcome.refused === "noCoordinator") return redirect(`/k/${asker.linkId}/coordinator?gezegd`);
  const over = outcome.refused === "over";
  return data({ refused: over ? ("not-over" as const) : ("not-dayStarted" as const) }, { status: 409 });
}

export default function OwnCoordinatorPage() {
  const t = useText();
  const language = useLanguage();
  const { firstName, linkId, own, human, step, said, changes, once } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { coordinator, dayStartsAt } = own;
  const confirming = step !== null && coordinator !== null && own.whyNot === null && !refused;
  // Whoever is about to choose somebody else is not told to call the one he leaves.
  const number = human && !confirming ? { human } : {};
  const frame = { person: firstName, whoSees: t("family-coordinator.who-sees"), leave: true, ...number };
  const page = `/k/${linkId}/coordinator`;
  const day = dayStartsAt ? formatDay(language, dayStartsAt) : null;
  if (confirming) {
    const { firstName: name } = coordinator;
    return (
      <FamilyPage title={t("family-coordinator.confirm-title")} {...frame}>
        <ul>
          <li>{t("family-coordinator.confirm-search")}</li>
          <li>{t("family-coordinator.confirm-stops", { name })}</li>
          <li>{t("family-coordinator.confirm-told", { name })}</li>
          <li>{day ? t("family-coordinator.confirm-day", { day }) : t("family-coordinator.confirm-no-day")}</li>
        </ul>
        <form method="post" action={page} className="stack">
          <Once value={once} />
          <Button name="intent" value="rather">
            {t("family-coordinator.confirm-yes")}
          </Button>
          <ButtonLink href={page} variant="secondary">
            {t("family-coordinator.confirm-no")}
          </ButtonLink>
        </form>
      </FamilyPage>
    );
  }
  const told = coordinator ? [] : own.told;
  const named = (codes: readonly string[]) =>
    formatList(
      language,
      codes.map((code) => languageWord(code, language)),
    );
  const interpreted = own.told.map((one) => one.language).filter((code) => !coordinator?.languages.includes(code));
  return (
    <FamilyPage title={t(said && !coordinator ? "family-coordinator.said-title" : "family-coordinator.title")} {...frame}>
      {refused ? (
        <Notice tone="attention" live>
          {t(`family-coordinator.${refused}`)}
        </Notice>
      ) : null}
      {coordinator ? (
        <>
          <p>
            <strong>{t("family-coordinator.who", { name: coordinator.firstName })}</strong>
          </p>
          {coordinator.languages.length > 0 ? (
            <p>
              {t("family-coordinator.speaks", {
                name: coordinator.firstName,
                languages: named(coordinator.languages),
              })}
            </p>
          ) : null}
          {interpreted.length > 0 ? <p>{t("family-coordinator.with-interpreter", { languages: named(interpreted) })}</p> : null}
          {human && human.name !== coordinator.firstName ? (
            <p>
              {t("family-coordinator.call", { name: coordinator.firstName })}{" "}
              <a className="phone" href={`tel:${human.phone}`}>
                {shownPhone(human.phone)}
              </a>
            </p>
          ) : null}
          <p>{t("family-coordinator.independent", { name: coordinator.firstName })}</p>
          {own.whyNot === null ? (
            <>
              <p>{t("family-coordinator.meet", { name: coordinator.firstName })}</p>
              <h2>{t("family-coordinator.rather")}</h2>
              <p>{t("family-coordinator.rather-lead")}</p>
              <ButtonLink href={`${page}?anders`} variant="secondary">
                {t("family-coordinator.rather")}
              </ButtonLink>
            </>
          ) : own.whyNot === "dayStarted" || own.whyNot === "over" ? (
            <p>{t(`family-coordinator.not-${own.whyNot}`)}</p>
          ) : null}
        </>
      ) : (
        <>
          <p>{t(said ? "family-coordinator.said" : "family-coordinator.none")}</p>
          {day ? <p>{t("family-coordinator.none-day", { day })}</p> : null}
        </>
      )}
      {told.map((one) => (
        <InterpreterQuestion
          key={one.id}
          told={one}
          page={page}
          open={one.answer === null || changes === one.id}
          refused={refused === "choose"}
          once={once}
        />
      ))}
      <p>
        <a href={`/k/${linkId}`}>{t("family-coordinator.back")}</a>
      </p>
    </FamilyPage>
  );
}
