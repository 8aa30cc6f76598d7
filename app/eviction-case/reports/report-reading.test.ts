import { describe, expect, test } from "vitest";
import { mostBytes } from "~/csv/file-text";
import { fieldNames, neededFields, type ReportField, reportFields } from "./report-fields";
import { readDelivery } from "./report-reading";

const today = "2026-11-24";
const sent = (text: string | Uint8Array) => (typeof text === "string" ? new TextEncoder().encode(text) : text);
const read = (text: string | Uint8Array, kind: "csv" | "json" | "either" = "either") => readDelivery(sent(text), kind, today);
const good: Partial<Record<ReportField, string>> = {
  reference: "H-1",
  firstName: "Fatima",
  familyName: "Testhuurder",
  address: "Dorpsstraat 12",
  town: "Voorbeeldstad",
  arrears: "1.240,50",
  contactPerson: "Wim",
  contactPhone: "020 123 4567",
};
const used = [...neededFields, "contactPhone", "problems", "currentRentPaid", "phone", "reportedOn", "model", "bailiff"] as const;
const cell = (value: string) => (/[;"\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const line = (change: Partial<Record<ReportField, string>> = {}) =>
  used.map((field) => cell({ ...good, ...change }[field] ?? "")).join(";");
const header = used.map((field) => fieldNames[field][0]).join(";");
const csv = (...lines: string[]) => [header, ...lines].join("\r\n");

function accepted(text: string | Uint8Array, kind?: "csv" | "json") {
  const reading = read(text, kind);
  if (reading.refused) throw new Error(reading.refused.reason);
  return reading;
}
const refusal = (text: string | Uint8Array, kind?: "csv" | "json") => read(text, kind).refused;

describe("a file of reports", () => {
  test("is read from CSV with semicolons or commas, with or without a mark in front, and from JSON", () => {
    const report = { reference: "H-1", arrears: 124_050, contactPhone: "+31201234567", town: "Voorbeeldstad" };
    for (const text of [
      csv(line()),
      `\uFEFF${csv(line())}`,
      csv(line({ arrears: "1240.50" })).replaceAll(";", ","),
      `${csv(line())}\r\n\r\n`,
    ]) {
      expect(accepted(text).accepted).toMatchObject([{ line: 2, report }]);
    }
    for (const text of [JSON.stringify([good]), JSON.stringify({ reports: [good] }), JSON.stringify({ Meldingen: 1, meldingen: [good] })]) {
      expect(accepted(text).accepted).toMatchObject([{ line: 1, report }]);
    }
    expect(accepted(JSON.stringify([{ ...good, arrears: 1240.5, currentRentPaid: false }])).accepted[0]?.report).toMatchObject({
      arrears: 124_050,
      currentRentPaid: false,
    });
  });

  test("knows a column by its Dutch and its English name", () => {
    for (const field of reportFields)
      for (const name of fieldNames[field]) expect([name, refusal(`${name}\n1`)?.reason]).toEqual([name, "columnsMissing"]);
    const text = csv(line()).replace(header, used.map((field) => fieldNames[field].at(-1)?.toUpperCase()).join(";"));
    expect(accepted(text).accepted).toHaveLength(1);
  });

  test("may be written in Windows-1252, and then that is told", () => {
    const bytes = Uint8Array.from([...csv(line({ familyName: "Müller" }))].map((letter) => letter.charCodeAt(0)));
    expect(accepted(bytes)).toMatchObject({ encoding: "windows-1252", accepted: [{ report: { familyName: "Müller" } }] });
    expect(accepted(csv(line({ familyName: "Müller" }))).encoding).toBe("utf-8");
  });

  test("names the line a record begins on, also after a text of several lines", () => {
    const reading = accepted(
      csv(
        line({ problems: "Eerst\r\nzo,\ndan zo" }),
        line({ reference: "H-2", arrears: "veel" }),
        "",
        line({ reference: "H-3", town: "" }),
      ),
    );
    expect(reading.accepted.map((one) => one.line)).toEqual([2]);
    expect(reading.rejections).toEqual([
      { line: 5, field: "arrears", reason: "amountUnclear" },
      { line: 7, field: "town", reason: "missing" },
    ]);
    expect(reading.total).toBe(3);
  });

  test.each<[Partial<Record<ReportField, string>>, ReportField, string]>([
    [{ reference: "" }, "reference", "missing"],
    [{ contactPhone: "" }, "contactPhone", "noReach"],
    [{ phone: "06 123" }, "phone", "phoneUnclear"],
    [{ reportedOn: "31-02-2026" }, "reportedOn", "dayUnclear"],
    [{ reportedOn: "25-11-2026" }, "reportedOn", "dayAhead"],
    [{ currentRentPaid: "soms" }, "currentRentPaid", "yesNoUnclear"],
    [{ model: "III" }, "model", "modelUnclear"],
    [{ problems: "x".repeat(2_001) }, "problems", "tooLong"],
    [{ reference: "x".repeat(61) }, "reference", "tooLong"],
  ])("says of %j which field it is and why", (change, field, reason) => {
    expect(accepted(csv(line(change))).rejections).toEqual([{ line: 2, field, reason }]);
  });

  test("takes a reference once, and a row that does not fit its head not at all", () => {
    const text = csv(line(), line(), line({ reference: "H-2" }).slice(0, -2), `${line({ reference: "H-3" })};over`);
    expect(accepted(text).rejections.map(({ line: at, reason }) => [at, reason])).toEqual([
      [3, "twice"],
      [4, "columns"],
      [5, "columns"],
    ]);
  });

  test("a quote in the wrong place hides where records end, so nothing is taken in and the line is named", () => {
    const text = csv(line(), line({ reference: "H-2" }).replace("Fatima", '"Fat"ima'), line({ reference: "H-3" }));
    expect(refusal(text)).toEqual({ reason: "quotes", line: 3 });
    expect(refusal(csv(line().replace("H-1", '"H-1')))?.reason).toBe("quotes");
  });
});

describe("a BSN", () => {
  const bsn = "123456782";
  test("as a column or a key makes the whole file refused, at any depth", () => {
    for (const name of ["BSN", "Burgerservicenummer", "bsn_huurder"]) {
      expect(refusal(csv(line()).replace(header, `${header};${name}`))).toEqual({ reason: "bsnColumn" });
      expect(refusal(JSON.stringify([good, { ...good, huurder: [{ [name]: null }] }]))).toEqual({ reason: "bsnColumn" });
      expect(refusal(JSON.stringify({ [name]: "", reports: [] }))).toEqual({ reason: "bsnColumn" });
    }
  });

  test("in any field makes its record refused, and nothing else is said of that record", () => {
    const elsewhere = reportFields.filter((field) => field !== "phone" && field !== "contactPhone");
    for (const field of elsewhere) {
      const reading = accepted(JSON.stringify([{ ...good, [field]: `${bsn}`, town: field === "town" ? bsn : "" }]));
      expect([field, reading.rejections]).toEqual([field, [{ line: 1, field, reason: "maybeBsn" }]]);
      expect(reading.accepted).toEqual([]);
    }
    expect(accepted(JSON.stringify([{ ...good, phone: bsn }])).rejections).toEqual([{ line: 1, field: "phone", reason: "maybeBsn" }]);
    expect(accepted(JSON.stringify([{ ...good, phone: "06 12345678" }])).rejections).toEqual([]);
    expect(accepted(JSON.stringify([{ ...good, extra: { diep: [Number(bsn)] } }])).rejections).toEqual([
      { line: 1, field: null, reason: "maybeBsn" },
    ]);
  });

  test("in a column that is none of ours, or in a row that does not fit, is seen too", () => {
    const wide = `${header};opmerking intern`;
    expect(accepted(csv(`${line()};${bsn}`).replace(header, wide)).rejections).toEqual([{ line: 2, field: null, reason: "maybeBsn" }]);
    expect(accepted(csv(`${line()};;${bsn}`)).rejections).toEqual([{ line: 2, field: null, reason: "maybeBsn" }]);
  });

  test("what is told of a refusal never holds what stood there", () => {
    const told = JSON.stringify(read(csv(line({ problems: `bsn ${bsn}` }), line({ reference: "H-2", arrears: "geheim" }))));
    expect(told).not.toContain(bsn);
    expect(told).not.toContain("geheim");
  });
});

describe("what is no file of reports", () => {
  const zip = Uint8Array.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 500 }, (_, at) => (at * 37) % 256)]);
  test.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "empty"],
    ["spaces", " \r\n ", "empty"],
    ["a zip or a workbook", zip, "zip"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), "binary"],
    ["noise without a zero", Uint8Array.from({ length: 400 }, (_, at) => 1 + ((at * 97) % 255)), "binary"],
    ["text of sixteen bits", Uint8Array.from([0xff, 0xfe, 65, 0]), "unicode16"],
    ["half a list", `[{"reference": "1"`, "notJson"],
    ["an object without a list", `{"a": 1}`, "noList"],
    ["an empty list", "[]", "noRecords"],
    ["a head alone", csv(), "noRecords"],
    ["a file without a head", line(), "noHeader"],
    ["a file without amounts", csv(line()).replace("achterstand", "iets"), "columnsMissing"],
    ["a column that stands there twice", csv(line()).replace("telefoon contactpersoon", "plaats"), "columnTwice"],
    ["brackets alone", "[".repeat(200_000), "notJson"],
    ["more than it may be", "x".repeat(mostBytes + 1), "tooLarge"],
    ["more than ten thousand", csv(...Array.from({ length: 10_001 }, (_, at) => line({ reference: `H-${at}` }))), "tooMany"],
  ])("%s is refused with a reason", (_, file, reason) => {
    expect(refusal(file)?.reason).toBe(reason);
  });

  test("a reader that asks for one kind gets the other's refusal", () => {
    expect(refusal(csv(line()), "json")?.reason).toBe("notJson");
    expect(refusal(JSON.stringify([good]), "csv")?.reason).not.toBeNull();
  });
});
