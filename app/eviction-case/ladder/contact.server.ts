import type { Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { instantAt } from "~/calendar/wall-clock";
import { type CaseAsker, keeping } from "~/eviction-case/keep-case.server";
import type { AttemptInput, JudgedInput, TenancyInput } from "~/eviction-case/ladder/contact-input";
import type { TenantContact } from "~/eviction-case/open-case.server";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };
const room = { room: "/steps" };

/** What a worker keeps of a try for himself. */
export interface AttemptNote {
  note: string;
}

/** Notes a try to reach the tenant. */
export function noteAttempt(asker: CaseAsker, input: AttemptInput, at: At): Promise<Outcome<"ahead">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      const tried = instantAt(input.on, input.time);
      if (tried > at.now) return "ahead";
      const id = newId();
      const note: AttemptNote | null = input.note ? { note: input.note } : null;
      await tx.contactAttempt.create({
        data: {
          id,
          caseId: asker.caseId,
          at: tried,
          way: input.way,
          reached: input.reached === "yes",
          announced: input.announced === "on",
          familySealed: note && seal(asker.dataKey, { model: "ContactAttempt", field: "familySealed", id }, note),
          recordedAt: at.now,
          recordedBy: asker.id,
        },
      });
      await recordEvent(tx, { caseId: asker.caseId, kind: "contactTried", actor: asker, refs: { attemptId: id }, now: at.now });
    },
    room,
  );
}

const knownAs = (judged: "yes" | "no" | undefined): boolean | null => (judged === undefined ? null : judged === "yes");

/** Adds somebody who lives there: tenant, co-tenant or occupant. */
export function addTenancy(asker: CaseAsker, input: TenancyInput, at: At): Promise<Outcome<never>> {
  return keeping<never>(
    asker,
    at,
    async (tx) => {
      const id = newId();
      const contact: TenantContact | null = input.familyName ? { familyName: input.familyName } : null;
      await tx.tenancy.create({
        data: {
          id,
          caseId: asker.caseId,
          kind: input.kind,
          firstName: input.firstName,
          judged: knownAs(input.judged),
          contactSealed: contact && seal(asker.dataKey, { model: "Tenancy", field: "contactSealed", id }, contact),
        },
      });
      await recordEvent(tx, { caseId: asker.caseId, kind: "householdNoted", actor: asker, refs: { tenancyId: id }, now: at.now });
    },
    room,
  );
}

/** Notes whether the judgment names somebody of the household. */
export function noteJudged(asker: CaseAsker, input: JudgedInput, at: At): Promise<Outcome<"notInCase">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      const { count } = await tx.tenancy.updateMany({
        where: { id: input.tenancyId, caseId: asker.caseId },
        data: { judged: knownAs(input.judged) },
      });
      if (count === 0) return "notInCase";
      const refs = { tenancyId: input.tenancyId };
      await recordEvent(tx, { caseId: asker.caseId, kind: "householdNoted", actor: asker, refs, now: at.now });
    },
    room,
  );
}
