import type { ConferenceFacts } from "~/journey/state";

/** The facts of a conference that was registered with a yes nine days ago, and nothing since. */
export function factsOfRegistered(now: Date): ConferenceFacts {
  const nineDaysAgo = new Date(now.getTime() - 9 * 86_400_000);
  return {
    conferenceId: "c",
    registeredAt: nineDaysAgo,
    willingSince: nineDaysAgo,
    unwilling: false,
    voiceMissing: false,
    safetyOpen: false,
    startedAt: null,
    coordinatorId: null,
    firstTalkAt: null,
    dayId: null,
    dayStartsAt: null,
    dayEndsAt: null,
    phase: null,
    phaseSince: null,
    contentClosed: false,
    heldAt: null,
    outcome: null,
    planAgreedAt: null,
    evaluateAt: null,
    strandedAt: null,
    strandedWithPlan: null,
    notStartedAt: null,
    closedAt: null,
  };
}
