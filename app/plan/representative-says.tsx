import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import type { MoneyVoice } from "~/plan/representative-yes.server";
import { Button } from "~/ui/button";
import { Once } from "~/ui/once";

export type VoiceForm = Omit<MoneyVoice, "yesAt"> & { yesAt: Date | string | null; once: string };

function Hidden({ voice }: { voice: VoiceForm }) {
  return (
    <>
      <Once value={voice.once} />
      <input type="hidden" name="representationId" value={voice.representationId} />
      <input type="hidden" name="wordingId" value={voice.wordingId} />
      <input type="hidden" name="yes" value={voice.yesAt ? "no" : "yes"} />
    </>
  );
}

/** On the plan of who is represented: what his representative said to an agreement about money, and the button to write it down. */
export function RepresentativeSays({ voice }: { voice: VoiceForm }) {
  const t = useText();
  const language = useLanguage();
  const { kind, yesAt } = voice;
  return (
    <form method="post" className="stack">
      <Hidden voice={voice} />
      <p className="quiet">
        {yesAt ? t("family-plan.representative-said", { kind, day: formatDay(language, yesAt) }) : t("family-plan.representative-hint")}
      </p>
      <Button variant={yesAt ? "tertiary" : "secondary"}>
        {yesAt ? t("family-plan.representative-back") : t("family-plan.representative-yes", { kind })}
      </Button>
    </form>
  );
}

/** The same in the room of the plan, for the coordinator. */
export function RepresentativeSaysForStaff({ voice }: { voice: VoiceForm }) {
  const t = useText();
  const language = useLanguage();
  const { kind, of: name, who, yesAt, notedBy } = voice;
  return (
    <form method="post" className="stack">
      <Hidden voice={voice} />
      {yesAt ? (
        <p>
          {t("staff-plan.voice-said", { kind, name, day: formatDay(language, yesAt) })}{" "}
          <span className="quiet">
            {notedBy ? t("staff-plan.voice-noted-by", { name: notedBy }) : t("staff-plan.voice-noted-self", { name })}
          </span>
        </p>
      ) : (
        <p className="quiet">
          {who ? <bdi>{who}. </bdi> : null}
          {t("staff-plan.voice-hint")}
        </p>
      )}
      <p>
        <Button variant={yesAt ? "tertiary" : "secondary"}>
          {yesAt ? t("staff-plan.voice-back") : t("staff-plan.voice-yes", { kind, name })}
        </Button>
      </p>
    </form>
  );
}
