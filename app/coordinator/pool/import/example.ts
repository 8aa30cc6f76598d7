import { columnNames, type ImportField, importFields } from "./columns";

/** An invented coordinator; number and address are kept free for examples. */
const invented: Record<ImportField, string> = {
  firstName: "Anna",
  familyName: "Voorbeeld",
  email: "anna.voorbeeld@example.org",
  phone: "06 12345678",
  town: "Utrecht",
  languages: "Nederlands:moedertaal | Tarifit:goed",
  notCareWorker: "ja",
  travelsKm: "20",
  capacity: "2",
  evenings: "ja",
  weekends: "nee",
  experience: "huurschuld | kleine kinderen",
  gender: "",
  ageGroup: "30-45",
  standing: "opgeleid",
};

/** The head every file needs, and one coordinator below it. */
export const exampleRows: readonly (readonly string[])[] = [
  importFields.map((field) => columnNames[field][0]),
  importFields.map((field) => invented[field]),
];
