import type { Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { monthTenths } from "~/eviction-case/case-input";
import { type CaseAsker, keeping } from "~/eviction-case/keep-case.server";
import type { ArrearsInput } from "~/eviction-case/money/arrears-input";
import type { RentInput, UndoArrearsInput } from "~/eviction-case/money/money-input";
import { dayValue } from "~/language/dates";
import { parseEuros } from "~/language/euros";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };
const room = "/money";

/** Notes what is owed on a day. `back` is the room it leads to, behind the address of the case. */
export function noteArrears(asker: CaseAsker, input: ArrearsInput, at: At, back = ""): Promise<Outcome<"ahead">> {
  return keeping<"ahead">(
    asker,
    at,
    async (tx) => {
      if (input.on && input.on > dayValue(at.now)) return "ahead";
      const { rentCents } = await tx.evictionCase.findUniqueOrThrow({ where: { id: asker.caseId }, select: { rentCents: true } });
      const rent = rentCents === null ? {} : { rent: String(rentCents / 100) };
      await tx.arrears.create({
        data: {
          id: newId(),
          caseId: asker.caseId,
          on: new Date(input.on ?? dayValue(at.now)),
          amountCents: parseEuros(input.amount) ?? 0,
          monthTenths: monthTenths({ ...rent, arrears: input.amount, ...(input.months ? { months: input.months } : {}) }),
          currentRentPaid: input.currentRentPaid ? input.currentRentPaid === "yes" : null,
          recordedAt: at.now,
          recordedBy: asker.id,
        },
      });
      await recordEvent(tx, { caseId: asker.caseId, kind: "arrearsNoted", actor: asker, now: at.now });
    },
    { room: back },
  );
}

/** Takes away the entry that was written last, because it was wrong. Only that one: what lies before it was already built upon. */
export function undoArrears(asker: CaseAsker, input: UndoArrearsInput, at: At): Promise<Outcome<"notTheLast">> {
  return keeping<"notTheLast">(
    asker,
    at,
    async (tx) => {
      const last = await tx.arrears.findFirst({
        where: { caseId: asker.caseId },
        orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
        select: { id: true },
      });
      if (last?.id !== input.arrearsId) return "notTheLast";
      await tx.arrears.delete({ where: { id: last.id } });
      await recordEvent(tx, { caseId: asker.caseId, kind: "arrearsCorrected", actor: asker, now: at.now });
    },
    { room },
  );
}

/** Notes what the rent is now. What was noted before in months stays as it was. */
export function noteRent(asker: CaseAsker, input: RentInput, at: At): Promise<Outcome<never>> {
  return keeping<never>(
    asker,
    at,
    async (tx) => {
      await tx.evictionCase.update({ where: { id: asker.caseId }, data: { rentCents: parseEuros(input.rent) ?? null } });
      await recordEvent(tx, { caseId: asker.caseId, kind: "rentNoted", actor: asker, now: at.now });
    },
    { room },
  );
}
