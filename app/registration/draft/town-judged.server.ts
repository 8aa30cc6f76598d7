import { placeNamed } from "~/places/dutch-places.server";
import { type PlaceReader, placeErrors } from "~/places/place-words.server";
import type { Judged } from "~/registration/draft/draft-judged";

/** Adds to what is wrong with a draft that its town is not on the list of places, with what may have been meant. */
export function withTownJudged(judged: Judged, reader: PlaceReader): Judged {
  const town = judged.input?.town;
  if (!town || placeNamed(town)) return judged;
  const { town: words = [] } = placeErrors(reader, "townUnknown", { town });
  return { ...judged, errors: { ...judged.errors, town: words }, wrong: [...judged.wrong, "town"] };
}
