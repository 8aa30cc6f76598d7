import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import type { ApproachContent } from "../approach/approach";
import { circleOf } from "../circle.server";
import type { NamedLink } from "./link-warnings";

/** Ties between whoever may be invited and somebody who must stay out, with first names; of one person, or of everybody. */
export async function knownLinks(asker: ConferenceAsker, personId?: string): Promise<NamedLink[]> {
  const { links, people } = await circleOf(asker);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.firstName ?? "";
  const asked = links.filter((link) => (personId ? link.personId === personId : !people.find(({ id }) => id === link.personId)?.invited));
  return asked.map((link) => ({ name: nameOf(link.personId), other: nameOf(link.keptOutId), kinds: link.kinds }));
}

/** Keeps that the coordinator knew of a tie when she invited somebody, and what she agreed with him about it. It stands with who asked him. */
export async function keepWhatWasAgreed(tx: Tx, asker: ConferenceAsker, personId: string, agreed: string, now: Date): Promise<void> {
  const id = newId();
  await tx.approach.create({
    data: {
      ...{
        id,
        conferenceId: asker.conferenceId,
        personId,
        by: "coordinator",
        at: now,
        how: "togetherWithCoordinator",
        notedByAccount: asker.id,
      },
      accusationSealed: seal(asker.dataKey, { model: "Approach", field: "accusationSealed", id }, { agreed } satisfies ApproachContent),
    },
  });
}
