import { z } from "zod";
import { parseMonths } from "~/eviction-case/case-input";
import { parseEuros } from "~/language/euros";
import { parseNumber } from "~/messaging/sms/phone-numbers";

/** The fields of the form with which a landlord reports that a tenant is behind, in the order of the example file. */
export const reportFields = [
  "reference",
  "reportedOn",
  "firstName",
  "familyName",
  "coTenantFirstName",
  "coTenantFamilyName",
  "address",
  "postcode",
  "town",
  "phone",
  "rent",
  "arrears",
  "arrearsSince",
  "months",
  "currentRentPaid",
  "problems",
  "actions",
  "contactSoFar",
  "contactPerson",
  "contactPhone",
  "contactEmail",
  "priority",
  "model",
  "bailiff",
  "bailiffOn",
] as const;
export type ReportField = (typeof reportFields)[number];

/** Without these columns a file cannot be read. */
export const neededFields = ["reference", "firstName", "familyName", "address", "town", "arrears", "contactPerson"] as const;

/** What a column may be called; the first is what the example file says, the last what a program says in JSON. */
export const fieldNames: Record<ReportField, readonly [string, ...string[]]> = {
  reference: ["kenmerk", "kenmerk verhuurder", "ons kenmerk", "landlord reference", "reference"],
  reportedOn: ["meldingsdatum", "datum melding", "report date", "reportedOn"],
  firstName: ["voornaam", "voorletters", "voornaam huurder", "initials", "first name", "firstName"],
  familyName: ["achternaam", "achternaam huurder", "last name", "surname", "familyName"],
  coTenantFirstName: ["voornaam medehuurder", "voorletters medehuurder", "co-tenant first name", "coTenantFirstName"],
  coTenantFamilyName: ["achternaam medehuurder", "co-tenant last name", "coTenantFamilyName"],
  address: ["adres", "straat en huisnummer", "address"],
  postcode: ["postcode", "postal code", "zip"],
  town: ["plaats", "woonplaats", "city", "town"],
  phone: ["telefoon", "telefoon huurder", "telefoonnummer", "tenant phone", "phone"],
  rent: ["huur per maand", "huur", "maandhuur", "rent per month", "rent"],
  arrears: ["achterstand", "huurachterstand", "bedrag achterstand", "amount", "arrears"],
  arrearsSince: ["achterstand sinds", "arrears since", "arrearsSince"],
  months: ["achterstand in maanden", "aantal maanden", "months of arrears", "months"],
  currentRentPaid: ["lopende huur betaald", "current rent paid", "currentRentPaid"],
  problems: ["vermoede problemen", "vermoedelijke problematiek", "supposed problems", "problems"],
  actions: ["gedane acties", "uitgevoerde acties", "actions done", "actions"],
  contactSoFar: ["contact tot nu toe", "mate van contact", "contact so far", "contactSoFar"],
  contactPerson: ["contactpersoon", "contactpersoon verhuurder", "contact person", "contactPerson"],
  contactPhone: ["telefoon contactpersoon", "contact phone", "contactPhone"],
  contactEmail: ["e-mail contactpersoon", "mail contactpersoon", "contact e-mail", "contactEmail"],
  priority: ["voorrang", "prioriteit", "spoed", "priority"],
  model: ["model"],
  bailiff: ["deurwaarder", "deurwaarder ingeschakeld", "bailiff"],
  bailiffOn: ["deurwaarder sinds", "datum deurwaarder", "bailiff since", "bailiffOn"],
};

const bare = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");
const byName = new Map(reportFields.flatMap((field) => fieldNames[field].map((name) => [bare(name), field] as const)));

/** Which field a column or key is; null when it is none of ours. */
export const fieldNamed = (name: string): ReportField | null => byName.get(bare(name)) ?? null;

