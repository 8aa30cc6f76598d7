import type { FamilyAsker } from "~/access/guards.server";
import type { AgreementLine } from "~/plan/agreements";
import { agreedPlanOf, draftOf } from "~/plan/agreements.server";
import { mayRead } from "~/plan/readers";
import { wasPresented } from "~/plan/remarks.server";

/** A professional takes home his own tasks only: of what was agreed, or of what was read aloud while nothing is agreed yet. */
export async function ownTasksOf(asker: FamilyAsker): Promise<{ presented: boolean; tasks: AgreementLine[] }> {
  const { db, dataKey, conferenceId } = asker;
  if (!(await wasPresented(db, conferenceId))) return { presented: false, tasks: [] };
  const lines = (await agreedPlanOf(db, dataKey, conferenceId))?.lines ?? (await draftOf(db, dataKey, conferenceId));
  return { presented: true, tasks: lines.filter((line) => mayRead(line, { personId: asker.id, guest: true })) };
}
