import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireLink } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { clock } from "~/clock";
import { callerOf } from "~/invitation/calling/caller.server";
import { OwnVoices } from "~/invitation/voice/own-voices";
import { soundFaults } from "~/invitation/voice/sound";
import { SoundField } from "~/invitation/voice/sound-field";
import { speak, withdrawVoice } from "~/invitation/voice/voice.server";
import { bytesIn, speakInput } from "~/invitation/voice/voice-input";
import { ownVoices } from "~/invitation/voice/voices.server";
import { isTextKey } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { languageWord } from "~/registration/language-names";
import { spokenLanguages } from "~/registration/spoken-languages";
import { Button } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { plainField, SelectField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "speakToCircle");
  const [human, voices, person] = await Promise.all([
    callerOf(asker.db, asker.conferenceId),
    ownVoices(asker),
    asker.db.person.findUniqueOrThrow({ where: { id: asker.id }, select: { spokenLanguage: true } }),
  ]);
  return {
    language: asker.language,
    person: asker.firstName,
    linkId: asker.linkId,
    human,
    speaks: person.spokenLanguage,
    once: newId(),
    voices: voices.map((voice) => ({ ...voice, once: newId() })),
  };
}

interface Told {
  errors?: Record<string, string[]>;
  spokenLanguage?: string;
  refused?: string;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "speakToCircle");
  const form = await request.formData();
  const at = { once: String(form.get("once") ?? ""), now: clock.now() };
  if (form.get("intent") === "withdraw") {
    const outcome = await withdrawVoice(asker, { voiceId: String(form.get("voiceId") ?? "") }, at);
    return outcome.refused === null ? redirect(outcome.redirect) : data<Told>({ refused: outcome.refused }, { status: 409 });
  }
  const spokenLanguage = String(form.get("spokenLanguage") ?? "");
  const submission = parseWithZod(form, { schema: speakInput("family-voice") });
  if (submission.status !== "success") {
    return data<Told>({ errors: (submission.error ?? {}) as Record<string, string[]>, spokenLanguage }, { status: 400 });
  }
  const outcome = await speak(asker, { ...submission.value, moment: "invitation", bytes: await bytesIn(form) }, at);
  if (outcome.refused === null) return redirect(outcome.redirect);
  const fault = soundFaults.find((one) => one === outcome.refused);
  if (fault) return data<Told>({ errors: { sound: [`family-voice.fault-${fault}`] }, spokenLanguage }, { status: 400 });
  return data<Told>({ refused: outcome.refused, spokenLanguage }, { status: 409 });
}

const formId = "speak";

/** A principal speaks an invitation in; his coordinator hears it before anybody else. */
export default function SpeakToCircle() {
  const t = useText();
  const language = useLanguage();
  const { person, linkId, human, speaks, voices, once } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>() as Told | undefined;
  const caller = human?.name ?? t("family-invitation.the-coordinator");
  const errors = told?.errors ?? {};
  const refusal = `family-voice.refused-${told?.refused ?? ""}`;
  const field = (name: string, value?: string) =>
    plainField(name, { id: `${formId}-${name}`, ...(value ? { value } : {}), ...(errors[name] ? { errors: errors[name] } : {}) });
  return (
    <FamilyPage
      title={t("family-voice.title")}
      person={person}
      {...(human ? { human } : {})}
      whoSees={t("family-voice.who-sees", { caller })}
      leave
    >
      <p>{t("family-voice.lead", { caller })}</p>
      {told?.refused && isTextKey(refusal) ? <Notice tone="danger">{t(refusal)}</Notice> : null}
      <section className="stack">
        <h2>{t("family-voice.script-title")}</h2>
        <ul>
          {(["script-1", "script-2", "script-3"] as const).map((line) => (
            <li key={line}>{t(`family-voice.${line}`)}</li>
          ))}
        </ul>
      </section>
      <section className="stack">
        <h2>{t("family-voice.not-title")}</h2>
        <ul>
          <li>{t("family-voice.not-1")}</li>
          <li>{t("family-voice.not-2")}</li>
        </ul>
      </section>
      <FormErrors form={{ id: formId, allErrors: errors }} />
      <form method="post" encType="multipart/form-data" className="stack" id={formId}>
        <Once value={once} />
        <SelectField
          field={field("spokenLanguage", told?.spokenLanguage || speaks)}
          label={t("family-voice.language")}
          options={spokenLanguages.map(({ code }) => ({ value: code, label: languageWord(code, language) }))}
        />
        <SoundField field={field("sound")} label={t("family-voice.file")} hint={t("family-voice.file-hint")} />
        <Button>{t("family-voice.keep")}</Button>
      </form>
      <OwnVoices voices={voices} linkId={linkId} caller={caller} />
    </FamilyPage>
  );
}
