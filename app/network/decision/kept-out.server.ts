import { Prisma } from "@generated/client";
import type { CircleAsker } from "../reach.server";

/**
 * Whom this principal keeps out by his newest word, as an array of person ids in a statement; for the coordinator whom one principal,
 * or any of them, keeps out.
 */
export function keptOutIn(asker: CircleAsker, withPrincipal?: string): Prisma.Sql {
  const principalId = asker.kind === "person" ? asker.principalId : (withPrincipal ?? null);
  return Prisma.sql`array(select d."personId"::text from standing_decision d
    where d."conferenceId" = ${asker.conferenceId}::uuid and d."kind" = 'keptOut'
      and (${asker.kind === "account" && !withPrincipal}::boolean or d."principalId" = ${principalId}::uuid))`;
}

/** The same, asked alone. */
export async function keptOutFor(asker: CircleAsker, withPrincipal?: string): Promise<Set<string>> {
  const [row] = await asker.db.$queryRaw<{ keptOut: string[] }[]>`select ${keptOutIn(asker, withPrincipal)} as "keptOut"`;
  return new Set(row?.keptOut);
}
