import { deed, type Outcome } from "~/access/deed.server";
import type { FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { linkFor } from "~/access/links.server";
import type { Tx } from "~/db.server";
import { roadAfterTheDay } from "~/invitation/asking/roads.server";
import { planReadyMessage } from "~/journey/family-messages.server";
import { messageLanguage } from "~/language/readers";
import { queueMessage } from "~/messaging/line/outgoing.server";
import { type AgreeingRefusal, type AgreePlan, lookBackAt, type ToAgree, whyNotYetAgreed } from "~/plan/agreeing";
import { circleOf, ownersFor } from "~/plan/agreeing-people.server";
import type { horizons } from "~/plan/agreements";
import { recordEvent } from "~/timeline/timeline.server";

type When = { once: string; now: Date };

interface Newest {
  id: string;
  horizon: (typeof horizons)[number];
}

/** The newest wording of every line that was not taken out, in the order of the plan; ids only. */
export function newestWordings(tx: Tx, conferenceId: string): Promise<Newest[]> {
  return tx.$queryRaw<Newest[]>`
    select n."id", n."horizon"::text as "horizon" from "Agreement" a
    join lateral (select w."id", w."horizon", w."removed" from "AgreementWording" w
                  where w."agreementId" = a."id" order by w."at" desc, w."id" desc limit 1) n on true
    where a."conferenceId" = ${conferenceId}::uuid and not n."removed"
    order by n."horizon", a."createdAt", a."id"`;
}

async function factsFor(tx: Tx, conferenceId: string, wordings: readonly Newest[]): Promise<ToAgree & { number: number }> {
  const presented = await tx.$queryRaw<unknown[]>`
    select 1 from "PhaseEntry" p where p."conferenceId" = ${conferenceId}::uuid and p."phase" = 'presentation'
      and not exists (select 1 from content_closed c where c."conferenceId" = p."conferenceId") limit 1`;
  const before = await tx.planVersion.findFirst({ where: { conferenceId }, orderBy: { number: "desc" }, include: { lines: true } });
  const family = (await ownersFor(tx, conferenceId)).filter(({ kind }) => kind !== "guest").map(({ id }) => id);
  const same =
    before !== null &&
    before.lines.length === wordings.length &&
    before.lines.every(({ wordingId }) => wordings.some(({ id }) => id === wordingId));
  return { lines: wordings.length, presented: presented.length > 0, unchanged: same, family, number: (before?.number ?? 0) + 1 };
}

/**
 * The family agrees its plan: these words, who keeps in touch, and when they look back. Every principal and every welcome member
 * is told that it is there. The conference is taken first, so that two who press together make one version.
 */
export async function agreePlan(
  asker: FamilyAsker,
  input: AgreePlan,
  { once, now }: When,
): Promise<Outcome<AgreeingRefusal> & { reasons?: AgreeingRefusal[] }> {
  let reasons: AgreeingRefusal[] = [];
  const outcome = await deed<AgreeingRefusal>({ db: asker.db, actor: asker, once, redirect: `/k/${asker.linkId}/day` }, async (tx) => {
    const { conferenceId } = asker;
    await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
    const wordings = await newestWordings(tx, conferenceId);
    const facts = await factsFor(tx, conferenceId, wordings);
    reasons = whyNotYetAgreed(facts, input, now);
    if (reasons[0]) return reasons[0];

    const planVersionId = newId();
    const { contactPersonId } = input;
    await tx.planVersion.create({
      data: { id: planVersionId, conferenceId, number: facts.number, agreedAt: now, agreedBy: asker.id, contactPersonId },
    });
    await tx.planVersionLine.createMany({
      data: wordings.map(({ id }, position) => ({ planVersionId, wordingId: id, conferenceId, position })),
    });
    await setMoment(tx, asker, input, now);
    await tellCircle(tx, conferenceId, now);
    await recordEvent(tx, { conferenceId, kind: "planAgreed", actor: asker, refs: { planVersionId, number: facts.number }, now });
  });
  return outcome.refused === null ? outcome : { ...outcome, reasons };
}

/** The moment that still lies ahead moves; when there is none, the next round begins. */
async function setMoment(tx: Tx, asker: FamilyAsker, { lookBackOn, recorderPersonId }: AgreePlan, now: Date): Promise<void> {
  const { conferenceId } = asker;
  const moments = await tx.evaluationMoment.findMany({ where: { conferenceId }, orderBy: { round: "desc" }, take: 1 });
  const last = moments[0];
  const open = last && !last.cancelledAt && (await tx.evaluation.count({ where: { momentId: last.id } })) === 0 ? last : null;
  const chosen = { at: lookBackAt(lookBackOn), setAt: now, setBy: asker.id, recorderPersonId: recorderPersonId ?? null };
  if (open) await tx.evaluationMoment.update({ where: { id: open.id }, data: chosen });
  else await tx.evaluationMoment.create({ data: { id: newId(), conferenceId, round: (last?.round ?? 0) + 1, ...chosen } });
}

async function tellCircle(tx: Tx, conferenceId: string, now: Date): Promise<void> {
  for (const person of await circleOf(tx, conferenceId)) {
    // Who reads nothing is told by a voice; the plan itself waits behind his link.
    if (person.readLanguage === null) continue;
    const link = await linkFor(tx, person, person.purpose, now);
    await queueMessage(tx, {
      template: person.purpose === "principal" ? { ...planReadyMessage, purpose: "principal" } : planReadyMessage,
      to: { personId: person.id, conferenceId },
      channel: person.purpose === "principal" ? "sms" : await roadAfterTheDay(tx, person.id),
      language: messageLanguage(person.readLanguage),
      linkId: link.id,
      now,
    });
  }
}
