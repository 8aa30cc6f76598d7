/** Ten million euros: nobody owes more, and a column of whole cents holds it. */
const mostCents = 1_000_000_000;

/** What somebody typed as an amount ("1.240,50", "€ 300", "12.5") in cents; undefined when it is no amount, or one nobody owes. */
export function parseEuros(typed: string): number | undefined {
  const bare = typed.replace(/[€\s]/g, "");
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:[,.](\d{1,2}))?(?:,-)?$/.exec(bare);
  if (!match?.[1]) return undefined;
  const euros = Number(match[1].replaceAll(".", ""));
  const cents = Number((match[2] ?? "").padEnd(2, "0"));
  const amount = euros * 100 + cents;
  return amount <= mostCents ? amount : undefined;
}

/** Cents as they stand in a field for an amount: "1240,50". */
export function eurosValue(cents: number | bigint): string {
  const amount = Number(cents);
  return amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2).replace(".", ",");
}
