import type { Day } from "~/calendar/working-days";

/** Somebody they know told them that a message is coming: who, and on which day. */
export interface Announcement {
  /** A principal or somebody of the circle; null for the coordinator. */
  byId: string | null;
  on: Day | null;
}

/** What a form says about it. */
export interface SaidAnnounced {
  /** A person's id, or `coordinator`. */
  announcedBy?: string | undefined;
  announcedOn?: Day | undefined;
  /** Sent all the same, without anybody having told them. */
  anyway?: boolean | undefined;
}

export const byCoordinator = "coordinator";

/** Why what was said about it does not do. */
export const announceRefusals = ["notAnnounced", "announcedNoDay", "announcedLater", "announcedBefore", "announcedByStranger"] as const;
export type AnnounceRefusal = (typeof announceRefusals)[number];

/** At which field each of them belongs. */
export const announceFields = {
  notAnnounced: "announcedBy",
  announcedByStranger: "announcedBy",
  announcedNoDay: "announcedOn",
  announcedLater: "announcedOn",
  announcedBefore: "announcedOn",
} as const satisfies Record<AnnounceRefusal, keyof SaidAnnounced>;

/** What the conference knows: who may have told it, and since when it is there. */
export interface Announcing {
  tellers: ReadonlySet<string>;
  began: Day;
  today: Day;
}

/**
 * Who announced the message to this person, null for nobody, or why what was said does not do. People open a message of a number they do
 * not know when somebody they trust told them of it; whoever is to be told nothing can still be written to, knowingly.
 */
export function announcementFrom(said: SaidAnnounced, personId: string, known: Announcing): Announcement | null | AnnounceRefusal {
  const { announcedBy: by, announcedOn: on } = said;
  if (!by) return said.anyway ? null : "notAnnounced";
  if (by !== byCoordinator && (by === personId || !known.tellers.has(by))) return "announcedByStranger";
  if (!on) return "announcedNoDay";
  if (on > known.today) return "announcedLater";
  if (on < known.began) return "announcedBefore";
  return { byId: by === byCoordinator ? null : by, on };
}

export const isAnnounceRefusal = (value: unknown): value is AnnounceRefusal =>
  typeof value === "string" && (announceRefusals as readonly string[]).includes(value);
