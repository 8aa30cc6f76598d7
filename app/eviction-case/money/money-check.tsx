import type { Affordability } from "~/eviction-case/money/affordability";
import { useLanguage, useText } from "~/language/context";
import { formatEuros } from "~/language/dates";
import { Notice } from "~/ui/notice";

export interface CheckShown extends Affordability {
  monthlyCents: number;
  atOnceCents: number;
}

/** How long paying off takes, in years too when it is long. */
export function Duration({ months }: { months: number | null }) {
  const t = useText();
  if (months === null) return <>{t("staff-money.takes-unknown")}</>;
  const years = Math.floor(months / 12);
  return <>{years < 2 ? t("staff-money.takes-months", { months }) : t("staff-money.takes-months-years", { months, years })}</>;
}

/** What is asked, in plain words: what is left each month, and how long it takes. It never forbids. */
export function CheckWords({ check }: { check: CheckShown }) {
  const t = useText();
  const language = useLanguage();
  const euros = (cents: number) => formatEuros(language, cents);
  const { leftCents, atOnceCents, monthlyCents } = check;
  return (
    <Notice tone={check.fit === "fits" && !check.atOnceDoesNotFit ? "info" : "attention"} word={t("staff-money.check-word")} live>
      <p>
        {atOnceCents > 0
          ? t("staff-money.check-at-once", { once: euros(atOnceCents), amount: euros(monthlyCents) })
          : t("staff-money.check-monthly", { amount: euros(monthlyCents) })}{" "}
        <Duration months={check.months} />
      </p>
      <p>
        {leftCents === null
          ? t("staff-money.check-unknown")
          : leftCents >= 0
            ? t("staff-money.check-left", { amount: euros(leftCents) })
            : t("staff-money.check-short", { amount: euros(-leftCents) })}{" "}
        {check.fit === "onlyWithUncertain" ? t("staff-money.now-uncertain") : null}
      </p>
      {check.atOnceDoesNotFit ? <p>{t("staff-money.at-once-short", { amount: euros(atOnceCents) })}</p> : null}
      {check.aboveUsual ? <p>{t("staff-money.above-usual")}</p> : null}
    </Notice>
  );
}
