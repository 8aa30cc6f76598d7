import { deed, type Outcome } from "~/access/deed.server";
import type { FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { ownersFor } from "~/plan/agreeing-people.server";
import { mayChange } from "~/plan/agreements";
import { draftOf } from "~/plan/agreements.server";
import type { AgreementWords } from "~/plan/reading.server";
import type { AgreementToWrite } from "~/plan/writing";

type When = { once: string; now: Date };

export type WritingRefusal = "notYours" | "ownerUnknown" | "gone" | "closed";

const frameOf = (asker: FamilyAsker, { once }: When, agreementId?: string) => ({
  db: asker.db,
  actor: asker,
  once,
  redirect: `/k/${asker.linkId}/day${agreementId ? `#a-${agreementId}` : ""}`,
  writesContentOf: asker.conferenceId,
});

/** Writes a line of the plan, or words one's own line anew. Nothing is overwritten: the newest wording counts. */
export function writeAgreement(asker: FamilyAsker, input: AgreementToWrite, at: When): Promise<Outcome<WritingRefusal>> {
  return deed<WritingRefusal>(frameOf(asker, at, input.agreementId), async (tx) => {
    const { conferenceId } = asker;
    const known = await tx.agreement.findUnique({ where: { id: input.agreementId } });
    if (known) {
      const reason = await whyNotChanged(tx, asker, input.agreementId);
      if (reason) return reason;
    }
    if (await isClosed(tx, conferenceId)) return "closed";
    const ownerPersonId = input.ownerPersonId ?? null;
    if (ownerPersonId && !(await ownersFor(tx, conferenceId)).some(({ id }) => id === ownerPersonId)) return "ownerUnknown";
    if (!known) await tx.agreement.create({ data: { id: input.agreementId, conferenceId, createdAt: at.now, createdBy: asker.id } });
    const id = newId();
    const words: AgreementWords = { what: input.what, ...(input.doer && !ownerPersonId ? { who: input.doer } : {}) };
    await tx.agreementWording.create({
      data: {
        id,
        conferenceId,
        agreementId: input.agreementId,
        at: at.now,
        writtenBy: asker.id,
        horizon: input.horizon,
        ownerPersonId,
        dueOn: input.dueOn ? new Date(`${input.dueOn}T00:00:00Z`) : null,
        // Who words somebody else's line anew cannot take it away from its readers.
        readers: known && known.createdBy !== asker.id ? "wholeCircle" : (input.readers ?? "wholeCircle"),
        aboutMoney: input.aboutMoney ?? false,
        accusationSealed: seal(asker.dataKey, { model: "AgreementWording", field: "accusationSealed", id }, words),
      },
    });
  });
}

/** Takes a line out of the plan; what stood there stays as a wording nobody is shown. */
export function removeAgreement(asker: FamilyAsker, { agreementId }: { agreementId: string }, at: When): Promise<Outcome<WritingRefusal>> {
  return deed<WritingRefusal>(frameOf(asker, at), async (tx) => {
    const reason = await whyNotChanged(tx, asker, agreementId);
    if (reason) return reason;
    if (await isClosed(tx, asker.conferenceId)) return "closed";
    const line = (await draftOf(tx, asker.dataKey, asker.conferenceId)).find((one) => one.agreementId === agreementId);
    if (!line) return "gone";
    const id = newId();
    const { horizon, ownerPersonId, dueOn, readers, aboutMoney, words } = line;
    await tx.agreementWording.create({
      data: {
        id,
        conferenceId: asker.conferenceId,
        agreementId,
        at: at.now,
        writtenBy: asker.id,
        horizon,
        ownerPersonId,
        dueOn,
        readers,
        aboutMoney,
        removed: true,
        accusationSealed: seal(asker.dataKey, { model: "AgreementWording", field: "accusationSealed", id }, words),
      },
    });
  });
}

async function whyNotChanged(tx: Tx, asker: FamilyAsker, agreementId: string): Promise<WritingRefusal | null> {
  const newest = await tx.agreementWording.findFirst({
    where: { agreementId, conferenceId: asker.conferenceId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    include: { agreement: true },
  });
  if (!newest) return "gone";
  const line = { createdBy: newest.agreement.createdBy, ownerPersonId: newest.ownerPersonId, readers: newest.readers };
  return mayChange(line, { id: asker.id, isPrincipal: asker.principalId !== null }) ? null : "notYours";
}

async function isClosed(tx: Tx, conferenceId: string): Promise<boolean> {
  return (await tx.closure.count({ where: { conferenceId } })) > 0;
}
