/** Who is meant: the one that was chosen, or the only one there is. */
export function whoWrote<Behind extends { personId: string }>(behind: readonly Behind[], personId: string | undefined): Behind | null {
  if (personId) return behind.find((one) => one.personId === personId) ?? null;
  return behind.length === 1 ? (behind[0] ?? null) : null;
}
