import { Form } from "@remix-run/react";
import type { KeepFormProps } from "~/eviction-case/folded-form";
import { ArrearsChart } from "~/eviction-case/money/arrears-chart";
import { ArrearsForm } from "~/eviction-case/money/arrears-form";
import type { Money } from "~/eviction-case/money/money.server";
import { RentForm } from "~/eviction-case/money/money-forms";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatEuros, formatMonth, formatShortDay } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";
import { Table } from "~/ui/table";

/** Whether the current rent is paid: a fact of its own, whatever is owed from before. */
function CurrentRent({ secured, paidSince }: Pick<Money, "secured" | "paidSince">) {
  const t = useText();
  const language = useLanguage();
  const tone = { yes: "done", no: "attention", unknown: "info" } as const;
  const months = paidSince && {
    from: formatMonth(language, paidSince.from),
    through: formatMonth(language, paidSince.through),
  };
  const run = months && paidSince.from === paidSince.through ? "staff-money.rent-month" : "staff-money.rent-run";
  return (
    <Notice tone={tone[secured]} word={t("staff-money.rent-word")}>
      <p>
        {secured === "no"
          ? t("staff-money.rent-no")
          : months && paidSince.current
            ? t("staff-money.rent-since", { from: months.from })
            : months
              ? t(run, months)
              : t("staff-money.rent-unknown")}
      </p>
    </Notice>
  );
}

function Amounts({ series }: Pick<Money, "series">) {
  const t = useText();
  const language = useLanguage();
  const column = (key: "day" | "amount" | "months" | "rent", number = false) => ({ key, label: t(`staff-money.column-${key}`), number });
  return (
    <details>
      <summary>{t("staff-money.table-show")}</summary>
      <Table
        caption={t("staff-money.table-caption")}
        captionUnseen
        columns={[column("day"), column("amount", true), column("months", true), column("rent")]}
        rows={[...series].reverse().map((entry) => ({
          key: entry.id,
          cells: {
            day: formatShortDay(language, entry.on),
            amount: formatEuros(language, entry.amountCents),
            months: entry.monthTenths === null ? t("staff-money.unknown") : (entry.monthTenths / 10).toLocaleString(language),
            rent: t(
              entry.currentRentPaid === null ? "staff-money.unknown" : entry.currentRentPaid ? "staff-money.paid" : "staff-money.not-paid",
            ),
          },
        }))}
      />
    </details>
  );
}

function UndoArrears({ last, once }: { last: NonNullable<Money["lastWritten"]>; once: string }) {
  const t = useText();
  const language = useLanguage();
  return (
    <details>
      <summary>{t("staff-money.undo-arrears")}</summary>
      <Form method="post" className="stack">
        <Once value={once} />
        <input type="hidden" name="intent" value="undo" />
        <input type="hidden" name="arrearsId" value={last.id} />
        <p>{t("staff-money.undo-what", { amount: formatEuros(language, last.amountCents), day: formatDay(language, last.on) })}</p>
        <Button variant="danger">{t("staff-money.undo-yes")}</Button>
      </Form>
    </details>
  );
}

interface RentAndArrearsProps {
  money: Pick<Money, "rentCents" | "series" | "lastWritten" | "secured" | "paidSince" | "months">;
  today: string;
  /** A case that has ended takes nothing more in. */
  open: boolean;
  arrearsForm: KeepFormProps;
  rentForm: KeepFormProps;
  undoOnce: string;
}

/** Rent and arrears: what is known of them through time, and how to add to it or take the last word back. */
export function RentAndArrears({ money, today, open, arrearsForm, rentForm, undoOnce }: RentAndArrearsProps) {
  const t = useText();
  const language = useLanguage();
  const newest = money.series.at(-1);
  return (
    <Card title={t("staff-money.rent-title")}>
      <CurrentRent secured={money.secured} paidSince={money.paidSince} />
      <p>
        {newest
          ? t("staff-money.owed-now", { amount: formatEuros(language, newest.amountCents), day: formatDay(language, newest.on) })
          : t("staff-money.owed-none")}{" "}
        {money.rentCents === null
          ? t("staff-money.rent-none")
          : t("staff-money.rent-is", { amount: formatEuros(language, money.rentCents) })}
      </p>
      <ArrearsChart series={money.series} months={money.months} today={today} />
      {money.series.length > 0 ? <Amounts series={money.series} /> : null}
      {open ? (
        <>
          <ArrearsForm key={arrearsForm.once} {...arrearsForm} />
          {money.lastWritten ? <UndoArrears last={money.lastWritten} once={undoOnce} /> : null}
          <RentForm key={rentForm.once} {...rentForm} known={money.rentCents !== null} />
        </>
      ) : null}
    </Card>
  );
}
