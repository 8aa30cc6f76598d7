import type { ArrangementEnd } from "@generated/enums";
import type { Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { openOrNull, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import { keepingEngaged } from "~/eviction-case/engaged.server";
import { type Day, dayOf } from "~/eviction-case/eviction-date";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import { monthlyFor } from "~/eviction-case/money/affordability";
import {
  type ArrangementEvent,
  type ArrangementFacts,
  type ArrangementRefusal,
  arrangementsAfter,
  type NextStep,
} from "~/eviction-case/money/arrangement";
import { type Budget, budgetOf } from "~/eviction-case/money/budget";
import type {
  ArrangementInput,
  BewindBeganInput,
  CannotKeepInput,
  CheckInput,
  EndArrangementInput,
  RepresentativeYesInput,
} from "~/eviction-case/money/money-input";
import { dayValue } from "~/language/dates";
import { parseEuros } from "~/language/euros";
import { type EventKind, recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };
const room = "/money";

/** What is sealed about an arrangement. */
export interface ArrangementWords {
  atOnceCents?: number;
  representative?: string;
  bewindEndedOn?: Day;
  remark?: string;
  next?: NextStep;
  nextWords?: string;
}

/** What is to be paid each month; null when it hangs on an amount nobody knows. */
export function monthlyOf(input: CheckInput, owedCents: number | null): number | null {
  if (input.monthly) return parseEuros(input.monthly) ?? null;
  if (owedCents === null || !input.inMonths) return null;
  return monthlyFor(owedCents, parseEuros(input.atOnce ?? "") ?? 0, Number(input.inMonths)) || null;
}

type MakeRefusal = ArrangementRefusal | "movedOn" | "owedUnknown" | "agreedAhead" | "notEngaged";

/** Notes an arrangement that was made; one that stood is replaced by it when the form said so. */
export function makeArrangement(asker: CaseAsker, input: ArrangementInput, at: At): Promise<Outcome<MakeRefusal>> {
  return keepingEngaged<MakeRefusal>(asker, at, room, async (tx) => {
    const today = dayValue(at.now);
    if (input.agreedOn && input.agreedOn > today) return "agreedAhead";
    const { made, standing } = await arrangementsOf(tx, asker.caseId);
    if (input.replaces && standing && standing.id !== input.replaces) return "movedOn";
    const { representativeYesOn, bewindEndedOn } = input;
    const underBewind = input.underBewind === "yes";
    const event = { kind: "made", replaces: Boolean(input.replaces), underBewind, representativeYesOn, bewindEndedOn } as const;
    const after = arrangementsAfter(made, event, today);
    if (after.refused) return after.refused;
    const { owedCents, budget } = await amountsOf(tx, asker.caseId);
    const monthlyCents = monthlyOf(input, owedCents);
    if (monthlyCents === null) return "owedUnknown";
    if (standing) await end(tx, asker, standing.id, "replaced", at.now);
    const id = newId();
    const yes = after.made.at(-1)?.representativeYesOn;
    const atOnceCents = parseEuros(input.atOnce ?? "");
    const said: ArrangementWords = {
      ...(atOnceCents && { atOnceCents }),
      ...(underBewind && input.representative && { representative: input.representative }),
      ...(!underBewind && bewindEndedOn && { bewindEndedOn }),
      ...(input.remark && { remark: input.remark }),
    };
    await tx.paymentArrangement.create({
      data: {
        id,
        caseId: asker.caseId,
        with: input.with,
        monthlyCents,
        startsOn: new Date(input.startsOn),
        agreedOn: new Date(input.agreedOn ?? today),
        capacityCents: budget.leftCents,
        underBewind,
        representativeYesOn: yes ? new Date(yes) : null,
        familySealed: sealed(asker, id, said),
        recordedAt: at.now,
        recordedBy: asker.id,
      },
    });
    await record(tx, asker, "arrangementMade", id, at.now);
  });
}

type ChangeRefusal = ArrangementRefusal | "movedOn" | "notEngaged";

/** Notes the yes of the bewindvoerder: from here the arrangement counts. */
export function noteRepresentativeYes(asker: CaseAsker, input: RepresentativeYesInput, at: At): Promise<Outcome<ChangeRefusal>> {
  return changing(asker, input.arrangementId, { kind: "representativeYes", on: input.on }, at, async (tx, { id }) => {
    await tx.paymentArrangement.update({ where: { id }, data: { representativeYesOn: new Date(input.on) } });
    await record(tx, asker, "arrangementConfirmed", id, at.now);
  });
}

/** Notes that the tenant came under bewind while the arrangement stood: it waits for the bewindvoerder's yes from here. */
export function noteBewind(asker: CaseAsker, input: BewindBeganInput, at: At): Promise<Outcome<ChangeRefusal>> {
  return changing(asker, input.arrangementId, { kind: "bewindBegan" }, at, async (tx, { id, said }) => {
    const words = { ...said, ...(input.representative && { representative: input.representative }) };
    await tx.paymentArrangement.update({
      where: { id },
      data: { underBewind: true, representativeYesOn: null, familySealed: sealed(asker, id, words) },
    });
    await record(tx, asker, "bewindBegan", id, at.now);
  });
}

/** The tenant says in time that he cannot keep it, and what he wants next. It ends as that, and not as a broken promise. */
export function sayCannotKeep(asker: CaseAsker, input: CannotKeepInput, at: At): Promise<Outcome<ChangeRefusal>> {
  return changing(asker, input.arrangementId, { kind: "ended" }, at, async (tx, { id, said }) => {
    const words = { ...said, next: input.next, ...(input.words && { nextWords: input.words }) };
    await tx.paymentArrangement.update({ where: { id }, data: { familySealed: sealed(asker, id, words) } });
    await end(tx, asker, id, "cannotBeKept", at.now);
  });
}

/** Ends an arrangement that was paid off, or was not kept. */
export function endArrangement(asker: CaseAsker, input: EndArrangementInput, at: At): Promise<Outcome<ChangeRefusal>> {
  return changing(asker, input.arrangementId, { kind: "ended" }, at, (tx, { id }) => end(tx, asker, id, input.how, at.now));
}

type Standing = ArrangementFacts & { id: string; sealedWords: Uint8Array | null };

/** A change to the arrangement somebody had before him; when another one stands by now it is refused as "movedOn". */
function changing(
  asker: CaseAsker,
  arrangementId: string,
  event: ArrangementEvent,
  at: At,
  work: (tx: Tx, standing: { id: string; said: ArrangementWords }) => Promise<void>,
): Promise<Outcome<ChangeRefusal>> {
  return keepingEngaged<ChangeRefusal>(asker, at, room, async (tx) => {
    const { made, standing } = await arrangementsOf(tx, asker.caseId);
    const after = arrangementsAfter(made, event, dayValue(at.now));
    if (after.refused) return after.refused;
    if (standing?.id !== arrangementId) return "movedOn";
    await work(tx, { id: standing.id, said: openOrNull<ArrangementWords>(asker.dataKey, place(standing.id), standing.sealedWords) ?? {} });
  });
}

const place = (id: string) => ({ model: "PaymentArrangement", field: "familySealed", id }) as const;
const sealed = (asker: CaseAsker, id: string, said: ArrangementWords) =>
  Object.keys(said).length > 0 ? seal(asker.dataKey, place(id), said) : null;

/** The arrangements of a case, oldest first; the case's row is held, so that two changes come one after the other. */
async function arrangementsOf(tx: Tx, caseId: string): Promise<{ made: Standing[]; standing: Standing | undefined }> {
  await tx.$queryRaw`select 1 from "EvictionCase" where "id" = ${caseId}::uuid for update`;
  const rows = await tx.paymentArrangement.findMany({ where: { caseId }, orderBy: [{ recordedAt: "asc" }, { id: "asc" }] });
  const made = rows.map((row) => ({
    id: row.id,
    underBewind: row.underBewind,
    representativeYesOn: dayOf(row.representativeYesOn),
    endedOn: dayOf(row.endedOn),
    sealedWords: row.familySealed,
  }));
  return { made, standing: made.find(({ endedOn }) => endedOn === null) };
}

/** What is owed to the landlord by the newest entry, and what comes in and goes out. */
export async function amountsOf(db: Db | Tx, caseId: string): Promise<{ owedCents: number | null; budget: Budget }> {
  const row = await db.evictionCase.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      rentCents: true,
      arrears: { orderBy: [{ on: "desc" }, { recordedAt: "desc" }, { id: "desc" }], take: 1 },
      budget: { where: { endedAt: null } },
    },
  });
  return { owedCents: row.arrears[0]?.amountCents ?? null, budget: budgetOf(row.budget, row.rentCents) };
}

async function end(tx: Tx, asker: CaseAsker, id: string, how: ArrangementEnd, now: Date): Promise<void> {
  await tx.paymentArrangement.update({ where: { id }, data: { endedOn: new Date(dayValue(now)), endedHow: how } });
  await record(tx, asker, "arrangementEnded", id, now);
}

const record = (tx: Tx, asker: CaseAsker, kind: EventKind, arrangementId: string, now: Date): Promise<void> =>
  recordEvent(tx, { caseId: asker.caseId, kind, actor: asker, refs: { arrangementId }, now });
