import { endOfKeeping, endsSoon } from "~/coordinator/pool/joining/applications";
import { pressingWeeks } from "~/coordinator/ranking/urgency";
import { daysBetween } from "~/language/dates";
import { receiptIntents } from "~/registration/promise/receipt-forms";
import type { Timer, TimerName } from "~/registration/promise/timers";
import type { RegistrationTimers } from "~/registration/promise/timers.server";
import { make, type Sentence } from "~/today/sentences";

/** Who waits for a coordinator, for the regional manager; and whose own words he reads first, since they count for nothing before. */
export function waitingSentences(
  waiting: readonly {
    conferenceId: string;
    principals: string[];
    since: Date;
    weeks: number | null;
    meetingIn?: number | null;
    offersOpen: number;
    lineEnded?: boolean;
    unread?: string[];
  }[],
  now: Date,
): Sentence[] {
  const wishes = waiting.flatMap(({ conferenceId, since, unread: names = [] }) =>
    names.length > 0 ? [make("readWish", `/matching/${conferenceId}`, since, { names, tone: "attention" })] : [],
  );
  const search = waiting.map(({ conferenceId, principals, since, offersOpen, lineEnded, ...haste }) =>
    make(offersOpen > 0 ? "waitsAnswer" : lineEnded ? "nobodyCould" : "findCoordinator", `/matching/${conferenceId}`, since, {
      names: principals,
      count: Math.max(0, daysBetween(since, now)),
      tone: offersOpen > 0 ? null : (pressingWeeks(haste) ?? 99) <= 4 ? "danger" : "attention",
      ...(offersOpen > 0 ? { who: "coordinator" as const } : {}),
    }),
  );
  return [...wishes, ...search];
}

const said = { receive: "receive", toldReceipt: "tellReceipt", toldAllocation: "tellAllocation" } as const;
const timerOf = { receive: "receipt", toldReceipt: "receipt", toldAllocation: "allocation" } as const;

/** What is to be received and told, with the press that notes it. */
export function receiptSentences(registrations: readonly RegistrationTimers[]): Sentence[] {
  return registrations.flatMap((one) =>
    receiptIntents(one).map((intent) => {
      const timer = one.timers.find(({ name }) => name === timerOf[intent]);
      const by = timer?.dueAt ?? one.sentAt;
      return make(said[intent], `/conferences/${one.conferenceId}`, by, {
        names: one.principals,
        day: by,
        other: one.coordinator ?? one.registrant ?? "",
        tone: timer?.state === "late" ? "danger" : timer?.state === "due" ? "attention" : null,
        presses: [intent],
      });
    }),
  );
}

/** Promises the manager does not keep himself. */
const watched: readonly TimerName[] = ["firstContact", "firstTalk", "conference", "fastLane"];

/** How many promises of others are late or due now: two sentences at most, that lead to the page of all. */
export function timerSentences(registrations: readonly RegistrationTimers[], now: Date): Sentence[] {
  const timers = registrations.filter(({ ended }) => !ended).flatMap((one) => one.timers.filter(({ name }) => watched.includes(name)));
  const count = (state: Timer["state"]) => timers.filter((timer) => timer.state === state).length;
  const sentence = (key: "timersLate" | "timersDue", many: number) =>
    many === 0 ? [] : [make(key, "/timers", now, { count: many, tone: key === "timersLate" ? ("attention" as const) : null })];
  return [...sentence("timersLate", count("late")), ...sentence("timersDue", count("due"))];
}

/** People who were asked for by somebody around them. */
export const callRequestSentences = (waiting: { count: number; since: Date | null }): Sentence[] =>
  waiting.count === 0 || !waiting.since
    ? []
    : [make("callRequests", "/call-requests", waiting.since, { count: waiting.count, day: waiting.since, tone: "attention" })];

const mostApplications = 3;

/**
 * Who wants to become a coordinator and waits to be read: each by name, or all in one sentence when there are many. Whose application is
 * about to be erased is always named.
 */
export function applicationSentences(all: readonly { accountId: string; firstName: string; at: Date }[], now: Date): Sentence[] {
  const ending = all.filter(({ at }) => endsSoon(at, now));
  const applications = all.filter((one) => !ending.includes(one));
  const named = ending.map(({ accountId, firstName, at }) =>
    make("applicationEnds", `/pool/${accountId}`, endOfKeeping(at), { names: [firstName], day: endOfKeeping(at), tone: "attention" }),
  );
  return [...named, ...unread(applications)];
}

function unread(applications: readonly { accountId: string; firstName: string; at: Date }[]): Sentence[] {
  const [first] = applications;
  if (first && applications.length > mostApplications)
    return [make("readApplications", "/pool?state=applied", first.at, { count: applications.length, day: first.at })];
  return applications.map(({ accountId, firstName, at }) =>
    make("readApplication", `/pool/${accountId}`, at, { names: [firstName], day: at }),
  );
}
