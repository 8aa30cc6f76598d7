import type { Journey } from "./case-stage";
import { dayAt, folded } from "./case-stage";
import { t } from "./words";

const m = "staff-money";

/** What comes in, what goes out and what is owed elsewhere; then what can be paid off. */
export async function reckons(journey: Journey): Promise<void> {
  const { worker, casePath } = journey;
  await worker.go(`${casePath}/money`);
  await worker.sees(t(`${m}.budget-title`));

  const income = await folded(worker, t(`${m}.note-income`));
  await worker.choose(t(`${m}.kind`), t(`${m}.income-wages`), income);
  await worker.type(t(`${m}.amount`), "1.640", income);
  await worker.pick(t(`${m}.per`), t(`${m}.per-month`), income);
  await worker.press(t(`${m}.save`), income);
  await worker.sees(/1\.640/);

  for (const [kind, amount] of [
    ["energy", "180"],
    ["living", "455"],
  ] as const) {
    const expense = await folded(worker, t(`${m}.note-expense`));
    await worker.choose(t(`${m}.kind`), t(`${m}.expense-${kind}`), expense);
    await worker.type(t(`${m}.amount`), amount, expense);
    await worker.pick(t(`${m}.per`), t(`${m}.per-month`), expense);
    await worker.press(t(`${m}.save`), expense);
    await worker.sees(new RegExp(`${amount}.*${t(`${m}.per-month`)}`));
  }

  const debt = await folded(worker, t(`${m}.note-debt`));
  await worker.choose(t(`${m}.kind`), t(`${m}.debt-healthInsurance`), debt);
  await worker.type(t(`${m}.amount`), "640", debt);
  await worker.press(t(`${m}.save`), debt);
  await worker.sees(/640/);

  const arrangement = await folded(worker, t(`${m}.make-arrangement`));
  await worker.type(t(`${m}.monthly`), "400", arrangement);
  await worker.press(t(`${m}.reckon`), arrangement);
  await worker.sees(t(`${m}.check-word`));
  await worker.sees(/te weinig/);
  await worker.look("49-case-affordability");
  await worker.type(t(`${m}.monthly`), "100", arrangement);
  await worker.press(t(`${m}.reckon`), arrangement);
  await worker.page.getByText(/te weinig/).waitFor({ state: "detached" });
  await worker.sees(/Er blijft dan/);
  await worker.choose(t(`${m}.with-whom`), t(`${m}.with-landlord`), arrangement);
  await worker.type(t(`${m}.starts-on`), dayAt(21), arrangement);
  await worker.pick(t(`${m}.bewind`), t(`${m}.no`), arrangement);
  await worker.press(t(`${m}.make`), arrangement);
  await worker.sees(t(`${m}.cannot-keep`));
  await worker.look("50-case-money");
}
