import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireConference } from "~/access/guards.server";
import { safetyCardsOf } from "~/conference/safety-card.server";
import { useText } from "~/language/context";
import { shownPhone } from "~/language/phone";
import { Card } from "~/ui/card";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeSafetyCard");
  return { cards: await safetyCardsOf(asker), account: pageAccount(asker), language: asker.language, conferenceId: asker.conferenceId };
}

export default function Safety() {
  const { cards, account, conferenceId } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <StaffPage
      title={t("staff-day.safety-card")}
      account={account}
      back={{ to: `/conferences/${conferenceId}/day`, label: t("staff-day.title") }}
    >
      <p>{t("staff-day.phone-112")}</p>
      {cards.length === 0 ? <p>{t("staff-day.safety-none")}</p> : null}
      {cards.map((card) => (
        <Card key={card.id} title={card.firstName}>
          <dl>
            {card.safeNumber ? (
              <>
                <dt>{t("staff-day.safe-number")}</dt>
                <dd>
                  <a href={`tel:${card.safeNumber}`} dir="ltr">
                    {shownPhone(card.safeNumber)}
                  </a>
                </dd>
              </>
            ) : null}
            <Said label={t("staff-day.safe-hours")} text={card.safeHours} />
            <Said label={t("staff-day.safe-word")} text={card.safeWord} />
            <Said label={t("staff-day.safe-caller")} text={card.callerName} />
            <Said label={t("staff-day.safe-secret")} text={card.whoMustNotKnow} />
            <dt>{t("staff-day.safe-message")}</dt>
            <dd>{t(card.mayLeaveMessage ? "staff-day.yes" : "staff-day.no")}</dd>
          </dl>
        </Card>
      ))}
    </StaffPage>
  );
}

function Said({ label, text }: { label: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd dir="auto">{text}</dd>
    </>
  );
}
