import { openOrNull } from "~/access/sealing.server";
import { lastChanceDue, recommendedForm } from "~/eviction-case/ending/last-chance";
import { doneOf, type LastChanceReportWords, type LastChanceWords, runningOf } from "~/eviction-case/ending/last-chance.server";
import { dayOf } from "~/eviction-case/eviction-date";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import { judgmentSince } from "~/eviction-case/ladder/judgment";

/** What the room of the last chance shows: which form fits, what was signed, and what is due. */
export async function lastChanceRoomOf({ db, caseId, dataKey }: CaseAsker, today: string) {
  const [steps, rows] = await Promise.all([
    db.ladderStep.findMany({ where: { caseId, step: { in: ["judgment", "notice"] } }, select: { step: true, on: true, endedOn: true } }),
    db.lastChance.findMany({
      where: { caseId },
      include: { reports: { orderBy: { dueOn: "asc" } } },
      orderBy: [{ signedOn: "desc" }, { id: "desc" }],
    }),
  ]);
  const taken = steps.map(({ step, on, endedOn }) => ({ step, on: dayOf(on) ?? "", evictionOn: null, endedOn: dayOf(endedOn) }));
  const judged = judgmentSince(taken) !== null;
  return {
    judged,
    advice: recommendedForm({ judged, dissolved: null, newLease: false, thirdPartyNeeded: false }),
    chances: rows.map((row) => {
      const reports = row.reports.map(doneOf);
      const due = lastChanceDue(runningOf(row), reports, today);
      return {
        id: row.id,
        form: row.form,
        ...runningOf(row),
        endedHow: row.endedHow,
        guidanceTenths: row.guidanceTenths,
        incomeManaged: row.incomeManaged,
        said: openOrNull<LastChanceWords>(dataKey, { model: "LastChance", field: "familySealed", id: row.id }, row.familySealed),
        due: due.map((one) => {
          const report = reports.find(({ kind, dueOn }) => kind === one.kind && dueOn === one.dueOn);
          const place = report && { model: "LastChanceReport" as const, field: "familySealed", id: report.id };
          return {
            ...one,
            continues: report?.continues ?? null,
            words: place ? (openOrNull<LastChanceReportWords>(dataKey, place, report.familySealed)?.words ?? null) : null,
          };
        }),
      };
    }),
  };
}

export type LastChanceRoom = Awaited<ReturnType<typeof lastChanceRoomOf>>;
