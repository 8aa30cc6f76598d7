import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newOnce } from "~/access/deed.server";
import { notFound, requireLink } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { clock } from "~/clock";
import { FamilyGuests } from "~/conference/family-guests";
import { useText } from "~/language/context";
import { dayValue, formatDay } from "~/language/dates";
import { AgreeingForm } from "~/plan/agreeing-form";
import { AgreementsList } from "~/plan/agreements-list";
import { deedFor, familyDeed, familyForm } from "~/plan/writing-deeds.server";
import { WritingForm } from "~/plan/writing-form";
import { familyDayOf } from "~/plan/writing-page.server";
import { Button } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

const aDay = 24 * 3_600_000;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "seeFamilyPage");
  const day = await familyDayOf(asker);
  return {
    ...day,
    language: asker.language,
    linkId: asker.linkId,
    person: asker.firstName,
    coffee: new URL(request.url).searchParams.has("koffie"),
    tomorrow: dayValue(new Date(clock.now().getTime() + aDay)),
    lines: day.lines.map((line) => ({ ...line, once: newOnce(), onceRemove: newOnce() })),
    guests: day.guests.map(({ parts, ...guest }) => ({
      ...guest,
      parts: parts.flatMap(({ part, words }) => words.map(({ yes }) => ({ part, yes, once: newOnce() }))),
    })),
    newAgreement: newId(),
    once: { write: newOnce(), end: newOnce(), pause: newOnce(), coffee: newOnce(), agree: newOnce() },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const name = familyForm(form);
  if (!name) {
    await requireLink(request, params.linkId, "seeFamilyPage");
    throw notFound();
  }
  const asker = await requireLink(request, params.linkId, deedFor(name));
  const done = await familyDeed(asker, name, form, clock.now());
  if ("redirect" in done) return redirect(done.redirect);
  return data(done.result, { status: done.status });
}

export default function FamilyDayPage() {
  const day = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useText();
  const { language, part, once, people } = day;
  // A new line that came back keeps the id it was typed under.
  const failedNew = result?.values.agreementId && !day.lines.some(({ agreementId }) => agreementId === result.values.agreementId);
  const newAgreement = failedNew ? (result.values.agreementId as string) : day.newAgreement;
  const loose = result && !result.form.startsWith("a-") && result.form !== "agree" ? result : null;
  return (
    <FamilyPage
      title={t("family-day.title")}
      person={day.person}
      {...(day.caller ? { human: day.caller } : {})}
      whoSees={t("family-day.who-sees")}
      leave
    >
      {loose ? <FormErrors form={{ id: loose.form, allErrors: loose.errors }} /> : null}
      {day.coffee ? <Notice tone="done">{t("family-day.coffee-done")}</Notice> : null}
      <Notice tone={part === "private" || part === "paused" ? "private" : "info"}>
        {t(day.hasDay ? `family-day.part-${part}` : "family-day.no-day")}
      </Notice>
      <Presses part={part} once={once} />
      {day.agreedAt ? (
        <Notice tone="done">
          <p>
            {t("family-day.agreed", { day: formatDay(language, day.agreedAt) })}{" "}
            <a href={`/k/${day.linkId}/plan`}>{t("family-day.to-plan")}</a>
          </p>
        </Notice>
      ) : null}
      <p>
        <a href={`/k/${day.linkId}/day`}>{t("family-day.fresh")}</a>
      </p>

      <h2>{t("family-day.questions")}</h2>
      {day.questions.length === 0 ? <p className="quiet">{t("family-day.questions-none")}</p> : null}
      {day.questions.map((question) => (
        <blockquote key={question.id} dir="auto">
          {question.text}
        </blockquote>
      ))}

      <h2>{t("family-day.plan")}</h2>
      <AgreementsList lines={day.lines} people={people} result={result} />
      <details className="stack" open={result?.form === `a-${newAgreement}`} id={`a-${newAgreement}`}>
        <summary>{t("family-day.add")}</summary>
        <WritingForm agreementId={newAgreement} once={once.write} people={people} result={result} />
      </details>

      {day.presented ? (
        <section className="stack" id="agree" aria-labelledby="agree-title">
          <h2 id="agree-title">{t("family-day.agree")}</h2>
          <AgreeingForm once={once.agree} people={people} again={day.agreedAt !== null} result={result} tomorrow={day.tomorrow} />
        </section>
      ) : null}
      {day.remarks.length > 0 ? (
        <section className="stack" aria-labelledby="remarks">
          <h2 id="remarks">{t("family-day.remarks")}</h2>
          <p className="quiet">{t("family-day.remarks-hint")}</p>
          {day.remarks.map((remark) => (
            <p key={remark.id} dir="auto">
              <strong>{t("family-day.remark-by", { name: remark.by })}</strong> {remark.text}
            </p>
          ))}
        </section>
      ) : null}

      <h2>{t("family-day.guests")}</h2>
      <FamilyGuests guests={day.guests} />
    </FamilyPage>
  );
}

function Presses({ part, once }: { part: string; once: { end: string; pause: string; coffee: string } }) {
  const t = useText();
  const press = (deed: string, value: string, label: string, variant: "primary" | "secondary" | "tertiary") => (
    <form method="post" className="stack">
      <Once value={value} />
      <Button variant={variant} name="deed" value={deed}>
        {label}
      </Button>
    </form>
  );
  if (part === "private") {
    return (
      <>
        {press("end", once.end, t("family-day.end-button"), "primary")}
        {press("pause", once.pause, t("family-day.pause-button"), "secondary")}
        {press("coffee", once.coffee, t("family-day.coffee-button"), "secondary")}
      </>
    );
  }
  if (part === "paused" || part === "ended") return press("resume", once.pause, t("family-day.resume-button"), "secondary");
  return null;
}
