import { z } from "zod";
import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { isId, newId } from "~/access/ids";
import { newDataKey, open, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import { dayValue } from "~/language/dates";
import type { ProposalContent } from "~/registration/sealed-shapes";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };

export const proposalAnswers = ["open", "yes", "notNow", "no"] as const;
/** A proposal that led to nothing is forgotten after half a year. */
export const monthsKept = 6;

const fields = {
  answer: z.enum(proposalAnswers, { error: "staff-registration.refusal-chooseAnswer" }),
  askAgainOn: z.iso.date().optional(),
  ownWords: z.string().trim().max(2000).optional(),
};

export const ProposalInput = z.object({
  firstName: z.string({ error: "staff-registration.refusal-firstNameMissing" }).trim().max(80),
  note: z.string().trim().max(2000).optional(),
  ...fields,
});
export type ProposalInput = z.input<typeof ProposalInput>;

export const ProposalAnswerInput = z.object({ proposalId: z.uuid(), ...fields });
export type ProposalAnswerInput = z.input<typeof ProposalAnswerInput>;

export type ProposalRefusal = "askAgainMissing" | "askAgainPast";

/** "Not now" says when to ask again, so that the question does not get lost, and not in the past. */
export function whyNotYetNoted(
  input: { answer: (typeof proposalAnswers)[number]; askAgainOn?: string | undefined },
  today: string,
): ProposalRefusal | undefined {
  if (input.answer !== "notNow") return undefined;
  if (!input.askAgainOn) return "askAgainMissing";
  return input.askAgainOn < today ? "askAgainPast" : undefined;
}

function keptUntil(now: Date): Date {
  const end = new Date(now);
  end.setUTCMonth(end.getUTCMonth() + monthsKept);
  return end;
}

/** Notes that somebody was told of the possibility, and what he answered. Only the worker himself reads it. */
export function noteProposal(asker: StaffAsker, input: ProposalInput, at: At): Promise<Outcome<ProposalRefusal>> {
  const id = newId();
  return deed<ProposalRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: "/proposals" }, async (tx) => {
    const refused = whyNotYetNoted(input, dayValue(at.now));
    if (refused) return refused;
    const key = newDataKey("proposal", at.now);
    await tx.dataKey.create({ data: key });
    const content: ProposalContent = {
      firstName: input.firstName,
      ...(input.note ? { note: input.note } : {}),
      ...(input.ownWords ? { ownWords: input.ownWords } : {}),
    };
    await tx.proposal.create({
      data: {
        id,
        organisationId: asker.organisationId,
        accountId: asker.id,
        dataKeyId: key.id,
        familySealed: seal(key, { model: "Proposal", field: "familySealed", id }, content),
        notedAt: at.now,
        proposedAt: at.now,
        eraseAfter: keptUntil(at.now),
        ...answered(input, at.now),
      },
    });
    await recordEvent(tx, { kind: "proposed", actor: asker, refs: { proposalId: id }, now: at.now });
    await logAccess(tx, { actor: asker, deed: "noteProposal", classes: ["id", "process", "name", "family"], origin: asker.origin });
  });
}

const answered = (input: Pick<ProposalAnswerInput, "answer" | "askAgainOn">, now: Date) => ({
  answer: input.answer,
  answeredAt: input.answer === "open" ? null : now,
  askAgainOn: input.answer === "notNow" && input.askAgainOn ? new Date(input.askAgainOn) : null,
});

/** Notes the answer to an earlier proposal; a new answer replaces the old one and starts the half year again. */
export async function answerProposal(
  asker: StaffAsker,
  input: ProposalAnswerInput,
  at: At,
): Promise<Outcome<ProposalRefusal | "notYours">> {
  const outcome = await deed<ProposalRefusal | "notYours">(
    { db: asker.db, actor: asker, once: at.once, redirect: "/proposals" },
    async (tx) => {
      const refused = whyNotYetNoted(input, dayValue(at.now));
      if (refused) return refused;
      const row = await tx.proposal.findFirst({
        where: { id: input.proposalId, accountId: asker.id, conferenceId: null },
        select: { id: true, familySealed: true, dataKey: true },
      });
      if (!row) return "notYours";
      const place = { model: "Proposal", field: "familySealed", id: row.id } as const;
      const content = open<ProposalContent>(row.dataKey, place, row.familySealed);
      const familySealed = seal(row.dataKey, place, input.ownWords ? { ...content, ownWords: input.ownWords } : content);
      await tx.proposal.update({
        where: { id: row.id },
        data: { familySealed, eraseAfter: keptUntil(at.now), ...answered(input, at.now) },
      });
    },
  );
  const refused = outcome.refused === "notYours";
  await logAccess(asker.db, {
    actor: asker,
    deed: "answerProposal",
    classes: refused ? [] : ["id", "process", "name", "family"],
    ...(refused ? { refused: "relation" } : {}),
    origin: asker.origin,
  });
  return outcome;
}

/** The worker's own proposals, the newest first. */
export async function proposalsOf(asker: StaffAsker, now: Date) {
  await logAccess(asker.db, { actor: asker, deed: "seeProposals", classes: ["id", "process", "name", "family"], origin: asker.origin });
  const rows = await asker.db.proposal.findMany({
    where: { accountId: asker.id, eraseAfter: { gt: now } },
    include: { dataKey: true },
    orderBy: { notedAt: "desc" },
  });
  return rows.map((row) => ({
    id: row.id,
    ...open<ProposalContent>(row.dataKey, { model: "Proposal", field: "familySealed", id: row.id }, row.familySealed),
    answer: row.answer,
    proposedAt: row.proposedAt ?? row.notedAt,
    askAgainOn: row.askAgainOn,
    eraseAfter: row.eraseAfter,
    conferenceId: row.conferenceId,
  }));
}

/** One of the worker's own proposals, to go on to a registration with; null when it is not his or has been used. */
export async function proposalToRegister(
  asker: StaffAsker,
  id: string | null,
  now: Date,
): Promise<{ id: string; firstName: string } | null> {
  if (!isId(id)) return null;
  const row = await asker.db.proposal.findFirst({
    where: { id, accountId: asker.id, conferenceId: null, eraseAfter: { gt: now } },
    include: { dataKey: true },
  });
  await logAccess(asker.db, {
    actor: asker,
    deed: "seeProposals",
    classes: row ? ["name", "family"] : [],
    ...(row ? {} : { refused: "relation" }),
    origin: asker.origin,
  });
  if (!row) return null;
  return {
    id,
    firstName: open<ProposalContent>(row.dataKey, { model: "Proposal", field: "familySealed", id }, row.familySealed).firstName,
  };
}

/** A proposal that became a registration points at it from then on. */
export async function proposalLedTo(tx: Tx, asker: StaffAsker, proposalId: string, conferenceId: string, now: Date): Promise<void> {
  await tx.proposal.updateMany({
    where: { id: proposalId, accountId: asker.id, conferenceId: null },
    data: { conferenceId, answer: "yes", answeredAt: now, askAgainOn: null },
  });
}

/** Forgets proposals whose half year is over, with the keys that open them. Gives how many. For the tick. */
export async function eraseProposals(db: Db, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const due = await tx.proposal.findMany({ where: { eraseAfter: { lte: now } }, select: { id: true, dataKeyId: true } });
    await tx.proposal.deleteMany({ where: { id: { in: due.map(({ id }) => id) } } });
    await tx.dataKey.deleteMany({ where: { id: { in: due.map(({ dataKeyId }) => dataKeyId) } } });
    return due.length;
  });
}
