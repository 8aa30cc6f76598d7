import { newId } from "~/access/ids";
import type { Deed } from "~/access/rights";
import { noteArrears } from "~/eviction-case/arrears.server";
import { noteStep } from "~/eviction-case/keep-case.server";
import type { StepInput } from "~/eviction-case/keep-input";
import { answerPostponement, askPostponement } from "~/eviction-case/postponement.server";
import type { AskPostponementInput } from "~/eviction-case/postponement-input";
import { colleague } from "../../tests/builders/askers";
import { done, type Telling } from "../../tests/builders/telling";

const at = (now: Date) => ({ once: newId(), now });

/** The worker of a case, as the guard would have let him in. */
async function keeper(telling: Telling, workerId: string, _deed: Deed) {
  const { caseId } = await telling.doors.staff.caseConference.findFirstOrThrow({ where: { conferenceId: telling.conferenceId } });
  const { dataKey } = await telling.doors.staff.evictionCase.findUniqueOrThrow({ where: { id: caseId }, include: { dataKey: true } });
  return { ...(await colleague(telling.doors, workerId)), caseId, dataKey };
}

export async function step(telling: Telling, workerId: string, taken: StepInput, now: Date): Promise<void> {
  done(await noteStep(await keeper(telling, workerId, "keepCase"), taken, at(now)));
}

export async function arrears(telling: Telling, workerId: string, amount: string, months: string, on: string, now: Date): Promise<void> {
  done(await noteArrears(await keeper(telling, workerId, "keepCase"), { amount, months, on }, at(now)));
}

export async function askForTime(telling: Telling, workerId: string, asked: AskPostponementInput, now: Date): Promise<void> {
  done(await askPostponement(await keeper(telling, workerId, "keepCase"), asked, at(now)));
}

export async function timeGiven(telling: Telling, workerId: string, until: string, now: Date): Promise<void> {
  const asker = await keeper(telling, workerId, "keepCase");
  const open = await telling.doors.staff.postponement.findFirstOrThrow({ where: { caseId: asker.caseId, answer: null } });
  done(await answerPostponement(asker, { postponementId: open.id, answer: "hold", until }, at(now)));
}
