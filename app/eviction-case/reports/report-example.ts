import { fieldNames, type ReportField, reportFields } from "~/eviction-case/reports/report-fields";

/** An invented tenant; the numbers are kept free for examples. */
const invented: Record<ReportField, string> = {
  reference: "VOORBEELD-0001",
  reportedOn: "02-11-2026",
  firstName: "Anna",
  familyName: "Voorbeeld",
  coTenantFirstName: "Bilal",
  coTenantFamilyName: "Voorbeeld",
  address: "Voorbeeldstraat 12",
  postcode: "1234 AB",
  town: "Voorbeeldstad",
  phone: "06 12345678",
  rent: "612,50",
  arrears: "1837,50",
  arrearsSince: "01-08-2026",
  months: "3",
  currentRentPaid: "nee",
  problems: "Betaalde altijd op tijd, sinds de zomer niet meer.",
  actions: "Twee aanmaningen, een telefoontje.",
  contactSoFar: "Eén keer gesproken.",
  contactPerson: "Wim Voorbeeld",
  contactPhone: "020 123 4567",
  contactEmail: "wim@woonstede.example",
  priority: "nee",
  model: "II",
  bailiff: "nee",
  bailiffOn: "",
};

/** The head every file needs, and one report below it. */
export const exampleRows: readonly (readonly string[])[] = [
  reportFields.map((field) => fieldNames[field][0]),
  reportFields.map((field) => invented[field]),
];
