import type { ConferenceAsker } from "~/access/guards.server";
import { text } from "~/language/catalogue";
import { type Language, languageInfo, type StaffLanguage } from "~/language/languages";
import { languageToWrite } from "~/language/readers";
import { languageName } from "~/registration/spoken-languages";
import { type Question, questionsFor, type WhatIsThere } from "./questions";

export interface SpokenWith {
  id: string;
  firstName: string;
  spokenLanguage: string;
}

/** With whom the coordinator may go through the questions, and what he speaks. One statement. */
export function principalsToAsk(asker: ConferenceAsker): Promise<SpokenWith[]> {
  return asker.db.$queryRaw<SpokenWith[]>`
    select pr."id", p."firstName", p."spokenLanguage" from "Principal" pr join "Person" p on p."id" = pr."personId"
    where pr."conferenceId" = ${asker.conferenceId}::uuid and p."erasedAt" is null order by pr."id"`;
}

/** A question with the same words in the languages of who is asked. */
export interface CardQuestion {
  question: Question;
  also: { language: Language; dir: string; words: string }[];
}

export interface WiderCard {
  questions: CardQuestion[];
  /** Names of languages the card has beside the reader's own, and of those it lacks. */
  has: string[];
  lacks: string[];
}

/** The talk card for these principals: every question in the coordinator's language, and in theirs where Kring has it. */
export function cardFor(there: WhatIsThere, principals: readonly SpokenWith[], language: StaffLanguage): WiderCard {
  const spoken = [...new Set(principals.map(({ spokenLanguage }) => spokenLanguage))].filter(
    (code) => languageToWrite(code) !== language && code !== "nld",
  );
  const written = spoken.flatMap((code) => languageToWrite(code) ?? []);
  const nameOf = (code: string) => languageName(code, language);
  return {
    questions: questionsFor(there).map((question) => ({
      question,
      also: written.map((other) => ({
        language: other,
        dir: languageInfo(other).dir,
        words: text(other, `family-wider.q-${question.id}`),
      })),
    })),
    has: spoken.filter((code) => languageToWrite(code) !== null).map(nameOf),
    lacks: spoken.filter((code) => languageToWrite(code) === null).map(nameOf),
  };
}
