import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { isId, newId } from "~/access/ids";
import { newDataKey, open, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import { dayValue } from "~/language/dates";
import {
  type FromCaseInput,
  monthsKept,
  type ProposalAnswerInput,
  type ProposalInput,
  type ProposalRefusal,
  whyNotYetNoted,
} from "~/registration/proposal/proposal-input";
import type { ProposalContent } from "~/registration/sealed-shapes";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };

function keptUntil(now: Date): Date {
  const end = new Date(now);
  end.setUTCMonth(end.getUTCMonth() + monthsKept);
  return end;
}

interface NewProposal {
  content: ProposalContent;
  caseId: string | null;
  answer: Pick<ProposalAnswerInput, "answer" | "askAgainOn">;
}

async function insert(tx: Tx, asker: StaffAsker, { content, caseId, answer }: NewProposal, now: Date): Promise<void> {
  const id = newId();
  const key = newDataKey("proposal", now);
  await tx.dataKey.create({ data: key });
  await tx.proposal.create({
    data: {
      id,
      organisationId: asker.organisationId,
      accountId: asker.id,
      dataKeyId: key.id,
      familySealed: seal(key, { model: "Proposal", field: "familySealed", id }, content),
      notedAt: now,
      proposedAt: answer.answer === "notAsked" ? null : now,
      eraseAfter: keptUntil(now),
      caseId,
      ...answered(answer, now),
    },
  });
  if (answer.answer !== "notAsked") await recordEvent(tx, { kind: "proposed", actor: asker, refs: { proposalId: id }, now });
  await logAccess(tx, { actor: asker, deed: "noteProposal", classes: ["id", "process", "name", "family"], origin: asker.origin });
}

/** Notes whom to ask, or that somebody was asked and what he answered. Only the worker himself reads it. */
export function noteProposal(asker: StaffAsker, input: ProposalInput, at: At): Promise<Outcome<ProposalRefusal>> {
  return deed<ProposalRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: "/proposals" }, async (tx) => {
    const refused = whyNotYetNoted(input, dayValue(at.now));
    if (refused) return refused;
    const content: ProposalContent = {
      firstName: input.firstName,
      ...(input.note ? { note: input.note } : {}),
      ...(input.ownWords ? { ownWords: input.ownWords } : {}),
    };
    await insert(tx, asker, { content, caseId: null, answer: input }, at.now);
  });
}

/** Puts a tenant of an own case on the list of whom to ask. */
export function listTenant(asker: StaffAsker, input: FromCaseInput, at: At): Promise<Outcome<"notYours">> {
  return deed<"notYours">({ db: asker.db, actor: asker, once: at.once, redirect: "/proposals" }, async (tx) => {
    const { caseId } = input;
    const tenancy = await tx.tenancy.findFirst({
      where: { id: input.tenancyId, caseId, evictionCase: { accountId: asker.id } },
      select: { firstName: true },
    });
    if (!tenancy) return "notYours";
    await insert(tx, asker, { content: { firstName: tenancy.firstName }, caseId, answer: { answer: "notAsked" } }, at.now);
  });
}

const answered = (input: Pick<ProposalAnswerInput, "answer" | "askAgainOn">, now: Date) => ({
  answer: input.answer === "notAsked" ? ("open" as const) : input.answer,
  answeredAt: input.answer === "open" || input.answer === "notAsked" ? null : now,
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
        select: { id: true, familySealed: true, proposedAt: true, dataKey: true },
      });
      if (!row) return "notYours";
      const place = { model: "Proposal", field: "familySealed", id: row.id } as const;
      const content = open<ProposalContent>(row.dataKey, place, row.familySealed);
      const familySealed = seal(row.dataKey, place, input.ownWords ? { ...content, ownWords: input.ownWords } : content);
      await tx.proposal.update({
        where: { id: row.id },
        data: {
          familySealed,
          eraseAfter: keptUntil(at.now),
          proposedAt: input.answer === "notAsked" ? row.proposedAt : (row.proposedAt ?? at.now),
          ...answered(input, at.now),
        },
      });
      if (!row.proposedAt && input.answer !== "notAsked")
        await recordEvent(tx, { kind: "proposed", actor: asker, refs: { proposalId: row.id }, now: at.now });
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

/** Takes somebody off the list before its time. Nothing of it is kept. */
export function dropProposal(asker: StaffAsker, input: { proposalId: string }, at: At): Promise<Outcome<"notYours">> {
  return deed<"notYours">({ db: asker.db, actor: asker, once: at.once, redirect: "/proposals" }, async (tx) => {
    const row = await tx.proposal.findFirst({
      where: { id: input.proposalId, accountId: asker.id, conferenceId: null },
      select: { id: true, dataKeyId: true },
    });
    if (!row) return "notYours";
    await tx.proposal.delete({ where: { id: row.id } });
    await tx.dataKey.delete({ where: { id: row.dataKeyId } });
    await logAccess(tx, { actor: asker, deed: "dropProposal", classes: ["id"], origin: asker.origin });
  });
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
