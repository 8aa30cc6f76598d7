import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { askedLanguage } from "~/language/languages";
import { centraleHuman } from "~/registration/draft/own-page.server";
import { recordingOf } from "~/registration/proposal/explanation.server";
import { AloudButtons } from "~/ui/aloud-buttons";
import { CirclePicture, type Seat } from "~/ui/circle-picture";
import { FamilyPage } from "~/ui/family-page";

export const handle = { bare: true, neutralTitle: true, aloud: true };

/** For whoever a conference was proposed to, in two minutes. Open to everybody: it knows nobody and keeps nothing. */
export async function loader({ request }: LoaderFunctionArgs) {
  const language = askedLanguage(request, "nl");
  return { language, human: centraleHuman(language), recording: recordingOf(language) };
}

const seats: readonly Seat[] = ["a", "b", "c", "d", "e", "f"].map((key, index) => ({
  key,
  initials: "",
  state: index < 4 ? "there" : "empty",
}));

export default function Explanation() {
  const t = useText();
  const language = useLanguage();
  const { human, recording } = useLoaderData<typeof loader>();
  const said = (...numbers: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11)[]) =>
    numbers.map((number) => <p key={number}>{t(`family-explanation.p-${number}`)}</p>);
  return (
    <FamilyPage title={t("family-explanation.title")} human={human} whoSees={t("family-explanation.who-sees")} leave>
      <AloudButtons />
      {recording ? (
        <div className="aloud">
          <p id="recording">{t("family-explanation.recording")}</p>
          {/* biome-ignore lint/a11y/useMediaCaption: its words are the page itself */}
          <audio controls preload="none" src={recording} aria-labelledby="recording" />
        </div>
      ) : null}
      <div data-said className="stack">
        {said(1, 2)}
        <CirclePicture seats={seats} middle={t("family-explanation.you")} label={t("family-explanation.circle")} />
        <h2>{t("family-explanation.how-title")}</h2>
        {said(3, 4, 5, 6)}
        <h2>{t("family-explanation.think-title")}</h2>
        {said(7, 8, 9)}
        <h2>{t("family-explanation.choice-title")}</h2>
        {said(10, 11)}
      </div>
      <p className="aloud">
        <a href="/register">{t("family-explanation.register")}</a>
      </p>
      <p className="aloud">
        <a href={`/request?taal=${language}`}>{t("family-request.link")}</a>
      </p>
      <script src="/read-aloud.js" defer />
    </FamilyPage>
  );
}
