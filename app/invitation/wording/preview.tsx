import { useText } from "~/language/context";
import { type Language, languageInfo } from "~/language/languages";
import type { Words } from "~/messaging/templates";
import type { WrittenRoad } from "./faults";

/** A message as the phone or the mail shows it, in its own language and direction. */
export function Preview({ words, channel, language, caller }: { words: Words; channel: WrittenRoad; language: Language; caller: string }) {
  const t = useText();
  const { dir } = languageInfo(language);
  if (channel === "sms") {
    return (
      <figure className="phone-view">
        <figcaption>{t("staff-messages.preview-sms")}</figcaption>
        <p className="bubble" lang={language} dir={dir}>
          {words.body}
        </p>
      </figure>
    );
  }
  return (
    <figure className="mail-view">
      <figcaption>{t("staff-messages.preview-email")}</figcaption>
      <div className="mail">
        <p className="mail__head">
          <span className="quiet">{t("staff-messages.preview-from")}:</span> {caller}
          <br />
          <span className="quiet">{t("staff-messages.preview-subject")}:</span>{" "}
          <strong lang={language} dir={dir}>
            {words.subject}
          </strong>
        </p>
        <p className="mail__body" lang={language} dir={dir}>
          {words.body}
        </p>
      </div>
    </figure>
  );
}
