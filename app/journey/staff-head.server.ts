import type { StaffAsker, Standing } from "~/access/guards.server";
import type { Relation } from "~/access/rights";
import { type CaseClock, caseClockOf } from "~/eviction-case/case-clock.server";
import { type ConferenceHead, headOf } from "~/journey/conference.server";
import { pageAccount } from "~/ui/page-account";

/** What `<ConferencePage>` shows above every room of a conference. */
export interface StaffHead extends ConferenceHead {
  account: ReturnType<typeof pageAccount>;
  relations: readonly Relation[];
  /** Null for who may not see it in this deed, and when no eviction date is known. */
  caseClock: CaseClock | null;
  /** The domain's now, so that server and browser count the same days. */
  now: Date;
}

/**
 * The head for a staff page of a conference. The clock of the case is there only when the deed that was asked for meets the class `debt`,
 * so the access log never says less than the page shows. One statement, or two.
 */
export async function staffHeadOf(asker: StaffAsker & Standing, now: Date): Promise<StaffHead> {
  const [head, caseClock] = await Promise.all([
    headOf(asker.db, asker.conferenceId),
    asker.classes.includes("debt") ? caseClockOf(asker.db, asker.conferenceId, now) : null,
  ]);
  return { ...head, account: pageAccount(asker), relations: asker.relations, caseClock, now };
}
