import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { newOnce } from "~/access/deed.server";
import { requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { LookBackInput } from "~/evaluation/evaluation-input";
import { lookBack, lookedBack } from "~/evaluation/looking-back.server";
import { mayLookBackFrom } from "~/evaluation/moments";
import { text } from "~/language/catalogue";
import { useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { planFor } from "~/plan/reading.server";
import { Button } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { plainField, RadioField, TextAreaField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "lookBack");
  const plan = await planFor(asker);
  const at = plan?.lookBackAt ?? null;
  return {
    language: asker.language,
    person: asker.firstName,
    coordinator: plan?.coordinator ?? null,
    at,
    mine: plan?.iRecord === true,
    tooEarly: at !== null && clock.now() < mayLookBackFrom(at),
    thanked: new URL(request.url).searchParams.has("bedankt"),
    earlier: await lookedBack(asker),
    once: newOnce(),
  };
}

const fieldOf = { momentPast: "againOn", momentTooFar: "againOn" } as const;

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "lookBack");
  const submission = parseWithZod(await request.formData(), { schema: LookBackInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { once, again, againOn, ...words } = submission.value;
  const outcome = await lookBack(asker, { ...words, ...(again === "yes" ? { againOn } : {}) }, { once, now: clock.now() });
  if (outcome.refused) {
    const words = [text(asker.language, `family-evaluation.${outcome.refused}`)];
    const field = outcome.refused in fieldOf ? fieldOf[outcome.refused as keyof typeof fieldOf] : undefined;
    return data(submission.reply(field ? { fieldErrors: { [field]: words } } : { formErrors: words }), { status: field ? 400 : 409 });
  }
  return redirect(outcome.redirect);
}

export default function LookBackPage() {
  const { language, person, coordinator, at, mine, tooEarly, thanked, earlier, once } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { linkId } = useParams();
  const t = useText();
  const sent = back?.initialValue as Record<string, string | undefined> | undefined;
  const field = (name: string) =>
    plainField(name, { ...(sent?.[name] ? { value: sent[name] } : {}), ...(back?.error?.[name] ? { errors: back.error[name] } : {}) });
  const why = at === null ? "no-moment" : !mine ? "not-you" : tooEarly ? "too-early" : null;
  return (
    <FamilyPage
      title={t("family-evaluation.look-back-title")}
      person={person}
      whoSees={t("family-evaluation.who-sees-look-back")}
      leave
      {...(coordinator ? { human: coordinator } : {})}
    >
      {thanked ? <Notice tone="done">{t("family-evaluation.look-back-thanks")}</Notice> : null}
      {back?.error?.[""] ? <Notice tone="danger">{back.error[""].join(" ")}</Notice> : null}
      {at ? <p>{t("family-evaluation.look-back-on", { day: formatDay(language, at) })}</p> : null}
      {why ? (
        thanked ? null : (
          <p>{t(`family-evaluation.${why}`)}</p>
        )
      ) : (
        <form method="post" className="stack">
          <Once value={sent?.once ?? once} />
          <p>{t("family-evaluation.look-back-intro")}</p>
          <TextAreaField field={field("went")} label={t("family-evaluation.went")} rows={5} />
          <TextAreaField field={field("changes")} label={t("family-evaluation.changes")} optional rows={3} />
          <RadioField
            field={field("again")}
            label={t("family-evaluation.again")}
            options={[
              { value: "no", label: t("family-evaluation.again-no") },
              { value: "yes", label: t("family-evaluation.again-yes") },
            ]}
          />
          <DateField field={field("againOn")} label={t("family-evaluation.again-on")} optional />
          <Button>{t("family-evaluation.save")}</Button>
        </form>
      )}
      {earlier.length > 0 ? (
        <section className="stack">
          <h2>{t("family-evaluation.earlier-title")}</h2>
          {earlier.map((one) => (
            <article key={one.round} className="card">
              <p className="quiet">{formatDay(language, one.at)}</p>
              <p>
                <bdi>{one.went}</bdi>
              </p>
              {one.changes ? (
                <p>
                  <bdi>{one.changes}</bdi>
                </p>
              ) : null}
            </article>
          ))}
        </section>
      ) : null}
      <p>
        <a href={`/k/${linkId}/plan`}>{t("family-evaluation.back")}</a>
      </p>
    </FamilyPage>
  );
}
