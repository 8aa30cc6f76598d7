import type { ConferenceAsker } from "~/access/guards.server";
import { config } from "~/config.server";
import { callerOf } from "~/invitation/calling/caller.server";
import { estimatedPrice } from "~/invitation/wording/size";
import type { StaffHead } from "~/journey/staff-head.server";
import { shownPhone } from "~/language/phone";
import type { FamilyWords } from "~/messaging/templates";

/** A link of the length every link has; it leads nowhere. */
const sampleLink = () => new URL("/o/AbCdEfGhIjKlMnOpQrStUv", config().publicUrl).toString();

/** A word that looks like a first name, for a preview that is about nobody. */
const sampleName = "Fatima";

/** What a message of this conference is filled in with to be looked at, under a name that is nobody's. */
export async function sampleFor(asker: ConferenceAsker, head: StaffHead): Promise<FamilyWords> {
  const caller = await callerOf(asker.db, asker.conferenceId);
  const { dayStartsAt, dayEndsAt } = head.facts;
  return {
    name: sampleName,
    askers: head.principals,
    link: sampleLink(),
    caller: caller?.name ?? head.coordinator ?? "",
    number: caller ? shownPhone(caller.phone) : "",
    meeting: dayStartsAt && dayEndsAt ? { startsAt: dayStartsAt, endsAt: dayEndsAt } : null,
  };
}

/** What one text message costs, about, in tenths of a euro cent. */
export const smsPrice = (): number => config().smsPrice ?? estimatedPrice;

/** A day to look at while none is set: words that name it are shown all the same. */
export const withSomeDay = (sample: FamilyWords, now: Date): FamilyWords =>
  sample.meeting ? sample : { ...sample, meeting: { startsAt: now, endsAt: new Date(now.getTime() + 3 * 3_600_000) } };
