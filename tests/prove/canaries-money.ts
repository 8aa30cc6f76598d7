import { dayOn } from "../builders/telling";
import type { Fields } from "../setup/asking";
import type { Ground } from "./private-time-walk";

type Type = (path: string, fields: Fields) => Promise<void>;

/** What a worker writes in the room of money: to whom something is owed, who is bewindvoerder, and what somebody says who cannot keep it. */
export async function typeTheMoney({ planted, caseId }: Ground, type: Type): Promise<void> {
  const { marks, telling, now } = planted;
  const room = `/cases/${caseId}/money`;
  const today = dayOn(now, 0);
  await type(room, { intent: "engage" });
  await type(room, {
    intent: "debt",
    kind: "family",
    creditor: marks.word("OtherDebt creditor"),
    remark: marks.word("OtherDebt remark"),
  });
  const agreed = { intent: "arrangement", with: "landlord", monthly: "50", startsOn: today, underBewind: "yes" };
  await type(room, {
    ...agreed,
    representative: marks.word("PaymentArrangement representative"),
    remark: marks.word("PaymentArrangement remark"),
  });
  const { id } = await telling.doors.staff.paymentArrangement.findFirstOrThrow({ where: { caseId } });
  await type(room, {
    intent: "cannotKeep",
    arrangementId: id,
    next: "lower",
    words: marks.word("PaymentArrangement next words"),
  });
}
