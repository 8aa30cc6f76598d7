import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { logAccess } from "~/access/access-log.server";
import { notFound, requireAccount, requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import { noteAllocationTold, noteReceiptTold, receiptPages, receiveRegistration } from "~/registration/promise/receipt.server";
import { ReceiptForm, receiptIntents } from "~/registration/promise/receipt-forms";
import { timerFigures } from "~/registration/promise/timer-figures";
import { KeptTable, ProposedTable } from "~/registration/promise/timer-tables";
import { isRunning } from "~/registration/promise/timers";
import { timersAtCentrale } from "~/registration/promise/timers.server";
import { TimerList } from "~/registration/promise/timers-card";
import { proposalFiguresAt } from "~/registration/proposal/proposal-list.server";
import proposalStyle from "~/registration/proposal/proposals.css";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { newOnce } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: proposalStyle }];

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  const { db, organisationId, origin } = asker;
  const now = clock.now();
  await logAccess(db, { actor: asker, deed: "seeTimers", classes: ["id", "process", "name", "debt"], origin });
  const [all, proposed] = await Promise.all([timersAtCentrale(db, organisationId, now), proposalFiguresAt(asker, now)]);
  const running = all.filter(({ ended, timers }) => !ended && timers.some((timer) => isRunning(timer) || timer.state === "notYet"));
  return {
    language: asker.language,
    account: pageAccount(asker),
    running: running.map((one) => ({ ...one, forms: receiptIntents(one).map((intent) => ({ intent, once: newOnce() })) })),
    figures: timerFigures(all),
    proposed,
  };
}

const deeds = { receive: receiveRegistration, toldReceipt: noteReceiptTold, toldAllocation: noteAllocationTold };

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.clone().formData();
  const asker = await requireConference(request, String(form.get("conferenceId")), "receiveRegistration");
  const intent = String(form.get("intent"));
  if (!Object.hasOwn(deeds, intent)) throw notFound();
  const from = receiptPages.find((page) => page === form.get("from")) ?? "/timers";
  const outcome = await deeds[intent as keyof typeof deeds](asker, { from }, { once: String(form.get("once")), now: clock.now() });
  if (outcome.refused) return data({ refused: true }, { status: 409 });
  return redirect(outcome.redirect);
}

export default function Timers() {
  const t = useText();
  const language = useLanguage();
  const { account, running, figures, proposed } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <StaffPage title={t("staff-timers.title")} lead={t("staff-timers.lead")} account={account}>
      {answered?.refused ? (
        <Notice tone="attention" live>
          {t("staff-timers.refused-already")}
        </Notice>
      ) : null}
      <p>
        <Link to="/timers/settings">{t("staff-timers.settings-title")}</Link>
      </p>
      <section className="stack">
        <h2>{t("staff-timers.running-title")}</h2>
        {running.length === 0 ? <p>{t("staff-timers.running-empty")}</p> : null}
        {running.map((one) => (
          <Card
            key={one.conferenceId}
            level={3}
            title={t("staff-timers.of-names", { names: formatList(language, one.principals), day: formatDay(language, one.sentAt) })}
          >
            <TimerList timers={one.timers} />
            {one.forms.map(({ intent, once }) => (
              <ReceiptForm key={intent} intent={intent} conferenceId={one.conferenceId} once={once} from="/timers" />
            ))}
          </Card>
        ))}
      </section>
      <section className="stack">
        <h2>{t("staff-timers.figures-title")}</h2>
        <p className="quiet">{t("staff-timers.figures-lead")}</p>
        <KeptTable figures={figures} />
      </section>
      <section className="stack">
        <h2>{t("staff-timers.proposals-title")}</h2>
        <p className="quiet">{t("staff-timers.proposals-lead")}</p>
        <ProposedTable organisations={proposed} />
      </section>
    </StaffPage>
  );
}
