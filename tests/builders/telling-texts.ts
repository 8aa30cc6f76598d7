import { newId } from "~/access/ids";
import { storeInbound } from "~/messaging/inbound/inbound.server";
import { sortInbound } from "~/messaging/inbound/sort.server";
import { phonesOf } from "~/messaging/numbers.server";
import { personOf, type Telling } from "./telling";

/** Somebody of the circle writes something back that no rule can answer: it waits in the coordinator's tray. Gives its id. */
export async function textsBack({ doors, conferenceId, ...telling }: Telling, name: string, body: string, now: Date): Promise<string> {
  const personId = personOf({ doors, conferenceId, ...telling }, name);
  const { dataKey } = await doors.staff.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } });
  const from = (await phonesOf(doors.staff, dataKey, [personId])).get(personId)?.[0]?.e164 ?? "";
  const providerId = `SM${newId()}`;
  await storeInbound(doors.staff, { providerId, from, to: "+3197010000000", body }, now);
  await sortInbound(doors.staff, async () => "tray", now);
  const { id } = await doors.staff.inboundMessage.findUniqueOrThrow({ where: { providerId }, select: { id: true } });
  return id;
}
