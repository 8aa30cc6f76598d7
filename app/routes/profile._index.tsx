import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { type Answered, errorsOf, fieldsOf, typedIn, valuesIn } from "~/coordinator/pool/form-answer";
import poolStyle from "~/coordinator/pool/pool.css";
import { RestInput } from "~/coordinator/pool/pool-deeds.server";
import { ownProfile, requireOwnProfile } from "~/coordinator/pool/profile/profile.server";
import { restMyself, wakeMyself } from "~/coordinator/pool/profile/profile-deeds.server";
import { ProfileSummary, type ShownProfile } from "~/coordinator/pool/profile/profile-summary";
import { doingOf } from "~/coordinator/pool/standing.server";
import { useLanguage, useText } from "~/language/context";
import { dayValue, formatDay } from "~/language/dates";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { DateField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export const links = () => [{ rel: "stylesheet", href: poolStyle }];

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireOwnProfile(request);
  const now = clock.now();
  const [profile, doing] = await Promise.all([ownProfile(asker.db, asker, now), doingOf(asker.db, asker.id, now)]);
  return { language: asker.language, account: pageAccount(asker), profile, doing, today: dayValue(now), once: newOnce() };
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "coordinator");
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  const intent = form.get("intent");
  if (intent !== "rest" && intent !== "wake") throw notFound();
  const read = RestInput.safeParse(valuesIn(form));
  if (!read.success) return data<Answered>({ typed: typedIn(form), errors: errorsOf(read.error.issues) }, { status: 400 });
  const outcome = intent === "rest" ? await restMyself(asker, read.data, at) : await wakeMyself(asker, at);
  if (outcome.refused) {
    const field = outcome.refused === "untilPassed" ? "until" : "";
    return data<Answered>({ typed: typedIn(form), errors: { [field]: [`staff-pool.refusal-${outcome.refused}`] } }, { status: 409 });
  }
  return redirect(outcome.redirect);
}

export default function Profile() {
  const t = useText();
  const { account, profile } = useLoaderData<typeof loader>();
  if (!profile)
    return (
      <StaffPage title={t("staff-pool.profile-title")} account={account}>
        <p>{t("staff-pool.profile-begin")}</p>
        <ButtonLink href="/profile/place">{t("staff-pool.profile-begin-go")}</ButtonLink>
      </StaffPage>
    );
  return (
    <StaffPage title={t("staff-pool.profile-title")} account={account}>
      <Standing profile={profile} />
      <ProfileSummary profile={profile} />
      <Rest profile={profile} />
    </StaffPage>
  );
}

function Standing({ profile }: { profile: ShownProfile }) {
  const t = useText();
  const language = useLanguage();
  const { doing } = useLoaderData<typeof loader>();
  const until = profile.restingUntil ? formatDay(language, profile.restingUntil) : "none";
  const shaken = profile.state === "resting" && !profile.notCareWorkerSince;
  return (
    <>
      <Notice tone={profile.state === "active" ? "done" : "info"} word={t(`staff-pool.state-${profile.state}`)}>
        {shaken ? t("staff-pool.independence-rests") : t(`staff-pool.profile-${profile.state}`, { until })}
      </Notice>
      <p>
        {t("staff-pool.profile-leads", { count: doing.leads })}{" "}
        {doing.leads > 0 ? <a href="/conferences">{t("staff-pool.profile-to-conferences")}</a> : null}
      </p>
      {doing.offers.map((id) => (
        <p key={id}>
          <a href={`/offers/${id}`}>{t("staff-pool.profile-offer")}</a>
        </p>
      ))}
    </>
  );
}

function Rest({ profile }: { profile: ShownProfile }) {
  const t = useText();
  const { once, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Answered | undefined;
  const field = fieldsOf("rest", refused);
  if (profile.state !== "active" && profile.state !== "resting") return null;
  const rests = profile.state === "resting";
  return (
    <Card title={t("staff-pool.rest-title")}>
      <FormErrors form={{ id: "rest", allErrors: refused?.errors ?? {} }} />
      <Form method="post" className="stack" noValidate>
        <Once value={once} />
        <p>{t("staff-pool.rest-text")}</p>
        {rests ? null : (
          <DateField
            field={field("until")}
            label={t("staff-pool.rest-until")}
            hint={t("staff-pool.rest-until-hint")}
            min={today}
            optional
          />
        )}
        <Button variant="secondary" name="intent" value={rests ? "wake" : "rest"}>
          {t(rests ? "staff-pool.wake" : "staff-pool.rest")}
        </Button>
      </Form>
    </Card>
  );
}
