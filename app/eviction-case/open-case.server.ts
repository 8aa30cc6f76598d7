import { logAccess } from "~/access/access-log.server";
import type { Outcome } from "~/access/deed.server";
import { deed } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { nextReference } from "~/access/references.server";
import { classesOf } from "~/access/rights";
import { newDataKey, seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { type CaseInput, type CaseRefusal, monthTenths, usualEnd, whyNotYetOpened } from "~/eviction-case/case-input";
import { usualTaker } from "~/eviction-case/ladder/ladder";
import { dayValue } from "~/language/dates";
import { parseEuros } from "~/language/euros";
import { recordEvent } from "~/timeline/timeline.server";

/** What is sealed about a tenant. */
export interface TenantContact {
  familyName?: string;
  address?: string;
  postcode?: string;
  town?: string;
  /** E.164. */
  phone?: string;
}

/** Opens an eviction case; its page is where this leads. */
export async function openCase(asker: StaffAsker, input: CaseInput, at: { once: string; now: Date }): Promise<Outcome<CaseRefusal>> {
  const id = newId();
  return deed<CaseRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: `/cases/${id}` }, async (tx) => {
    const [first] = whyNotYetOpened(input, dayValue(at.now));
    if (first) return first.reason;
    await insertCase(tx, asker, id, input, at.now);
  });
}

/** Writes a case that was judged before; part of a bigger deed when a registration brings its case along. */
export async function insertCase(tx: Tx, asker: StaffAsker, id: string, input: CaseInput, now: Date): Promise<void> {
  const key = newDataKey("case", now);
  await tx.dataKey.create({ data: key });
  await tx.evictionCase.create({
    data: {
      id,
      reference: await nextReference(tx, "Z", now),
      organisationId: asker.organisationId,
      accountId: asker.id,
      landlordId: input.landlordId ?? (await landlordNamed(tx, input.landlordName ?? "", now)),
      dataKeyId: key.id,
      rentCents: input.rent ? (parseEuros(input.rent) ?? null) : null,
      openedAt: now,
      endsOn: new Date(input.endsOn ?? usualEnd(dayValue(now))),
      model: input.model ?? "eropaf",
    },
  });
  const tenancyId = newId();
  const contact: TenantContact | null = input.tenantFamilyName ? { familyName: input.tenantFamilyName } : null;
  await tx.tenancy.create({
    data: {
      id: tenancyId,
      caseId: id,
      kind: "tenant",
      firstName: input.tenant ?? "",
      contactSealed: contact && seal(key, { model: "Tenancy", field: "contactSealed", id: tenancyId }, contact),
    },
  });
  const recorded = { caseId: id, recordedAt: now, recordedBy: asker.id };
  const today = new Date(dayValue(now));
  const amountCents = parseEuros(input.arrears ?? "");
  if (amountCents !== undefined) {
    await tx.arrears.create({ data: { id: newId(), ...recorded, on: today, amountCents, monthTenths: monthTenths(input) } });
  }
  if (input.step) {
    const on = input.stepOn ? new Date(input.stepOn) : today;
    const evictionOn = input.evictionOn ? new Date(input.evictionOn) : null;
    const takenBy = usualTaker(input.model ?? "eropaf", input.step);
    await tx.ladderStep.create({ data: { id: newId(), ...recorded, step: input.step, on, evictionOn, takenBy } });
  }
  await recordEvent(tx, { caseId: id, kind: "caseOpened", actor: asker, now });
  await logAccess(tx, { actor: asker, caseId: id, deed: "openCase", classes: classesOf("keepCase", ["caseWorker"]), origin: asker.origin });
}

/** The landlord by this name, made when he is new. */
async function landlordNamed(tx: Tx, name: string, now: Date): Promise<string> {
  const known = await tx.organisation.findFirst({
    where: { kind: "landlord", name: { equals: name, mode: "insensitive" } },
    select: { id: true },
  });
  if (known) return known.id;
  const { id } = await tx.organisation.create({ data: { id: newId(), name, kind: "landlord", createdAt: now }, select: { id: true } });
  return id;
}
