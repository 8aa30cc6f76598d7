import { expect, test } from "vitest";
import type { Language } from "~/language/languages";
import { clockStrokes } from "./card-pictures";
import { sheetOf } from "./sheet";
import { canBePdf, sheetPdf } from "./sheet-pdf.server";
import { squareOf } from "./square.server";

const madeAt = new Date("2026-09-10T10:00:00Z");
const longest = {
  name: "Bartholomeus-Alexander",
  familyName: "van den Heuvel-Yılmaz",
  address: "Burgemeester van Leeuwenlaan 112-III\n1064 KX Amsterdam",
  askers: ["Hatice", "Mehmet-Cemal"],
  teller: "Ayşegül-Fatma",
  caller: { name: "Emine", number: "06 12 34 56 78" },
  code: "ABCDEFGHJK",
  codeUrl: "https://kring.eigenkracht-centrale.example/code",
};

const paper = (kind: "letter" | "card", language: Language, under: Language | null, startsAt: Date | null) =>
  sheetOf({ ...longest, kind, language, under, startsAt, proof: "word", madeAt });
const pagesOf = async (sheet: ReturnType<typeof paper>) =>
  (await sheetPdf(sheet, squareOf(sheet.square), madeAt)).toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length;

test.each(["nl", "en", "tr", "pl"] as const)("a letter and a card in %s stay on one page, however long the names are", async (language) => {
  const day = new Date("2026-09-26T11:30:00Z");
  for (const sheet of [
    paper("letter", language, null, null),
    paper("card", language, null, null),
    paper("card", language, null, day),
    paper("card", language, "nl", day),
  ]) {
    expect(canBePdf(sheet)).toBe(true);
    expect(await pagesOf(sheet)).toBe(1);
  }
});

test("a card shows the day and the hour without words to read, in the language it is in; a letter names neither", () => {
  const day = new Date("2026-09-26T11:30:00Z");
  expect(paper("card", "tr", null, day).moment).toMatchObject({ weekday: "Cumartesi", number: "26", month: "Eylül", time: "13:30" });
  expect(paper("card", "ar", null, day).moment).toMatchObject({ number: "26", time: "13:30" });
  expect(paper("card", "tr", null, null).moment).toBeNull();
  expect(paper("letter", "tr", null, day).moment).toBeNull();
});

test("the square leads to the page where codes are typed, in the language of the paper", () => {
  expect(paper("letter", "tr", null, null).square).toBe(`${longest.codeUrl}?code=ABCDEFGHJK&taal=tr`);
});

test("the hands of its clock point where they should: half past one, and noon", () => {
  const hands = (time: string) =>
    clockStrokes(time)
      .slice(-2)
      .map(({ to }) => to);
  const [hour, minute] = hands("13:30");
  expect(minute).toEqual([24, 39]);
  expect(hour?.[0], "between the one and the two").toBeGreaterThan(24);
  expect(hour?.[1]).toBeLessThan(24);
  expect(hands("12:00")).toEqual([
    [24, 14],
    [24, 9],
  ]);
});
