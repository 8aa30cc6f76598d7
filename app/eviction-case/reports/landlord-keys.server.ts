import { randomBytes } from "node:crypto";
import { z } from "zod";
import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { isId, newId } from "~/access/ids";
import { hashToken } from "~/access/sessions.server";
import type { Db } from "~/db.server";
import { whyNotTo } from "~/eviction-case/reports/deliver.server";

/** What a new key is made with, as somebody chose it. */
export const KeyInput = z.object({
  landlordId: z.uuid("staff-reports.landlordMissing"),
  handlerAccountId: z.uuid("staff-reports.handlerMissing"),
  label: z.string("staff-reports.keyLabelMissing").trim().max(80),
});
export type KeyInput = z.output<typeof KeyInput>;

type At = { once: string; now: Date };

/** Begins every key, so that one that ends up where it should not be is known for what it is. */
const prefix = "kring_landlord_";

/** Makes a key for a landlord's system. The key itself is in the answer and nowhere else; null when this form had made it before. */
export async function makeKey(
  asker: StaffAsker,
  input: KeyInput,
  at: At,
): Promise<Outcome<"landlord" | "handler"> & { key?: string | null }> {
  const key = `${prefix}${randomBytes(32).toString("base64url")}`;
  const made = { now: false };
  const outcome = await deed<"landlord" | "handler">(
    { db: asker.db, actor: asker, once: at.once, redirect: "/reports/keys" },
    async (tx) => {
      const receiverId = asker.organisationId;
      const wrong = await whyNotTo(tx, { ...input, receiverId });
      if (wrong) return wrong;
      await tx.landlordKey.create({
        data: { id: newId(), ...input, receiverId, keyHash: hashToken(key), createdAt: at.now, createdBy: asker.id },
      });
      await logAccess(tx, { actor: asker, deed: "makeLandlordKey", classes: ["id", "process"], origin: asker.origin });
      made.now = true;
    },
  );
  return { ...outcome, key: made.now ? key : null };
}

/** Ends a key of one's own organisation at once; a second time changes nothing. */
export function revokeKey(asker: StaffAsker, keyId: string, at: At): Promise<Outcome<"notYours">> {
  return deed<"notYours">({ db: asker.db, actor: asker, once: at.once, redirect: "/reports/keys" }, async (tx) => {
    const where = { id: keyId, receiverId: asker.organisationId };
    if (!isId(keyId) || (await tx.landlordKey.count({ where })) === 0) return "notYours";
    await tx.landlordKey.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: at.now } });
    await logAccess(tx, { actor: asker, deed: "revokeLandlordKey", classes: ["id", "process"], origin: asker.origin });
  });
}

export interface KeyShown {
  id: string;
  label: string;
  landlord: string;
  handler: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/** The keys of one's own organisation, those in use first. One statement. */
export const keysOf = ({ db, organisationId }: StaffAsker): Promise<KeyShown[]> =>
  db.$queryRaw<KeyShown[]>`
    select k."id", k."label", o."name" as "landlord", a."firstName" as "handler", k."createdAt", k."lastUsedAt", k."revokedAt"
    from "LandlordKey" k join "Organisation" o on o."id" = k."landlordId" join "Account" a on a."id" = k."handlerAccountId"
    where k."receiverId" = ${organisationId}::uuid
    order by k."revokedAt" is not null, k."createdAt" desc`;

/** Colleagues of one's own organisation who can handle cases. */
export const handlersOf = ({ db, organisationId }: StaffAsker): Promise<{ id: string; firstName: string }[]> =>
  db.account.findMany({
    where: { organisationId, role: "socialWorker", endedAt: null },
    select: { id: true, firstName: true },
    orderBy: { firstName: "asc" },
  });

/** The key a request carries; null when nobody has it. */
export async function keyGiven(db: Db, authorization: string | null) {
  const given = /^Bearer\s+(\S{20,200})$/i.exec(authorization ?? "")?.[1];
  return given ? db.landlordKey.findUnique({ where: { keyHash: hashToken(given) } }) : null;
}
