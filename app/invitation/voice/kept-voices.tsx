import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { languageName } from "~/registration/spoken-languages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";
import { SampleWords } from "./sample-words";
import { playsByTelephone } from "./sound";
import type { VoiceShown } from "./voice";

export interface VoiceRow extends VoiceShown {
  mediaType: string;
  recordedAt: Date | string;
  once: string;
}

/** What the circle can hear now, and by which roads. */
export function KeptVoices({ conferenceId, voices }: { conferenceId: string; voices: readonly VoiceRow[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Card title={t("staff-voice.kept-title")}>
      {voices.length === 0 ? <p>{t("staff-voice.kept-none")}</p> : null}
      <ul className="plain stack">
        {voices.map((voice) => {
          const spoken = languageName(voice.spokenLanguage, language);
          const moment = t(`staff-voice.moment-${voice.moment}`);
          const day = formatDay(language, voice.recordedAt);
          return (
            <li key={voice.id} className="stack">
              <p id={`voice-${voice.id}`}>
                <strong>
                  {moment}, {spoken}
                </strong>
                <br />
                {t("staff-voice.kept-by", { name: voice.by, seconds: voice.seconds, day })}
              </p>
              {/* biome-ignore lint/a11y/useMediaCaption: the language is one nobody writes */}
              <audio controls preload="none" src={`/conferences/${conferenceId}/voice/${voice.id}`} aria-labelledby={`voice-${voice.id}`} />
              <p className="quiet">{t(playsByTelephone(voice.mediaType) ? "staff-voice.kept-both" : "staff-voice.kept-page-only")}</p>
              <Form method="post">
                <Once value={voice.once} />
                <input type="hidden" name="voiceId" value={voice.id} />
                <Button
                  name="intent"
                  value="withdraw"
                  variant="tertiary"
                  aria-label={t("staff-voice.withdraw-label", { moment, language: spoken })}
                >
                  {t("staff-voice.withdraw")}
                </Button>
              </Form>
            </li>
          );
        })}
      </ul>
      {voices.length > 0 ? <SampleWords /> : null}
    </Card>
  );
}
