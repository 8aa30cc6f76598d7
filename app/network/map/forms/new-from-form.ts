import { figureKinds } from "../model";
import { longest, type Reading, said, spotIn, wordsOf } from "./form-reading";

/** Somebody new: a person, or a figure that lives in the strokes alone. A name is enough. */
export function newFromForm(reading: Reading, ids: () => string): void {
  const { form, result, draw } = reading;
  const firstName = said(form, "firstName");
  if (firstName === "") result.errors.firstName = "family-map.name-needed";
  else if (firstName.length > longest.name) result.errors.firstName = "family-map.too-long";
  const asked = said(form, "kind");
  const figure = figureKinds.find((kind) => kind === asked);
  if (!figure && asked !== "" && asked !== "person") result.errors.kind = "family-map.wrong-choice";
  const id = ids();
  if (figure) draw(id, null, "figure", { kind: figure, name: firstName });
  else result.newcomers.push({ id, firstName });
  const spot = spotIn(reading);
  if (spot) draw(id, null, "spot", spot);
  const relation = said(form, "relation");
  if (relation !== "") wordsOf(reading, id, "relation", relation);
}
