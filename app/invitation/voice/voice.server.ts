import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { isId, newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { announce } from "~/timeline/live.server";
import { recordEvent } from "~/timeline/timeline.server";
import { readSound, type SoundFault } from "./sound";
import { withoutTags } from "./sound-tags";
import type { SpokenMoment } from "./voice";

/** What is sealed of a voice message; empty when it was withdrawn. */
export interface VoiceSound {
  /** The sound, as base64. */
  sound: string;
}

export interface Spoken {
  moment: SpokenMoment;
  /** ISO 639-3. */
  spokenLanguage: string;
  bytes: Uint8Array;
}

interface At {
  once: string;
  now: Date;
}

export type SpeakRefusal = SoundFault | "over";
export type VoiceRefusal = "gone" | "over";

type Speaker = ConferenceAsker | FamilyAsker;

const isColleague = (asker: Speaker): asker is ConferenceAsker => asker.kind === "account";
/** The page each of them speaks on. */
export const voicePage = (asker: Speaker): string =>
  isColleague(asker) ? `/conferences/${asker.conferenceId}/voice` : `/k/${asker.linkId}/voice`;

/**
 * Keeps what somebody spoke. What a coordinator keeps is played from now on, and what stood before it is withdrawn. What a principal
 * keeps waits until the coordinator has heard it; in private time nothing the family says leaves the room, so then it is refused.
 */
export async function speak(asker: Speaker, { moment, spokenLanguage, bytes }: Spoken, at: At): Promise<Outcome<SpeakRefusal>> {
  const sound = readSound(bytes);
  if (sound.fault !== null) return { refused: sound.fault };
  const kept: VoiceSound = { sound: Buffer.from(withoutTags(sound.kind, bytes)).toString("base64") };
  const { conferenceId, dataKey } = asker;
  return deed<SpeakRefusal | "privateTime">({ db: asker.db, actor: asker, once: at.once, redirect: voicePage(asker) }, async (tx) => {
    const closed = await whyNot(tx, asker);
    if (closed) return closed;
    const own = isColleague(asker);
    const before = own
      ? await standing(tx, { conferenceId, moment, spokenLanguage, usedAt: { not: null } })
      : await standing(tx, { conferenceId, moment, spokenLanguage, usedAt: null, byPersonId: asker.id });
    await empty(tx, asker, before, at.now);
    const id = newId();
    await tx.voiceMessage.create({
      data: {
        ...{ id, conferenceId, moment, spokenLanguage, mediaType: sound.mediaType, seconds: sound.seconds, recordedAt: at.now },
        ...(own ? { byAccount: asker.id, usedAt: at.now, usedBy: asker.id } : { byPersonId: asker.id }),
        familySealed: seal(dataKey, { model: "VoiceMessage", field: "familySealed", id }, kept),
      },
    });
    await recordEvent(tx, { conferenceId, kind: "voiceSpoken", actor: asker, refs: { voiceId: id }, now: at.now });
    await announce(tx, conferenceId);
  });
}

/** The coordinator heard what a principal spoke, and lets it be played. What was played before it is withdrawn. */
export async function putInUse(asker: ConferenceAsker, { voiceId }: { voiceId: string }, at: At): Promise<Outcome<VoiceRefusal>> {
  const { conferenceId } = asker;
  if (!isId(voiceId)) return { refused: "gone" };
  return deed<VoiceRefusal | "privateTime">({ db: asker.db, actor: asker, once: at.once, redirect: voicePage(asker) }, async (tx) => {
    const closed = await whyNot(tx, asker);
    if (closed) return closed;
    const voice = await tx.voiceMessage.findFirst({
      where: { id: voiceId, conferenceId, withdrawnAt: null, usedAt: null },
      select: { moment: true, spokenLanguage: true },
    });
    if (!voice) return "gone";
    await empty(tx, asker, await standing(tx, { conferenceId, ...voice, usedAt: { not: null } }), at.now);
    await tx.voiceMessage.updateMany({ where: { id: voiceId, usedAt: null }, data: { usedAt: at.now, usedBy: asker.id } });
    await recordEvent(tx, { conferenceId, kind: "voiceUsed", actor: asker, refs: { voiceId }, now: at.now });
    await announce(tx, conferenceId);
  });
}

/** Nobody hears it any more, and the sound is gone. A principal withdraws his own, also when it was in use; the coordinator any. */
export async function withdrawVoice(asker: Speaker, { voiceId }: { voiceId: string }, at: At): Promise<Outcome<"gone">> {
  const { conferenceId } = asker;
  if (!isId(voiceId)) return { refused: "gone" };
  return deed<"gone">({ db: asker.db, actor: asker, once: at.once, redirect: voicePage(asker) }, async (tx) => {
    const [voice] = await standing(tx, { conferenceId, id: voiceId, ...(isColleague(asker) ? {} : { byPersonId: asker.id }) });
    if (!voice) return "gone";
    await empty(tx, asker, [voice], at.now);
    await recordEvent(tx, { conferenceId, kind: "voiceWithdrawn", actor: asker, refs: { voiceId }, now: at.now });
    await announce(tx, conferenceId);
  });
}

/** Takes the conference, so that of two who speak at once one comes after the other; says why nothing is to be spoken any more. */
async function whyNot(tx: Tx, asker: Speaker): Promise<"over" | "privateTime" | null> {
  await tx.$queryRaw`select 1 from "Conference" where "id" = ${asker.conferenceId}::uuid for share`;
  const { strandedAt, notStartedAt, closedAt, contentClosed } = await factOf(tx, asker.conferenceId);
  if (strandedAt || notStartedAt || closedAt) return "over";
  return contentClosed ? "privateTime" : null;
}

function standing(
  tx: Tx,
  which: {
    conferenceId: string;
    id?: string;
    moment?: string;
    spokenLanguage?: string;
    usedAt?: null | { not: null };
    byPersonId?: string;
  },
): Promise<{ id: string }[]> {
  return tx.voiceMessage.findMany({ where: { ...which, withdrawnAt: null }, select: { id: true } });
}

/** A withdrawn message keeps that it was there, and nothing that can be heard. */
async function empty(tx: Tx, { dataKey }: Speaker, voices: readonly { id: string }[], now: Date): Promise<void> {
  for (const { id } of voices) {
    const nothing: VoiceSound = { sound: "" };
    const familySealed = seal(dataKey, { model: "VoiceMessage", field: "familySealed", id }, nothing);
    await tx.voiceMessage.updateMany({ where: { id, withdrawnAt: null }, data: { withdrawnAt: now, familySealed } });
  }
}
