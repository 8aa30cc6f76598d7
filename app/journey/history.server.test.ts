import { expect, test } from "vitest";
import { relations } from "~/access/rights";
import { isTextKey } from "~/language/catalogue";
import { eventKinds } from "~/timeline/timeline.server";
import { kindsFor } from "./history.server";

test("a referrer reads how far it is, and never who was asked or what was decided", () => {
  const kinds = kindsFor(["referrer"], false);
  for (const kind of ["decided", "invited", "replied", "called", "personAdded", "offerAnswered", "numberCleared"])
    expect(kinds).not.toContain(kind);
});

test("nobody's history tells of a quiet call, or of how an agreement goes", () => {
  for (const relation of relations) {
    expect(kindsFor([relation], false)).not.toContain("quietCall");
    expect(kindsFor([relation], false)).not.toContain("checkedIn");
  }
});

test("in private time the coordinator's history leaves out what tells of content", () => {
  expect(kindsFor(["coordinator"], false)).toContain("decided");
  expect(kindsFor(["coordinator"], true)).not.toContain("decided");
  expect(kindsFor(["coordinator"], true)).toContain("called");
});

test("every kind somebody may read has words", () => {
  for (const kind of kindsFor(["coordinator"], false)) expect(isTextKey(`staff-conference.event-${kind}`), kind).toBe(true);
  expect(eventKinds).toEqual(expect.arrayContaining([...kindsFor(["referrer"], false)]));
});
