import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { checkPlace } from "~/places/check-place.server";
import type { PlaceRefusal } from "~/places/place-words.server";

export const PlaceInput = z.object({
  town: z.string().trim().default(""),
  postcode: z.string().trim().optional(),
});
export type PlaceInput = z.input<typeof PlaceInput>;

/** Notes where about a family lives, so that distance can count. The words for a refusal come from `placeErrors`. */
export function placeConference(
  asker: ConferenceAsker,
  input: PlaceInput,
  at: { once: string; now: Date },
): Promise<Outcome<PlaceRefusal>> {
  const { conferenceId } = asker;
  return deed<PlaceRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: `/matching/${conferenceId}` }, async (tx) => {
    const { centraleId } = await tx.conference.findUniqueOrThrow({ where: { id: conferenceId }, select: { centraleId: true } });
    const place = await checkPlace(tx, centraleId, { town: input.town ?? "", postcode: input.postcode });
    if (place.refused) return place.refused;
    await tx.conference.update({ where: { id: conferenceId }, data: { town: place.town, postcodeArea: place.postcodeArea } });
  });
}
