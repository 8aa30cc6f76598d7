import { isId, newId } from "~/access/ids";
import { blindIndex } from "~/access/keyring.server";
import { open, seal } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import { text } from "~/language/catalogue";
import { announce } from "~/timeline/live.server";
import { callHookOf, nobodyThere, pressedPath } from "../calls/call-paths";
import { endOfCall } from "../calls/calls.server";
import { holds, soundAddress } from "../calls/sound-address.server";
import { connect, hangUp, playRecording } from "../calls/spoken-answers";
import type { SealedInbound } from "../inbound/inbound.server";
import type { Carried } from "../line/carrier";
import { wakeMessaging } from "../line/wake.server";
import { dataKeyOf } from "../numbers.server";
import type { SmsProvider } from "../sms/twilio.server";
import { genuineForm } from "./genuine-form.server";
import { storeReports } from "./reports.server";

type Sound = { bytes: Uint8Array<ArrayBuffer>; mediaType: string };

export type VoiceHooks = {
  db: () => Db;
  provider: () => Pick<SmsProvider, "isGenuine">;
  /** The domain's time. */
  now: () => Date;
  settings: () => {
    publicUrl: string;
    /** Kring's own number. */
    from: string;
    /** Whom somebody we do not know is connected to. */
    centrale: string;
  };
  /** The sound a call plays; null as soon as it may not. */
  sound: (db: Db, messageId: string, now: Date) => Promise<Sound | null>;
  /** The sound as it is sent. */
  answer: (request: Request, sound: Sound) => Response;
  /** The telephone of who leads a conference, or null. */
  leaderOf: (db: Db, conferenceId: string) => Promise<string | null>;
};

const empty = (status: number, headers: Record<string, string> = {}): Response => new Response(null, { status, headers });
const spoken = (words: string): Response => new Response(words, { headers: { "Content-Type": "text/xml; charset=utf-8" } });
const callIdShape = /^CA[0-9a-f]{32}$/;

/**
 * Answers what the provider asks and tells about telephone calls: what to play to who picked up, what a key means, how a call ended, and
 * whom somebody who calls our number is connected to. Everything but the sound is signed; the sound's address expires.
 */
export function voiceHooks(hooks: VoiceHooks): (request: Request) => Promise<Response | null> {
  return async (request) => {
    const asked = callHookOf(new URL(request.url).pathname);
    if (!asked) return null;
    if (asked.hook === "sound") {
      if (request.method !== "GET" && request.method !== "HEAD") return empty(405, { Allow: "GET, HEAD" });
      const sound = holds(asked) ? await hooks.sound(hooks.db(), asked.messageId, hooks.now()) : null;
      return sound ? hooks.answer(request, sound) : empty(404);
    }
    const posted = await genuineForm(request, hooks.provider());
    if (posted.refused) return posted.refused;
    const { form } = posted;
    try {
      if (asked.hook === "callIn") return await calledIn(hooks, asked.step, form);
      if (!isId(asked.messageId) || !callIdShape.test(form.CallSid ?? "")) return empty(404);
      const about = { messageId: asked.messageId, callId: form.CallSid ?? "" };
      if (asked.hook === "answered") return await answered(hooks, about, form.AnsweredBy);
      if (asked.hook === "pressed") return await pressed(hooks, about, form.Digits);
      return await ended(hooks, about, form);
    } catch {
      // A caller hears nothing rather than a machine's fault; the provider asks again or rings off.
      return empty(503, { "Retry-After": "5" });
    }
  };
}

type About = { messageId: string; callId: string };

/** Somebody picked up: he hears the recording at once. A machine hears nothing, for others in the house listen to it. */
async function answered({ db, now, settings, sound }: VoiceHooks, { messageId }: About, by: string | undefined): Promise<Response> {
  if (/^(machine|fax)/.test(by ?? "")) return spoken(hangUp());
  // Taken back or called off while it rang: nothing is said.
  if (!(await sound(db(), messageId, now()))) return spoken(hangUp());
  return spoken(playRecording({ sound: soundAddress(messageId, settings().publicUrl), pressed: pressedPath(messageId) }));
}

