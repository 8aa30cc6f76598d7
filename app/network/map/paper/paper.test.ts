import { expect, test } from "vitest";
import { inventMap } from "../../../../tests/builders/invented-map";
import { forPaper } from "./paper";

const map = inventMap({ seed: 3, people: 20, ties: 60 });

test("whoever must stay out is not on paper, and nothing that was said of him with others is", () => {
  const [gone = ""] = map.people.slice(-1).map(({ id }) => id);
  const paper = forPaper(map, new Set([gone]));
  expect(JSON.stringify(map)).toContain(gone);
  expect(JSON.stringify(paper)).not.toContain(gone);
  expect(paper.people).toHaveLength(19);
});

test("conflicts, notes and who must not meet stay off the paper", () => {
  const noted = { ...map, people: map.people.map((person) => ({ ...person, note: ["let op"] })) };
  const paper = forPaper(noted, new Set());
  expect(map.pairs.some(({ conflict, mustNotMeet }) => conflict || mustNotMeet)).toBe(true);
  expect(paper.pairs.some(({ conflict, mustNotMeet, stillInContact }) => conflict || mustNotMeet || stillInContact)).toBe(false);
  expect(JSON.stringify(paper)).not.toContain("let op");
});
