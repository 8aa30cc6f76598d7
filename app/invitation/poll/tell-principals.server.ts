import type { Db, Tx } from "~/db.server";
import { type ContactRoad, isSent, roadTo, type SentRoad } from "~/invitation/asking/road";
import { type RoadRow, reachColumns, reachJoins, tellAlong } from "~/invitation/asking/roads.server";
import { principalLinkMessage } from "~/journey/family-messages.server";
import { zone } from "~/language/dates";
import { languageToWrite } from "~/language/readers";
import { nextHumanMoment } from "~/messaging/line/human-hours";

interface Row extends RoadRow {
  hasWord: boolean;
  /** A message that brings him to his page still waits. */
  waits: boolean;
  /** Others read along there. */
  sharedRoads: string[];
}

/** Why a principal gets no message about the moments: he likes another road better, has no word yet, shares the road, or none is open. */
export type AskYourself = Exclude<ContactRoad, SentRoad> | "noWord" | "shared" | "noRoad";

const principalsOf = (db: Db | Tx, conferenceId: string): Promise<Row[]> => db.$queryRaw<Row[]>`
  select pr."personId", exists (select 1 from "AgreedWord" w where w."personId" = p."id") as "hasWord",
    exists (select 1 from "OutgoingMessage" m where m."personId" = p."id" and m."template" = ${principalLinkMessage.name}
      and m."state" in ('queued', 'handingOver')) as "waits",
    array_remove(array[
      case when exists (select 1 from "PersonPhone" pp where pp."personId" = p."id" and pp."endedAt" is null and (pp."readByOthers"
        or exists (select 1 from "PersonPhone" o where o."phoneNumberId" = pp."phoneNumberId" and o."conferenceId" = pp."conferenceId"
          and o."endedAt" is null and o."personId" <> pp."personId"))) then 'sms' end,
      case when exists (select 1 from "PersonEmail" e where e."personId" = p."id" and e."endedAt" is null and (e."readByOthers"
        or exists (select 1 from "PersonEmail" o where o."hash" = e."hash" and o."conferenceId" = e."conferenceId"
          and o."endedAt" is null and o."personId" <> e."personId"))) then 'email' end], null) as "sharedRoads",
    ${reachColumns()}
  from "Principal" pr join "Person" p on p."id" = pr."personId" ${reachJoins()}
  where pr."conferenceId" = ${conferenceId}::uuid and p."deceasedAt" is null and p."erasedAt" is null
  order by pr."id"`;

/** Along which road a principal hears of it, or why the coordinator asks him herself. */
function roadOrWhy(person: Row): SentRoad | AskYourself {
  const road = roadTo(person);
  if (road === "phone" || road === "letter" || road === "inPerson") return road;
  if (!isSent(road) || languageToWrite(person.readLanguage) === null) return "noRoad";
  if (!person.hasWord) return "noWord";
  return person.sharedRoads.includes(road) ? "shared" : road;
}

/** The principals who get no message about the moments, and why; not he for whom one waits still. One statement. */
export async function principalsToAsk(db: Db | Tx, conferenceId: string): Promise<{ personId: string; why: AskYourself }[]> {
  return (await principalsOf(db, conferenceId)).flatMap((person) => {
    const why = roadOrWhy(person);
    return person.waits || isSent(why) ? [] : [{ personId: person.personId, why: why as AskYourself }];
  });
}

/**
 * Brings every principal who can read a message, and has a word to open it with, to his own page, along the road he likes and at an hour for
 * people. Whoever cannot, or likes a call, a letter or a visit better, is asked by the coordinator, and so is whoever shares that telephone
 * or address: he did not ask for this message, and another would read it. One that still waits is not doubled.
 */
export async function tellPrincipals(tx: Tx, conferenceId: string, now: Date): Promise<void> {
  const dueAt = nextHumanMoment(now, [zone]);
  for (const person of await principalsOf(tx, conferenceId)) {
    const road = roadOrWhy(person);
    if (person.waits || !isSent(road)) continue;
    await tellAlong(tx, road, { person, conferenceId, template: principalLinkMessage, refs: {}, purpose: "principal", dueAt, now });
  }
}
