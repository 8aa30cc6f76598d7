import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import type { Refused, Said } from "./outbox";

interface StatusProps {
  said: Said;
  refused: Refused | null;
  /** What just happened under the reader's own hand, when it is news for who cannot see the drawing. */
  moved: string | null;
  staff: boolean;
  hush(): void;
}

const reasons = ["spokenFor", "notYours", "notOnMap", "tooMany", "privateTime"] as const;

/** The line that tells what became of what was drawn; it is read aloud when it changes. */
export function Status({ said, refused, moved, staff, hush }: StatusProps) {
  const t = useText();
  const language = useLanguage();
  const words = (() => {
    switch (said.kind) {
      case "waiting":
      case "saved":
      case "closed":
        return t(`family-board.${said.kind}`);
      case "away":
      case "stranger":
        return t(staff ? `family-board.${said.kind}-staff` : `family-board.${said.kind}`);
      case "together":
        return t("family-board.together", { names: formatList(language, said.names) });
      default:
        return "";
    }
  })();
  const known = reasons.find((reason) => reason === refused?.reason);
  return (
    <>
      <p className={`board-status board-status--${said.kind}`} role="status" aria-live="polite">
        <span>{moved ?? ""}</span> <span>{words}</span>
      </p>
      {refused ? (
        <div className="board-refused" role="alert">
          <p>{t(known ? `family-board.refused-${known}` : "family-board.refused")}</p>
          {refused.words.length > 0 ? (
            <>
              <p>{t("family-board.refused-words")}</p>
              <ul>
                {refused.words.map((word) => (
                  <li key={word} dir="auto">
                    {word}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <button type="button" className="ams-button ams-button--secondary" onClick={hush}>
            {t("family-board.refused-read")}
          </button>
        </div>
      ) : null}
    </>
  );
}
