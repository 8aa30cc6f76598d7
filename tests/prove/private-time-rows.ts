import { newId } from "~/access/ids";
import { personOf } from "../builders/telling";
import type { Fields } from "../setup/asking";
import type { AskerName, Ground } from "./private-time-walk";

/** What somebody reads at an address, by the names of the marked fields. */
export interface Cell {
  /** In every state of the day: what private time does not close. */
  always?: readonly string[];
  /** The same, until the day is over. */
  thatDay?: readonly string[];
  /** The family's words: for who is not of the family, never between the first second of private time and the presentation. */
  content?: readonly string[];
  /** The family's words that stand here only once a plan was presented. */
  presented?: readonly string[];
}

/** A form that writes the family's words, typed by somebody private time closes for. */
export interface ContentForm {
  as: AskerName;
  /** When it is not the page itself. */
  at?: (ground: Ground) => string;
  fields: (ground: Ground) => Fields;
  /** Only after a presentation is there anything to say. */
  presented?: true;
  /** What it answers when it lands, when that is not the way to the next page. */
  lands?: number;
}

export interface Entry {
  at: (ground: Ground, linkId: string) => readonly string[];
  /** Who reads what here. Whoever is not named meets none of the family's words, in no state. */
  cells: Partial<Record<AskerName, Cell>>;
  forms?: Record<string, ContentForm>;
  /** A plain answer without a page. */
  plain?: true;
  /** An answer that goes on: read for a while instead of to its end. */
  stream?: true;
}

export const room = (name: string, cells: Entry["cells"], rest: Partial<Entry> = {}): Entry => ({
  at: ({ planted }) => [`/conferences/${planted.telling.conferenceId}${name}`],
  cells,
  ...rest,
});
export const link = (name: string, cells: Entry["cells"], rest: Partial<Entry> = {}): Entry => ({
  at: (_, linkId) => [`/k/${linkId}${name}`],
  cells,
  ...rest,
});
export const page = (at: string, cells: Entry["cells"] = {}): Entry => ({ at: () => [at], cells });

/** What families call: his work number, never his own. */
export const caller = ["Account coordinator work phone"];
export const card = [
  "SafetyCard caller name",
  "SafetyCard safe hours",
  "SafetyCard safe number",
  "SafetyCard safe word",
  "SafetyCard who must not know",
];
export const registration = [
  ...card,
  "LegalRepresentation scope",
  "Person other principal family name",
  "Person principal family name",
  "PersonPhone other principal",
  "PersonPhone principal",
  "Registration children sleep",
  "Registration hopes",
  "Registration situation",
  "Registration tried",
  "SecrecyRelease what",
  "SecrecyRelease who",
  "Willingness own words",
  "Wish family words",
  "Wish words",
];
export const yes = ["SecrecyRelease what", "SecrecyRelease who", "Willingness own words"];
export const place = ["ConferenceDay address", "ConferenceDay place"];
export const practical = ["Reply brings along", "Reply children", "Reply food", "Reply interpreter", "Reply question"];
export const offered = ["Guest announced as", "Guest discipline", "Guest organisation", "StatedDemand asks", "StatedDemand offers"];
export const forAll = ["AgreementWording for all", "AgreementWording of the guest"];
export const ofCemal = [...forAll, "AgreementWording doer", "AgreementWording only me"];
export const ofHatice = [...forAll, "AgreementWording for who does it"];
export const ofZeynep = ofHatice;
export const onMap = ["MapChange kept out relation", "MapChange other relation", "MapChange relation"];
/** A batch of one stroke, as a device posts it. */
export const batchAbout = (subjectId: string, field: string, value: unknown): Fields => ({
  batch: JSON.stringify({ once: newId(), strokes: [{ id: newId(), subjectId, otherId: null, field, value, saw: 0 }], newcomers: [] }),
});
export const lookedBack = ["Evaluation changes", "Evaluation went"];

export const zeynep = ({ planted }: Ground) => personOf(planted.telling, "Zeynep");
export const written = { about: "practical", text: "Dat kan." };
