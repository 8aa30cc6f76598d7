import { logAccess } from "~/access/access-log.server";
import { linkAddress } from "~/access/links.server";
import { realNow } from "~/clock";
import type { Db } from "~/db.server";
import { typedCode } from "./code";
import { codeHash } from "./papers.server";

/** From one corner of the net; more than a whole household mistypes. */
const wrongAnHour = 20;
const hour = 3_600_000;
/** Any number of its own. */
const codeLock = 727_291;

export type CodeRefusal = "wrong" | "tooManyTries";

/**
 * The way behind a code on paper. A code that never was, one that was replaced or withdrawn, and one whose link ended get one and the same
 * answer after the same work. Wrong ones are counted under a lock for each corner of the net, so that those sent at once count as well.
 */
export function openByCode(
  db: Db,
  typed: string,
  { origin, now }: { origin: string | null; now: Date },
): Promise<{ path: string } | { refused: CodeRefusal }> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${codeLock}::int, hashtext(${origin ?? ""}))`;
    const since = new Date(realNow().getTime() - hour);
    const [tries] = await tx.$queryRaw<{ wrong: number }[]>`
      select count(*)::int as "wrong" from "AccessLog"
      where "conferenceId" is null and "at" > ${since} and "deed" = 'typeCode' and "outcome" = 'refused'
        and "origin" is not distinct from ${origin}`;
    if ((tries?.wrong ?? 0) >= wrongAnHour) return { refused: "tooManyTries" as const };
    const [link] = await tx.$queryRaw<{ id: string; version: number; conferenceId: string }[]>`
      select l."id", l."version", l."conferenceId"
      from "Paper" x join "PersonalLink" l on l."id" = x."linkId" join "Person" p on p."id" = x."personId"
      where x."codeHash" = ${codeHash(typedCode(typed) ?? "")} and x."withdrawnAt" is null
        and l."revokedAt" is null and l."expiresAt" > ${now} and p."erasedAt" is null`;
    await logAccess(tx, {
      actor: { kind: "nobody", id: null },
      conferenceId: link?.conferenceId,
      deed: "typeCode",
      classes: [],
      ...(link ? {} : { refused: "unknownCode" }),
      origin,
    });
    return link ? { path: new URL(linkAddress(link)).pathname } : { refused: "wrong" as const };
  });
}
