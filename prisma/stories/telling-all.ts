import { newId } from "~/access/ids";
import { firstDay } from "~/clock.server";
import { noteProposal } from "~/registration/proposal/proposals.server";
import { colleague, type Doors } from "../../tests/builders/askers";
import { dayOn, done, on } from "../../tests/builders/telling";
import { setStage } from "./stage";
import { stories } from "./stories";
import { tellPool, waitingList } from "./waiting";

/** Tells the stories when the demo is empty. Run twice, the second finds them told. */
export async function tell(doors: Doors): Promise<void> {
  if ((await doors.staff.organisation.count()) > 0) {
    // The proposal is told last, so with it everything stands.
    if ((await doors.staff.proposal.count()) > 0) return;
    throw new Error("The stories were told only half. Stop Kring, delete .data/postgres and start again.");
  }
  const stage = await setStage(doors.staff, firstDay);
  for (const story of stories) await story.tell(doors, stage, firstDay);
  for (const one of waitingList) await one.tell(doors, stage, firstDay);
  await tellPool(doors, stage, firstDay);
  const worker = await colleague(doors, stage.worker);
  const later = {
    firstName: "Henk",
    note: "Nu niet, zijn moeder is net overleden.",
    answer: "notNow",
    askAgainOn: dayOn(firstDay, 20),
    ownWords: "Vraag het na de zomer nog eens.",
  } as const;
  done(await noteProposal(worker, later, { once: newId(), now: on(firstDay, -60) }));
}
