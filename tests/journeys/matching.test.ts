import { afterAll, beforeAll, beforeEach, test } from "vitest";
import { endJourney, showWalkers } from "./journey";
import { accepts, noAndNothing, officerReads, ratherSomebodyElse, searchesAgain, wholeList } from "./matching-answers";
import { asksInOrder, compares, readsFirst, wishes } from "./matching-desk";
import { activates, applies, fillsProfile, takesIn, trains } from "./matching-joining";
import { beginMatching, type Journey } from "./matching-stage";
import type { Walker } from "./walking";

let journey: Journey;
let asked: readonly string[] = [];
let third: Walker;
let broken = false;

beforeAll(async () => {
  journey = await beginMatching();
}, 120_000);
afterAll(() => endJourney(journey));
beforeEach(({ skip, onTestFailed }) => {
  if (broken) skip("an earlier step did not come through");
  onTestFailed(async () => {
    broken = true;
    await showWalkers([
      ["manager", journey.manager],
      ["hanan", journey.hanan],
      ["mohamed", journey.mohamed],
    ]);
  });
});

/** One step, in the order in which people take them. */
const step = (name: string, walk: (journey: Journey) => Promise<void>) => test(name, () => walk(journey), 120_000);

step("somebody applies on her phone without script; mistakes are said at the field", applies);
step("the manager finds her on Today, notes the training and sends the way in", trains);
step("she chooses a password and says of herself what she wants to", fillsProfile);
step("she is made active", activates);
step("a list the Centrale had is taken in, with a report", takesIn);

step("a principal says better what was written down for him; a background asks a yes of its own", wishes);
step("by keyboard: his words are read before they count", readsFirst);
step("by keyboard: two are compared", compares);
step("by keyboard: three are asked in order", async () => {
  asked = await asksInOrder(journey);
});

step("the first says no, the second nothing, so the third is asked", () => noAndNothing(journey, asked));
step("the third hears what, then who, and accepts", async () => {
  third = await accepts(journey, asked[2] ?? "");
});
step("the principal reads who it is, and would rather have somebody else", () => ratherSomebodyElse(journey, asked[2] ?? ""));
step("the desk has it again, and nobody learns why", () => searchesAgain(journey, asked[2] ?? "", third));

step("one press proposes for everybody who waits; a person accepts a pair by keyboard", wholeList);
step("the privacy officer reads who was asked, and of no family", officerReads);
