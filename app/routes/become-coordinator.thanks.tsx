import type { LoaderFunctionArgs } from "@remix-run/node";
import { useText } from "~/language/context";
import { askedStaffLanguage } from "~/language/languages";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request }: LoaderFunctionArgs) {
  return { language: askedStaffLanguage(request, "nl") };
}

/** The one answer there is. */
export default function Thanks() {
  const t = useText();
  return (
    <StaffPage title={t("join-pool.thanks-title")}>
      <div className="narrow stack">
        <p>{t("join-pool.thanks-text")}</p>
        <p>
          <a href="/">{t("join-pool.to-front")}</a>
        </p>
      </div>
    </StaffPage>
  );
}
