import type { InboundMeaning } from "@generated/enums";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meaningOf } from "~/invitation/replies/meaning";
import { weekdaysNamed } from "~/invitation/replies/weekdays";
import { asksToStop } from "~/messaging/sms/stop-words";
import { firstUnseen } from "./first-unseen";
import { moreReplies } from "./more";
import { replyTable, type TypedReply } from "./table";


const all = [...Object.values(replyTable).flat(), ...Object.values(moreReplies).flat(), ...firstUnseen];
/** What is done without a person having read the message. */
const acted: readonly InboundMeaning[] = ["yes", "no", "maybe", "wrongNumber", "stop", "start"];

function countsOf(replies: readonly TypedReply[]) {
  const read = replies.map(([typed, meant]) => ({ typed, meant, got: meaningOf(typed) }));
  const clear = read.filter(({ meant }) => meant === "yes" || meant === "no");
  const stops = read.filter(({ meant }) => meant === "stop");
  return {
    replies: read.length,
    clear: clear.length,
    clearRecognised: clear.filter(({ meant, got }) => meant === got).length,
    stops: stops.length,
    stopsObeyed: stops.filter(({ got }) => got === "stop").length,
    falseYes: read.filter(({ meant, got }) => got === "yes" && meant !== "yes").map(({ typed }) => typed),
    falseStop: read.filter(({ meant, got }) => got === "stop" && meant !== "stop").map(({ typed }) => typed),
    otherwiseActed: read.filter(({ meant, got }) => acted.includes(got) && got !== meant && got !== "yes").map((one) => one),
    toTray: read.filter(({ got }) => !acted.includes(got)).length,
    missed: clear.filter(({ meant, got }) => meant !== got).map(({ typed }) => typed),
  };
}

test("the table holds five hundred replies, about a hundred in each language", () => {
  expect(all.length).toBeGreaterThanOrEqual(500);
  for (const replies of Object.values(replyTable)) expect(replies.length).toBeGreaterThanOrEqual(95);
});

describe.each(Object.entries(replyTable))("a reply in %s", (_language, replies) => {
  test.each(replies)("%s", (typed, meaning) => expect(meaningOf(typed)).toBe(meaning));
});

describe.each(Object.entries(moreReplies))("one more reply in %s", (_language, replies) => {
  test.each(replies)("%s", (typed, meaning) => expect(meaningOf(typed)).toBe(meaning));
});

describe("a reply somebody wrote who had not seen the reader", () => {
  test.each(firstUnseen)("%s", (typed, meaning) => expect(meaningOf(typed)).toBe(meaning));
});

const ornament = fc.constantFrom(
  "",
  "!",
  "!!",
  ".",
  "...",
  "?",
  " ",
  "  ",
  "\n",
  ",",
  " 👍",
  " 🙏",
  " 😊",
  "❤️",
  " 👍🏽",
  " :)",
  " ;)",
  " :(",
  "🙄",
  '"',
  "*",
  "…",
);
const inCase = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.toLocaleUpperCase("tr"),
  (text) => [...text].map((letter, at) => (at % 2 ? letter.toUpperCase() : letter.toLowerCase())).join(""),
);
const joins = fc.constantFrom(" ", "  ", ", ", "! ", ". ", "\n", " - ");

/** A text dressed up as people do: case, what stands around it, and what stands between its words. */
const dressed = (text: string) =>
  fc
    .tuple(inCase, ornament, ornament, joins)
    .map(([change, before, behind, between]) => before + change(text.split(" ").join(between)) + behind);

const notYes = all.filter(([, meaning]) => meaning !== "yes").map(([typed]) => typed);
const yes = all.filter(([, meaning]) => meaning === "yes").map(([typed]) => typed);
const refusals = [
  ..."niet geen nooit nee not no never can't won't don't hayır değil yok gelemem gelmiyorum لا ما لن مش مو nie nigdy".split(" "),
  ..."NIET Nee NOT HAYIR DEĞİL NIE neit".split(" "),
];

test("case, emoji and marks around and between the words never make a yes of what is none", () => {
  const dressedUp = fc.constantFrom(...notYes).chain((text) => dressed(text));
  fc.assert(
    fc.property(dressedUp, (text) => meaningOf(text) !== "yes"),
    { numRuns: 4000 },
  );
});

test("what holds a word of refusal is never a yes, wherever it stands and whatever stands beside it", () => {
  const withRefusal = fc
    .tuple(fc.constantFrom(...yes, ...all.map(([typed]) => typed)), fc.constantFrom(...refusals), fc.nat(8))
    .chain(([text, refusal, at]) => {
      const words = text.split(" ");
      return dressed([...words.slice(0, at), refusal, ...words.slice(at)].join(" "));
    });
  fc.assert(
    fc.property(withRefusal, (text) => meaningOf(text) !== "yes"),
    { numRuns: 6000 },
  );
});

test("a yes with a word more that nobody knows is for a person to read", () => {
  const unknown = fc.stringMatching(/^[bcdfgqwz]{4,8}$/);
  const plainYes = yes.filter((text) => !/groet|regards|pozdr|hanım|Hi |السلام|Dag |Dzień/i.test(text));
  fc.assert(
    fc.property(fc.constantFrom(...plainYes), unknown, (text, word) => meaningOf(`${text} ${word}`) !== "yes"),
    { numRuns: 1000 },
  );
});

test("a stop stays one in every case, with spaces and marks around it", () => {
  const stops = all.filter(([, meaning]) => meaning === "stop").map(([typed]) => typed);
  const around = fc.constantFrom("", " ", "  ", "!", "!!!", ".", "\n", '"', "*", " 🙏", "😡", ",");
  fc.assert(
    fc.property(fc.constantFrom(...stops), inCase, around, around, (text, change, before, behind) =>
      asksToStop(before + change(text) + behind),
    ),
    { numRuns: 3000 },
  );
});

test("two answers at once are for a person to read", () => {
  const both = fc.tuple(
    fc.constantFrom(...yes),
    fc.constantFrom(...all.filter(([, meaning]) => meaning === "no").map(([typed]) => typed)),
    joins,
  );
  fc.assert(
    fc.property(both, ([one, other, between]) => meaningOf(one + between + other) !== "yes" && meaningOf(other + between + one) !== "yes"),
    { numRuns: 3000 },
  );
});

test("a day that is named is known in every language", () => {
  expect(weekdaysNamed("Ja, tot zaterdag!")).toEqual([6]);
  expect(weekdaysNamed("cumartesi gelirim")).toEqual([6]);
  expect(weekdaysNamed("tak, w niedzielę")).toEqual([7]);
  expect(weekdaysNamed("نعم يوم الأحد")).toEqual([7]);
  expect(weekdaysNamed("ja graag")).toEqual([]);
});
