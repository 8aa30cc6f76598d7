import { languageToWrite } from "~/language/readers";

/** Why somebody gets no text message from us and is called instead. */
export const offRoads = ["readsNothing", "otherLanguage", "under16", "noNumber", "noMobile", "silenced", "readByKeptOut"] as const;
export type OffRoad = (typeof offRoads)[number];
export type Road = "sms" | OffRoad;

export interface Reachable {
  readLanguage: string | null;
  under16: boolean;
  numbers: number;
  mobiles: number;
  silencedMobiles: number;
  /** Mobiles that somebody who must stay out has too. */
  keptOutMobiles: number;
}

/** How somebody is reached. Children never get a message from us; their parent or advocate does. */
export function roadTo(person: Reachable): Road {
  if (person.under16) return "under16";
  if (person.numbers === 0) return "noNumber";
  if (person.readLanguage === null) return "readsNothing";
  if (languageToWrite(person.readLanguage) === null) return "otherLanguage";
  if (person.mobiles === 0) return "noMobile";
  if (person.silencedMobiles === person.mobiles) return "silenced";
  return person.silencedMobiles + person.keptOutMobiles >= person.mobiles ? "readByKeptOut" : "sms";
}
