import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import * as areas from "./areas";
import { type FamilyTextKey, text } from "./catalogue";
import { formatEuros } from "./dates";
import { languages } from "./languages";

const catalogue: Record<string, Record<string, string>> = areas;
const dutchAreas = Object.keys(catalogue)
  .filter((path) => path.startsWith("nl/"))
  .map((path) => path.slice(3));

type Ast = ReturnType<IntlMessageFormat["getAst"]>;

/** The values a message takes, and those of them it shows; one that only chooses between word forms is not shown. */
function argumentsOf(message: string) {
  const taken = new Set<string>();
  const shown = new Set<string>();
  const walk = (elements: Ast, counted?: string) => {
    for (const element of elements) {
      if (element.type === 7 && counted) shown.add(counted);
      if (element.type === 0 || element.type === 7 || !("value" in element)) continue;
      taken.add(element.value);
      if ("options" in element) {
        for (const option of Object.values(element.options)) walk(option.value, element.type === 6 ? element.value : counted);
      } else shown.add(element.value);
    }
  };
  walk(new IntlMessageFormat(message, "nl", undefined, { ignoreTag: true }).getAst());
  return { taken: [...taken].sort(), shown: [...shown].sort() };
}

describe.each(dutchAreas)("the words of %s", (area) => {
  const wanted =
    area.startsWith("family-") || ["sms", "email", "letter"].includes(area) ? languages.map(({ code }) => code) : (["nl", "en"] as const);

  test.each(wanted)("ask in %s for the same values as in Dutch", (language) => {
    const dutch = catalogue[`nl/${area}`] ?? {};
    const translated = catalogue[`${language}/${area}`];
    expect(translated, `${language}/${area}`).toBeDefined();
    expect(Object.keys(translated ?? {}).sort()).toEqual(Object.keys(dutch).sort());
    for (const [key, message] of Object.entries(dutch)) {
      const other = translated?.[key] ?? "";
      expect(other.trim(), `${language}/${area}.${key}`).not.toBe("");
      // Where a language bends no word for a number it may leave the choice out; what is shown it shows, and it asks for nothing more.
      const [dutchValues, otherValues] = [argumentsOf(message), argumentsOf(other)];
      expect(otherValues.shown, `${language}/${area}.${key}`).toEqual(dutchValues.shown);
      expect(dutchValues.taken, `${language}/${area}.${key}`).toEqual(expect.arrayContaining(otherValues.taken));
    }
  });
});

test("an Arabic reader sees the plural of Arabic, with the digits used in the Netherlands", () => {
  expect(text("ar", "family-common.errors-title", { count: 4 })).toContain("4");
  expect(text("ar", "family-common.errors-title", { count: 2 })).toBe("ينقص شيئان");
});

test("a colleague's text asked in Polish is given in Dutch", () => {
  expect(text("pl", "staff-common.nav-today")).toBe("Vandaag");
});

test("a message that misses a value says so instead of showing a hole", () => {
  expect(() => text("nl", "family-common.questions" satisfies FamilyTextKey)).toThrow(/name/);
});

test("whole euros are shown without cents", () => {
  expect(formatEuros("nl", 124000).replace(/\s/g, " ")).toBe("€ 1.240");
  expect(formatEuros("nl", 124050n).replace(/\s/g, " ")).toBe("€ 1.240,50");
});