/** 1: once more. 2: the coordinator finds in his tray that this number asks to be called. Never an answer: who holds the phone nobody knows. */
async function pressed(hooks: VoiceHooks, about: About, digits: string | undefined): Promise<Response> {
  if (digits === "1") return answered(hooks, about, undefined);
  if (digits === "2") await keepCallMe(hooks, about);
  return spoken(hangUp());
}

async function keepCallMe({ db, now }: VoiceHooks, { messageId, callId }: About): Promise<void> {
  await db().$transaction(async (tx) => {
    const message = await tx.outgoingMessage.findFirst({
      where: { id: messageId, channel: "call" },
      select: { personId: true, conferenceId: true, phoneNumberId: true, contactSealed: true },
    });
    if (!message?.personId || !message.conferenceId || !message.phoneNumberId || !message.contactSealed) return;
    if ((await tx.person.count({ where: { id: message.personId, erasedAt: null } })) === 0) return;
    const { conferenceId, phoneNumberId, contactSealed } = message;
    const key = await dataKeyOf(tx, { conferenceId });
    const id = newId();
    const { to } = open<Carried>(key, { model: "OutgoingMessage", field: "contactSealed", id: messageId }, contactSealed);
    const sealed: SealedInbound = { from: to, body: text("nl", "staff-voice.pressed-call-me") };
    const { count } = await tx.inboundMessage.createMany({
      data: [
        {
          ...{ id, providerId: callId, phoneNumberId, conferenceId, receivedAt: now(), state: "tray" as const, meaning: "words" as const },
          contactSealed: seal(key, { model: "InboundMessage", field: "contactSealed", id }, sealed),
          dataKeyId: key.id,
        },
      ],
      skipDuplicates: true,
    });
    if (count > 0) await announce(tx, conferenceId);
  });
}

/** How a call ended is kept like a report about a message, and worked with those. */
async function ended({ db, now }: VoiceHooks, { messageId, callId }: About, form: Record<string, string>): Promise<Response> {
  const end = endOfCall(form.CallStatus ?? "", form.AnsweredBy);
  if (!end) return empty(204);
  await storeReports(db(), [{ messageId, providerId: callId, ...end, at: now() }]);
  await wakeMessaging(db(), "workReports");
  return empty(204);
}

/**
 * Somebody calls our number. Whoever got a message on his telephone is connected to who leads that conference, anybody else to the Centrale;
 * no name is said, and nothing of the call is kept.
 */
async function calledIn(hooks: VoiceHooks, step: "begin" | "centrale" | "end", form: Record<string, string>): Promise<Response> {
  const { from, centrale } = hooks.settings();
  // Our own number cannot answer itself.
  const desk = centrale === from ? null : centrale;
  if (step !== "begin") {
    if (form.DialCallStatus === "completed") return spoken(hangUp());
    const to = step === "centrale" ? desk : null;
    return spoken(connect({ to, from, otherwise: nobodyThere("end"), greet: false }));
  }
  const conferenceId = await conferenceBehind(hooks.db(), form.From ?? "");
  const leader = conferenceId ? await hooks.leaderOf(hooks.db(), conferenceId) : null;
  if (leader && leader !== from) return spoken(connect({ to: leader, from, otherwise: nobodyThere("centrale"), greet: true }));
  return spoken(connect({ to: desk, from, otherwise: nobodyThere("end"), greet: true }));
}

/** The conference of the newest message that left for this number. */
async function conferenceBehind(db: Db, number: string): Promise<string | null> {
  if (!/^\+[1-9]\d{6,14}$/.test(number)) return null;
  const [newest] = await db.$queryRaw<{ conferenceId: string | null }[]>`
    select m."conferenceId" from "OutgoingMessage" m join "PhoneNumber" n on n."id" = m."phoneNumberId"
    where n."hash" = ${blindIndex("phone", number)} and m."personId" is not null and m."state" in ('accepted', 'delivered')
      and exists (select 1 from "PersonPhone" pp where pp."personId" = m."personId" and pp."phoneNumberId" = n."id" and pp."endedAt" is null)
    order by m."handingOverAt" desc nulls last, m."id" desc limit 1`;
  return newest?.conferenceId ?? null;
}
