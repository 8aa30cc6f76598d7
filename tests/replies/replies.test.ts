import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clauseLine } from "~/invitation/replies/clauses";
import { comes } from "~/invitation/replies/harmless";
import { meaningOf } from "~/invitation/replies/meaning";
import { weekdaysNamed } from "~/invitation/replies/weekdays";
import { asksToStop } from "~/messaging/sms/stop-words";
import { clearReplies } from "./clear";
import { fifthUnseen } from "./fifth-unseen";
import { firstUnseen } from "./first-unseen";
import { fourthUnseen } from "./fourth-unseen";
import { moreReplies } from "./more";
import { noWithReasons } from "./no-with-reasons";
import { people } from "./people";
import { secondUnseen } from "./second-unseen";
import { replyTable } from "./table";
import { thirdUnseen } from "./third-unseen";
import { traps } from "./traps";
import { widerReplies } from "./wider";

const all = [
  ...Object.values(replyTable).flat(),
  ...Object.values(moreReplies).flat(),
  ...firstUnseen,
  ...secondUnseen,
  ...widerReplies,
  ...Object.values(people).flat(),
];
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

describe.each(Object.entries(people))("people of every age and temper in %s", (_language, replies) => {
  test.each(replies)("%s", (typed, meaning) => expect(meaningOf(typed)).toBe(meaning));
});

describe("a clear answer with what people put around it", () => {
  test.each(widerReplies)("%s", (typed, meaning) => expect(meaningOf(typed)).toBe(meaning));
});

describe("a no with its reason, and what is near to one", () => {
  test.each(noWithReasons)("%s", (typed, meaning) => {
    if (meaning === "no") expect(meaningOf(typed)).toBe("no");
    else expect(["yes", "no"]).not.toContain(meaningOf(typed));
  });
});

/** A yes to who wrote the table; the house waits until somebody has asked. */
const willed = /ان شاء الله|إن شاء الله/u;

describe("a reply somebody wrote who had not seen the reader", () => {
  test("the third hundred came out as told when it was run once, and never worse", () => {
    const read = thirdUnseen.map(([typed, meant]) => ({ meant, got: meaningOf(typed) }));
    const right = (wanted: readonly string[]) => read.filter(({ meant, got }) => wanted.includes(meant) && got === meant).length;
    expect(read.filter(({ meant, got }) => got === "yes" && meant !== "yes")).toEqual([]);
    expect(right(["yes", "no"])).toBeGreaterThanOrEqual(52);
    expect(right(["stop"])).toBe(10);
  });
  test("the fifth hundred came out as told when it was run once, and never worse", () => {
    const asked = { startsAt: new Date("2026-12-12T13:00:00Z") };
    const read = fifthUnseen.map(([typed, becomes, receiver]) => ({
      becomes,
      got: meaningOf(typed, { ...asked, names: ["Hatice", "Cemal", "Nora", receiver] }),
    }));
    const acted = read.filter(({ got }) => ["yes", "no", "stop"].includes(got));
    expect(acted.filter(({ becomes, got }) => got !== becomes)).toEqual([]);
    const right = (wanted: string) => acted.filter(({ becomes }) => becomes === wanted).length;
    expect(right("yes")).toBeGreaterThanOrEqual(21);
    expect(right("no")).toBeGreaterThanOrEqual(24);
    expect(right("stop")).toBe(12);
  });
  test("the fourth hundred came out as told when it was run once, and never worse", () => {
    const read = fourthUnseen.map(([typed, becomes]) => ({ becomes, got: meaningOf(typed) }));
    const right = (wanted: string) => read.filter(({ becomes, got }) => becomes === wanted && got === wanted).length;
    expect(read.filter(({ becomes, got }) => ["yes", "no", "stop"].includes(got) && got !== becomes)).toEqual([]);
    expect(right("yes")).toBeGreaterThanOrEqual(24);
    expect(right("no")).toBeGreaterThanOrEqual(25);
    expect(right("stop")).toBeGreaterThanOrEqual(11);
  });
  test.each([...firstUnseen, ...secondUnseen])("%s", (typed, meaning) => {
    expect(meaningOf(typed)).toBe(willed.test(typed) ? "words" : meaning);
  });
});

