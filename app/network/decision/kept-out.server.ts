import type { CircleAsker } from "../reach.server";

/** Whom this principal keeps out by his newest word; for the coordinator whom one principal, or any of them, keeps out. One statement. */
export async function keptOutFor(asker: CircleAsker, withPrincipal?: string): Promise<Set<string>> {
  const principalId = asker.kind === "person" ? asker.principalId : (withPrincipal ?? null);
  const rows = await asker.db.$queryRaw<{ personId: string }[]>`
    select "personId" from standing_decision where "conferenceId" = ${asker.conferenceId}::uuid and "kind" = 'keptOut'
      and (${asker.kind === "account" && !withPrincipal}::boolean or "principalId" = ${principalId}::uuid)`;
  return new Set(rows.map(({ personId }) => personId));
}
