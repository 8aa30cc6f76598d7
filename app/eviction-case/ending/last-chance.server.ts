import type { Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { lastChanceDue, parseHours } from "~/eviction-case/ending/last-chance";
import type { EndInput, ReportInput, SignInput } from "~/eviction-case/ending/last-chance-input";
import { dayOf } from "~/eviction-case/eviction-date";
import { type CaseAsker, keeping } from "~/eviction-case/keep-case.server";
import { dayValue } from "~/language/dates";
import { recordEvent } from "~/timeline/timeline.server";

/** What is sealed about a last chance: who guides, how the hours are divided, and what was agreed in it. */
export interface LastChanceWords {
  guide?: string;
  hours?: string;
  conditions?: string;
}

/** What the consultant or guide said. Never what a family planned. */
export interface LastChanceReportWords {
  words: string;
}

type At = { once: string; now: Date };
const inRoom = { room: "/last-chance" };

/** Notes that a last chance was signed; who signs takes part from that day. */
export function signLastChance(
  asker: CaseAsker,
  input: SignInput,
  at: At,
): Promise<Outcome<"ahead" | "untilTooEarly" | "alreadyRunning" | "caseEnded">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      if (input.signedOn > dayValue(at.now)) return "ahead";
      if (input.until && input.until <= input.signedOn) return "untilTooEarly";
      if (await tx.lastChance.findFirst({ where: { caseId: asker.caseId, endedOn: null }, select: { id: true } })) return "alreadyRunning";
      const id = newId();
      const said: LastChanceWords = {
        ...(input.guide ? { guide: input.guide } : {}),
        ...(input.guidance?.includes("+") ? { hours: input.guidance } : {}),
        ...(input.conditions ? { conditions: input.conditions } : {}),
      };
      const sealed = Object.keys(said).length > 0;
      await tx.lastChance.create({
        data: {
          id,
          caseId: asker.caseId,
          form: input.form === "unknown" ? null : input.form,
          signedOn: new Date(input.signedOn),
          until: input.until ? new Date(input.until) : null,
          guidanceTenths: input.guidance ? (parseHours(input.guidance) ?? null) : null,
          incomeManaged: input.incomeManaged ?? false,
          familySealed: sealed ? seal(asker.dataKey, { model: "LastChance", field: "familySealed", id }, said) : null,
          recordedAt: at.now,
          recordedBy: asker.id,
        },
      });
      const engaging = await tx.evictionCase.updateMany({ where: { id: asker.caseId, engagedAt: null }, data: { engagedAt: at.now } });
      if (engaging.count === 1) await recordEvent(tx, { caseId: asker.caseId, kind: "tenantEngaged", actor: asker, now: at.now });
      await recordEvent(tx, { caseId: asker.caseId, kind: "lastChanceSigned", actor: asker, refs: { lastChanceId: id }, now: at.now });
    },
    inRoom,
  );
}

/** Notes a report or an evaluation that was due. An evaluation says whether it goes on; ending it is a deed of its own. */
export function noteLastChanceReport(
  asker: CaseAsker,
  input: ReportInput,
  at: At,
): Promise<Outcome<"ahead" | "notDue" | "alreadyNoted" | "continuesMissing" | "caseEnded">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      const today = dayValue(at.now);
      if (input.doneOn > today) return "ahead";
      if (input.kind === "evaluation" && !input.continues) return "continuesMissing";
      const chance = await standing(tx, asker, input.lastChanceId);
      if (!chance) return "notDue";
      const reports = await tx.lastChanceReport.findMany({ where: { lastChanceId: chance.id } });
      const asked = lastChanceDue(runningOf(chance), reports.map(doneOf), today).find(
        ({ kind, dueOn }) => kind === input.kind && dueOn === input.dueOn,
      );
      if (!asked) return "notDue";
      if (asked.state === "done") return "alreadyNoted";
      const id = newId();
      const said: LastChanceReportWords | null = input.words ? { words: input.words } : null;
      await tx.lastChanceReport.create({
        data: {
          id,
          lastChanceId: chance.id,
          caseId: asker.caseId,
          kind: input.kind,
          dueOn: new Date(input.dueOn),
          doneOn: new Date(input.doneOn),
          continues: input.kind === "evaluation" ? input.continues === "yes" : null,
          familySealed: said && seal(asker.dataKey, { model: "LastChanceReport", field: "familySealed", id }, said),
          recordedAt: at.now,
          recordedBy: asker.id,
        },
      });
      await recordEvent(tx, { caseId: asker.caseId, kind: "lastChanceReported", actor: asker, refs: { reportId: id }, now: at.now });
    },
    inRoom,
  );
}

/** Ends a last chance: the lease goes back, another form takes over, or it was not kept. */
export function endLastChance(
  asker: CaseAsker,
  input: EndInput,
  at: At,
): Promise<Outcome<"ahead" | "endTooEarly" | "notRunning" | "caseEnded">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      if (input.on > dayValue(at.now)) return "ahead";
      const chance = await standing(tx, asker, input.lastChanceId);
      if (!chance) return "notRunning";
      if (input.on < (dayOf(chance.signedOn) ?? "")) return "endTooEarly";
      await tx.lastChance.update({ where: { id: chance.id }, data: { endedOn: new Date(input.on), endedHow: input.how } });
      await recordEvent(tx, {
        caseId: asker.caseId,
        kind: "lastChanceEnded",
        actor: asker,
        refs: { lastChanceId: chance.id },
        now: at.now,
      });
    },
    inRoom,
  );
}

const standing = (tx: Tx, asker: CaseAsker, id: string) => tx.lastChance.findFirst({ where: { id, caseId: asker.caseId, endedOn: null } });

/** A row as the rule of what is due reads it. */
export const runningOf = (row: { signedOn: Date; until: Date | null; endedOn: Date | null }) => ({
  signedOn: dayOf(row.signedOn) ?? "",
  until: dayOf(row.until),
  endedOn: dayOf(row.endedOn),
});

/** A report as the same rule reads it. */
export const doneOf = <Row extends { dueOn: Date; doneOn: Date }>({ dueOn, doneOn, ...row }: Row) => ({
  ...row,
  dueOn: dayOf(dueOn) ?? "",
  doneOn: dayOf(doneOn) ?? "",
});
