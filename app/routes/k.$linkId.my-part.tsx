import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Outcome } from "~/access/deed.server";
import { notFound, requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { callerOf } from "~/invitation/calling/caller.server";
import { useText } from "~/language/context";
import {
  confirmWish,
  OwnHopesInput,
  OwnReachInput,
  ownPartOf,
  saveOwnHopes,
  saveOwnReach,
  saveOwnWish,
} from "~/registration/own-part/own-part.server";
import { HopesForm, ReachForm, SafeForm, type Sent, WishForm, WishToConfirm } from "~/registration/own-part/own-part-forms";
import { OwnSafetyInput } from "~/registration/safety/safety";
import { answerOwnSafety } from "~/registration/safety/safety.server";
import { OwnWishInput } from "~/registration/wish";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { FamilyPage } from "~/ui/family-page";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { newOnce } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

const parts = ["hopes", "wish", "reach", "safe"] as const;
type PartName = (typeof parts)[number];
/** Parts are numbered: an address that says what is asked would tell it to whoever reads the history. The last comes after "I am alone". */
const numberOf = (part: PartName): number => parts.indexOf(part) + 1;
const aloneNumber = parts.length + 1;
function partAt(number: number): PartName | null {
  return number === aloneNumber ? "safe" : (parts[number - 1] ?? null);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "fillInOwnPart");
  const [part, human] = await Promise.all([ownPartOf(asker), callerOf(asker.db, asker.conferenceId)]);
  if (!part) throw notFound();
  const search = new URL(request.url).searchParams;
  const asked = Number(search.get("deel"));
  return {
    language: asker.language,
    reader: asker.firstName,
    linkId: asker.linkId,
    human,
    part,
    shown: partAt(asked),
    alone: asked === aloneNumber,
    saved: search.has("bewaard"),
    once: newOnce(),
    onceConfirm: newOnce(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "fillInOwnPart");
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  async function take<Value>(schema: z.ZodType<Value>, work: (value: Value) => Promise<Outcome<string>>) {
    const submission = parseWithZod(form, { schema });
    if (submission.status !== "success") return data(submission.reply() as SubmissionResult, { status: 400 });
    const outcome = await work(submission.value);
    if (outcome.refused === null) return redirect(outcome.redirect);
    if (outcome.refused !== "backgroundWithoutConsent") throw notFound();
    return data(submission.reply({ fieldErrors: { consentBackground: ["family-wish.refusal-background"] } as never }) as SubmissionResult, {
      status: 409,
    });
  }
  switch (form.get("intent")) {
    case "hopes":
      return take(OwnHopesInput, (value) => saveOwnHopes(asker, value, at));
    case "reach":
      return take(OwnReachInput, (value) => saveOwnReach(asker, value, at));
    case "wish":
      return take(OwnWishInput, (value) => saveOwnWish(asker, value, at));
    case "confirmWish":
      return take(z.object({ wishId: z.uuid() }), (value) => confirmWish(asker, value, at));
    case "safe":
      return take(OwnSafetyInput, (value) => answerOwnSafety(asker, value, at));
    default:
      throw notFound();
  }
}

/** What was typed, as the fields of a page without script take it. */
function sentOf(result: SubmissionResult | undefined): Sent | undefined {
  if (!result) return undefined;
  const values = Object.entries(result.initialValue ?? {}).map(
    ([name, value]) => [name, [value].flat().filter((one): one is string => typeof one === "string")] as const,
  );
  const errors = Object.entries(result.error ?? {}).flatMap(([name, many]) => (many ? [[name, many] as const] : []));
  return { values: Object.fromEntries(values), errors: Object.fromEntries(errors) };
}

export default function MyPart() {
  const t = useText();
  const { reader, linkId, human, part, shown, alone, saved, once, onceConfirm } = useLoaderData<typeof loader>();
  const sent = sentOf(useActionData<typeof action>() as SubmissionResult | undefined);
  const whoSees = {
    hopes: t("family-own-part.hopes-who-sees"),
    reach: t("family-own-part.yes-who-sees"),
    wish: t("family-own-part.wish-who-sees"),
    safe: t("family-own-part.safe-who-sees"),
  };
  const frame = { person: reader, leave: true, ...(human ? { human } : {}), ...(shown ? { whoSees: whoSees[shown] } : {}) };
  const home = `/k/${linkId}/my-part`;
  if (!shown) {
    return (
      <FamilyPage title={t("family-own-part.home-title")} {...frame}>
        {saved ? <Notice tone="done">{t("family-own-part.saved")}</Notice> : null}
        <p>{t("family-own-part.home-lead")}</p>
        <p>{t("family-own-part.home-counts")}</p>
        {part.wish && !part.wish.confirmed ? (
          <Card title={t("family-own-part.wish-title")} tone="next">
            <p>{t("family-own-part.wish-waits")}</p>
            <ButtonLink href={`${home}?deel=${numberOf("wish")}`}>{t("family-own-part.wish-right")}</ButtonLink>
          </Card>
        ) : null}
        <ul className="plain">
          {parts.map((name) => (
            <li key={name} className="card">
              <a href={`${home}?deel=${numberOf(name)}`}>{t(`family-own-part.${name}-title`)}</a>
            </li>
          ))}
        </ul>
        <p>
          <a href={`/k/${linkId}/coordinator`}>{t("family-coordinator.home")}</a>
        </p>
        <p>
          <a href={`/k/${linkId}/yes`}>{t("family-own-part.yes-title")}</a>
        </p>
        <p>
          <a href={`/k/${linkId}`}>{t("family-own-part.back")}</a>
        </p>
      </FamilyPage>
    );
  }
  if (shown === "safe" && !alone) {
    return (
      <FamilyPage title={t("family-own-part.alone-title")} {...frame}>
        <p>{t("family-own-part.alone-text")}</p>
        <p className="stack">
          <ButtonLink href={`${home}?deel=${aloneNumber}`}>{t("family-own-part.alone-yes")}</ButtonLink>
          <ButtonLink href={home} variant="secondary">
            {t("family-own-part.alone-no")}
          </ButtonLink>
        </p>
      </FamilyPage>
    );
  }
  return (
    <FamilyPage title={t(`family-own-part.${shown}-title`)} {...frame}>
      {sent ? <FormErrors form={{ id: "field", allErrors: sent.errors }} /> : null}
      {shown === "hopes" ? <HopesForm once={once} sent={sent} part={part} /> : null}
      {shown === "reach" ? <ReachForm once={once} sent={sent} part={part} /> : null}
      {shown === "wish" ? (
        <>
          <p>{t("family-own-part.wish-lead")}</p>
          <WishToConfirm once={onceConfirm} part={part} />
          <WishForm once={once} sent={sent} part={part} />
        </>
      ) : null}
      {shown === "safe" ? <SafeForm once={once} sent={sent} /> : null}
      <p>
        <a href={home}>{t("family-own-part.back")}</a>
      </p>
    </FamilyPage>
  );
}
