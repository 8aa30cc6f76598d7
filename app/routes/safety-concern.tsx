import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "~/access/guards.server";
import { useText } from "~/language/context";
import { reportingSteps, veiligThuisNumber } from "~/registration/safety/safety";
import { Card } from "~/ui/card";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

/** Takes no parameters, knows nobody and writes nothing: only that a colleague is signed in is looked at. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request);
  return { language: asker.language, account: pageAccount(asker) };
}

export default function SafetyConcern() {
  const t = useText();
  const { account } = useLoaderData<typeof loader>();
  return (
    <StaffPage title={t("staff-safety.concern-title")} lead={t("staff-safety.concern-lead")} account={account}>
      <div className="narrow stack">
        <Card title={t("staff-safety.concern-danger")} tone="next">
          <p>
            <a className="phone" href="tel:112">
              {t("staff-safety.concern-danger-text")}
            </a>
          </p>
        </Card>
        <Card title={t("staff-safety.concern-advice")}>
          <p>{t("staff-safety.concern-advice-text", { number: veiligThuisNumber })}</p>
          <p>
            <a className="phone" href="tel:08002000" dir="ltr">
              {veiligThuisNumber}
            </a>
          </p>
        </Card>
        <Card title={t("staff-safety.concern-steps")}>
          <ol>
            {reportingSteps.map((step) => (
              <li key={step}>{t(`staff-safety.step-${step}`)}</li>
            ))}
          </ol>
        </Card>
        <Card title={t("staff-safety.concern-who")}>
          <p>{t("staff-safety.concern-who-text")}</p>
        </Card>
        <Card title={t("staff-safety.concern-promise")}>
          <p>{t("staff-safety.concern-promise-text")}</p>
        </Card>
        <Card title={t("staff-safety.concern-nothing")}>
          <p>{t("staff-safety.concern-nothing-text")}</p>
        </Card>
      </div>
    </StaffPage>
  );
}
