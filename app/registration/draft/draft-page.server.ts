import type { StaffAsker } from "~/access/guards.server";
import { landlordsOf, openCasesOf } from "~/eviction-case/cases.server";
import { text } from "~/language/catalogue";
import { dayValue } from "~/language/dates";
import type { Lists } from "~/registration/draft/choices";
import type { Draft } from "~/registration/draft/draft.server";
import { judged } from "~/registration/draft/draft-judged";
import { withTownJudged } from "~/registration/draft/town-judged.server";

/** The lists a worker's form chooses from; only where the step asks for them. */
export async function listsOf(asker: StaffAsker, needed: boolean): Promise<Lists> {
  const [cases, landlords] = needed ? await Promise.all([openCasesOf(asker), landlordsOf(asker.db)]) : [[], []];
  return { cases, landlords, readsNothing: text(asker.language, "staff-registration.reads-nothing") };
}

/** What keeps this draft from being sent by this worker. */
export const judgedFor = (asker: StaffAsker, draft: Draft, now: Date) =>
  withTownJudged(judged(draft.content, { safetyTrained: asker.safetyTrained, today: dayValue(now) }), {
    audience: "staff",
    language: asker.language,
  });

/** First names by place, "" where none was typed. */
export const namesByPlace = ({ content }: Draft): string[] =>
  Array.from({ length: content.principals }, (_, at) => content.typed[`principals[${at}].firstName`]?.[0] ?? "");