describe.each(Object.entries(clearReplies))("a clear %s", (meaning, replies) => {
  test.each(replies)("%s", (typed) => expect(meaningOf(typed)).toBe(meaning));
});

test.each(traps)("%s is near to an answer and none", (typed) => expect(["yes", "no", "stop"]).not.toContain(meaningOf(typed)));

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

const notYes = [...all.filter(([, meaning]) => meaning !== "yes").map(([typed]) => typed), ...traps];
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

/** Agrees in Polish, and never minds in Surinam. */
const idleNo = /\bno[^\p{L}]+(?:jasne|pewnie|pewno|oczywi|span)/iu;

test("what holds a word of refusal is never a yes, wherever it stands and whatever stands beside it", () => {
  const withRefusal = fc
    .tuple(fc.constantFrom(...yes, ...all.map(([typed]) => typed)), fc.constantFrom(...refusals), fc.nat(8))
    .chain(([text, refusal, at]) => {
      const words = text.split(" ");
      return dressed([...words.slice(0, at), refusal, ...words.slice(at)].join(" "));
    })
    .filter((text) => !idleNo.test(text));
  fc.assert(
    fc.property(withRefusal, (text) => meaningOf(text) !== "yes"),
    { numRuns: 6000 },
  );
});

/** Letters typed twice are read as one, so "bbbd" is the "bd" of a thank you; words nobody knows hold none. */
const unknown = fc.stringMatching(/^[bcdfgqwz]{4,8}$/).filter((word) => !/(.)\1/.test(word));

test("an unknown word beside a bare yes is for a person to read", () => {
  const bareYes = Object.values(replyTable)
    .flat()
    .filter(
      ([text, meaning]) =>
        meaning === "yes" && !comes.test(clauseLine(text)) && !/groet|regards|pozdr|hanım|Hi |السلام|Dag |Dzień/i.test(text),
    );
  fc.assert(
    fc.property(fc.constantFrom(...bareYes), unknown, ([text], word) => meaningOf(`${text} ${word}`) !== "yes"),
    { numRuns: 1000 },
  );
});

test("an unknown word, wherever it stands, makes no yes of what is none: it removes no condition", () => {
  fc.assert(
    fc.property(fc.constantFrom(...notYes), unknown, fc.nat(12), fc.constantFrom("", ",", "."), (text, word, at, mark) => {
      const words = text.split(" ");
      return meaningOf([...words.slice(0, at), word + mark, ...words.slice(at)].join(" ")) !== "yes";
    }),
    { numRuns: 4000 },
  );
});

const reasons = [
  "she is my sister",
  "ze is mijn zus",
  "God bless you",
  "o benim yeğenim",
  "الله يبارك فيكم",
  "to moja siostra",
  "for her",
  "merak etme",
  "hij is familie",
];

test("what is harmless beside a yes makes no yes of what is none, and hides no condition", () => {
  fc.assert(
    fc.property(fc.constantFrom(...notYes), fc.constantFrom(...reasons), joins, fc.boolean(), (text, reason, join, first) => {
      return meaningOf(first ? reason + join + text : text + join + reason) !== "yes";
    }),
    { numRuns: 4000 },
  );
});

test.each([
  "als",
  "mits",
  "if",
  "unless",
  "but",
  "maar",
  "eğer",
  "ama",
  "اذا",
  "لكن",
  "jeśli",
  "ale",
  "maybe",
  "misschien",
  "morgen",
  "later",
])("with %s in it nothing is a yes", (word) => {
  for (const text of yes) expect(meaningOf(`${text}, ${word} zz`)).not.toBe("yes");
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
    fc.property(both, ([one, other, between]) =>
      [one + between + other, other + between + one].every((text) => idleNo.test(text) || meaningOf(text) !== "yes"),
    ),
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
