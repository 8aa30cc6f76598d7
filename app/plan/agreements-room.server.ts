import type { ConferenceAsker } from "~/access/guards.server";
import { type AgreementLine, isForAll } from "~/plan/agreements";
import { agreedPlanOf, draftOf } from "~/plan/agreements.server";
import { remarksOf, type ShownRemark, wasPresented } from "~/plan/remarks.server";
import { type MoneyVoice, moneyVoicesOf } from "~/plan/representative-yes.server";

export interface PlanRoom {
  presented: boolean;
  agreedAt: Date | null;
  contact: string | null;
  lines: AgreementLine[];
  remarks: ShownRemark[];
  /** What representatives said to agreements about money. */
  voices: MoneyVoice[];
}

/** What the coordinator sees: once it was read aloud, the lines of the whole circle, and the remarks beside them. Before that, nothing is read at all. */
export async function planRoomOf(asker: ConferenceAsker): Promise<PlanRoom> {
  const { db, dataKey, conferenceId } = asker;
  if (!(await wasPresented(db, conferenceId)))
    return { presented: false, agreedAt: null, contact: null, lines: [], remarks: [], voices: [] };
  const agreed = await agreedPlanOf(db, dataKey, conferenceId);
  const lines = (agreed?.lines ?? (await draftOf(db, dataKey, conferenceId))).filter(isForAll);
  return {
    presented: true,
    agreedAt: agreed?.agreedAt ?? null,
    contact: agreed?.contact ?? null,
    lines,
    remarks: await remarksOf(db, dataKey, conferenceId),
    voices: await moneyVoicesOf(
      asker,
      lines.filter(({ aboutMoney }) => aboutMoney).map(({ wordingId }) => wordingId),
    ),
  };
}
