import { useLanguage, useText } from "~/language/context";
import type { Moment } from "~/messaging/moments";
import { placeholderName } from "~/messaging/placeholders";
import { placeholdersFor } from "./placeholders";

/** What is filled in for everybody, to copy or, where script runs, to put in with a press. */
export function PlaceholderList({ moment, onPut }: { moment: Moment; onPut: ((piece: string) => void) | null }) {
  const t = useText();
  const reader = useLanguage();
  return (
    <div>
      <p className="quiet small">{t("staff-messages.put-lead")}</p>
      <dl className="placeholders">
        {placeholdersFor(moment).map((one) => {
          const piece = `{${placeholderName(one, reader)}}`;
          return (
            <div key={one} className="placeholder">
              <dt>
                {onPut ? (
                  <button
                    type="button"
                    className="placeholder__put"
                    onClick={() => onPut(piece)}
                    aria-label={t("staff-messages.put-in", { what: piece })}
                  >
                    <code dir="ltr">{piece}</code>
                  </button>
                ) : (
                  <code dir="ltr">{piece}</code>
                )}
              </dt>
              <dd>{t(`staff-messages.ph-${one}`)}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
