import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import type { Outcome } from "~/access/deed.server";
import { notFound, requireLink } from "~/access/guards.server";
import { proveLink } from "~/access/sessions.server";
import { clock } from "~/clock";
import { ownDataOf, requireOwnData } from "~/evaluation/own-data/own-data.server";
import { changeOwnData, dropOwnNumber, eraseOwnData } from "~/evaluation/own-data/own-data-deeds.server";
import { ContactForm, ErasePart, NumbersPart } from "~/evaluation/own-data/own-data-forms";
import { DropOwnNumberInput, EraseOwnDataInput, OwnDataInput, OwnNumberInput } from "~/evaluation/own-data/own-data-input";
import { OwnAnswers, WhatOthersSaid, WhoGaveIt } from "~/evaluation/own-data/own-data-parts";
import { useText } from "~/language/context";
import { giveOwnNumber } from "~/network/person/own-number.server";
import { FamilyPage } from "~/ui/family-page";
import { Notice } from "~/ui/notice";
import { newOnce } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "seeOwnData");
  const { phones, waiting, ...own } = await ownDataOf(asker);
  const withOnce = (number: { id: string; e164: string }) => ({ ...number, once: newOnce() });
  return {
    ...own,
    phones: phones.map(withOnce),
    waiting: waiting.map(withOnce),
    language: asker.language,
    linkId: asker.linkId,
    saved: new URL(request.url).searchParams.has("bewaard"),
    onces: { contact: newOnce(), number: newOnce(), erase: newOnce() },
  };
}

type Intent = "contact" | "number" | "erase";

/** Reads one of the page's forms, does its deed, and says where next. */
async function take<Value extends { once: string }>(
  sent: { form: FormData; intent: Intent },
  schema: z.ZodType<Value>,
  work: (value: Value, at: { once: string; now: Date }) => Promise<Outcome<string>>,
) {
  const { form, intent } = sent;
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return data({ intent, result: submission.reply() }, { status: 400 });
  const outcome = await work(submission.value, { once: submission.value.once, now: clock.now() });
  if (outcome.refused === null) return redirect(intent === "erase" ? outcome.redirect : `${outcome.redirect}?bewaard`);
  if (outcome.refused === "isPrincipal") throw notFound();
  return data({ intent, result: submission.reply({ formErrors: [`family-own-data.${outcome.refused}`] }) }, { status: 409 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireOwnData(request, params.linkId);
  const form = await request.formData();
  switch (form.get("intent")) {
    case "contact":
      return take({ form, intent: "contact" }, OwnDataInput, (value, at) => changeOwnData(asker, value, at));
    case "number":
      return take({ form, intent: "number" }, OwnNumberInput, (value, at) => giveOwnNumber(asker, value, at));
    case "erase":
      return take({ form, intent: "erase" }, EraseOwnDataInput, (_, at) => eraseOwnData(asker, at));
    case "drop": {
      const submission = parseWithZod(form, { schema: DropOwnNumberInput });
      if (submission.status !== "success") throw notFound();
      const { once, personPhoneId } = submission.value;
      const outcome = await dropOwnNumber(asker, { personPhoneId }, { once, now: clock.now() });
      if (outcome.refused !== null) throw notFound();
      // The link has a new secret: only the device he holds now goes on.
      const link = await asker.db.personalLink.findUniqueOrThrow({ where: { id: asker.linkId }, select: { id: true, version: true } });
      const cookie = await proveLink(request, link, asker.proof, asker.db);
      return redirect(`${outcome.redirect}?bewaard`, { headers: { "Set-Cookie": cookie } });
    }
    default:
      throw notFound();
  }
}

export default function MyData() {
  const t = useText();
  const own = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const caller = own.caller?.name ?? t("family-own-data.the-coordinator");
  const state = (intent: Intent) => ({
    once: own.onces[intent],
    lastResult: back?.intent === intent ? (back.result as SubmissionResult) : undefined,
  });
  return (
    <FamilyPage
      title={t("family-own-data.title")}
      person={own.firstName}
      {...(own.caller ? { human: own.caller } : {})}
      whoSees={t("family-own-data.who-sees", { caller })}
      leave
    >
      {own.saved ? <Notice tone="done">{t("family-own-data.saved", { caller })}</Notice> : null}
      <WhoGaveIt kind={own.kind} askers={own.askers} caller={caller} erasedBy={own.erasedBy} />
      <section className="stack">
        <h2>{t("family-own-data.contact-title")}</h2>
        <ContactForm known={own} {...state("contact")} />
      </section>
      <NumbersPart phones={own.phones} waiting={own.waiting} caller={caller} {...state("number")} />
      <OwnAnswers replies={own.replies} practical={own.practical} checkIns={own.checkIns} demands={own.demands} />
      {own.kind === "principal" ? <OwnPages linkId={own.linkId} /> : null}
      <WhatOthersSaid caller={caller} phone={own.caller?.phone ?? null} />
      {own.kind === "principal" ? (
        <section className="stack">
          <h2>{t("family-own-data.erase-title")}</h2>
          <p>{t("family-own-data.principal-text", { caller })}</p>
          <p>
            <a href={`/k/${own.linkId}/withdraw`}>{t("family-own-data.principal-link")}</a>
          </p>
        </section>
      ) : (
        <ErasePart {...state("erase")} caller={caller} guest={own.kind === "guest"} />
      )}
    </FamilyPage>
  );
}

/** Where a principal reads and changes what he filled in about himself. */
function OwnPages({ linkId }: { linkId: string }) {
  const t = useText();
  return (
    <section className="stack">
      <p>{t("family-own-data.own-pages")}</p>
      <ul>
        <li>
          <a href={`/k/${linkId}/my-part`}>{t("family-own-part.home-title")}</a>
        </li>
        <li>
          <a href={`/k/${linkId}/yes`}>{t("family-own-part.yes-title")}</a>
        </li>
      </ul>
    </section>
  );
}
