import { phone } from "../../prisma/stories/stage";

/** Everybody of this journey is invented; their numbers exist on the simulated phones only. */
export const principals = {
  Sevda: { familyName: "Aksoy", phone: phone(7101), word: "nergis" },
  Ruud: { familyName: "Aksoy", phone: phone(7102), word: "houtduif" },
} as const;

/** Who is around them; each reads another language. They disagree about Dirk. */
export const members = [
  {
    firstName: "Marijke",
    phone: phone(7201),
    relation: "zus van Ruud",
    circle: "inner",
    sector: "family",
    language: "nl",
    word: "boterkoek",
  },
  {
    firstName: "Gülay",
    phone: phone(7202),
    relation: "moeder van Sevda",
    circle: "inner",
    sector: "family",
    language: "tr",
    word: "menekşe",
  },
  { firstName: "Nadia", phone: phone(7203), relation: "buurvrouw", circle: "middle", sector: "neighbours", language: "ar", word: "ياسمين" },
  {
    firstName: "Marek",
    phone: phone(7204),
    relation: "collega van Ruud",
    circle: "outer",
    sector: "workSchoolFaith",
    language: "pl",
    word: "bocian",
  },
] as const;
export type MemberName = (typeof members)[number]["firstName"];
export const dirk = { firstName: "Dirk", phone: phone(7205), relation: "broer van Ruud", circle: "inner", sector: "family" } as const;
export const guest = {
  firstName: "Anton",
  phone: phone(7301),
  organisation: "Woonstede",
  discipline: "woonconsulent",
  word: "regenton",
} as const;

/** How somebody reads his number aloud. */
export const said = (e164: string): string => `0${e164.slice(3)}`;

/** What Sevda says about Dirk; nobody but she and the coordinator may ever read it. */
export const reasonOfSevda = "Hij dronk de huur op.";
