import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "~/access/guards.server";
import { landlordCasesOf } from "~/eviction-case/landlord/landlord-cases.server";
import { useText } from "~/language/context";
import { Card } from "~/ui/card";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "landlord");
  return { language: asker.language, account: pageAccount(asker), cases: await landlordCasesOf(asker) };
}

export default function LandlordStart() {
  const t = useText();
  const { account, cases } = useLoaderData<typeof loader>();
  return (
    <StaffPage title={t("landlord.list-title")} account={account} lead={t("landlord.list-lead")}>
      {cases.length === 0 ? (
        <Card>
          <p>{t("landlord.list-empty")}</p>
        </Card>
      ) : (
        <ul className="cards">
          {cases.map((one) => (
            <li key={one.id} className={one.state === "asked" ? "card card--next" : "card"}>
              <h2>
                <a href={`/landlord/${one.id}`}>{one.tenants.join(", ")}</a>
              </h2>
              <p className="quiet">
                {[
                  t("landlord.case-number", { reference: one.reference }),
                  one.landlordReference ? t("landlord.case-your-reference", { reference: one.landlordReference }) : null,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              <p>{t(`landlord.state-${one.state}`)}</p>
            </li>
          ))}
        </ul>
      )}
    </StaffPage>
  );
}
