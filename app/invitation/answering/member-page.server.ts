import type { ReplyAnswer } from "@generated/client";
import type { FamilyAsker } from "~/access/guards.server";
import { type DataKeyRow, open } from "~/access/sealing.server";
import { practicalOf } from "~/invitation/answering/answer.server";
import type { Practical } from "~/invitation/answering/practical";
import { answersTheseHours } from "~/invitation/calling/call-list";
import { type Caller, callerFrom } from "~/invitation/calling/caller.server";
import type { DayContact } from "~/invitation/day/day";
import { erasedBy } from "~/journey/erase-term";

/** What somebody behind his own link is shown of his invitation. Nobody else's answer, and nothing of the map. */
export interface InvitationPage {
  askers: string[];
  caller: Caller | null;
  day: { id: string; startsAt: Date; endsAt: Date; setAt: Date; sequence: number; place: DayContact | null } | null;
  answer: { answer: ReplyAnswer; at: Date; forTheseHours: boolean; practical: Practical | null } | null;
  /** After a no: the day by whose end he is erased; null while nobody knows when the conference ends. */
  erasedBy: Date | null;
  /** He was invited himself, and the day is still ahead or going on. */
  mayAnswer: boolean;
  /** It does not take place. */
  off: boolean;
  over: boolean;
  /** One of the parts of the day goes on now. */
  running: boolean;
  planAgreed: boolean;
  /** He is asked which day suits; who said no is not, until he says otherwise. */
  pollOpen: boolean;
}

interface Row {
  phase: string | null;
  planAgreedAt: Date | null;
  pollOpen: boolean;
  askers: string[];
  off: boolean;
  endedAt: Date | null;
  heldAt: Date | null;
  flagged: boolean;
  dayId: string | null;
  startsAt: Date;
  endsAt: Date;
  setAt: Date;
  hoursSince: Date;
  sequence: number;
  contactSealed: Uint8Array;
  invitationId: string | null;
  replyId: string | null;
  answer: ReplyAnswer;
  repliedAt: Date;
  specialSealed: Uint8Array | null;
  accountId: string | null;
  callerName: string;
  callerSealed: Uint8Array;
  keyId: string;
  wrapped: Uint8Array;
  keyringKeyId: string;
}

/** The invitation of who asks. With a safety flag the place is told by voice alone, so it is not even opened here. */
export async function invitationPage(asker: FamilyAsker, now: Date): Promise<InvitationPage> {
  const [row] = await asker.db.$queryRaw<Row[]>`
    select array(select p."firstName" from "Principal" pr join "Person" p on p."id" = pr."personId"
                 where pr."conferenceId" = f."conferenceId" and p."deceasedAt" is null order by pr."id") as "askers",
      (f."strandedAt" is not null or f."notStartedAt" is not null or f."unwilling" is not false) as "off",
      coalesce(f."closedAt", f."strandedAt", f."notStartedAt") as "endedAt", f."heldAt", f."phase"::text as "phase", f."planAgreedAt",
      exists (select 1 from "DatePoll" q where q."conferenceId" = f."conferenceId" and q."closedAt" is null and q."circleAt" is not null) as "pollOpen",
      exists (select 1 from "SafetyAnswer" s where s."conferenceId" = f."conferenceId" and s."flagged") as "flagged",
      d."id" as "dayId", d."startsAt", d."endsAt", d."setAt", d."sequence", d."contactSealed",
      (select min(s."setAt") from "ConferenceDay" s where s."conferenceId" = f."conferenceId"
         and s."startsAt" = d."startsAt" and s."endsAt" = d."endsAt") as "hoursSince",
      i."id" as "invitationId", r."id" as "replyId", r."answer"::text as "answer", r."at" as "repliedAt", r."specialSealed",
      a."id" as "accountId", a."firstName" as "callerName", a."contactSealed" as "callerSealed", k."id" as "keyId", k."wrapped", k."keyringKeyId"
    from conference_facts f
    left join "ConferenceDay" d on d."id" = f."dayId"
    left join "Invitation" i on i."personId" = ${asker.id}::uuid and i."withdrawnAt" is null
    left join lateral (select * from "Reply" x where x."invitationId" = i."id" order by x."at" desc, x."id" desc limit 1) r on true
    left join "Account" a on a."id" = f."coordinatorId"
    left join "DataKey" k on k."id" = a."dataKeyId"
    where f."conferenceId" = ${asker.conferenceId}::uuid`;
  if (!row) throw new Error(`No conference ${asker.conferenceId}.`);
  const day = row.dayId === null ? null : dayOf(asker.dataKey, { ...row, dayId: row.dayId });
  const over = row.heldAt !== null || (day !== null && day.endsAt <= now);
  const key = { id: row.keyId, wrapped: row.wrapped, keyringKeyId: row.keyringKeyId } as DataKeyRow;
  return {
    askers: row.askers,
    caller: row.accountId ? callerFrom(key, { id: row.accountId, name: row.callerName, contactSealed: row.callerSealed }) : null,
    day,
    answer: row.replyId
      ? {
          answer: row.answer,
          at: row.repliedAt,
          forTheseHours: answersTheseHours(row.repliedAt, day ? { hoursSince: row.hoursSince } : null),
          practical: practicalOf(asker.dataKey, { id: row.replyId, specialSealed: row.specialSealed }),
        }
      : null,
    erasedBy: erasedBy(row.endedAt),
    mayAnswer: row.invitationId !== null && !over && !row.off,
    off: row.off,
    over,
    running: row.phase !== null,
    planAgreed: row.planAgreedAt !== null,
    pollOpen: row.pollOpen && row.invitationId !== null && row.answer !== "no",
  };
}

function dayOf(key: DataKeyRow, row: Row & { dayId: string }): NonNullable<InvitationPage["day"]> {
  const { dayId: id, startsAt, endsAt, setAt, sequence, flagged } = row;
  const place = flagged ? null : open<DayContact>(key, { model: "ConferenceDay", field: "contactSealed", id }, row.contactSealed);
  return { id, startsAt, endsAt, setAt, sequence, place };
}
