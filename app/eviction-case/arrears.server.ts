import type { Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import type { ArrearsInput } from "~/eviction-case/arrears-input";
import { monthTenths } from "~/eviction-case/case-input";
import { type CaseAsker, keeping } from "~/eviction-case/keep-case.server";
import { dayValue } from "~/language/dates";
import { parseEuros } from "~/language/euros";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };

/** Notes what is owed on a day. */
export function noteArrears(asker: CaseAsker, input: ArrearsInput, at: At): Promise<Outcome<"ahead">> {
  return keeping(asker, at, async (tx) => {
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
  });
}
