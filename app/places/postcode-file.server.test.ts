import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dutchPlaces } from "./dutch-places.server";
import type { Spot } from "./places";
import { mostPostcodes, readPostcodes } from "./postcode-file.server";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readPostcodes(bytes(text));
const bijlmer = { postcode: "1102", latitude: 52.3186, longitude: 4.955 };

describe("a table of postcodes is taken in", () => {
  test("as English programs write it", () => {
    expect(read("postcode,latitude,longitude\n1102,52.3186,4.9550\n")).toEqual({ refused: null, areas: [bijlmer] });
  });

  test("as Dutch programs write it, with semicolons, commas, a mark at the head, and columns of their own", () => {
    const text = "\uFEFFPC4;Gemeente;Breedtegraad;Lengtegraad\r\n1102;Amsterdam;52,3186;4,9550\r\n\r\n";
    expect(read(text)).toEqual({ refused: null, areas: [bijlmer] });
  });

  test("in Windows-1252, with a town that has an accent", () => {
    const text = "naam;postcode;lat;lon\nCaf\u00e9buurt;1102;52.3186;4.9550\n";
    expect(readPostcodes(Uint8Array.from(text, (sign) => sign.charCodeAt(0)))).toEqual({ refused: null, areas: [bijlmer] });
  });

  test("whatever lies in the Netherlands, each postcode once", () => {
    const area = fc.record({
      postcode: fc.integer({ min: 1000, max: 9999 }).map(String),
      at: fc.constantFrom(...dutchPlaces.map(({ spot }) => spot)),
      off: fc.double({ min: -0.03, max: 0.03, noNaN: true }),
    });
    const areaOf = ({ postcode, at, off }: { postcode: string; at: Spot; off: number }) => ({
      postcode,
      latitude: Number((at.latitude + off).toFixed(5)),
      longitude: Number((at.longitude - off).toFixed(5)),
    });
    fc.assert(
      fc.property(fc.uniqueArray(area, { minLength: 1, selector: ({ postcode }) => postcode }), fc.boolean(), (drawn, dutch) => {
        const areas = drawn.map(areaOf);
        const number = (value: number) => (dutch ? String(value).replace(".", ",") : String(value));
        const lines = areas.map((one) => [one.postcode, number(one.latitude), number(one.longitude)].join(";"));
        expect(read(["postcode;latitude;longitude", ...lines].join("\n"))).toEqual({ refused: null, areas });
      }),
    );
  });
});

describe("nothing of it is taken in", () => {
  test.each([
    ["empty", ""],
    ["noHeader", "1102;52.3186;4.9550\n"],
    ["noHeader", "postcode;plaats\n1102;Amsterdam\n"],
    ["noLines", "postcode;latitude;longitude\n\n"],
    ["quotes", 'postcode;latitude;longitude\n"1102;52.3;4.9\n'],
  ])("%s", (refused, text) => {
    expect(read(text)).toMatchObject({ refused });
  });

  test("saved as Unicode text, which is UTF-16", () => {
    expect(readPostcodes(new Uint8Array([0xff, 0xfe, 0x70, 0]))).toMatchObject({ refused: "unicode16" });
  });

  test("a workbook under the name of a table", () => {
    expect(readPostcodes(new Uint8Array([0x50, 0x4b, 3, 4]))).toMatchObject({ refused: "zip" });
  });

  test("with more lines than there are postcodes", () => {
    const lines = Array.from({ length: mostPostcodes + 1 }, (_, at) => `${1000 + at};52.1;5.1`);
    expect(read(["postcode;latitude;longitude", ...lines].join("\n"))).toMatchObject({ refused: "tooMany", count: mostPostcodes + 1 });
  });

  test("when a line is wrong, and each line says what", () => {
    const text = [
      "postcode;latitude;longitude",
      "1102;52.3186;4.9550",
      "1102 AB;52.3;4.9",
      "0102;52.3;4.9",
      "1103;noord;4.9",
      "1104;52.3;",
      "1105;4.9;52.3",
      "1000;50.85;4.35",
      "9999;48.85;2.35",
      "1102;52.3;4.9",
    ].join("\n");
    expect(read(text)).toEqual({
      refused: "lines",
      count: 8,
      lines: [
        { line: 3, problem: "postcodeWrong" },
        { line: 4, problem: "postcodeWrong" },
        { line: 5, problem: "latitudeWrong" },
        { line: 6, problem: "longitudeWrong" },
        { line: 7, problem: "swapped" },
        { line: 8, problem: "outside" },
        { line: 9, problem: "outside" },
        { line: 10, problem: "twice" },
      ],
    });
  });
});
