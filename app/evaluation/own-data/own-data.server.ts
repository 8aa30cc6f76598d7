import { type CheckInAnswer, Prisma, type ReplyAnswer } from "@generated/client";
import { logAccess } from "~/access/access-log.server";
import { type FamilyAsker, keyOf, notFound, requireLink } from "~/access/guards.server";
import { open, openOrNull } from "~/access/sealing.server";
import type { DemandWords } from "~/conference/guests";
import { practicalOf } from "~/invitation/answering/answer.server";
import { isEmpty, type Practical } from "~/invitation/answering/practical";
import { type Caller, callerFrom } from "~/invitation/calling/caller.server";
import { erasedBy } from "~/journey/erase-term";
import type { SealedEmail } from "~/messaging/email/addresses.server";
import { type PhoneOfPerson, phonesOf } from "~/messaging/numbers.server";
import { type OwnNumber, ownNumbersOf } from "~/network/person/own-number.server";
import type { PersonContact } from "~/network/person/person";
import type { CheckInWords } from "~/plan/reading.server";

/** What Kring holds about somebody, for his own eyes: how he is reached and what he said himself. Nothing another said of him. */
export interface OwnData {
  kind: "principal" | "member" | "guest";
  /** First names of who gave his name. */
  askers: string[];
  caller: Caller | null;
  /** The day by whose end he is erased after a no; null while the conference goes on. */
  erasedBy: Date | null;
  firstName: string;
  contact: PersonContact;
  spokenLanguage: string;
  readLanguage: string | null;
  phones: Pick<PhoneOfPerson, "id" | "e164">[];
  waiting: OwnNumber[];
  replies: { id: string; answer: ReplyAnswer; at: Date }[];
  practical: Practical | null;
  checkIns: { id: string; answer: CheckInAnswer; at: Date; line: string | null }[];
  demands: { id: string; at: Date; words: DemandWords }[];
}

/**
 * Only somebody who proved his link with the word, and never who must stay out: his link has ended anyway, and should one still
 * stand, he meets what a guessed one meets.
 */
export async function requireOwnData(request: Request, linkId: string | undefined): Promise<FamilyAsker> {
  const asker = await requireLink(request, linkId, "changeOwnData");
  const [row] = await asker.db.$queryRaw<{ keptOut: boolean }[]>`select ${isKeptOut(asker)} as "keptOut"`;
  if (row?.keptOut) throw await refusal(asker, "changeOwnData");
  return asker;
}

const isKeptOut = ({ id }: FamilyAsker) =>
  Prisma.sql`exists (select 1 from standing_decision d where d."personId" = ${id}::uuid and d."kind" = 'keptOut')`;

async function refusal(asker: FamilyAsker, deed: "seeOwnData" | "changeOwnData"): Promise<Response> {
  const { conferenceId, origin } = asker;
  await logAccess(asker.db, { actor: asker, conferenceId, deed, classes: [], refused: "relation", origin });
  return notFound();
}

interface Row {
  keptOut: boolean;
  firstName: string;
  contactSealed: Uint8Array | null;
  emailId: string | null;
  emailSealed: Uint8Array | null;
  spokenLanguage: string;
  readLanguage: string | null;
  askers: string[];
  endedAt: Date | null;
  accountId: string | null;
  callerName: string;
  callerSealed: Uint8Array;
  keyId: string;
  wrapped: Uint8Array;
  keyringKeyId: string;
}

/** What there is of the person who asks; nothing for who must stay out. Five statements. */
export async function ownDataOf(asker: FamilyAsker): Promise<OwnData> {
  const { db, dataKey: key, id: personId } = asker;
  const guest = asker.relations.includes("guest");
  const [[row], phones, waiting, said, written] = await Promise.all([
    db.$queryRaw<Row[]>`
      select ${isKeptOut(asker)} as "keptOut", p."firstName", p."contactSealed", p."spokenLanguage", p."readLanguage",
        array(select q."firstName" from "Principal" pr join "Person" q on q."id" = pr."personId"
          where pr."conferenceId" = p."conferenceId" and q."deceasedAt" is null order by pr."id") as "askers",
        coalesce(f."closedAt", f."strandedAt", f."notStartedAt") as "endedAt",
        pe."id" as "emailId", pe."contactSealed" as "emailSealed",
        a."id" as "accountId", a."firstName" as "callerName", a."contactSealed" as "callerSealed", k."id" as "keyId", k."wrapped", k."keyringKeyId"
      from "Person" p join conference_facts f on f."conferenceId" = p."conferenceId"
      left join lateral (select * from "PersonEmail" e where e."personId" = p."id" and e."endedAt" is null order by e."since" desc limit 1) pe on true
      left join "Account" a on a."id" = f."coordinatorId"
      left join "DataKey" k on k."id" = a."dataKeyId"
      where p."id" = ${personId}::uuid`,
    phonesOf(db, key, [personId]),
    ownNumbersOf(db, key, personId),
    db.reply.findMany({ where: { invitation: { personId } }, orderBy: [{ at: "desc" }, { id: "desc" }] }),
    guest
      ? db.statedDemand.findMany({ where: { guest: { personId } }, orderBy: { at: "desc" } })
      : db.checkIn.findMany({ where: { personId }, orderBy: { at: "desc" } }),
  ]);
  if (!row) throw notFound();
  if (row.keptOut) throw await refusal(asker, "seeOwnData");
  const kept = openOrNull<PersonContact>(key, { model: "Person", field: "contactSealed", id: personId }, row.contactSealed) ?? {};
  // The address that is written to, not one that was given once and stopped since.
  const { email: _given, ...contact } = kept;
  const place = { model: "PersonEmail", field: "contactSealed", id: row.emailId ?? "" } as const;
  const email = openOrNull<SealedEmail>(key, place, row.emailSealed)?.address;
  const told = said.map((reply) => practicalOf(key, reply)).find((practical) => practical && !isEmpty(practical));
  return {
    kind: asker.principalId ? "principal" : guest ? "guest" : "member",
    askers: row.askers,
    caller: row.accountId ? callerFrom(keyOf(row), { id: row.accountId, name: row.callerName, contactSealed: row.callerSealed }) : null,
    erasedBy: erasedBy(row.endedAt),
    firstName: row.firstName,
    contact: { ...contact, ...(email ? { email } : {}) },
    spokenLanguage: row.spokenLanguage,
    readLanguage: row.readLanguage,
    phones: (phones.get(personId) ?? []).map(({ id, e164 }) => ({ id, e164 })),
    waiting,
    // What he told later comes with the same answer once more.
    replies: said.filter(({ answer }, at) => said[at + 1]?.answer !== answer).map(({ id, answer, at }) => ({ id, answer, at })),
    practical: told ?? null,
    checkIns: written.flatMap((one) => {
      if (!("answer" in one)) return [];
      const place = { model: "CheckIn", field: "accusationSealed", id: one.id } as const;
      const line = openOrNull<CheckInWords>(key, place, one.accusationSealed)?.line ?? null;
      return { id: one.id, answer: one.answer, at: one.at, line };
    }),
    demands: written.flatMap((one) =>
      "guestId" in one
        ? {
            id: one.id,
            at: one.at,
            words: open<DemandWords>(key, { model: "StatedDemand", field: "specialSealed", id: one.id }, one.specialSealed),
          }
        : [],
    ),
  };
}
