import { useText } from "~/language/context";

/** The two buttons with which a page is read aloud, shown where the browser has a voice. What is read stands in `data-said`. */
export function AloudButtons({ main = false }: { main?: boolean }) {
  const t = useText();
  return (
    <div
      className="row aloud"
      data-aloud
      data-read={t("family-explanation.read")}
      data-pause={t("family-explanation.pause")}
      data-go-on={t("family-explanation.go-on")}
      hidden
    >
      <button type="button" className={`ams-button ams-button--${main ? "primary" : "secondary"}`}>
        {t("family-explanation.read")}
      </button>
      <button type="button" className="ams-button ams-button--secondary" hidden>
        {t("family-explanation.stop")}
      </button>
    </div>
  );
}
