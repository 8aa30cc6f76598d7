import { newId } from "~/access/ids";
import { makeKey } from "~/eviction-case/reports/landlord-keys.server";
import { colleague } from "../builders/askers";
import { inventedReport } from "../builders/reports";
import type { Kring } from "../setup/server";
import type { Ground } from "./private-time-walk";

/** A landlord's system reports a tenant with a key of its own; gives the page on which the worker reads it. */
export async function deliverReport(kring: Kring, { planted }: Ground): Promise<string> {
  const { marks, telling, now, worker } = planted;
  const db = telling.doors.staff;
  const { id: landlordId } = await db.organisation.findFirstOrThrow({ where: { kind: "landlord" } });
  const asker = await colleague(telling.doors, worker);
  const { key } = await makeKey(asker, { landlordId, handlerAccountId: worker, label: "systeem" }, { once: newId(), now });
  const reference = newId();
  const report = inventedReport(1, {
    reference,
    familyName: marks.word("Tenancy reported family name"),
    problems: marks.word("LandlordReport problems"),
    phone: marks.number("Tenancy reported phone"),
  });
  // Its days lie before every clock a test may start at.
  const body = JSON.stringify([{ ...report, reportedOn: "2026-01-02", arrearsSince: "2025-12-01" }]);
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${key}` };
  const answer = await fetch(`${kring.baseUrl}/api/reports`, { method: "POST", headers, body });
  if (answer.status !== 202) throw new Error(`The report was not taken (${answer.status}): ${await answer.text()}`);
  for (let tries = 0; tries < 100; tries++) {
    const row = await db.landlordReport.findFirst({ where: { landlordReference: reference }, select: { caseId: true } });
    if (row) return `/cases/${row.caseId}/landlord`;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The report was not taken in.");
}
