import type { Tx } from "~/db.server";
import { isSent, roadTo } from "~/invitation/asking/road";
import { reachOf, tellAlong } from "~/invitation/asking/roads.server";
import { principalLinkMessage } from "~/journey/family-messages.server";
import { zone } from "~/language/dates";
import { nextHumanMoment } from "~/messaging/line/human-hours";

interface Row {
  personId: string;
  /** Others read along there. */
  sharedRoads: string[];
}

/**
 * Brings every principal who can read a message, and has a word to open it with, to his own page, along the road he likes and at an hour for
 * people. Whoever cannot, or likes a call, a letter or a visit better, is asked by the coordinator, and so is whoever shares that telephone
 * or address: he did not ask for this message, and another would read it. One that still waits is not doubled.
 */
export async function tellPrincipals(tx: Tx, conferenceId: string, now: Date): Promise<void> {
  const principals = await tx.$queryRaw<Row[]>`
    select pr."personId", array_remove(array[
        case when exists (select 1 from "PersonPhone" pp where pp."personId" = p."id" and pp."endedAt" is null and (pp."readByOthers"
          or exists (select 1 from "PersonPhone" o where o."phoneNumberId" = pp."phoneNumberId" and o."conferenceId" = pp."conferenceId"
            and o."endedAt" is null and o."personId" <> pp."personId"))) then 'sms' end,
        case when exists (select 1 from "PersonEmail" e where e."personId" = p."id" and e."endedAt" is null and (e."readByOthers"
          or exists (select 1 from "PersonEmail" o where o."hash" = e."hash" and o."conferenceId" = e."conferenceId"
            and o."endedAt" is null and o."personId" <> e."personId"))) then 'email' end], null) as "sharedRoads"
    from "Principal" pr join "Person" p on p."id" = pr."personId"
    where pr."conferenceId" = ${conferenceId}::uuid and p."deceasedAt" is null and p."erasedAt" is null and not p."under16"
      and exists (select 1 from "AgreedWord" w where w."personId" = p."id")
      and not exists (select 1 from "OutgoingMessage" m where m."personId" = p."id" and m."template" = ${principalLinkMessage.name}
        and m."state" in ('queued', 'handingOver'))`;
  const reach = await reachOf(
    tx,
    principals.map(({ personId }) => personId),
  );
  const dueAt = nextHumanMoment(now, [zone]);
  for (const { personId, sharedRoads } of principals) {
    const person = reach.get(personId);
    const road = person ? roadTo(person) : "noNumber";
    if (!person || !isSent(road) || sharedRoads.includes(road)) continue;
    await tellAlong(tx, road, { person, conferenceId, template: principalLinkMessage, refs: {}, purpose: "principal", dueAt, now });
  }
}
