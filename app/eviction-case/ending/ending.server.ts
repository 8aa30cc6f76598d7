import type { Outcome } from "~/access/deed.server";
import { deed } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { openOrNull, seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { type CaseRefusal, whyNotYetKept } from "~/eviction-case/case-input";
import { erasedAfterEnd, erasedWhileOpen, mayEnd, outcomesDue } from "~/eviction-case/ending/ending";
import type { AgainInput, EndCaseInput, ExtendInput, OutcomeInput } from "~/eviction-case/ending/ending-input";
import { dayOf } from "~/eviction-case/eviction-date";
import { type CaseAsker, keeping } from "~/eviction-case/keep-case.server";
import { insertCase, type TenantContact } from "~/eviction-case/open-case.server";
import { dayValue } from "~/language/dates";
import { parseEuros } from "~/language/euros";
import { recordEvent } from "~/timeline/timeline.server";

/** Why the day of erasing was moved. */
export interface ExtensionWords {
  reason: string;
}

type At = { once: string; now: Date };
const room = "/ending";
const centsOf = (typed: string | undefined): number | null => (typed ? (parseEuros(typed) ?? null) : null);

/** Ends a case with what came of it. Conferences of the case go on: they are the family's. */
export function endCase(asker: CaseAsker, input: EndCaseInput, at: At): Promise<Outcome<"silence" | "caseEnded">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      const { caseId } = asker;
      const heard = await tenantHeard(tx, caseId);
      const refused = mayEnd({ outcome: input.outcome, tenantHeard: heard, homeEmpty: input.homeEmpty ?? false });
      if (refused) return refused;
      const outcome = { id: newId(), caseId, moment: "closing" as const, outcome: input.outcome, arrearsCents: centsOf(input.arrears) };
      await tx.caseOutcome.create({ data: { ...outcome, at: at.now, recordedBy: asker.id } });
      const endsOn = new Date(erasedAfterEnd(dayValue(at.now)));
      await tx.evictionCase.update({ where: { id: caseId }, data: { endsOn } });
      await recordEvent(tx, { caseId, kind: "caseEnded", actor: asker, now: at.now });
    },
    { room },
  );
}

/** Somebody was reached once, or he takes part. */
async function tenantHeard(tx: Tx, caseId: string): Promise<boolean> {
  const { engagedAt } = await tx.evictionCase.findUniqueOrThrow({ where: { id: caseId }, select: { engagedAt: true } });
  return engagedAt !== null || (await tx.contactAttempt.count({ where: { caseId, reached: true } })) > 0;
}

/** Notes how it is six or twelve months after the end. */
export function noteOutcome(asker: CaseAsker, input: OutcomeInput, at: At): Promise<Outcome<"notEnded" | "tooEarly" | "alreadyNoted">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      const { caseId } = asker;
      const noted = await tx.caseOutcome.findMany({ where: { caseId }, select: { moment: true, at: true } });
      const rows = noted.map((one) => ({ moment: one.moment, on: dayValue(one.at) }));
      const due = outcomesDue(rows, dayValue(at.now)).find(({ moment }) => moment === input.moment);
      if (!due) return "notEnded";
      if (due.state === "done") return "alreadyNoted";
      if (due.state === "onTime") return "tooEarly";
      const outcome = { id: newId(), caseId, moment: input.moment, outcome: input.outcome, arrearsCents: centsOf(input.arrears) };
      await tx.caseOutcome.create({ data: { ...outcome, at: at.now, recordedBy: asker.id } });
      await recordEvent(tx, { caseId, kind: "outcomeNoted", actor: asker, now: at.now });
    },
    { room, afterEnd: true },
  );
}

/** Moves the day on which an open case is erased, with the reason; two years ahead at most. */
export function extendCase(asker: CaseAsker, input: ExtendInput, at: At): Promise<Outcome<"untilTooEarly" | "untilTooFar" | "caseEnded">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      const { caseId } = asker;
      const { endsOn } = await tx.evictionCase.findUniqueOrThrow({ where: { id: caseId }, select: { endsOn: true } });
      const today = dayValue(at.now);
      if (input.until <= today || input.until <= (dayOf(endsOn) ?? "")) return "untilTooEarly";
      if (input.until > erasedWhileOpen(today)) return "untilTooFar";
      const [id, until] = [newId(), new Date(input.until)];
      const said: ExtensionWords = { reason: input.reason };
      const familySealed = seal(asker.dataKey, { model: "CaseExtension", field: "familySealed", id }, said);
      await tx.caseExtension.create({ data: { id, caseId, at: at.now, by: asker.id, until, familySealed } });
      await tx.evictionCase.update({ where: { id: caseId }, data: { endsOn: until } });
      await recordEvent(tx, { caseId, kind: "caseExtended", actor: asker, now: at.now });
    },
    { room },
  );
}

/** Opens a new case for the household of one that ended, linked to it; its page is where this leads. Nothing but names comes along. */
export function openAgain(asker: CaseAsker, input: AgainInput, at: At): Promise<Outcome<CaseRefusal | "notEnded">> {
  const id = newId();
  return deed<CaseRefusal | "notEnded">({ db: asker.db, actor: asker, once: at.once, redirect: `/cases/${id}` }, async (tx) => {
    const [first] = whyNotYetKept(input, dayValue(at.now));
    if (first) return first.reason;
    const earlier = await tx.evictionCase.findUniqueOrThrow({
      where: { id: asker.caseId },
      include: { tenancies: { orderBy: { id: "asc" } }, outcomes: { take: 1 } },
    });
    if (earlier.outcomes.length === 0 || earlier.erasedAt) return "notEnded";
    const people = earlier.tenancies.map((row) => {
      const place = { model: "Tenancy" as const, field: "contactSealed", id: row.id };
      return { ...row, contact: openOrNull<TenantContact>(asker.dataKey, place, row.contactSealed) };
    });
    const [tenant, ...others] = people;
    const familyName = tenant?.contact?.familyName;
    const named = { ...input, tenant: tenant?.firstName ?? "", ...(familyName ? { tenantFamilyName: familyName } : {}) };
    await insertCase(tx, asker, id, named, at.now);
    const { dataKey } = await tx.evictionCase.update({
      where: { id },
      data: { earlierCaseId: asker.caseId },
      select: { dataKey: true },
    });
    for (const { firstName, kind, contact } of others) {
      const tenancyId = newId();
      const contactSealed = contact && seal(dataKey, { model: "Tenancy", field: "contactSealed", id: tenancyId }, contact);
      await tx.tenancy.create({ data: { id: tenancyId, caseId: id, kind, firstName, contactSealed } });
    }
  });
}
