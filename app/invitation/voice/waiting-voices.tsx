import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { languageName } from "~/registration/spoken-languages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";
import type { VoiceRow } from "./kept-voices";
import { SampleWords } from "./sample-words";

/** What principals spoke and nobody has heard yet. */
export function WaitingVoices({ conferenceId, voices }: { conferenceId: string; voices: readonly VoiceRow[] }) {
  const t = useText();
  const language = useLanguage();
  if (voices.length === 0) return null;
  return (
    <Card title={t("staff-voice.waiting-title")} tone="next">
      <ul className="plain stack">
        {voices.map(({ id, by, spokenLanguage, once }) => (
          <li key={id} className="stack">
            <p id={`waits-${id}`}>{t("staff-voice.waiting", { name: by, language: languageName(spokenLanguage, language) })}</p>
            {/* biome-ignore lint/a11y/useMediaCaption: the language is one nobody writes */}
            <audio controls preload="none" src={`/conferences/${conferenceId}/voice/${id}`} aria-labelledby={`waits-${id}`} />
            <p className="quiet">
              {t("staff-voice.waiting-why", { name: by })} {t("staff-voice.use-replaces")}
            </p>
            <Form method="post" className="row">
              <Once value={once} />
              <input type="hidden" name="voiceId" value={id} />
              <Button name="intent" value="use">
                {t("staff-voice.use")}
              </Button>
              <Button name="intent" value="withdraw" variant="tertiary">
                {t("staff-voice.drop")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <SampleWords />
    </Card>
  );
}
