import { useLanguage, useText } from "~/language/context";
import { languageWord } from "~/registration/language-names";
import { Button } from "~/ui/button";
import { Once } from "~/ui/once";
import type { VoiceShown } from "./voice";

interface OwnVoicesProps {
  voices: readonly (VoiceShown & { inUse: boolean; once: string })[];
  linkId: string;
  caller: string;
}

/** What a principal spoke himself, and whether the circle hears it already. */
export function OwnVoices({ voices, linkId, caller }: OwnVoicesProps) {
  const t = useText();
  const language = useLanguage();
  if (voices.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("family-voice.own-title")}</h2>
      <ul className="plain stack">
        {voices.map(({ id, spokenLanguage, seconds, inUse, once }) => (
          <li key={id} className="card">
            <p id={`own-${id}`}>
              <strong>{languageWord(spokenLanguage, language)}</strong> · {t("family-voice.own-seconds", { seconds })}
              <br />
              {inUse ? t("family-voice.own-used") : t("family-voice.own-waits", { caller })}
            </p>
            {/* biome-ignore lint/a11y/useMediaCaption: he spoke it himself */}
            <audio controls preload="none" src={`/k/${linkId}/voice/${id}`} aria-labelledby={`own-${id}`} />
            <form method="post" encType="multipart/form-data">
              <Once value={once} />
              <input type="hidden" name="voiceId" value={id} />
              <Button name="intent" value="withdraw" variant="tertiary">
                {t("family-voice.withdraw")}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
