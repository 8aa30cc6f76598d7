import { z } from "zod";
import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { newDataKey, open, seal } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import { type CallRequestContact, callOutcomes } from "~/registration/call/call-request";

/** What somebody from a network gives us: a name and how to call safely. Nothing about himself, and nothing about why. */
export const CallRequestInput = z.object({
  name: z
    .string({ error: "family-register.call-name-missing" })
    .trim()
    .min(1, { error: "family-register.call-name-missing" })
    .max(200, { error: "family-register.refusal-shape" }),
  hint: z.string().trim().max(1000, { error: "family-register.refusal-shape" }).optional(),
});
export type CallRequestInput = z.infer<typeof CallRequestInput>;

export const HandleCallInput = z.object({ id: z.uuid(), outcome: z.enum(callOutcomes) });
export type HandleCallInput = z.infer<typeof HandleCallInput>;

const dayMs = 86_400_000;
const keptDays = { open: 92, handled: 14 };

/** Keeps a request to call for the Centrale. It looks for nobody: whether the person is known here cannot be told from what happens. */
export async function askACall(db: Db, input: CallRequestInput, at: { once: string; now: Date }): Promise<void> {
  const frame = { db, actor: { kind: "person" as const, id: null }, once: at.once, redirect: "/ask-a-call/thanks" };
  await deed<never>(frame, async (tx) => {
    const centrale = await tx.organisation.findFirstOrThrow({ where: { kind: "centrale" }, select: { id: true }, orderBy: { id: "asc" } });
    const [key, id] = [newDataKey("callRequest", at.now), newId()];
    await tx.dataKey.create({ data: key });
    const contact: CallRequestContact = { name: input.name, ...(input.hint ? { hint: input.hint } : {}) };
    await tx.callRequest.create({
      data: {
        id,
        centraleId: centrale.id,
        dataKeyId: key.id,
        contactSealed: seal(key, { model: "CallRequest", field: "contactSealed", id }, contact),
        at: at.now,
        eraseAfter: new Date(at.now.getTime() + keptDays.open * dayMs),
      },
    });
  });
}

export interface CallRequestRow extends CallRequestContact {
  id: string;
  at: Date;
  eraseAfter: Date;
  /** Somebody called already and did not get through. */
  tried: boolean;
}

/** Requests of this Centrale that nobody has handled yet, the oldest first. */
export async function openCallRequests(db: Db, centraleId: string): Promise<CallRequestRow[]> {
  const rows = await db.callRequest.findMany({
    where: { centraleId, handledAt: null },
    include: { dataKey: true },
    orderBy: { at: "asc" },
  });
  return rows.map(({ id, at, eraseAfter, outcome, dataKey, contactSealed }) => ({
    ...open<CallRequestContact>(dataKey, { model: "CallRequest", field: "contactSealed", id }, contactSealed),
    id,
    at,
    eraseAfter,
    tried: outcome === "notReached",
  }));
}

/** Notes what came of the call. Who was not reached stays on the list; the rest is erased two weeks later. */
export function handleCallRequest(
  asker: StaffAsker,
  input: HandleCallInput,
  at: { once: string; now: Date },
): Promise<Outcome<"noSuchRequest">> {
  const { db, organisationId: centraleId } = asker;
  return deed<"noSuchRequest">({ db, actor: asker, once: at.once, redirect: "/call-requests" }, async (tx) => {
    const done =
      input.outcome === "notReached"
        ? {}
        : { handledAt: at.now, handledBy: asker.id, eraseAfter: new Date(at.now.getTime() + keptDays.handled * dayMs) };
    const { count } = await tx.callRequest.updateMany({
      where: { id: input.id, centraleId, handledAt: null },
      data: { outcome: input.outcome, ...done },
    });
    if (count === 0) return "noSuchRequest";
    await logAccess(tx, { actor: asker, deed: "handleCallRequest", classes: ["id", "process"], origin: asker.origin });
  });
}

/** Erases requests whose time is over, with their keys. Gives how many. */
export function eraseCallRequests(db: Db, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const due = await tx.callRequest.findMany({ where: { eraseAfter: { lte: now } }, select: { id: true, dataKeyId: true } });
    await tx.callRequest.deleteMany({ where: { id: { in: due.map(({ id }) => id) } } });
    await tx.dataKey.deleteMany({ where: { id: { in: due.map(({ dataKeyId }) => dataKeyId) } } });
    return due.length;
  });
}
