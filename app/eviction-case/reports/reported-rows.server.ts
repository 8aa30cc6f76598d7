import { createHmac } from "node:crypto";
import type { Prisma } from "@generated/client";
import type { Actor } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { purposeKey } from "~/access/keyring.server";
import type { Bytes } from "~/access/sealing.server";
import type { TenantContact } from "~/eviction-case/open-case.server";
import type { Report } from "~/eviction-case/reports/report-fields";
import { dayValue } from "~/language/dates";

/** `LandlordReport.familySealed`: the landlord's own words. */
export interface ReportWords {
  problems?: string;
  actions?: string;
  contactSoFar?: string;
  contactPerson: string;
  contactPhone?: string;
  contactEmail?: string;
  /** Where the landlord says his tenant lives, and how he is called. */
  address: string;
  postcode?: string;
  town: string;
  phone?: string;
  /** Beside what stands in the case, to tell what somebody has corrected there since. */
  firstName?: string;
  familyName?: string;
  rent?: number;
  arrears?: number;
  currentRentPaid?: boolean;
}

/** Where reports come from, and who handles them. */
export interface TakingIn {
  batchId: string;
  landlordId: string;
  receiverId: string;
  handlerAccountId: string;
  road: "upload" | "endpoint" | "typed";
  byAccount: string | null;
  keyId: string | null;
}

/** As much as `monthTenths` holds: 999,9 months. */
const mostTenths = 9_999;

/** A keyed hash of what was delivered: equal for equal content, and nothing to guess from. */
export const deliveryHash = (content: string | Uint8Array): Bytes =>
  new Uint8Array(createHmac("sha256", purposeKey("landlord-reports")).update(content).digest());

/** What a report says, as a keyed hash. */
export const hashOf = (report: Report) =>
  deliveryHash(JSON.stringify(Object.entries(report).sort(([one], [other]) => (one < other ? -1 : 1))));
/** The day that was said, or today. */
export const dayOn = (day: string | undefined, now: Date) => new Date(day ?? dayValue(now));
/** Who delivered: somebody of the receiving organisation, or the landlord's system. */
export const actorOf = ({ byAccount, keyId }: TakingIn): Actor =>
  byAccount ? { kind: "account", id: byAccount } : { kind: "landlord", id: keyId };

const said = ["problems", "actions", "contactSoFar", "contactPerson", "contactPhone", "contactEmail"] as const;
const lives = ["address", "postcode", "town", "phone"] as const;
const counted = ["firstName", "familyName", "rent", "arrears", "currentRentPaid"] as const;
/** What is kept, sealed, of the landlord's own saying. */
export const wordsOf = (report: Report): ReportWords =>
  Object.fromEntries([...said, ...lives, ...counted].map((field) => [field, report[field]])) as unknown as ReportWords;

/** How the tenant is found, as the landlord knows it. */
export function contactOf({ familyName, address, postcode, town, phone }: Report): TenantContact {
  return { familyName, address, ...(postcode ? { postcode } : {}), town, ...(phone ? { phone } : {}) };
}

/** What is owed, as a row of the series. */
export function arrearsOf(caseId: string, report: Report, by: string, now: Date): Prisma.ArrearsCreateManyInput {
  const { rent, arrears, months } = report;
  return {
    id: newId(),
    caseId,
    on: dayOn(report.reportedOn, now),
    amountCents: arrears,
    monthTenths: months ?? (rent ? Math.min(Math.round((arrears / rent) * 10), mostTenths) : null),
    currentRentPaid: report.currentRentPaid ?? null,
    recordedAt: now,
    recordedBy: by,
  };
}

/** The steps a report tells of. */
export function stepsOf(caseId: string, report: Report, by: string, now: Date): Prisma.LadderStepCreateManyInput[] {
  const step = (kind: Prisma.LadderStepCreateManyInput["step"], on: string | undefined): Prisma.LadderStepCreateManyInput => ({
    id: newId(),
    caseId,
    step: kind,
    on: dayOn(on, now),
    recordedAt: now,
    recordedBy: by,
  });
  return [
    ...(report.arrearsSince ? [step("arrears", report.arrearsSince)] : []),
    step("report", report.reportedOn),
    ...(report.bailiff || report.bailiffOn ? [step("bailiff", report.bailiffOn ?? report.reportedOn)] : []),
  ];
}
