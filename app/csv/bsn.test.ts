import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsBsn, isBsnName, passesElevenTest } from "./bsn";

/** The check written the other way round: the ninth digit is what the other eight leave. */
function lastDigitOf(eight: string): number {
  return [...eight].reduce((sum, digit, at) => sum + Number(digit) * (9 - at), 0) % 11;
}
const eightDigits = fc.stringMatching(/^\d{8}$/);
const bsn = eightDigits
  .filter((eight) => lastDigitOf(eight) < 10 && `${eight}${lastDigitOf(eight)}` !== "000000000")
  .map((eight) => `${eight}${lastDigitOf(eight)}`);
const word = fc.constantFrom("huurder", "belt", "zegt", "achterstand", "adres", "zie", "dossier");

describe("the eleven-test", () => {
  test("passes exactly the last digit the others ask for", () => {
    fc.assert(
      fc.property(eightDigits, fc.integer({ min: 0, max: 9 }), (eight, last) => {
        fc.pre(`${eight}${last}` !== "000000000");
        expect(passesElevenTest(`${eight}${last}`)).toBe(lastDigitOf(eight) === last);
      }),
    );
  });

  test("one mistyped digit never passes", () => {
    fc.assert(
      fc.property(bsn, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (number, at, more) => {
        const wrong = [...number];
        wrong[at] = String((Number(wrong[at]) + more) % 10);
        expect(passesElevenTest(wrong.join(""))).toBe(false);
      }),
    );
  });

  test.each(["", "12345678", "1234567890", "000000000", "12345678a"])("%j is no number of nine digits of somebody", (text) => {
    expect(passesElevenTest(text)).toBe(false);
  });
});

describe("in a text", () => {
  const marks = fc.constantFrom("", " ", ".", "-", "\u00a0");
  const shapes = fc.constantFrom([3, 3, 3], [4, 2, 3], [2, 2, 2, 3], [3, 2, 4]);
  const shaped = fc.tuple(bsn, shapes, marks).map(([number, shape, mark]) => {
    const starts = shape.map((_, at) => shape.slice(0, at).reduce((sum, length) => sum + length, 0));
    return shape.map((length, at) => number.slice(starts[at], (starts[at] ?? 0) + length)).join(mark);
  });

  test("a number that passes is found among words and other numbers, in groups or on end", () => {
    fc.assert(
      fc.property(word, shaped, word, fc.constantFrom("", "(", "nr.: ", "2026 ", "huisnummer 12, "), (before, number, after, lead) => {
        expect(holdsBsn(`${before} ${lead}${number} ${after}`)).toBe(true);
      }),
    );
  });

  test("and also in other digits, and with unseen marks between", () => {
    fc.assert(
      fc.property(bsn, (number) => {
        expect(holdsBsn(number.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))))).toBe(true);
        expect(holdsBsn(number.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit))))).toBe(true);
        expect(holdsBsn([...number].join("\u200b"))).toBe(true);
      }),
    );
  });

  test("a number that does not pass is left alone", () => {
    fc.assert(
      fc.property(eightDigits, fc.integer({ min: 0, max: 9 }), (eight, last) => {
        fc.pre(lastDigitOf(eight) !== last);
        expect(holdsBsn(`dossier ${eight}${last} van de huurder`)).toBe(false);
      }),
    );
  });

  test("no telephone number, however it is written", () => {
    const nine = fc.stringMatching(/^[1-9]\d{8}$/);
    const written = (rest: string) => [
      `0${rest}`,
      `+31${rest}`,
      `+31 ${rest.slice(0, 1)} ${rest.slice(1, 5)} ${rest.slice(5)}`,
      `0031 ${rest.slice(0, 2)} ${rest.slice(2, 5)} ${rest.slice(5)}`,
      `0${rest.slice(0, 1)}-${rest.slice(1)}`,
      `0${rest.slice(0, 1)} ${rest.slice(1, 3)} ${rest.slice(3, 5)} ${rest.slice(5, 7)} ${rest.slice(7)}`,
      `0${rest.slice(0, 2)} - ${rest.slice(2, 5)} ${rest.slice(5, 7)} ${rest.slice(7)}`,
    ];
    fc.assert(
      fc.property(nine, word, (rest, before) => {
        for (const phone of written(rest)) expect([phone, holdsBsn(`${before} ${phone}, na vijven`)]).toEqual([phone, false]);
      }),
    );
  });

  test("no bank account, amount, day, postcode or house number", () => {
    const amount = fc
      .integer({ min: 0, max: 9_999_999 })
      .map((euros) => `€ ${euros.toLocaleString("nl-NL")},${String(euros % 100).padStart(2, "0")}`);
    const day = fc
      .date({ min: new Date("1990-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10));
    fc.assert(
      fc.property(amount, day, fc.integer({ min: 1, max: 9999 }), (euros, on, number) => {
        const [year, month, date] = on.split("-");
        for (const text of [
          euros,
          on,
          `${date}-${month}-${year}`,
          `${date}.${month}.${year}`,
          `Dorpsstraat ${number}-3`,
          `1012 AB ${number}`,
        ]) {
          expect([text, holdsBsn(text)]).toEqual([text, false]);
        }
      }),
    );
    for (const iban of ["NL91 ABNA 0417 1643 00", "NL91ABNA0417164300", "DE89 3704 0044 0532 0130 00", "BE68 5390 0754 7034"])
      expect([iban, holdsBsn(`rekening ${iban} van de moeder`)]).toEqual([iban, false]);
  });

  test("named, it is refused also when it is mistyped or lost its leading zero", () => {
    for (const text of ["BSN: 12345678", "b.s.n. 123456789", "burgerservicenummer van mevrouw is 123 456 789", "sofinr 12.34.56.78"])
      expect([text, holdsBsn(text)]).toEqual([text, true]);
    for (const text of ["BSN onbekend, belt met 0612345678", "Wij vragen geen BSN.", "het absnoer 12345678"])
      expect([text, holdsBsn(text)]).toEqual([text, false]);
  });
});

test("a column is known by its name, however it is written", () => {
  for (const name of [
    "BSN",
    "bsn",
    "Bsn-nummer",
    "b.s.n.",
    "BSN huurder",
    "tenantBsn",
    "huurder_bsn",
    "Burgerservicenummer",
    "burger service nummer",
    "Sofinummer",
    "citizenServiceNumber",
    "ＢＳＮ",
  ])
    expect([name, isBsnName(name)]).toEqual([name, true]);
  for (const name of ["kenmerk", "naam", "begin", "basis naam", "absentie", "bouwsom netto"])
    expect([name, isBsnName(name)]).toEqual([name, false]);
});
