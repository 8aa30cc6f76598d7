import type { Outcome } from "~/access/deed.server";
import type { Tx } from "~/db.server";
import { type CaseAsker, keeping } from "~/eviction-case/keep-case.server";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };

/** Notes that the tenant takes part; from here more than the minimum may be kept. A second time changes nothing. */
export function noteEngaged(asker: CaseAsker, at: At, room = "/money"): Promise<Outcome<never>> {
  return keeping<never>(
    asker,
    at,
    async (tx) => {
      const { count } = await tx.evictionCase.updateMany({ where: { id: asker.caseId, engagedAt: null }, data: { engagedAt: at.now } });
      if (count === 1) await recordEvent(tx, { caseId: asker.caseId, kind: "tenantEngaged", actor: asker, now: at.now });
    },
    { room },
  );
}

/** One deed that only a case whose tenant takes part allows. */
export function keepingEngaged<Reason extends string>(
  asker: CaseAsker,
  at: At,
  room: string,
  work: (tx: Tx) => Promise<Reason | undefined | void>,
): Promise<Outcome<Reason | "notEngaged">> {
  return keeping<Reason | "notEngaged">(
    asker,
    at,
    async (tx) => {
      const engaged = await tx.evictionCase.count({ where: { id: asker.caseId, engagedAt: { not: null } } });
      return engaged === 0 ? "notEngaged" : work(tx);
    },
    { room },
  );
}
