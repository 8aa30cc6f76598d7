import { useText } from "~/language/context";
import { FamilyPage } from "./family-page";

/** What is not there, no longer there, or not this reader's: the same page for all three, with the two ways back in. */
export function FamilyNotFound() {
  const t = useText();
  return (
    <FamilyPage title={t("family-common.not-found-title")}>
      <p>{t("family-common.not-found-text")}</p>
      <p>
        <a href="/code">{t("family-common.not-found-code")}</a>
      </p>
    </FamilyPage>
  );
}
