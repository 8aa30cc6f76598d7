import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { AgreementsForStaff, RemarkList } from "~/plan/agreements-for-staff";
import { planRoomOf } from "~/plan/agreements-room.server";
import { RepresentativeYesInput, representativeSaidToMoney } from "~/plan/representative-yes.server";
import { Notice } from "~/ui/notice";
import { newOnce } from "~/ui/once";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seePlan");
  const { voices, ...plan } = await planRoomOf(asker);
  const head = await staffHeadOf(asker, clock.now());
  return { head, language: asker.language, ...plan, voices: voices.map((voice) => ({ ...voice, once: newOnce() })) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "noteMoneyYes");
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: RepresentativeYesInput });
  if (submission.status !== "success") return data({ refused: true }, { status: 400 });
  const outcome = await representativeSaidToMoney(asker, submission.value, { once: String(form.get("once")), now: clock.now() });
  return outcome.refused === null ? redirect(outcome.redirect) : data({ refused: true }, { status: 409 });
}

export default function Plan() {
  const { head, language, presented, agreedAt, contact, lines, remarks, voices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() !== undefined;
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
      {refused ? (
        <Notice tone="attention" live>
          {t("staff-plan.voice-refused")}
        </Notice>
      ) : null}
      <Notice tone={agreedAt ? "done" : "info"}>
        {agreedAt ? t("staff-plan.agreed", { day: formatDay(language, agreedAt) }) : t("staff-plan.draft")}
      </Notice>
      <div className="two">
        <div className="stack">
          <AgreementsForStaff lines={lines} voices={voices} />
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
