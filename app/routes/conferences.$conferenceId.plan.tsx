import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { AgreementsForStaff, RemarkList } from "~/plan/agreements-for-staff";
import { planRoomOf } from "~/plan/agreements-room.server";
import { Notice } from "~/ui/notice";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seePlan");
  const plan = await planRoomOf(asker);
  return { head: await staffHeadOf(asker, clock.now()), language: asker.language, ...plan };
}

export default function Plan() {
  const { head, language, presented, agreedAt, contact, lines, remarks } = useLoaderData<typeof loader>();
  const t = useText();
  if (!presented) {
    return (
      <ConferencePage head={head} room="plan">
        <p>
          {t("staff-plan.not-yet")} <Link to={`/conferences/${head.id}/day`}>{t("staff-plan.to-day")}</Link>
        </p>
      </ConferencePage>
    );
  }
  return (
    <ConferencePage head={head} room="plan" lead={t("staff-plan.lead")}>
      <Notice tone={agreedAt ? "done" : "info"}>
        {agreedAt ? t("staff-plan.agreed", { day: formatDay(language, agreedAt) }) : t("staff-plan.draft")}
      </Notice>
      <div className="two">
        <div className="stack">
          <AgreementsForStaff lines={lines} />
          <p className="quiet">{t("staff-plan.only-circle")}</p>
        </div>
        <div className="stack">
          <p>{contact ? t("staff-plan.contact", { name: contact }) : t("staff-plan.contact-none")}</p>
          <section className="stack" aria-labelledby="remarks">
            <h2 id="remarks">{t("staff-plan.remarks")}</h2>
            <RemarkList remarks={remarks} />
          </section>
        </div>
      </div>
    </ConferencePage>
  );
}
