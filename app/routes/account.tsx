import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { logAccess } from "~/access/access-log.server";
import type { AccountContact } from "~/access/accounts.server";
import { requireAccount } from "~/access/guards.server";
import { open } from "~/access/sealing.server";
import { useText } from "~/language/context";
import { shownPhone } from "~/language/phone";
import { Card } from "~/ui/card";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

/** What Kring keeps about the colleague who asks, and nobody else's. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request);
  const { id, accountKey, db, language, origin, firstName } = asker;
  await logAccess(db, { actor: asker, deed: "seeOwnAccount", classes: ["name", "contact"], origin });
  const row = await db.account.findUniqueOrThrow({ where: { id }, select: { contactSealed: true } });
  const { familyName, email, phone } = open<AccountContact>(
    accountKey,
    { model: "Account", field: "contactSealed", id },
    row.contactSealed,
  );
  return { language, account: pageAccount(asker), firstName, familyName, email, phone: phone ?? null };
}

export default function OwnAccount() {
  const t = useText();
  const { account, firstName, familyName, email, phone } = useLoaderData<typeof loader>();
  const facts = [
    [t("staff-sign-in.own-name"), `${firstName} ${familyName}`],
    [t("staff-sign-in.own-email"), email],
    [t("staff-sign-in.own-phone"), phone ? shownPhone(phone) : t("staff-sign-in.own-none")],
  ] as const;
  return (
    <StaffPage title={t("staff-sign-in.own-title")} account={account} lead={t("staff-sign-in.own-lead")}>
      <Card title={t("staff-sign-in.own-contact")}>
        <dl className="stack">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt className="quiet">{label}</dt>
              <dd className="break">{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </StaffPage>
  );
}
