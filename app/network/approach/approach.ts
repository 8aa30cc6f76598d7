import type { ApproachBy, ApproachOutcome } from "@generated/enums";
import type { Language } from "~/language/languages";
import { languageToWrite } from "~/language/readers";

/** Who can speak with somebody first, in the order the forms show it. */
export const approachers = ["principal", "coordinator"] as const satisfies readonly ApproachBy[];
/** What came of the talk, in the order the forms show it. */
export const outcomes = ["open", "needsTime", "ratherNot", "notReached"] as const satisfies readonly ApproachOutcome[];

/** What is sealed in `Approach.accusationSealed`. */
export interface ApproachContent {
  /** What somebody may know beforehand, as a principal said it. */
  words?: string;
  /** He wants nothing known beforehand after all: what he said before counts no longer. */
  noWords?: true;
  /** The coordinator knew that word could reach somebody who must stay out, and what she agreed about it. */
  agreed?: string;
}

/** What is sealed in `AskedInPerson.accusationSealed`. */
export interface AskedContent {
  note?: string;
}

/** In which language the script of the talk is written, and whether somebody has to interpret it. */
export interface TalkLanguage {
  language: Language;
  interpreter: boolean;
}

/** The language of a talk with somebody who speaks this (ISO 639-3): his own when the script is written in it, else Dutch through an interpreter. */
export function talkLanguage(spoken: string): TalkLanguage {
  const own = languageToWrite(spoken);
  return { language: own ?? "nl", interpreter: own === null };
}

/** A talk that was held, as far as it announces a message: who held it, and when. */
export interface Announced {
  personId: string;
  by: ApproachBy;
  talkedOn: Date;
  outcome: ApproachOutcome;
}

/** The newest talk in which somebody was reached, by person: from whom he heard that a message is coming. */
export function announcedIn(talks: readonly Announced[]): Map<string, Announced> {
  const reached = talks.filter(({ outcome }) => outcome !== "notReached");
  const inTime = reached.toSorted((one, other) => one.talkedOn.getTime() - other.talkedOn.getTime());
  return new Map(inTime.map((talk) => [talk.personId, talk]));
}
