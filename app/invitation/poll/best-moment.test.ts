import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Asked, bestMoment, type Said, standings } from "./best-moment";

const day = (id: string, at: number) => ({ id, startsAt: new Date(Date.UTC(2026, 11, at, 12)) });
const people: Asked[] = [
  { id: "hatice", principal: true },
  { id: "cemal", principal: true },
  { id: "ayla", principal: false },
  { id: "bas", principal: false },
];
const says = (momentId: string, words: Record<string, Said["answer"]>): Said[] =>
  Object.entries(words).map(([personId, answer]) => ({ momentId, personId, answer }));
const [saturday, sunday, evening] = [day("sat", 5), day("sun", 6), day("eve", 9)];

describe("the best moment", () => {
  test("is the one most people can, and says who would be missed", () => {
    const said = [
      ...says("sat", { hatice: "yes", cemal: "yes", ayla: "no", bas: "yes" }),
      ...says("sun", { hatice: "yes", cemal: "yes", ayla: "yes", bas: "yes" }),
    ];
    expect(bestMoment([saturday, sunday], said, people)).toMatchObject({ best: { momentId: "sun", no: [] }, because: "yes", beside: [] });
    expect(standings([saturday], said, people)).toMatchObject([{ no: ["ayla"], silent: [] }]);
  });

  test("is never one that a principal cannot, however many others can", () => {
    const said = [
      ...says("sat", { hatice: "no", cemal: "yes", ayla: "yes", bas: "yes" }),
      ...says("sun", { hatice: "yes", cemal: "maybe", ayla: "no", bas: "no" }),
    ];
    expect(bestMoment([saturday, sunday], said, people)).toMatchObject({ best: { momentId: "sun" }, because: "only" });
  });

  test("is proposed when nobody else answered, or all others cannot, with who is waited for and who would be missed", () => {
    const willing = { hatice: "yes", cemal: "yes" } as const;
    const silent = bestMoment([sunday, saturday], [...says("sat", willing), ...says("sun", willing)], people);
    expect(silent).toMatchObject({ best: { momentId: "sat", silent: ["ayla", "bas"], no: [] }, because: "earliest" });
    const said = says("sat", { ...willing, ayla: "no", bas: "no" });
    expect(bestMoment([saturday], said, people)).toMatchObject({ best: { no: ["ayla", "bas"], silent: [] }, because: "only" });
  });

  test("is none when no principal is free on any, or one has not said", () => {
    expect(bestMoment([saturday], says("sat", { hatice: "no", cemal: "yes" }), people)).toEqual({ none: "principalsCannot", best: null });
    expect(bestMoment([saturday], says("sat", { hatice: "yes" }), people)).toEqual({ none: "principalsSilent", best: null });
    expect(bestMoment([], [], people)).toEqual({ none: "noMoments", best: null });
  });

  test("with as many yes is the one with more maybe, and else the earliest; the other is named", () => {
    const both = { hatice: "yes", cemal: "yes" } as const;
    const tied = [...says("sat", both), ...says("sun", { ...both, bas: "maybe" })];
    expect(bestMoment([saturday, sunday], tied, people)).toMatchObject({
      best: { momentId: "sun" },
      because: "maybe",
      beside: [{ momentId: "sat" }],
    });
    const even = [...says("sun", both), ...says("eve", both)];
    expect(bestMoment([evening, sunday], even, people)).toMatchObject({ best: { momentId: "sun" }, because: "earliest" });
  });

  test("a principal who can for certain weighs more than somebody of the circle", () => {
    const said = [
      ...says("sat", { hatice: "yes", cemal: "maybe", ayla: "yes", bas: "yes" }),
      ...says("sun", { hatice: "yes", cemal: "yes" }),
    ];
    expect(bestMoment([saturday, sunday], said, people)).toMatchObject({ best: { momentId: "sun" }, because: "principals" });
  });
});

describe("whatever was answered", () => {
  const ids = ["a", "b", "c", "d"];
  const moments = fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...ids), startsAt: fc.integer({ min: 1, max: 3 }).map((at) => day("x", at).startsAt) }),
    {
      selector: ({ id }) => id,
      minLength: 1,
    },
  );
  const asked = fc.uniqueArray(fc.record({ id: fc.constantFrom("p", "q", "r", "s", "t"), principal: fc.boolean() }), {
    selector: ({ id }) => id,
  });
  const said = fc.uniqueArray(
    fc.record({
      momentId: fc.constantFrom(...ids),
      personId: fc.constantFrom("p", "q", "r", "s", "t"),
      answer: fc.constantFrom<Said["answer"]>("yes", "maybe", "no"),
    }),
    { selector: ({ momentId, personId }) => `${momentId}${personId}`, maxLength: 20 },
  );
  const scene = fc.tuple(moments, said, asked);
  const chosen = (...given: Parameters<typeof bestMoment>) => bestMoment(...given).best?.momentId ?? null;

  test("the order in which it comes changes nothing", () =>
    fc.assert(
      fc.property(scene, ([m, s, p]) => {
        expect(bestMoment([...m].reverse(), [...s].reverse(), [...p].reverse())).toEqual(bestMoment(m, s, p));
      }),
    ));

  test("one more yes never lowers a moment", () =>
    fc.assert(
      fc.property(scene, fc.constantFrom("p", "q", "r", "s", "t"), ([m, s, p], personId) => {
        const before = chosen(m, s, p);
        if (before === null) return;
        const after = [
          ...s.filter((one) => one.momentId !== before || one.personId !== personId),
          { momentId: before, personId, answer: "yes" as const },
        ];
        expect(chosen(m, after, p)).toBe(before);
      }),
    ));

  test("no principal is ever proposed what he cannot", () =>
    fc.assert(
      fc.property(scene, ([m, s, p]) => {
        const best = chosen(m, s, p);
        const principals = new Set(p.filter(({ principal }) => principal).map(({ id }) => id));
        expect(s.some(({ momentId, personId, answer }) => momentId === best && answer === "no" && principals.has(personId))).toBe(false);
      }),
    ));

  test("everybody stands exactly once with every moment", () =>
    fc.assert(
      fc.property(scene, ([m, s, p]) => {
        for (const { yes, maybe, no, silent } of standings(m, s, p))
          expect([...yes, ...maybe, ...no, ...silent].sort()).toEqual(p.map(({ id }) => id).sort());
      }),
    ));
});
