import { afterAll, beforeAll, beforeEach, test } from "vitest";
import { beginJourney, endJourney, type Journey, showScreens } from "./journey";
import { notesProposal, registers } from "./step-1-registration";
import { accepts, offers } from "./step-2-matching";
import { coordinatorSeesKnot, drawsMap, principalsDecide, sendsOwnPages, talks } from "./step-3-preparing";
import { invites, membersAnswer, nothingToOneWhoSaidNo, setsDay } from "./step-4-inviting";
import { guestSpeaksFirst, invitesGuest, reminds } from "./step-5-guests";
import { arrives, callsQuietly, closesDoors, informs, presents, writesPlan } from "./step-5-the-day";
import { agrees, readPlan, remarks } from "./step-6-plan";
import { checksIn, looksBack } from "./step-7-looking-back";

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

step("first talks, and the question in their own words", talks);
step("people on the map, with numbers, languages and agreed words", drawsMap);
step("each principal opens a page of his own", sendsOwnPages);
step("they disagree about one person, and no page tells either of them", principalsDecide);
step("the coordinator alone sees the knot", coordinatorSeesKnot);

step("day and place are set", setsDay);
step("everybody who is welcome gets a message in the language he reads", invites);
step("yes, maybe and no, and each shows at once on the coordinator's list", membersAnswer);
step("who answered is left in peace", nothingToOneWhoSaidNo);

step("a guest comes for his own part when each principal says yes", invitesGuest);
step("and says beforehand what he offers and asks", guestSpeaksFirst);
step("a week ahead, who did not say no is reminded", reminds);
step("on the day, who is here", arrives);
step("information, with the guest for his part", informs);
step("private time closes every room with content", closesDoors);
step("the family writes its plan on three phones", writesPlan);
step("a quiet call looks like coffee", callsQuietly);
step("the family ends its time and presents", presents);

step("the referrer says a word beside the plan", remarks);
step("the plan is agreed, with a contact person and a day to look back", agrees);
step("everybody reads and prints the plan as far as he is a reader of it", readPlan);

step("two weeks on, how it goes", checksIn);
step("looking back closes the conference", looksBack);
