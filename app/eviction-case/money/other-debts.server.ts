import type { Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { keepingEngaged } from "~/eviction-case/engaged.server";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import type { DebtInput, EndDebtInput } from "~/eviction-case/money/money-input";
import { dayValue } from "~/language/dates";
import { parseEuros } from "~/language/euros";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };
const room = "/money";

/** What is sealed about a debt to somebody else: a creditor may be a brother. */
export interface OtherDebtWords {
  creditor?: string;
  remark?: string;
}

/** Notes what is owed to somebody else; the amount may be unknown. */
export function noteDebt(asker: CaseAsker, input: DebtInput, at: At): Promise<Outcome<"notEngaged" | "ahead">> {
  return keepingEngaged<"ahead">(asker, at, room, async (tx) => {
    if (input.on && input.on > dayValue(at.now)) return "ahead";
    const id = newId();
    const said: OtherDebtWords = { ...(input.creditor && { creditor: input.creditor }), ...(input.remark && { remark: input.remark }) };
    await tx.otherDebt.create({
      data: {
        id,
        caseId: asker.caseId,
        kind: input.kind,
        amountCents: input.amount === undefined ? null : (parseEuros(input.amount) ?? null),
        on: new Date(input.on ?? dayValue(at.now)),
        familySealed: seal(asker.dataKey, { model: "OtherDebt", field: "familySealed", id }, said),
        recordedAt: at.now,
        recordedBy: asker.id,
      },
    });
    await recordEvent(tx, { caseId: asker.caseId, kind: "otherDebtNoted", actor: asker, now: at.now });
  });
}

/** Ends a debt: paid, taken over, or noted by mistake. */
export function endDebt(asker: CaseAsker, input: EndDebtInput, at: At): Promise<Outcome<"notEngaged" | "alreadyEnded">> {
  return keepingEngaged<"alreadyEnded">(asker, at, room, async (tx) => {
    const { count } = await tx.otherDebt.updateMany({
      where: { id: input.debtId, caseId: asker.caseId, endedAt: null },
      data: { endedAt: at.now },
    });
    if (count === 0) return "alreadyEnded";
    await recordEvent(tx, { caseId: asker.caseId, kind: "otherDebtNoted", actor: asker, now: at.now });
  });
}
