import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { addStrokes, lockMap, mapOf } from "../map/strokes/strokes.server";
import { type At, circlePath, closedTo, personHere } from "../reach.server";

/**
 * Notes who is still in contact with somebody who must stay out, as the one who said so tells it. It stands on the coordinator's map
 * alone: on another principal's it would tell that the question was asked.
 * @param input.known everybody the question named; who of them is not in `inContact` is not, or no longer
 */
export async function noteContact(
  asker: ConferenceAsker,
  input: { personId: string; known: readonly string[]; inContact: readonly string[] },
  { once, now }: At,
): Promise<Outcome<"notOnMap">> {
  const { conferenceId } = asker;
  return deed<"notOnMap" | "privateTime">(
    { db: asker.db, actor: asker, once, redirect: circlePath(asker), writesContentOf: conferenceId },
    async (tx) => {
      if (await closedTo(tx, asker)) return "privateTime";
      await lockMap(tx, conferenceId);
      const map = await mapOf(asker, { db: tx });
      const person = await personHere(tx, conferenceId, input.personId);
      const others = [...new Set(input.known)].filter((id) => id !== input.personId);
      const here = new Set(map.people.map(({ id }) => id));
      if (!person || person.principal || person.guest || others.some((id) => !here.has(id))) return "notOnMap";
      const stands = new Set(
        map.pairs.filter(({ stillInContact }) => stillInContact).flatMap(({ first, second }) => [`${first} ${second}`]),
      );
      const strokes = others.flatMap((id) => {
        const [subjectId, otherId] = [input.personId, id].sort() as [string, string];
        const value = input.inContact.includes(id);
        if (stands.has(`${subjectId} ${otherId}`) === value) return [];
        return [{ id: newId(), subjectId, otherId, field: "stillInContact" as const, value, saw: 0, layer: "coordinator" as const }];
      });
      await addStrokes(tx, asker, strokes, now);
    },
  );
}
