import type { PaperKind } from "@generated/enums";
import type { Proof } from "~/access/rights";
import { text } from "~/language/catalogue";
import { formatDay, formatDayTime, formatList, formatTime, leafWords } from "~/language/dates";
import { type Language, languageInfo } from "~/language/languages";
import type { DrawnMoment } from "./card-pictures";
import { shownCode } from "./code";

/** What a letter or a card is made of. */
export interface PaperFacts {
  kind: PaperKind;
  language: Language;
  name: string;
  familyName?: string | undefined;
  address?: string | undefined;
  /** First names of those on whose behalf it is. */
  askers: readonly string[];
  /** Who told him about it: somebody of the circle, or the coordinator. */
  teller: string;
  caller: { name: string; number: string };
  code: string;
  proof: Proof;
  /** Of a card: what stands below in Dutch as well, and when the day begins. */
  under?: Language | null;
  startsAt?: Date | null;
  /** Where codes are typed. */
  codeUrl: string;
  madeAt: Date;
}

/** A letter or a card, all its words in order, in the language of who reads it. */
export interface Sheet {
  kind: PaperKind;
  language: Language;
  dir: "ltr" | "rtl";
  title: string;
  addressee: string[];
  day: string;
  greeting: string;
  said: string[];
  howTitle: string;
  steps: string[];
  code: string;
  /** What the square opens. */
  square: string;
  call: string;
  closing: string[];
  notYours: string;
  /** Of a card: the day as a picture, whom to call, and what stands in another language under the first. */
  moment: DrawnMoment | null;
  caller: { name: string; number: string };
  under: { language: Language; words: string[] } | null;
}

/** The words of a letter or a card. Neither says what it is about: paper is read by whoever finds it. */
export function sheetOf(facts: PaperFacts): Sheet {
  const { language, kind, name, caller, under = null, startsAt = null } = facts;
  const t = (key: Parameters<typeof text>[1], values?: Record<string, string | number>) => text(language, key, values);
  const info = languageInfo(language);
  const asking = (reader: Language) => ({ askers: formatList(reader, facts.askers), count: facts.askers.length });
  const people = asking(language);
  const cardWords = (reader: Language) => [
    text(reader, "letter.card-asks", asking(reader)),
    text(reader, "letter.card-told", { teller: facts.teller }),
  ];
  // Among words from right to left a number of two groups would change their places.
  const apart = (said: string) => (info.dir === "rtl" ? `\u2066${said}\u2069` : said);
  const address = apart(facts.codeUrl.replace(/^https?:\/\//, ""));
  const reach = { caller: caller.name, number: apart(caller.number) };
  const card = kind === "card";
  return {
    kind,
    language,
    dir: info.dir,
    title: card ? t("letter.card-title", { name }) : t("letter.title"),
    addressee: card ? [] : [[name, facts.familyName].filter(Boolean).join(" "), ...(facts.address ?? "").split(/\n|, */)].filter(Boolean),
    day: formatDay(language, facts.madeAt),
    greeting: t("letter.greeting", { name }),
    said: card ? cardWords(language) : [t("letter.asks", people), t("letter.any-answer"), t("letter.later")],
    howTitle: t("letter.how"),
    steps: [t("letter.step-go", { address }), t("letter.step-code"), t(`letter.step-${facts.proof}`, reach)],
    code: shownCode(facts.code),
    square: `${facts.codeUrl}?code=${facts.code}&taal=${language}`,
    call: t(card ? "letter.card-call" : "letter.call", reach),
    closing: card ? [] : [t("letter.closing"), caller.name],
    notYours: t("letter.not-yours", reach),
    moment: card && startsAt ? drawn(language, startsAt) : null,
    caller,
    under: card && under ? { language: under, words: cardWords(under) } : null,
  };
}

const drawn = (language: Language, at: Date): DrawnMoment => ({
  ...leafWords(language, at),
  time: formatTime(language, at),
  said: formatDayTime(language, at),
});
