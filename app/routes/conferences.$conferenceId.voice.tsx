import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireConference } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { clock } from "~/clock";
import { peopleCalled } from "~/invitation/voice/callable.server";
import { ByTelephone } from "~/invitation/voice/calling-list";
import { KeptVoices } from "~/invitation/voice/kept-voices";
import { SpeakForm } from "~/invitation/voice/speak-form";
import { answerVoiceRoom } from "~/invitation/voice/voice-room.server";
import { voicesOf } from "~/invitation/voice/voices.server";
import { WaitingVoices } from "~/invitation/voice/waiting-voices";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { isTextKey } from "~/language/catalogue";
import { useText } from "~/language/context";
import { Notice } from "~/ui/notice";

export const handle = { records: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeVoices");
  const [head, voices, people] = await Promise.all([
    staffHeadOf(asker, clock.now()),
    voicesOf(asker),
    peopleCalled(asker.db, asker.conferenceId),
  ]);
  return {
    language: asker.language,
    head,
    once: newId(),
    voices: voices.map((voice) => ({ ...voice, once: newId() })),
    people: people.map((person) => ({ ...person, once: newId() })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "speakMessage");
  const answer = await answerVoiceRoom(asker, await request.formData(), clock.now());
  if ("redirect" in answer) return redirect(answer.redirect);
  const { status, ...told } = answer;
  return data(told, { status });
}

/** The room where an invitation is spoken: what waits to be heard, a recorder, what can be heard now, and whose telephone may ring. */
export default function Voice() {
  const t = useText();
  const { head, voices, people, once } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const keys = told?.refused
    ? [`staff-voice.refused-${told.refused}`, `staff-voice.why-${told.refused}`, `staff-invitations.closed-${told.refused}`]
    : [];
  const refusal = keys.find(isTextKey);
  return (
    <ConferencePage head={head} room="invitations" lead={t("staff-voice.lead")}>
      <p>
        <a href={`/conferences/${head.id}/invitations`}>{t("staff-voice.back")}</a>
      </p>
      {refusal ? (
        <Notice tone="danger" live>
          {t(refusal)}
        </Notice>
      ) : null}
      <WaitingVoices conferenceId={head.id} voices={voices.filter(({ inUse }) => !inUse)} />
      <SpeakForm
        once={once}
        principals={head.principals}
        heard={people.map(({ spokenLanguage }) => spokenLanguage)}
        errors={told?.errors ?? {}}
        given={told?.given ?? {}}
        second={voices.some(({ inUse }) => !inUse)}
      />
      <KeptVoices conferenceId={head.id} voices={voices.filter(({ inUse }) => inUse)} />
      <ByTelephone people={people} />
    </ConferencePage>
  );
}
