import type { AccountContact } from "~/access/accounts.server";
import { linkAddress } from "~/access/links.server";
import { type DataKeyRow, open } from "~/access/sealing.server";
import { clock } from "~/clock";
import { config } from "~/config.server";
import type { Tx } from "~/db.server";
import { shownPhone } from "~/language/phone";
import { asArray } from "~/messaging/line/as-array";
import { namesTheDay, type OwnWords } from "~/messaging/own-words";
import type { FamilyWords, MessageToRender } from "~/messaging/templates";

/** What a message to a family says, and the coordinator's own words for it where he wrote any. */
export type ReadWords = { words: FamilyWords; own: OwnWords | null };

type Wording = { id: string; moment: string; language: string; channel: string; stands: boolean; sealed: string | null };

type Row = {
  messageId: string;
  conferenceId: string;
  name: string;
  linkId: string | null;
  version: number | null;
  /** What follows stands with the first message of each conference. */
  isFirst: boolean;
  askers: string[] | null;
  /** The day that lies ahead. */
  dayStartsAt: Date | null;
  dayEndsAt: Date | null;
  caller: string | null;
  callerId: string | null;
  callerContact: Uint8Array | null;
  keyId: string | null;
  wrapped: Uint8Array | null;
  keyringKeyId: string | null;
  ownKeyId: string | null;
  ownWrapped: Uint8Array | null;
  ownKeyringKeyId: string | null;
  wordings: Wording[] | null;
};

type Conference = {
  askers: string[];
  meeting: FamilyWords["meeting"];
  caller: string;
  number: string;
  wordings: readonly Wording[];
  ownKey: DataKeyRow;
};

/**
 * What a batch of messages of one moment says, in one statement: first names, one link, the coordinator who can be called, and his own
 * words. A message is left out when nobody can be called, its link is gone, or it speaks of a day and none lies ahead any more: what
 * waited for a silenced number or a talk about safety may come too late.
 */
export async function wordsOfAll(
  tx: Tx,
  messages: readonly MessageToRender<Record<string, string | number>>[],
  moment: string,
): Promise<Map<string, ReadWords>> {
  const rows = await readRows(tx, messages);
  const conferences = new Map(rows.flatMap((row) => (row.isFirst ? [[row.conferenceId, conferenceOf(row)] as const] : [])));
  const found = new Map(rows.map((row) => [row.messageId, row]));
  const words = new Map<string, ReadWords>();
  for (const message of messages) {
    const row = found.get(message.id);
    const conference = row && conferences.get(row.conferenceId);
    if (!row || !conference) continue;
    const own = ownWordsFor(message, conference, moment);
    const { meeting = null } = conference;
    if (!meeting && (message.refs.dayId || (own ? namesTheDay(own) : moment === "saveTheDate"))) continue;
    const link = row.linkId && row.version !== null ? linkAddress({ id: row.linkId, version: row.version }) : null;
    if (message.linkId && !link) continue;
    const { askers, caller, number } = conference;
    words.set(message.id, { words: { name: row.name, askers, link: link ?? "", caller, number, meeting }, own });
  }
  return words;
}

