import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireCase } from "~/access/guards.server";
import { clock } from "~/clock";
import { caseHeadOf } from "~/eviction-case/case-head.server";
import { CasePage } from "~/eviction-case/case-page";
import { moneyOf } from "~/eviction-case/money/money.server";
import { ArrangementCard } from "~/eviction-case/money/money-arrangement";
import { RentAndArrears } from "~/eviction-case/money/money-arrears";
import { BudgetCard, DebtsCard } from "~/eviction-case/money/money-budget";
import { type MoneyAnswer, moneyDeeds } from "~/eviction-case/money/money-deeds.server";
import { type MoneyForm, moneyForms } from "~/eviction-case/money/money-input";
import { useText } from "~/language/context";
import { dayValue } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "seeCase");
  const today = dayValue(clock.now());
  const [head, money] = await Promise.all([caseHeadOf(asker), moneyOf(asker, today)]);
  const once = Object.fromEntries(moneyForms.map((form) => [form, newOnce()])) as Record<MoneyForm, string>;
  return { language: asker.language, head, money, today, once };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "keepCase");
  const form = await request.formData();
  const intent = String(form.get("intent"));
  const does = Object.hasOwn(moneyDeeds, intent) ? moneyDeeds[intent] : undefined;
  if (!does) throw notFound();
  const done = await does(asker, form, { once: String(form.get("once")), now: clock.now() });
  return "redirect" in done ? redirect(done.redirect) : data(done.answer, { status: done.status });
}

function Engage({ once }: { once: string }) {
  const t = useText();
  return (
    <Card title={t("staff-money.engage-title")}>
      <p>{t("staff-money.engage-why")}</p>
      <p>{t("staff-money.engage-hint")}</p>
      <Form method="post">
        <Once value={once} />
        <input type="hidden" name="intent" value="engage" />
        <Button>{t("staff-money.engage")}</Button>
      </Form>
    </Card>
  );
}

export default function CaseMoney() {
  const t = useText();
  const { head, money, today, once } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as MoneyAnswer | undefined;
  const formOf = (intent: MoneyForm) => ({
    once: once[intent],
    lastResult: answered?.intent === intent ? answered.result : undefined,
  });
  const open = !head.ended;
  return (
    <CasePage head={head} room="money">
      {answered?.refusal ? (
        <Notice tone="attention" live>
          {t(answered.refusal)}
        </Notice>
      ) : null}
      <div className="two">
        <div className="stack">
          <RentAndArrears
            money={money}
            today={today}
            open={open}
            arrearsForm={formOf("arrears")}
            rentForm={formOf("rent")}
            undoOnce={once.undo}
          />
          {money.engaged ? <ArrangementCard money={money} open={open} check={answered?.check ?? null} formOf={formOf} /> : null}
        </div>
        <div className="stack">
          {money.engaged ? (
            <>
              <BudgetCard money={money} open={open} incomeForm={formOf("income")} expenseForm={formOf("expense")} />
              <DebtsCard money={money} open={open} form={formOf("debt")} />
            </>
          ) : open ? (
            <Engage once={once.engage} />
          ) : null}
        </div>
      </div>
    </CasePage>
  );
}
