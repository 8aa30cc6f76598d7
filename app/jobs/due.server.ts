import pg from "pg";
import { clock, realNow } from "~/clock";
import { endPrivateTimeNextMorning } from "~/conference/phases.server";
import { config } from "~/config.server";
import { forgetDecisions } from "~/coordinator/neutrality/log.server";
import { moveOffersOn } from "~/coordinator/offer/move-on.server";
import { eraseOldApplications } from "~/coordinator/pool/joining/applications.server";
import { type Db, dbOf } from "~/db.server";
import { eraseWhoDidNotCome } from "~/evaluation/erasing.server";
import { announceLookBack, askHowItGoes } from "~/evaluation/notices.server";
import { eraseCases } from "~/eviction-case/ending/case-erasing.server";
import { takeFallbacks } from "~/invitation/asking/fallback.server";
import { sendDueReminders } from "~/invitation/asking/reminders.server";
import { speakAfterTheDay } from "~/invitation/wording/after-the-day.server";
import { eraseUnplacedTexts } from "~/messaging/inbound/centrale-tray.server";
import { messagesLeft } from "~/messaging/line/due-rows.server";
import { eraseLockedRequests } from "~/privacy/requests.server";
import { eraseCallRequests } from "~/registration/call/call-request.server";
import { eraseTraces } from "~/registration/double.server";
import { eraseDrafts } from "~/registration/draft/draft.server";
import { eraseProposals } from "~/registration/proposal/proposals.server";

/** The task that looks for due rows: every minute, at start, and whenever somebody moved the demo's clock. */
export const tickTask = "tick";

/** What the clock does by itself: the same deeds as a person would do. Each finds its due rows in one query and does each of them once. */
const dueWork: readonly ((db: Db, now: Date) => Promise<unknown>)[] = [
  endPrivateTimeNextMorning,
  moveOffersOn,
  sendDueReminders,
  speakAfterTheDay,
  takeFallbacks,
  askHowItGoes,
  announceLookBack,
  eraseProposals,
  eraseDrafts,
  eraseCallRequests,
  eraseLockedRequests,
  eraseOldApplications,
  eraseTraces,
  forgetDecisions,
  (_, now) => eraseWhoDidNotCome(dbOf("family"), now),
  eraseCases,
  eraseUnplacedTexts,
];

/** Does everything that is due at a moment of the domain's time. One that fails does not keep the others waiting; the first fault is thrown at the end. */
export async function doDueWork(db: Db, now: Date): Promise<void> {
  const faults: unknown[] = [];
  for (const work of dueWork) {
    await work(db, now).catch((fault) => faults.push(fault));
  }
  if (faults.length > 0) throw faults[0];
}

/** How much is still to be done: jobs that may run now, and messages that are due and may leave. */
export async function dueLeft(): Promise<number> {
  const owner = new pg.Client({ connectionString: config().databaseUrls.owner });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ left: number }>(
      "select count(*)::int as left from graphile_worker.jobs where run_at <= $1 and attempts < max_attempts and task_identifier <> 'settle-messages'",
      [realNow()],
    );
    return (rows[0]?.left ?? 0) + (await messagesLeft(dbOf("staff"), clock.now()));
  } finally {
    await owner.end();
  }
}
