import type { PaperKind } from "@generated/client";
import { newId } from "~/access/ids";
import { makePaper } from "~/invitation/paper/papers.server";
import { colleagueIn } from "./askers";
import { done, personOf, type Telling } from "./telling";

/** The coordinator makes a letter or a card for somebody who is invited. */
export async function paperFor(telling: Telling, name: string, kind: PaperKind, now: Date): Promise<void> {
  const asker = await colleagueIn(telling.doors, telling.coordinatorId, telling.conferenceId, "changePerson");
  done(await makePaper(asker, { personId: personOf(telling, name), kind }, { once: newId(), now }));
}
