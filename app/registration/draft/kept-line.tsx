import { Link } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatTime } from "~/language/dates";
import type { Copy } from "~/registration/draft/device-copy";
import type { KeptState } from "~/registration/draft/keeping";
import { Notice } from "~/ui/notice";

/** Whether what was typed has been saved, in words. */
export function KeptLine({ state }: { state: KeptState }) {
  const t = useText();
  const language = useLanguage();
  return (
    <p className="quiet small" role="status" aria-live="polite">
      {state.kind === "saved" ? t("staff-register.saved-at", { time: formatTime(language, state.at) }) : null}
      {state.kind === "saving" ? t("staff-register.saving") : null}
      {state.kind === "offline" ? t(state.kept ? "staff-register.not-saved-offline" : "staff-register.not-saved-offline-nowhere") : null}
      {state.kind === "signedOut" ? t("staff-register.not-saved-signed-out") : null}
      {state.kind === "clash" ? t("staff-register.not-saved-clash") : null}
    </p>
  );
}

interface CopiesProps {
  copies: readonly Copy[];
  step: string | null;
  draftId: string;
  titleOf: (step: string) => string;
  restore?: (copy: Copy) => void;
  drop: (copy: Copy) => void;
}

/** Text this device still holds: offered back where it was typed, pointed at from elsewhere. */
export function Copies({ copies, step, draftId, titleOf, restore, drop }: CopiesProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      {copies.map((copy) =>
        copy.step === step && restore ? (
          <Notice key={copy.step} tone="attention" word={t("staff-register.copy-title")} live>
            <p>{t("staff-register.copy-text", { time: formatTime(language, new Date(copy.at)) })}</p>
            <p className="row">
              <button type="button" className="ams-button ams-button--secondary" onClick={() => restore(copy)}>
                {t("staff-register.copy-restore")}
              </button>
              <button type="button" className="ams-button ams-button--tertiary" onClick={() => drop(copy)}>
                {t("staff-register.copy-drop")}
              </button>
            </p>
          </Notice>
        ) : (
          <Notice key={copy.step} tone="attention" live>
            <p>
              <Link to={`/registrations/drafts/${draftId}/${copy.step}`}>
                {t("staff-register.copy-elsewhere", { step: titleOf(copy.step) })}
              </Link>
            </p>
          </Notice>
        ),
      )}
    </>
  );
}
