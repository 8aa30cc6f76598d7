import { useLanguage, useText } from "~/language/context";
import { languageWord } from "~/registration/language-names";
import { SampleWords } from "./sample-words";
import type { VoiceShown } from "./voice";

/** What somebody spoke for who reads this page: nothing is fetched before play is pressed. Nothing to hear, nothing to see. */
export function VoiceMessages({ voices, linkId }: { voices: readonly VoiceShown[]; linkId: string }) {
  const t = useText();
  const language = useLanguage();
  if (voices.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("family-voice.hear-title")}</h2>
      <ul className="plain stack">
        {voices.map((voice) => {
          const words = t("family-voice.hear-by", { name: voice.by, language: languageWord(voice.spokenLanguage, language) });
          return (
            <li key={voice.id} className="voice">
              <p id={`voice-${voice.id}`}>
                <strong>{t(`family-voice.moment-${voice.moment}`)}</strong>
                <br />
                {words}, {t("family-voice.own-seconds", { seconds: voice.seconds })}
              </p>
              {/* biome-ignore lint/a11y/useMediaCaption: the language is one nobody writes */}
              <audio controls preload="none" src={`/k/${linkId}/voice/${voice.id}`} aria-labelledby={`voice-${voice.id}`} />
            </li>
          );
        })}
      </ul>
      <SampleWords />
    </section>
  );
}
