import type { Day } from "~/calendar/working-days";

/** What was owed on a day, and what was known then about the rent of that month (null: nobody said). Oldest first. */
export interface ArrearsEntry {
  on: Day;
  amountCents: number;
  currentRentPaid: boolean | null;
}

/** `yyyy-mm` */
export type Month = string;

const monthOf = (day: Day): Month => day.slice(0, 7);

/** The month so many months later, or earlier when negative. */
function monthLater(month: Month, months: number): Month {
  const [year = 0, one = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, one - 1 + months, 1)).toISOString().slice(0, 7);
}

/** What is known of the rent of each month; the last word about a month counts. What still has to come says nothing. */
function rentByMonth(series: readonly ArrearsEntry[], today: Day): Map<Month, boolean> {
  const said = new Map<Month, boolean>();
  for (const { on, currentRentPaid } of series) {
    if (on <= today && currentRentPaid !== null) said.set(monthOf(on), currentRentPaid);
  }
  return said;
}

export type Secured = "yes" | "no" | "unknown";

/** Rent falls due on the 1st and a landlord reminds on the 5th: until then last month's word still stands. */
const lastDayOfGrace = 5;

/** The month whose rent is the current one today: this month's, or in its first days the one before when nothing was said yet. */
function currentMonth(said: ReadonlyMap<Month, boolean>, today: Day): Month {
  const month = monthOf(today);
  return !said.has(month) && Number(today.slice(8)) <= lastDayOfGrace ? monthLater(month, -1) : month;
}

/**
 * Whether the current rent is paid: a question of its own, apart from the arrears. What nobody said is unknown, never yes.
 * Due on the 1st, reminder on the 5th: the report on the pilot with staying in one's home under conditions, lines 265 to 275 of its text.
 */
export function currentRentSecured(series: readonly ArrearsEntry[], today: Day): Secured {
  const said = rentByMonth(series, today);
  const paid = said.get(currentMonth(said, today));
  return paid === undefined ? "unknown" : paid ? "yes" : "no";
}

export interface RentPaid {
  from: Month;
  through: Month;
  /** Nothing is missing up to today. */
  current: boolean;
}

/** The newest unbroken run of months with the rent paid, or null. A month nobody spoke of breaks it. */
export function rentPaidSince(series: readonly ArrearsEntry[], today: Day): RentPaid | null {
  const said = rentByMonth(series, today);
  const newest = [...said.keys()].sort().at(-1);
  if (newest === undefined || said.get(newest) !== true) return null;
  let from = newest;
  while (said.get(monthLater(from, -1)) === true) from = monthLater(from, -1);
  return { from, through: newest, current: newest === currentMonth(said, today) };
}

export interface MonthOfRent {
  month: Month;
  paid: boolean | null;
}

/** Every month from the first to the last one spoken of, the unknown ones too. */
export function monthsOfRent(series: readonly ArrearsEntry[], today: Day): MonthOfRent[] {
  const said = rentByMonth(series, today);
  const past = series.filter(({ on }) => on <= today).map(({ on }) => monthOf(on));
  const [first, last] = [past[0], monthOf(today)];
  const months: MonthOfRent[] = [];
  for (let month = first; month !== undefined && month <= last; month = monthLater(month, 1)) {
    months.push({ month, paid: said.get(month) ?? null });
  }
  return months;
}
