import type { Tx } from "~/db.server";

/** Takes back what was asked of coordinators who do not speak a language well, and takes them out of the line: it is needed again. */
export async function endOffersWithout(tx: Tx, conferenceId: string, language: string, now: Date): Promise<void> {
  const speakers = await tx.coordinatorLanguage.findMany({
    where: { language, level: { not: "some" } },
    select: { profile: { select: { accountId: true } } },
  });
  const not = { conferenceId, accountId: { notIn: speakers.map(({ profile }) => profile.accountId) } };
  await tx.coordinatorOffer.updateMany({ where: { ...not, answer: null }, data: { answer: "withdrawn", answeredAt: now } });
  await tx.coordinatorQueue.updateMany({ where: { ...not, offerId: null, droppedAt: null }, data: { droppedAt: now } });
}
