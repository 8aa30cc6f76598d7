import type { Outcome } from "~/access/deed.server";
import { addPerson } from "../../place.server";
import type { At, CircleAsker } from "../../reach.server";
import { widerQuestions } from "./questions";
import type { Remembered } from "./wider-input";

/**
 * Puts somebody on the map who came to mind at a question; how close he stands is what the question gives, until somebody moves him.
 * @param withPrincipal whose map the coordinator draws on; without one she draws for all
 */
export async function remember(asker: CircleAsker, given: Remembered, at: At, withPrincipal?: string): Promise<Outcome<string>> {
  const question = widerQuestions.find(({ id }) => id === given.question);
  const { firstName, relation, sector } = given;
  return addPerson(asker, { firstName, relation, sector, circle: question?.circle }, at);
}
