import { Prisma } from "@generated/client";
import type { ConferenceAsker, FamilyAsker, Standing } from "~/access/guards.server";
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

/** What somebody hears on the page of his invitation, his own language first. One statement, without the sound. */
export async function voicesFor(asker: FamilyAsker, { off }: { off: boolean }): Promise<VoiceShown[]> {
  const rows = await asker.db.$queryRaw<(VoiceShown & { speaks: string })[]>`
    select v."id", v."moment", v."spokenLanguage", v."seconds", coalesce(p."firstName", a."firstName", '') as "by",
      (select x."spokenLanguage" from "Person" x where x."id" = ${asker.id}::uuid) as "speaks"
    from "VoiceMessage" v
    left join "Person" p on p."id" = v."byPersonId"
    left join "Account" a on a."id" = v."byAccount"
    where v."conferenceId" = ${asker.conferenceId}::uuid and v."withdrawnAt" is null and v."usedAt" is not null
    order by v."usedAt" desc, v."id"`;
  const heard = heardFirst(rows, { off, speaks: rows[0]?.speaks ?? "" });
  return heard.map(({ id, moment, spokenLanguage, seconds, by }) => ({ id, moment, spokenLanguage, seconds, by }));
}

export interface SoundOpened {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
}

/** The sound of one message, for who may hear it: the coordinator anything that stands, a principal also his own, others what is in use. */
export function soundFor(asker: (ConferenceAsker | FamilyAsker) & Standing, voiceId: string | undefined): Promise<SoundOpened | null> {
  const heard = asker.kind === "account" ? {} : { OR: [{ usedAt: { not: null } }, { byPersonId: asker.id }] };
  return openedSound(asker.db, { id: voiceId, conferenceId: asker.conferenceId, ...heard }, async () => asker.dataKey);
}

/** The sound of a message in use, for the telephone call that plays it. */
export function soundInUse(db: Db, voiceId: string): Promise<SoundOpened | null> {
  return openedSound(db, { id: voiceId, usedAt: { not: null } }, (conferenceId) => dataKeyOf(db, { conferenceId }));
}

async function openedSound(
  db: Db,
  where: Prisma.VoiceMessageWhereInput & { id: string | undefined },
  keyOf: (conferenceId: string) => Promise<DataKeyRow>,
): Promise<SoundOpened | null> {
  if (!isId(where.id)) return null;
  const row = await db.voiceMessage.findFirst({
    where: { ...where, withdrawnAt: null },
    select: { id: true, conferenceId: true, familySealed: true, mediaType: true },
  });
  if (!row) return null;
  const place = { model: "VoiceMessage", field: "familySealed", id: row.id } as const;
  const { sound } = open<VoiceSound>(await keyOf(row.conferenceId), place, row.familySealed);
  return { bytes: new Uint8Array(Buffer.from(sound, "base64")), mediaType: row.mediaType };
}

export type { SpokenMoment };
