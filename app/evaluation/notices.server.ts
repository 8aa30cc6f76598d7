import { linkFor } from "~/access/links.server";
import type { Db, Tx } from "~/db.server";
import { firstCheckInAt, lookBackNoticeAt } from "~/evaluation/moments";
import { roadAfterTheDay } from "~/invitation/asking/roads.server";
import { checkInMessage, lookBackMessage, principalLinkMessage } from "~/journey/family-messages.server";
import { messageLanguage } from "~/language/readers";
import { queueMessage } from "~/messaging/line/outgoing.server";

/** Far enough back to find every moment whose notice may be due, near enough to keep the scan small. */
const dayLong = 86_400_000;

interface ToTell {
  id: string;
  conferenceId: string;
  readLanguage: string;
  principal: boolean;
}

/**
 * Asks those who do something how it goes, two weeks after the plan was agreed; once a plan.
 * Whether somebody may still be sent anything is decided when the message is claimed. Gives how many plans were asked about.
 */
export async function askHowItGoes(db: Db, now: Date): Promise<number> {
  const plans = await db.$queryRaw<{ id: string; conferenceId: string; agreedAt: Date; number: number }[]>`
    select v."id", v."conferenceId", v."agreedAt", v."number" from "PlanVersion" v
    where v."agreedAt" <= ${new Date(now.getTime() - 13 * dayLong)}
      and not exists (select 1 from "OutgoingMessage" m where m."conferenceId" = v."conferenceId" and m."refs"->>'plan' = v."number"::text)
      and not exists (select 1 from "Closure" c where c."conferenceId" = v."conferenceId")
      and not exists (select 1 from "Stranding" s where s."conferenceId" = v."conferenceId")
      and not exists (select 1 from "PlanVersion" n where n."conferenceId" = v."conferenceId" and n."number" > v."number")
      and exists (select 1 from "PlanVersionLine" l join "AgreementWording" w on w."id" = l."wordingId" join "Person" p on p."id" = w."ownerPersonId"
        where l."planVersionId" = v."id" and p."readLanguage" is not null and p."deceasedAt" is null and p."erasedAt" is null
          and not exists (select 1 from "Guest" g where g."personId" = p."id"))
    order by v."agreedAt" limit 200`;
  let asked = 0;
  for (const plan of plans) {
    if (firstCheckInAt(plan.agreedAt) > now) continue;
    asked += await once(db, plan.conferenceId, async (tx) => {
      const before = await tx.outgoingMessage.count({
        where: { conferenceId: plan.conferenceId, refs: { path: ["plan"], equals: plan.number } },
      });
      if (before > 0) return false;
      const owners = await tx.$queryRaw<ToTell[]>`
        select distinct p."id", p."conferenceId", p."readLanguage", exists (select 1 from "Principal" pr where pr."personId" = p."id") as "principal"
        from "PlanVersionLine" l join "AgreementWording" w on w."id" = l."wordingId" join "Person" p on p."id" = w."ownerPersonId"
        where l."planVersionId" = ${plan.id}::uuid and p."readLanguage" is not null and p."deceasedAt" is null and p."erasedAt" is null
          and not exists (select 1 from "Guest" g where g."personId" = p."id")`;
      for (const person of owners) await tell(tx, person, checkInMessage, { plan: plan.number }, now);
      return owners.length > 0;
    });
  }
  return asked;
}

/** Tells circle and principals a week beforehand that the moment to look back comes near; once a moment. Gives how many moments. */
export async function announceLookBack(db: Db, now: Date): Promise<number> {
  const moments = await db.$queryRaw<{ conferenceId: string; at: Date; round: number }[]>`
    select m."conferenceId", m."at", m."round" from "EvaluationMoment" m
    where m."cancelledAt" is null and m."at" <= ${new Date(now.getTime() + 8 * dayLong)}
      and not exists (select 1 from "Evaluation" e where e."momentId" = m."id")
      and not exists (select 1 from "Closure" c where c."conferenceId" = m."conferenceId")
      and not exists (select 1 from "OutgoingMessage" o where o."conferenceId" = m."conferenceId" and o."refs"->>'round' = m."round"::text)
    order by m."at" limit 200`;
  let told = 0;
  for (const moment of moments) {
    if (lookBackNoticeAt(moment.at) > now) continue;
    told += await once(db, moment.conferenceId, async (tx) => {
      const before = await tx.outgoingMessage.count({
        where: { conferenceId: moment.conferenceId, refs: { path: ["round"], equals: moment.round } },
      });
      if (before > 0) return false;
      const everybody = await tx.$queryRaw<ToTell[]>`
        select p."id", p."conferenceId", p."readLanguage", r."relation" = 'principal' as "principal"
        from relation r join "Person" p on p."id" = r."personId"
        where r."conferenceId" = ${moment.conferenceId}::uuid and r."relation" in ('principal', 'member') and r."until" is null
          and p."readLanguage" is not null and p."deceasedAt" is null and p."erasedAt" is null`;
      for (const person of everybody) await tell(tx, person, lookBackMessage, { round: moment.round }, now);
      return everybody.length > 0;
    });
  }
  return told;
}

/** Two processes at the same moment: the second waits and finds it done. */
async function once(db: Db, conferenceId: string, work: (tx: Tx) => Promise<boolean>): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
    return (await work(tx)) ? 1 : 0;
  });
}

async function tell(tx: Tx, person: ToTell, template: typeof checkInMessage, refs: Record<string, number>, now: Date): Promise<void> {
  const link = await linkFor(tx, person, person.principal ? "principal" : "member", now);
  await queueMessage(tx, {
    template: person.principal ? principalLinkMessage : template,
    to: { personId: person.id, conferenceId: person.conferenceId },
    channel: person.principal ? "sms" : await roadAfterTheDay(tx, person.id),
    language: messageLanguage(person.readLanguage),
    refs,
    linkId: link.id,
    now,
  });
}
