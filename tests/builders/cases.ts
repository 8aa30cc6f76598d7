import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { nextReference } from "~/access/references.server";
import { newDataKey } from "~/access/sealing.server";
import type { CaseAsker } from "~/eviction-case/keep-case.server";

/** A case of which nothing is known yet but whose it is, and its keeper as the guard would have let him in. */
export async function bareCase(worker: StaffAsker, openedAt: Date): Promise<CaseAsker> {
  const [caseId, dataKey] = [newId(), newDataKey("case", openedAt)];
  await worker.db.$transaction(async (tx) => {
    await tx.dataKey.create({ data: dataKey });
    const whose = { organisationId: worker.organisationId, accountId: worker.id, dataKeyId: dataKey.id };
    await tx.evictionCase.create({ data: { id: caseId, reference: await nextReference(tx, "Z", openedAt), openedAt, ...whose } });
  });
  return { ...worker, caseId, dataKey };
}