/** Why a record cannot be taken in. Each has its sentence in the area `staff-reports`, as `reason-<reason>`. */
const recordReasons = [
  "missing",
  "tooLong",
  "dayUnclear",
  "dayAhead",
  "amountUnclear",
  "monthsUnclear",
  "yesNoUnclear",
  "phoneUnclear",
  "emailUnclear",
  "modelUnclear",
  "noReach",
  "maybeBsn",
  "notText",
  "columns",
  "twice",
  "caseEnded",
  "notTaken",
] as const;
export type RecordReason = (typeof recordReasons)[number];

const words = (most: number) => z.string().max(most, "tooLong").optional();
const needed = (most: number) => z.string("missing").max(most, "tooLong");

/** Runs a reader over what was typed; undefined stays undefined, and what the reader cannot make out gets the reason. */
function readWith<Value>(reason: RecordReason, reader: (typed: string) => Value | undefined) {
  return (typed: string, context: z.RefinementCtx): Value => {
    const value = reader(typed);
    if (value === undefined) {
      context.addIssue({ code: "custom", message: reason });
      return z.NEVER;
    }
    return value;
  };
}

/** A day as people and programs write it, as yyyy-mm-dd. */
function parseDay(typed: string): string | undefined {
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed);
  const iso = dutch ? `${dutch[3]}-${dutch[2]?.padStart(2, "0")}-${dutch[1]?.padStart(2, "0")}` : typed.replace(/T[\d:.]+Z?$/, "");
  return z.iso.date().safeParse(iso).success && iso > "1900" ? iso : undefined;
}

const yesNo: Record<string, boolean> = {
  ja: true,
  j: true,
  yes: true,
  y: true,
  true: true,
  "1": true,
  nee: false,
  n: false,
  no: false,
  false: false,
  "0": false,
};
const unknown = /^(onbekend|unknown|\?|-)$/i;
const models = { eropaf: "eropaf", i: "modelI", "1": "modelI", ii: "modelII", "2": "modelII" } as const;

const day = () => z.string().transform(readWith("dayUnclear", parseDay)).optional();
const euros = (typed: z.ZodString) => typed.transform(readWith("amountUnclear", parseEuros));
const maybe = () => z.string().transform(readWith("yesNoUnclear", (typed) => (unknown.test(typed) ? null : yesNo[typed.toLowerCase()])));
const reach = () =>
  z
    .string()
    .transform(
      readWith("phoneUnclear", (typed) => {
        const number = parseNumber(typed);
        return number.ok ? number.e164 : undefined;
      }),
    )
    .optional();

/** One report as it is read from a file; every field comes in as text, or not at all. */
export const Report = z
  .object({
    reference: needed(60),
    reportedOn: day(),
    firstName: needed(80),
    familyName: needed(120),
    coTenantFirstName: words(80),
    coTenantFamilyName: words(120),
    address: needed(200),
    postcode: words(12),
    town: needed(80),
    phone: reach(),
    rent: euros(z.string()).optional(),
    arrears: euros(z.string("missing")),
    arrearsSince: day(),
    months: z.string().transform(readWith("monthsUnclear", parseMonths)).optional(),
    currentRentPaid: maybe().optional(),
    problems: words(2_000),
    actions: words(2_000),
    contactSoFar: words(2_000),
    contactPerson: needed(120),
    contactPhone: reach(),
    contactEmail: z.email("emailUnclear").max(200, "tooLong").optional(),
    priority: maybe().optional(),
    model: z
      .string()
      .transform(readWith("modelUnclear", (typed) => models[bare(typed).replace(/^(vroeg)?model/, "") as keyof typeof models]))
      .optional(),
    bailiff: maybe().optional(),
    bailiffOn: day(),
  })
  .refine((report) => report.contactPhone || report.contactEmail, {
    path: ["contactPhone"],
    message: "noReach",
  });
export type Report = z.output<typeof Report>;

/** The days in a report that may not lie ahead. */
export const pastDays = ["reportedOn", "arrearsSince", "bailiffOn"] as const satisfies readonly ReportField[];
