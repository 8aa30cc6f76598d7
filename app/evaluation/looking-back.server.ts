import { deed, type Outcome } from "~/access/deed.server";
import type { FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { open, seal } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import { closeInside } from "~/evaluation/closing.server";
import { type MomentRefusal, mayLookBackFrom, whyNotThisMoment } from "~/evaluation/moments";
import { lookBackAt } from "~/plan/agreeing";
import { recordEvent } from "~/timeline/timeline.server";

/** What is sealed of a look back. */
export interface EvaluationWords {
  went: string;
  changes?: string;
}

/** What was seen, and whether the family looks back once more. */
export interface LookBackGiven {
  went: string;
  changes?: string | undefined;
  /** A day (yyyy-mm-dd) to look back again; without it the conference closes. */
  againOn?: string | undefined;
}

export type LookBackRefusal = MomentRefusal | "noMoment" | "notYours" | "tooEarly";

/** The moment that stands, or null when the family has looked back at all of them. */
const standingMoment = (db: Pick<Db, "evaluationMoment">, conferenceId: string) =>
  db.evaluationMoment.findFirst({
    where: { conferenceId, cancelledAt: null },
    orderBy: { round: "desc" },
    select: { id: true, round: true, at: true, recorderPersonId: true },
  });

/**
 * Writes down the look back; only by whom the family named (or a principal when nobody was named), from a week before the moment.
 * A next day makes a next moment; otherwise the conference closes, with what was to be erased at closing.
 */
export async function lookBack(
  asker: FamilyAsker,
  given: LookBackGiven,
  at: { once: string; now: Date },
): Promise<Outcome<LookBackRefusal>> {
  const { db, conferenceId } = asker;
  const frame = { db, actor: asker, once: at.once, redirect: `/k/${asker.linkId}/look-back?bedankt=1`, writesContentOf: conferenceId };
  return deed<LookBackRefusal>(frame, async (tx) => {
    const moment = await standingMoment(tx, conferenceId);
    if (!moment || (await tx.evaluation.findUnique({ where: { momentId: moment.id }, select: { id: true } }))) return "noMoment";
    const mine = moment.recorderPersonId === null ? asker.principalId !== null : moment.recorderPersonId === asker.id;
    if (!mine) return "notYours";
    if (at.now < mayLookBackFrom(moment.at)) return "tooEarly";
    const again = given.againOn ? lookBackAt(given.againOn) : null;
    const refused = again ? whyNotThisMoment(again, at.now) : undefined;
    if (refused) return refused;

    const id = newId();
    const words: EvaluationWords = { went: given.went, ...(given.changes ? { changes: given.changes } : {}) };
    await tx.evaluation.create({
      data: {
        id,
        conferenceId,
        momentId: moment.id,
        at: at.now,
        byPerson: asker.id,
        accusationSealed: seal(asker.dataKey, { model: "Evaluation", field: "accusationSealed", id }, words),
      },
    });
    await recordEvent(tx, { conferenceId, kind: "evaluated", actor: asker, refs: { momentId: moment.id }, now: at.now });
    if (again) {
      await tx.evaluationMoment.create({
        data: {
          id: newId(),
          conferenceId,
          round: moment.round + 1,
          at: again,
          setAt: at.now,
          setBy: asker.id,
          recorderPersonId: moment.recorderPersonId,
        },
      });
    } else {
      await closeInside(tx, { conferenceId, actor: asker, lookedBack: true, now: at.now });
    }
    return undefined;
  });
}

export interface LookedBack extends EvaluationWords {
  round: number;
  at: Date;
}

/** What the family wrote when it looked back, newest first. One statement. */
export async function lookedBack(asker: Pick<FamilyAsker, "db" | "conferenceId" | "dataKey">): Promise<LookedBack[]> {
  const rows = await asker.db.$queryRaw<{ id: string; at: Date; round: number; accusationSealed: Uint8Array }[]>`
    select e."id", e."at", m."round", e."accusationSealed" from "Evaluation" e join "EvaluationMoment" m on m."id" = e."momentId"
    where e."conferenceId" = ${asker.conferenceId}::uuid order by m."round" desc`;
  return rows.map(({ id, at, round, accusationSealed }) => ({
    round,
    at,
    ...open<EvaluationWords>(asker.dataKey, { model: "Evaluation", field: "accusationSealed", id }, accusationSealed),
  }));
}
