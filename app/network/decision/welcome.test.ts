import fc from "fast-check";
import { expect, test } from "vitest";
import { decisionKinds, knots, mayBeInvited, type StandingDecision, undecided } from "./welcome";

const hatice = "hatice";
const cemal = "cemal";
const word = (principalId: string, kind: StandingDecision["kind"], personId = "mother"): StandingDecision => ({
  personId,
  principalId,
  kind,
});

test("nobody is invited before a principal said he is welcome", () => {
  expect(mayBeInvited([])).toBe(false);
  expect(mayBeInvited([word(hatice, "notThisTime")])).toBe(false);
});

test("somebody who is welcome to one and 'not this time' to the other may come", () => {
  expect(mayBeInvited([word(hatice, "notThisTime"), word(cemal, "welcome")])).toBe(true);
});

test("his mother whom Hatice keeps out is not invited, though Cemal welcomes her", () => {
  const decisions = [word(hatice, "keptOut"), word(cemal, "welcome")];
  expect(mayBeInvited(decisions)).toBe(false);
  expect(knots(decisions)).toEqual([{ personId: "mother", welcomedBy: [cemal], keptOutBy: [hatice] }]);
});

test("two principals who both keep somebody out, or both hesitate, are no knot", () => {
  expect(knots([word(hatice, "keptOut"), word(cemal, "keptOut")])).toEqual([]);
  expect(knots([word(hatice, "keptOut"), word(cemal, "notThisTime")])).toEqual([]);
});

test("the coordinator hears who has not decided yet", () => {
  expect(undecided([word(hatice, "welcome")], [hatice, cemal])).toEqual([cemal]);
  expect(undecided([], [hatice, cemal])).toEqual([hatice, cemal]);
});

const kinds = fc.constantFrom(...decisionKinds);
/** One standing word a principal and person, as the database gives them. */
const decisions = fc
  .array(fc.record({ personId: fc.constantFrom("a", "b", "c"), principalId: fc.constantFrom("p", "q", "r"), kind: kinds }))
  .map((rows) => [...new Map(rows.map((row) => [`${row.personId}/${row.principalId}`, row])).values()]);

test("one 'kept out' outweighs any number of welcomes", () => {
  fc.assert(fc.property(decisions, (rows) => !mayBeInvited([...rows, word("s", "keptOut")])));
});

test("the order in which principals spoke makes no difference", () => {
  fc.assert(
    fc.property(
      decisions.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, other]) => {
        expect(mayBeInvited(other)).toBe(mayBeInvited(rows));
        expect(new Set(knots(other).map(({ personId }) => personId))).toEqual(new Set(knots(rows).map(({ personId }) => personId)));
      },
    ),
  );
});

test("nobody in a knot may be invited, and every knot has two different sides", () => {
  fc.assert(
    fc.property(decisions, (rows) => {
      for (const { personId, welcomedBy, keptOutBy } of knots(rows)) {
        expect(mayBeInvited(rows.filter((row) => row.personId === personId))).toBe(false);
        expect(welcomedBy.filter((principal) => keptOutBy.includes(principal))).toEqual([]);
      }
    }),
  );
});

test("who welcomed and who has to decide are never the same", () => {
  fc.assert(
    fc.property(decisions, (rows) => {
      const open = undecided(rows, ["p", "q", "r"]);
      expect(rows.some(({ principalId }) => open.includes(principalId))).toBe(false);
    }),
  );
});
