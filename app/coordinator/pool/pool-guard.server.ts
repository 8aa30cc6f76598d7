import { logAccess } from "~/access/access-log.server";
import { notFound, requireAccount, type StaffAsker } from "~/access/guards.server";
import { isId } from "~/access/ids";
import type { DataKeyRow } from "~/access/sealing.server";

/** A manager who asks about one coordinator of his own Centrale. */
export type PoolAsker = StaffAsker & { coordinatorId: string; coordinatorKey: DataKeyRow };

/** Only the manager of the Centrale somebody belongs to; for everybody else this coordinator is not there. Writes the access log's row. */
export async function requireCoordinator(request: Request, accountId: string | undefined): Promise<PoolAsker> {
  const asker = await requireAccount(request, "regionalManager");
  const row = isId(accountId)
    ? await asker.db.account.findFirst({
        where: { id: accountId, organisationId: asker.organisationId, role: "coordinator", profile: { isNot: null } },
        select: { id: true, dataKey: true },
      })
    : null;
  const classes = row ? (["id", "process", "name", "contact", "special"] as const) : [];
  await logAccess(asker.db, {
    actor: asker,
    deed: "seeCoordinator",
    classes,
    ...(row ? {} : { refused: "notYours" }),
    origin: asker.origin,
  });
  if (!row) throw notFound();
  return { ...asker, coordinatorId: row.id, coordinatorKey: row.dataKey };
}
