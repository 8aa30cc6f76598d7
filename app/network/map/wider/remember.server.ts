import type { Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import type { At, CircleAsker } from "../../reach.server";
import type { NewStroke, PersonFields } from "../model";
import { type DrawRefusal, draw } from "../strokes/draw.server";
import { type Question, widerQuestions } from "./questions";
import type { Remembered } from "./wider-input";

/**
 * Puts somebody on the map who came to mind at a question; how close he stands is what the question gives, until somebody moves him.
 * @param withPrincipal whose map the coordinator draws on; without one she draws for all
 */
export async function remember(asker: CircleAsker, given: Remembered, at: At, withPrincipal?: string): Promise<Outcome<DrawRefusal>> {
  const question: Question | undefined = widerQuestions.find(({ id }) => id === given.question);
  const { firstName, relation, sector } = given;
  const id = newId();
  const fields: Partial<PersonFields> = {
    ...(relation ? { relation } : {}),
    ...(sector && question ? { spot: { circle: question.circle, sector } } : {}),
    ...(question?.farAway ? { farAway: true } : {}),
  };
  const strokes = Object.entries(fields).map(
    ([field, value]): NewStroke => ({
      ...{ id: newId(), subjectId: id, otherId: null, saw: 0 },
      ...{ field: field as keyof PersonFields, value },
    }),
  );
  return draw(asker, { strokes, newcomers: [{ id, firstName }], withPrincipal }, at);
}
