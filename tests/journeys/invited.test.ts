import { afterAll, beforeAll, beforeEach, test } from "vitest";
import { fiveAnswer, looksAgain, notesWhoTold } from "./invited-answers";
import { byLetter, byMailAndCard, byVoice, failedMessage, looksAtWords, ownCalendar, unknownNumber, writeBack } from "./invited-otherwise";
import { choosesDay, movesDay, principalsChoose, proposes } from "./invited-poll";
import { beginInviting, endInviting, type Inviting, showInviting } from "./invited-stage";

let stage: Inviting;
let broken = false;

beforeAll(async () => {
  stage = await beginInviting();
}, 120_000);
afterAll(() => endInviting(stage));
beforeEach(({ skip, onTestFailed }) => {
  if (broken) skip("an earlier step did not come through");
  onTestFailed(async () => {
    broken = true;
    await showInviting(stage);
  });
});

/** One step, in the order in which people take them. */
const step = (name: string, walk: (stage: Inviting) => Promise<void>) => test(name, () => walk(stage), 120_000);

step("the coordinator proposes evenings and weekends, and reads what else there is on those days", proposes);
step("the principals choose first, each on his own phone, and she sees it come in", principalsChoose);
step("who told whom is noted before the first message", notesWhoTold);
step("five read it in their own language, answer, say when they can and change their minds; her list follows", fiveAnswer);
step("without script a link looks again", looksAgain);
step("others write back; what is clear counts, what is not is read, and stop is stop", writeBack);
step("what an unknown number writes lies with the Centrale", unknownNumber);
step("a message that failed says why, and what to do", failedMessage);
step("the words of a message are looked at as a phone shows them", looksAtWords);
step("a letter brings a code to type", byLetter);
step("an e-mail for who has no number, a card for who reads nothing", byMailAndCard);
step("the best moment becomes the day", choosesDay);
step("a telephone plays what was spoken in", byVoice);
step("the day moves, and everybody is told once", movesDay);
step("the day stands in a calendar of one's own", ownCalendar);
