import type { UnreadableReason } from "~/csv/file-text";
import { folded } from "~/places/places";

export const mostLines = 10_000;

/** What a file may say of a coordinator. Of his background it says nothing: that is his own to say, or not. */
export const importFields = [
  "firstName",
  "familyName",
  "email",
  "phone",
  "town",
  "languages",
  "notCareWorker",
  "travelsKm",
  "capacity",
  "evenings",
  "weekends",
  "experience",
  "gender",
  "ageGroup",
  "standing",
] as const;
export type ImportField = (typeof importFields)[number];

/** Without these nobody can be asked, or be invited to choose a password. */
export const neededColumns = ["firstName", "familyName", "email", "phone", "town", "languages", "notCareWorker"] as const;

/** What a column may be called; the first stands in the example file. */
export const columnNames: Record<ImportField, readonly [string, ...string[]]> = {
  firstName: ["Voornaam", "first name", "naam"],
  familyName: ["Achternaam", "family name", "last name", "surname"],
  email: ["E-mail", "e-mailadres", "mail", "email address"],
  phone: ["Telefoon", "telefoonnummer", "mobiel", "06-nummer", "phone", "mobile"],
  town: ["Woonplaats", "plaats", "stad", "town", "city", "place"],
  languages: ["Talen", "taal", "languages"],
  notCareWorker: ["Geen hulpverlener", "niet hulpverlener", "not a care worker", "no care worker"],
  travelsKm: ["Reist tot km", "reisafstand", "km", "travels km", "travel km"],
  capacity: ["Hoeveel tegelijk", "capaciteit", "capacity"],
  evenings: ["Avonden", "avond", "evenings"],
  weekends: ["Weekenden", "weekend", "weekends"],
  experience: ["Ervaring", "experience"],
  gender: ["Geslacht", "gender", "man of vrouw"],
  ageGroup: ["Leeftijd", "leeftijdsgroep", "age", "age group"],
  standing: ["Stand", "status", "standing"],
};

const byName = new Map(importFields.flatMap((field) => [field, ...columnNames[field]].map((name) => [folded(name), field] as const)));

/** Which field a column is; null when it is none of ours. */
export const importFieldNamed = (name: string): ImportField | null => byName.get(folded(name)) ?? null;

const ofBackground =
  /achtergrond|background|etnisch|etnicit|ethni|herkomst|afkomst|origine|nationalit|geboorteland|geboorteplaats|birth ?(place|country)|country of birth|migratie|cultu|religi|geloof|huidskleur|\b(ras|race|komaf|roots|kerk|moskee)\b/;
/** Whether a column would say where somebody comes from. */
export const isOfBackground = (name: string): boolean => ofBackground.test(folded(name));

/** Why a whole file is refused. Each has its sentence in the area `staff-pool-import`, as `file-<reason>`. */
const importFileReasons = [
  "quotes",
  "encoding",
  "bsnColumn",
  "backgroundColumn",
  "noHeader",
  "columnsMissing",
  "columnTwice",
  "noLines",
  "tooMany",
] as const;
export interface ImportFileRefusal {
  reason: UnreadableReason | (typeof importFileReasons)[number];
  /** Our own names, for columns that are missing or stand there twice. */
  fields?: readonly ImportField[];
  line?: number;
  /** How many lines it held, of those that are too many. */
  lines?: number;
}

/** Why one line is not taken in. Each has its sentence, as `problem-<problem>`. */
const importProblems = [
  "missing",
  "tooLong",
  "emailUnclear",
  "phoneUnclear",
  "phoneNotMobile",
  "townUnknown",
  "townMeant",
  "languageUnknown",
  "levelUnknown",
  "languageTwice",
  "kmUnclear",
  "capacityUnclear",
  "yesNoUnclear",
  "experienceUnknown",
  "genderUnclear",
  "ageUnclear",
  "standingUnclear",
  "careWorker",
  "maybeBsn",
  "columns",
  "twice",
  "emailTaken",
  "gone",
] as const;
export type ImportProblem = (typeof importProblems)[number];

/** A problem of a line; what stood there is not said. */
export interface ImportRejection {
  line: number;
  field: ImportField | null;
  problem: ImportProblem;
  /** How many towns may have been meant. */
  meant?: number;
}
