import type { LadderStepKind } from "@generated/enums";
import type { Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import type { Tx } from "~/db.server";
import { eraseCase } from "~/eviction-case/ending/case-erasing.server";
import { type Day, dayOf } from "~/eviction-case/eviction-date";
import { type CaseAsker, keeping } from "~/eviction-case/keep-case.server";
import { inTime, type Objection, whyNotPassedOn } from "~/eviction-case/landlord/objection";
import type { ObjectionInput } from "~/eviction-case/landlord/objection-input";
import { dayValue } from "~/language/dates";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };
const room = "/landlord";

interface Row {
  letterOn: Date;
  untilOn: Date;
  answer: Objection["answer"];
  answeredOn: Date | null;
  passedOnAt: Date | null;
}

/** A row as the rules read it. */
export const objectionOf = (row: Row): Objection => ({
  letterOn: dayOf(row.letterOn) ?? "",
  untilOn: dayOf(row.untilOn) ?? "",
  answer: row.answer,
  answeredOn: dayOf(row.answeredOn),
  passedOn: row.passedOnAt ? dayValue(row.passedOnAt) : null,
});

/** The newest letter of a case that leaves time to object, under a lock. */
async function newestOf(tx: Tx, caseId: string) {
  await tx.$queryRaw`select 1 from "TransferObjection" where "caseId" = ${caseId}::uuid for update`;
  return tx.transferObjection.findFirst({ where: { caseId }, orderBy: [{ letterOn: "desc" }, { recordedAt: "desc" }] });
}

/** Why nothing of this tenant may be passed on today: he may still object, or did. Null when nobody asked him, or nothing stops it. */
export async function transferStopped(tx: Tx, caseId: string, today: Day): Promise<"termRunning" | "objected" | null> {
  const row = await newestOf(tx, caseId);
  const why = row && whyNotPassedOn(objectionOf(row), today);
  return why === "termRunning" || why === "objected" ? why : null;
}

/** Notes that the tenant objected. In time it stops the passing on for good; later it is kept as a wish. */
export function noteObjection(
  asker: CaseAsker,
  input: ObjectionInput,
  at: At,
): Promise<Outcome<"noLetter" | "ahead" | "beforeLetter" | "alreadyAnswered">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      const { caseId } = asker;
      const row = await newestOf(tx, caseId);
      if (!row) return "noLetter";
      if (input.on > dayValue(at.now)) return "ahead";
      const one = objectionOf(row);
      if (input.on < one.letterOn) return "beforeLetter";
      if (one.answer || one.answeredOn) return "alreadyAnswered";
      // What was passed on cannot be called back by this; the wish is kept all the same.
      const answer = inTime(one, input.on) && !one.passedOn ? ("objected" as const) : null;
      await tx.transferObjection.update({ where: { id: row.id }, data: { answer, answeredOn: new Date(input.on) } });
      await recordEvent(tx, { caseId, kind: "objectionNoted", actor: asker, refs: { objectionId: row.id }, now: at.now });
    },
    { room },
  );
}

/** Passes the tenant's data on: after the term, and never against an objection. This is the report. */
export function passOn(asker: CaseAsker, at: At): Promise<Outcome<"noLetter" | "termRunning" | "objected" | "alreadyPassedOn">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      const { caseId } = asker;
      const row = await newestOf(tx, caseId);
      const today = dayValue(at.now);
      const refused = whyNotPassedOn(row ? objectionOf(row) : null, today);
      if (refused || !row) return refused ?? "noLetter";
      await tx.transferObjection.update({ where: { id: row.id }, data: { passedOnAt: at.now } });
      const on = new Date(today);
      const reported = await tx.ladderStep.count({ where: { caseId, step: "report", on: { gte: row.letterOn } } });
      if (reported === 0) {
        const recorded = { recordedAt: at.now, recordedBy: asker.id };
        await tx.ladderStep.create({ data: { id: newId(), caseId, step: "report", on, takenBy: "landlord", ...recorded } });
      }
      await recordEvent(tx, { caseId, kind: "dataPassedOn", actor: asker, refs: { objectionId: row.id }, now: at.now });
    },
    { room },
  );
}

/**
 * The tenant paid, or will, and wants no help: the file is destroyed, as the pilot did (lines 381 to 384 of the research of 2008).
 * Only in model I, where help was offered and nothing else rests on it: not once a court came into it. What stays is for the figures, without anybody in it.
 */
export function destroyFile(asker: CaseAsker, at: At): Promise<Outcome<"notModelI" | "lastChanceRuns" | "courtCame">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      const { caseId } = asker;
      const { model, dataKeyId } = await tx.evictionCase.findUniqueOrThrow({
        where: { id: caseId },
        select: { model: true, dataKeyId: true },
      });
      if (model !== "modelI") return "notModelI";
      if ((await tx.lastChance.count({ where: { caseId, endedOn: null } })) > 0) return "lastChanceRuns";
      const court = { in: ["summons", "judgment", "notice"] as LadderStepKind[] };
      if ((await tx.ladderStep.count({ where: { caseId, step: court, endedOn: null } })) > 0) return "courtCame";
      const today = new Date(dayValue(at.now));
      const row = await newestOf(tx, caseId);
      const declined = { answer: "paidAndDeclined" as const, answeredOn: today };
      const recorded = { recordedAt: at.now, recordedBy: asker.id };
      if (!row)
        await tx.transferObjection.create({ data: { id: newId(), caseId, letterOn: today, untilOn: today, ...declined, ...recorded } });
      else await tx.transferObjection.update({ where: { id: row.id }, data: declined });
      await tx.caseOutcome.create({
        data: { id: newId(), caseId, moment: "closing", outcome: "unknown", at: at.now, recordedBy: asker.id },
      });
      await eraseCase(tx, { id: caseId, dataKeyId }, at.now);
      await recordEvent(tx, { caseId, kind: "fileDestroyed", actor: asker, now: at.now });
    },
    { to: "/cases" },
  );
}
