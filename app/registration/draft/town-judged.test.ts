import { expect, test } from "vitest";
import { type Judged, judged } from "~/registration/draft/draft-judged";
import { emptyDraft } from "./draft";
import { withTownJudged } from "./town-judged.server";

const typed = (town: string): Judged => judged(emptyDraft({ town: [town] }), { safetyTrained: true, today: "2026-11-24" });

test("a family's town is right however it is typed", () => {
  for (const town of ["Diemen", "den bosch", "AMSTERDAM-ZUIDOOST"])
    expect(withTownJudged(typed(town), { audience: "family", language: "tr" }).wrong).not.toContain("town");
});

test("a town that is not on the list is said at the field, with what may be meant, in each language a family reads", () => {
  for (const language of ["nl", "en", "tr", "ar", "pl"] as const) {
    const { wrong, errors } = withTownJudged(typed("Dieman"), { audience: "family", language });
    expect(wrong).toContain("town");
    expect(errors.town?.[0]).toContain("Diemen");
    expect(errors.town?.[0]).toContain("Dieman");
  }
});

test("a worker who types what is nowhere near a name is asked for the place next to it", () => {
  const { errors } = withTownJudged(typed("Timboektoe aan de Dam"), { audience: "staff", language: "nl" });
  expect(errors.town).toEqual(["“Timboektoe aan de Dam” staat niet op de lijst. Kies de plaats of het stadsdeel dat erbij ligt."]);
});
