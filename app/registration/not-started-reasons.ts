/** Why a registered conference does not start. */
export const notStartedReasons = ["principalStopped", "noCircleNow", "otherHelp", "pressureGone", "unreachable", "other"] as const;
