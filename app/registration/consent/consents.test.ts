import { describe, expect, test } from "vitest";
import { text } from "~/language/catalogue";
import { languages } from "~/language/languages";
import { whatStopsWith, yesKinds } from "./consents";

describe("taking back a yes", () => {
  test("every kind says beforehand what stops and what cannot be undone, in every language of the families", () => {
    for (const kind of yesKinds) {
      const { stops, stays, kept } = whatStopsWith(kind);
      expect(stops.length).toBeGreaterThan(0);
      expect(stays.length).toBeGreaterThan(0);
      for (const { code } of languages) {
        const words = [
          ...stops.map((one) => text(code, `family-own-part.stops-${one}`)),
          ...stays.map((one) => text(code, `family-own-part.stays-${one}`)),
          ...kept.map((one) => text(code, `family-own-part.kept-${one}`)),
        ];
        for (const word of words) expect(word).toMatch(/\S/);
      }
    }
  });

  test("without the yes to be registered, or to take part, the whole stops; any other yes ends alone", () => {
    expect(yesKinds.filter((kind) => whatStopsWith(kind).ends)).toEqual(["willingness", "registration"]);
  });

  test("a wish for somebody of a background goes at once, and is not only hidden", () => {
    expect(whatStopsWith("coordinatorBackground").stops).toContain("backgroundErased");
  });
});