function readRows(tx: Tx, messages: readonly MessageToRender[]): Promise<Row[]> {
  const ids = asArray(messages.map(({ id }) => id));
  const people = asArray(messages.map(({ personId }) => personId));
  const links = asArray(messages.map(({ linkId }) => linkId));
  return tx.$queryRaw<Row[]>`
    with asked as materialized (
      select m."id" as "messageId", p."conferenceId", p."firstName" as "name", l."id" as "linkId", l."version"
      from unnest(${ids}::uuid[], ${people}::uuid[], ${links}::uuid[]) as m("id", "personId", "linkId")
      join "Person" p on p."id" = m."personId"
      left join "PersonalLink" l on l."id" = m."linkId" and l."revokedAt" is null
    ),
    conference as materialized (
      select f."conferenceId", f."messageId",
        array(select q."firstName" from "Principal" pr join "Person" q on q."id" = pr."personId"
          where pr."conferenceId" = f."conferenceId" and q."deceasedAt" is null order by pr."id") as "askers",
        ahead."startsAt" as "dayStartsAt", ahead."endsAt" as "dayEndsAt",
        a."firstName" as "caller", a."id" as "callerId", a."contactSealed" as "callerContact", k."id" as "keyId", k."wrapped", k."keyringKeyId",
        o."id" as "ownKeyId", o."wrapped" as "ownWrapped", o."keyringKeyId" as "ownKeyringKeyId",
        (select json_agg(json_build_object('id', w."id", 'moment', w."moment", 'language', w."language", 'channel', w."channel",
            'stands', not exists (select 1 from "Wording" n where n."conferenceId" = w."conferenceId" and n."moment" = w."moment"
              and n."language" = w."language" and n."channel" = w."channel" and (n."at", n."id") > (w."at", w."id")),
            'sealed', encode(w."familySealed", 'base64')))
          from "Wording" w where w."conferenceId" = f."conferenceId") as "wordings"
      from (select distinct on ("conferenceId") "conferenceId", "messageId" from asked) f
      join "Conference" c on c."id" = f."conferenceId"
      join "DataKey" o on o."id" = c."dataKeyId"
      left join "CoordinatorAssignment" ca on ca."conferenceId" = f."conferenceId" and ca."until" is null
      left join "Account" a on a."id" = ca."accountId"
      left join "DataKey" k on k."id" = a."dataKeyId"
      left join lateral (
        select d."startsAt", d."endsAt" from "ConferenceDay" d
        where d."conferenceId" = f."conferenceId" and d."cancelledAt" is null and d."startsAt" > ${clock.now()}
        order by d."setAt" desc, d."id" desc limit 1) ahead on true
    )
    select s.*, c."messageId" is not null as "isFirst", c."askers", c."dayStartsAt", c."dayEndsAt", c."caller", c."callerId", c."callerContact",
      c."keyId", c."wrapped", c."keyringKeyId", c."ownKeyId", c."ownWrapped", c."ownKeyringKeyId", c."wordings"
    from asked s left join conference c on c."messageId" = s."messageId"`;
}

function conferenceOf(row: Row): Conference | null {
  const { caller, callerId, callerContact, keyId, wrapped, keyringKeyId, ownKeyId, ownWrapped, ownKeyringKeyId } = row;
  if (!caller || !callerId || !callerContact || !keyId || !wrapped || !keyringKeyId || !ownKeyId || !ownWrapped || !ownKeyringKeyId)
    return null;
  const key = { id: keyId, wrapped, keyringKeyId } as DataKeyRow;
  const { workPhone } = open<AccountContact>(key, { model: "Account", field: "contactSealed", id: callerId }, callerContact);
  return {
    askers: row.askers ?? [],
    meeting: row.dayStartsAt && row.dayEndsAt ? { startsAt: row.dayStartsAt, endsAt: row.dayEndsAt } : null,
    caller,
    number: shownPhone(workPhone ?? config().twilio.from),
    wordings: row.wordings ?? [],
    ownKey: { id: ownKeyId, wrapped: ownWrapped, keyringKeyId: ownKeyringKeyId } as DataKeyRow,
  };
}

/** Words for this one message, or else the newest for its moment, language and road; an empty wording means ours again. */
function ownWordsFor(message: MessageToRender, { wordings, ownKey }: Conference, moment: string): OwnWords | null {
  const { wordingId, language, channel } = message;
  const wording = wordings.find((one) =>
    wordingId ? one.id === wordingId : one.stands && one.moment === moment && one.language === language && one.channel === channel,
  );
  if (!wording?.sealed) return null;
  return open<OwnWords>(ownKey, { model: "Wording", field: "familySealed", id: wording.id }, Buffer.from(wording.sealed, "base64"));
}
