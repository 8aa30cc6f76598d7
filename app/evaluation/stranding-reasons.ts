/** Why a started conference was not held. The research of 2008 counted eight: 4 network not wanted, 2 pressure gone, 2 unknown. */
export const strandingReasons = ["networkNotWanted", "pressureGone", "withdrew", "evicted", "noTime", "unknown"] as const;
export type StrandingReason = (typeof strandingReasons)[number];

/** Why somebody did not want his network asked, as the research names it. */
export const strandingSubReasons = ["shame", "avoidance", "guilt", "lossOfFace", "burden"] as const;
