import { isId } from "~/access/ids";
import type { Db } from "~/db.server";
import { whyNoInvitations } from "~/invitation/asking/may-invite";
import { asksCircle } from "~/invitation/poll/asks-circle.server";
import { factOf } from "~/journey/conference.server";
import { peopleCalled } from "./callable.server";
import { type SoundOpened, soundInUse } from "./voices.server";

interface CallMade {
  conferenceId: string;
  personId: string;
  voiceId: string;
}

/**
 * The sound a telephone call plays, asked anew at every playing: what was true before it rang must be true when it is heard. Null when the
 * call is over, the recording was taken back or another stands, the number is no longer his or asked for silence, he may get nothing any
 * more, or nobody is invited now.
 */
export async function soundOfCall(db: Db, messageId: string, now: Date): Promise<SoundOpened | null> {
  if (!isId(messageId)) return null;
  const [call] = await db.$queryRaw<CallMade[]>`
    select m."conferenceId", m."personId", m."refs"->>'voiceId' as "voiceId" from "OutgoingMessage" m
    where m."id" = ${messageId}::uuid and m."channel" = 'call' and m."state" in ('handingOver', 'accepted') and m."refs" ? 'voiceId'
      and exists (select 1 from may_receive r where r."personId" = m."personId" and r."purpose" = m."purpose")
      and exists (select 1 from "PersonPhone" pp where pp."personId" = m."personId" and pp."phoneNumberId" = m."phoneNumberId"
        and pp."endedAt" is null)`;
  if (!call) return null;
  const { conferenceId, personId, voiceId } = call;
  if (whyNoInvitations(await factOf(db, conferenceId), now, await asksCircle(db, conferenceId, now))) return null;
  const [person] = await peopleCalled(db, conferenceId, personId);
  return person?.why === null && person.voiceId === voiceId ? soundInUse(db, { conferenceId, voiceId }) : null;
}
