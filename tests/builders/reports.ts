import { fieldNames, type ReportField, reportFields } from "~/eviction-case/reports/report-fields";

/** An invented report as the form asks it, different for every number. */
export const inventedReport = (at: number, change: Partial<Record<ReportField, string>> = {}): Partial<Record<ReportField, string>> => ({
  reference: `WS-${String(at).padStart(6, "0")}`,
  reportedOn: "2026-06-02",
  firstName: ["Anna", "Bilal", "Carmen", "Deniz", "Esra"][at % 5] as string,
  familyName: `Testhuurder ${at}`,
  address: `Voorbeeldstraat ${(at % 200) + 1}`,
  postcode: "1234 AB",
  town: "Voorbeeldstad",
  phone: `06${String(85_900_000 + (at % 90_000))}`,
  rent: "612,50",
  arrears: String(1_000 + (at % 700)),
  arrearsSince: "2026-03-01",
  currentRentPaid: at % 3 === 0 ? "ja" : "nee",
  problems: "Betaalde altijd op tijd; sinds de zomer niet meer.",
  actions: "Twee aanmaningen en een telefoontje.",
  contactSoFar: "Eén keer gesproken.",
  contactPerson: "Wim Test",
  contactPhone: "020 123 4567",
  priority: at % 10 === 0 ? "ja" : "nee",
  model: "II",
  bailiff: "nee",
  ...change,
});

const cell = (value: string) => (/[;"\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** A file of reports as a landlord's spreadsheet saves it. */
export function reportsCsv(reports: readonly Partial<Record<ReportField, string>>[], more: readonly string[] = []): string {
  const header = [...reportFields.map((field) => fieldNames[field][0]), ...more].join(";");
  const lines = reports.map((one) => [...reportFields.map((field) => cell(one[field] ?? "")), ...more.map(() => "")].join(";"));
  return [header, ...lines].join("\r\n");
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
