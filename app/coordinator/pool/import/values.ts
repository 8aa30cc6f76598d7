import type { LanguageLevel } from "@generated/enums";
import { z } from "zod";
import { parseNumber } from "~/messaging/sms/phone-numbers";
import { folded } from "~/places/places";
import { spokenLanguages } from "~/registration/spoken-languages";
import { type AgeGroup, ageGroups, type Experience } from "~/registration/wish-criteria";
import type { PoolState } from "../pool-state";
import type { SpokenWell } from "../profile/language-rows";
import type { ImportProblem } from "./columns";

/** Reads a cell; a problem instead of a value says what is wrong with it. */
function cell<Value>(read: (typed: string) => Value | { problem: ImportProblem }) {
  return z.string().transform((typed, context): Value => {
    const value = read(typed);
    if (typeof value !== "object" || value === null || !("problem" in value)) return value as Value;
    context.addIssue({ code: "custom", message: value.problem });
    return z.NEVER;
  });
}

/** One of a few words, however it is spelt. */
const oneOf = <Value>(words: Readonly<Record<string, Value>>, problem: ImportProblem) =>
  cell((typed) => {
    const word = folded(typed);
    return Object.hasOwn(words, word) ? (words[word] as Value) : { problem };
  });

const yesNo = {
  ja: true,
  j: true,
  yes: true,
  y: true,
  true: true,
  "1": true,
  x: true,
  nee: false,
  n: false,
  no: false,
  false: false,
  "0": false,
};

const genders = { vrouw: "woman", v: "woman", woman: "woman", man: "man", m: "man", anders: "other", other: "other", x: "other" };

const ages: Record<string, AgeGroup> = {
  ...Object.fromEntries(ageGroups.map((group) => [folded(group), group])),
  "jonger dan 30": "under30",
  "30": "under30",
  "30 45": "30to45",
  "30 tot 45": "30to45",
  "45 60": "45to60",
  "45 tot 60": "45to60",
  "ouder dan 60": "over60",
  "60": "over60",
};

const experiences: Record<string, Experience> = {
  rentdebt: "rentDebt",
  huurschuld: "rentDebt",
  huurachterstand: "rentDebt",
  schulden: "rentDebt",
  addiction: "addiction",
  verslaving: "addiction",
  smallchildren: "smallChildren",
  "kleine kinderen": "smallChildren",
  domesticviolence: "domesticViolence",
  "huiselijk geweld": "domesticViolence",
  minors: "minors",
  minderjarigen: "minors",
  jongeren: "minors",
  interpreter: "interpreter",
  tolk: "interpreter",
};

const standings: Record<string, Extract<PoolState, "applied" | "trained" | "active">> = {
  applied: "applied",
  aangemeld: "applied",
  trained: "trained",
  opgeleid: "trained",
  active: "active",
  actief: "active",
};

const languages = new Map(
  spokenLanguages.flatMap(({ code, nl, en }) => [code, nl, en].map((name) => [folded(name), code as string] as const)),
);
/** Names people use beside the one on the list. */
for (const [name, code] of [
  ["sarnami", "hns"],
  ["sranan", "srn"],
  ["sranan tongo", "srn"],
  ["papiamento", "pap"],
  ["papiamentu", "pap"],
  ["riffijns", "rif"],
  ["tamazight", "rif"],
  ["kurmanji", "kmr"],
  ["kurmanci", "kmr"],
  ["sorani", "ckb"],
  ["darija", "ary"],
  ["farsi", "fas"],
  ["ngt", "dse"],
  ["gebarentaal", "dse"],
] as const)
  languages.set(name, code);

const levels: Record<string, LanguageLevel> = {
  native: "native",
  moedertaal: "native",
  good: "good",
  goed: "good",
  some: "some",
  beetje: "some",
  "een beetje": "some",
};

/** "nld:native|rif:good", or "Nederlands: moedertaal | Tarifit: goed". */
function languagesOf(typed: string): SpokenWell[] | { problem: ImportProblem } {
  const spoken: SpokenWell[] = [];
  for (const one of typed.split(/[|;,\n/]+/).filter((part) => part.trim())) {
    const [name = "", level = ""] = one.split(/[:=]/);
    const language = languages.get(folded(name));
    if (!language) return { problem: "languageUnknown" };
    const well = levels[folded(level)];
    if (!well) return { problem: "levelUnknown" };
    if (spoken.some((other) => other.language === language)) return { problem: "languageTwice" };
    spoken.push({ language, level: well });
  }
  return spoken.length > 0 ? spoken : { problem: "missing" };
}

function experienceOf(typed: string): Experience[] | { problem: ImportProblem } {
  const kinds = typed.split(/[|;,\n]+/).flatMap((part) => (part.trim() ? [experiences[folded(part)] ?? null] : []));
  return kinds.every((kind) => kind !== null) ? [...new Set(kinds)] : { problem: "experienceUnknown" };
}

const whole = (least: number, most: number, problem: ImportProblem) =>
  cell((typed) => {
    const number = /^\d{1,4}( ?km)?$/i.test(typed) ? Number.parseInt(typed, 10) : Number.NaN;
    return number >= least && number <= most ? number : { problem };
  });

const needed = z.string("missing").min(1, "missing");

/** One line of a file, except its town: that is looked up among places. */
export const ImportedLine = z.object({
  firstName: needed.max(60, "tooLong"),
  familyName: needed.max(200, "tooLong"),
  email: z.string("missing").pipe(z.email("emailUnclear").max(300, "tooLong")),
  phone: z.string("missing").pipe(
    cell<string>((typed) => {
      const number = parseNumber(typed);
      if (!number.ok) return { problem: "phoneUnclear" };
      return number.kind === "mobile" ? number.e164 : { problem: "phoneNotMobile" };
    }),
  ),
  town: needed.max(200, "tooLong"),
  languages: z.string("missing").pipe(cell(languagesOf)),
  notCareWorker: z.string("missing").pipe(
    cell((typed) => {
      const word = folded(typed);
      const said = Object.hasOwn(yesNo, word) ? yesNo[word as keyof typeof yesNo] : null;
      return said === null ? { problem: "yesNoUnclear" } : said || { problem: "careWorker" };
    }),
  ),
  travelsKm: whole(1, 300, "kmUnclear").optional(),
  capacity: whole(1, 10, "capacityUnclear").optional(),
  evenings: oneOf(yesNo, "yesNoUnclear").optional(),
  weekends: oneOf(yesNo, "yesNoUnclear").optional(),
  experience: cell(experienceOf).optional(),
  gender: oneOf(genders, "genderUnclear").optional(),
  ageGroup: oneOf(ages, "ageUnclear").optional(),
  standing: oneOf(standings, "standingUnclear").optional(),
});
export type ImportedLine = z.output<typeof ImportedLine>;
