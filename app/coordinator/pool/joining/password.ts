const [fewest, most, fewestDifferent] = [12, 200, 5];

/** What is wrong with a password somebody chooses; null when nothing is. Length counts, not strange signs (NIST SP 800-63B). */
export function whyNotThisPassword(
  password: string,
  again: string,
): { field: "password" | "again"; why: "missing" | "short" | "long" | "simple" | "differs" } | null {
  if (password === "") return { field: "password", why: "missing" };
  if (password.length < fewest) return { field: "password", why: "short" };
  if (password.length > most) return { field: "password", why: "long" };
  if (new Set(password.toLowerCase()).size < fewestDifferent) return { field: "password", why: "simple" };
  return password === again ? null : { field: "again", why: "differs" };
}
