import { newId } from "~/access/ids";
import type { TypedWords } from "~/invitation/wording/faults";
import { keepWords, type WordingInput } from "~/invitation/wording/wording.server";
import { colleagueIn } from "./askers";
import { done, type Telling } from "./telling";

/** The coordinator writes her own words for a moment. */
export async function words(
  { doors, coordinatorId, conferenceId }: Telling,
  about: Omit<WordingInput, "words">,
  typed: TypedWords,
  now: Date,
): Promise<void> {
  const coordinator = await colleagueIn(doors, coordinatorId, conferenceId, "wordMessages");
  done(await keepWords(coordinator, { ...about, words: typed }, { once: newId(), now }));
}
