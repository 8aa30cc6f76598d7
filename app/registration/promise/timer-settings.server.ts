import { z } from "zod";
import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { defaultTerms, type SettingName, settingNames, termBounds } from "~/registration/promise/timers";

const termField = (name: SettingName) => {
  const { least, most } = termBounds[name];
  const wrong = { error: `staff-timers.refusal-${name}` };
  return z.coerce.number(wrong).int(wrong).min(least, wrong).max(most, wrong);
};

/** Every term of a Centrale, each within its bounds. */
export const TermsInput = z.object(
  Object.fromEntries(settingNames.map((name) => [name, termField(name)])) as Record<SettingName, ReturnType<typeof termField>>,
);
export type TermsInput = z.output<typeof TermsInput>;

/** Sets the terms of the manager's own Centrale. A term that is ours again leaves no row. */
export function setTerms(asker: StaffAsker, input: TermsInput, at: { once: string; now: Date }): Promise<Outcome<"limitBeforeTarget">> {
  const { organisationId: centraleId } = asker;
  return deed<"limitBeforeTarget">({ db: asker.db, actor: asker, once: at.once, redirect: "/timers" }, async (tx) => {
    if (input.conferenceLimit < input.conference) return "limitBeforeTarget";
    const own = settingNames.filter((name) => input[name] !== defaultTerms[name].amount);
    await tx.timerSetting.deleteMany({ where: { centraleId } });
    await tx.timerSetting.createMany({
      data: own.map((timer) => ({
        centraleId,
        timer,
        amount: input[timer],
        unit: defaultTerms[timer].unit,
        setAt: at.now,
        setBy: asker.id,
      })),
    });
    await logAccess(tx, { actor: asker, deed: "setTerms", classes: ["process"], origin: asker.origin });
  });
}
