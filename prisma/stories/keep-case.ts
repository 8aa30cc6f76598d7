import { newId } from "~/access/ids";
import type { Deed } from "~/access/rights";
import { endCase, noteOutcome, openAgain } from "~/eviction-case/ending/ending.server";
import type { AgainInput, EndCaseInput, OutcomeInput } from "~/eviction-case/ending/ending-input";
import { noteLastChanceReport, signLastChance } from "~/eviction-case/ending/last-chance.server";
import type { ReportInput, SignInput } from "~/eviction-case/ending/last-chance-input";
import { noteEngaged } from "~/eviction-case/engaged.server";
import type { StepInput } from "~/eviction-case/keep-input";
import { noteStep } from "~/eviction-case/ladder/steps.server";
import { answerPostponement, askPostponement } from "~/eviction-case/landlord/postponement.server";
import type { AskPostponementInput } from "~/eviction-case/landlord/postponement-input";
import { makeArrangement } from "~/eviction-case/money/arrangement.server";
import { noteArrears } from "~/eviction-case/money/arrears.server";
import type { ArrearsInput } from "~/eviction-case/money/arrears-input";
import type { ArrangementInput } from "~/eviction-case/money/money-input";
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

export async function timeRefused(telling: Telling, workerId: string, now: Date): Promise<void> {
  const asker = await keeper(telling, workerId, "keepCase");
  const open = await telling.doors.staff.postponement.findFirstOrThrow({ where: { caseId: asker.caseId, answer: null } });
  done(await answerPostponement(asker, { postponementId: open.id, answer: "proceed" }, at(now)));
}

export async function owes(telling: Telling, workerId: string, owed: ArrearsInput, now: Date): Promise<void> {
  done(await noteArrears(await keeper(telling, workerId, "keepCase"), owed, at(now)));
}

export async function lastChance(telling: Telling, workerId: string, signed: SignInput, now: Date): Promise<void> {
  done(await signLastChance(await keeper(telling, workerId, "keepCase"), signed, at(now)));
}

export async function reports(telling: Telling, workerId: string, report: Omit<ReportInput, "lastChanceId">, now: Date): Promise<void> {
  const asker = await keeper(telling, workerId, "keepCase");
  const { id } = await telling.doors.staff.lastChance.findFirstOrThrow({ where: { caseId: asker.caseId, endedOn: null } });
  done(await noteLastChanceReport(asker, { ...report, lastChanceId: id }, at(now)));
}

export async function caseEnds(telling: Telling, workerId: string, ended: EndCaseInput, now: Date): Promise<void> {
  done(await endCase(await keeper(telling, workerId, "keepCase"), ended, at(now)));
}

export async function outcomeLater(telling: Telling, workerId: string, outcome: OutcomeInput, now: Date): Promise<void> {
  done(await noteOutcome(await keeper(telling, workerId, "keepCase"), outcome, at(now)));
}

/** A new case after the one of an earlier conference ended. Gives its id. */
export async function caseAgain(telling: Telling, workerId: string, again: AgainInput, now: Date): Promise<string> {
  const { redirect } = done(await openAgain(await keeper(telling, workerId, "keepCase"), again, at(now))) as { redirect: string };
  return redirect.replace("/cases/", "");
}

/** The tenant takes part, and an arrangement is made with him. */
export async function arranges(telling: Telling, workerId: string, made: ArrangementInput, now: Date): Promise<void> {
  const asker = await keeper(telling, workerId, "keepCase");
  done(await noteEngaged(asker, at(now)));
  done(await makeArrangement(asker, made, at(now)));
}
