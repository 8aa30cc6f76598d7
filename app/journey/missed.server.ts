import type { Tx } from "~/db.server";
import type { MessageToRender } from "~/messaging/templates";

/**
 * Messages that ask for somebody's coming, and are overtaken: he said no after they were put in line, or the day they were about began
 * meanwhile. They may have waited long, for a silenced number, a talk about safety or an hour for people.
 */
export async function overtaken(tx: Tx, messages: readonly Pick<MessageToRender, "id">[], now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select m."id" from "OutgoingMessage" m
    where m."id" = any(${messages.map(({ id }) => id)}::uuid[]) and (
      coalesce((select r."answer" = 'no' and r."at" >= m."createdAt" from "Invitation" i join "Reply" r on r."invitationId" = i."id"
        where i."personId" = m."personId" and i."withdrawnAt" is null order by r."at" desc, r."id" desc limit 1), false)
      or exists (select 1 from "ConferenceDay" d where d."conferenceId" = m."conferenceId" and d."cancelledAt" is null
        and d."startsAt" > m."createdAt" and d."startsAt" <= ${now}))`;
  return rows.map(({ id }) => id);
}

/**
 * Messages whose words would be wrong by now: thanks to somebody who turns out not to have come, "we missed you" to who came after all or
 * said no meanwhile. Who came is often written down an evening later than it was.
 */
export async function wrongByNow(tx: Tx, messages: readonly MessageToRender[], moment: "thankYou" | "missYou"): Promise<Set<string>> {
  const people = [...new Set(messages.flatMap(({ personId }) => personId ?? []))];
  const rows = await tx.$queryRaw<{ personId: string; came: boolean; saidNo: boolean }[]>`
    select p."id" as "personId", exists (select 1 from "Attendance" a where a."personId" = p."id") as "came",
      coalesce((select r."answer" = 'no' from "Invitation" i join "Reply" r on r."invitationId" = i."id"
        where i."personId" = p."id" and i."withdrawnAt" is null order by r."at" desc, r."id" desc limit 1), false) as "saidNo"
    from "Person" p where p."id" = any(${people}::uuid[])`;
  const wrong = new Set(
    rows.filter(({ came, saidNo }) => (moment === "thankYou" ? !came : came || saidNo)).map(({ personId }) => personId),
  );
  return new Set(messages.filter(({ personId }) => personId && wrong.has(personId)).map(({ id }) => id));
}
