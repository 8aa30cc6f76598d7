import { Prisma } from "@generated/client";
import type { ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { type DataKeyRow, open } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import { dataKeyOf } from "~/messaging/numbers.server";
import { heardFirst, type SpokenMoment, type VoiceShown } from "./voice";
import type { VoiceSound } from "./voice.server";

/** A voice message as the coordinator, or who spoke it, sees it. */
export interface VoiceKept extends VoiceShown {
  mediaType: string;
  recordedAt: Date;
  /** Played to the circle; otherwise it waits until the coordinator has heard it. */
  inUse: boolean;
  ofPrincipal: boolean;
}

const kept = (which: Prisma.Sql) => Prisma.sql`
  select v."id", v."moment", v."spokenLanguage", v."seconds", v."mediaType", v."recordedAt", v."usedAt" is not null as "inUse",
    v."byPersonId" is not null as "ofPrincipal", coalesce(p."firstName", a."firstName", '') as "by"
  from "VoiceMessage" v
  left join "Person" p on p."id" = v."byPersonId"
  left join "Account" a on a."id" = v."byAccount"
  where ${which} and v."withdrawnAt" is null`;

/** Every message that stands in a conference, what waits to be heard first. One statement, without the sound. */
export function voicesOf(asker: ConferenceAsker): Promise<VoiceKept[]> {
  return asker.db.$queryRaw<VoiceKept[]>`
    ${kept(Prisma.sql`v."conferenceId" = ${asker.conferenceId}::uuid`)} order by v."usedAt" is not null, v."moment", v."recordedAt" desc, v."id"`;
}

/** What a principal spoke himself. */
export function ownVoices(asker: FamilyAsker): Promise<VoiceKept[]> {
  return asker.db.$queryRaw<VoiceKept[]>`
    ${kept(Prisma.sql`v."byPersonId" = ${asker.id}::uuid`)} order by v."recordedAt" desc, v."id"`;
}

/**
 * What somebody behind his own link may hear at this moment: what is in use, as long as he may still be told. When it does not take place
 * he hears only that; and then a recording that invites plays on no page that was left open.
 */
const heardNow = (asker: FamilyAsker) => Prisma.sql`(
  v."usedAt" is not null
  and (v."moment"::text = 'cancelled') = (select f."strandedAt" is not null or f."notStartedAt" is not null or f."unwilling" is not false
    from conference_facts f where f."conferenceId" = v."conferenceId")
  and (${asker.principalId !== null} or exists (select 1 from may_receive m where m."personId" = ${asker.id}::uuid
    and m."purpose" = case when v."moment"::text = 'cancelled' then 'farewell' else 'circle' end)))`;

/** What somebody hears on the page of his invitation, his own language first. One statement, without the sound. */
export async function voicesFor(asker: FamilyAsker): Promise<VoiceShown[]> {
  const rows = await asker.db.$queryRaw<(VoiceShown & { speaks: string })[]>`
    select v."id", v."moment", v."spokenLanguage", v."seconds", coalesce(p."firstName", a."firstName", '') as "by",
      (select x."spokenLanguage" from "Person" x where x."id" = ${asker.id}::uuid) as "speaks"
    from "VoiceMessage" v
    left join "Person" p on p."id" = v."byPersonId"
    left join "Account" a on a."id" = v."byAccount"
    where v."conferenceId" = ${asker.conferenceId}::uuid and v."withdrawnAt" is null and ${heardNow(asker)}
    order by v."usedAt" desc, v."id"`;
  const heard = heardFirst(rows, rows[0]?.speaks ?? "");
  return heard.map(({ id, moment, spokenLanguage, seconds, by }) => ({ id, moment, spokenLanguage, seconds, by }));
}

export interface SoundOpened {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
}

/** The sound of one message, for who may hear it: the coordinator anything that stands, a principal also his own, others what they may hear now. */
export async function soundFor(asker: ConferenceAsker | FamilyAsker, voiceId: string | undefined): Promise<SoundOpened | null> {
  if (!isId(voiceId)) return null;
  if (asker.kind === "person") {
    const heard = await asker.db.$queryRaw<unknown[]>`
      select 1 from "VoiceMessage" v where v."id" = ${voiceId}::uuid and (v."byPersonId" = ${asker.id}::uuid or ${heardNow(asker)})`;
    if (heard.length === 0) return null;
  }
  return openedSound(asker.db, { id: voiceId, conferenceId: asker.conferenceId }, async () => asker.dataKey);
}

/** The sound of a message in use, for the telephone call that plays it; `soundOfCall` knows whether it still may. */
export function soundInUse(db: Db, { conferenceId, voiceId }: { conferenceId: string; voiceId: string }): Promise<SoundOpened | null> {
  return openedSound(db, { id: voiceId, conferenceId, usedAt: { not: null } }, () => dataKeyOf(db, { conferenceId }));
}

async function openedSound(db: Db, where: Prisma.VoiceMessageWhereInput, keyOf: () => Promise<DataKeyRow>): Promise<SoundOpened | null> {
  const row = await db.voiceMessage.findFirst({
    where: { ...where, withdrawnAt: null },
    select: { id: true, familySealed: true, mediaType: true },
  });
  if (!row) return null;
  const place = { model: "VoiceMessage", field: "familySealed", id: row.id } as const;
  const { sound } = open<VoiceSound>(await keyOf(), place, row.familySealed);
  return { bytes: new Uint8Array(Buffer.from(sound, "base64")), mediaType: row.mediaType };
}

export type { SpokenMoment };
