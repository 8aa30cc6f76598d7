import { afterAll, beforeAll, beforeEach, test } from "vitest";
import { beginJourney, endJourney, type Journey, showScreens } from "./journey";
import { notesProposal, registers } from "./step-1-registration";
import { accepts, offers } from "./step-2-matching";

let journey: Journey;
let broken = false;

beforeAll(async () => {
  journey = await beginJourney();
}, 120_000);
afterAll(() => endJourney(journey));
beforeEach(({ skip, onTestFailed }) => {
  if (broken) skip("an earlier step did not come through");
  onTestFailed(async () => {
    broken = true;
    await showScreens(journey);
  });
});

/** One step of the line, in the order in which people take them. */
const step = (name: string, walk: (journey: Journey) => Promise<void>) => test(name, () => walk(journey), 120_000);

step("a social worker notes a proposal and its answer", notesProposal);
step("and registers two principals, with the case about their rent", registers);
step("the manager sees them waiting and asks the coordinator who fits best", offers);
step("the coordinator hears what, then who, and accepts", accepts);
