import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { newId } from "~/access/ids";
import { dbOf } from "~/db.server";
import { callWithVoice, voiceCallMessage } from "~/invitation/voice/call-with-voice.server";
import { leaderPhone } from "~/invitation/voice/leader-phone.server";
import { soundAnswer } from "~/invitation/voice/sound-answer";
import { soundOfCall } from "~/invitation/voice/sound-of-call.server";
import { speak } from "~/invitation/voice/voice.server";
import { callInPath } from "~/messaging/calls/call-paths";
import { callsCarrier } from "~/messaging/calls/calls.server";
import { hooks } from "~/messaging/hooks/hooks.server";
import { workReports } from "~/messaging/hooks/reports.server";
import { voiceHooks } from "~/messaging/hooks/voice-hooks.server";
import { drain } from "~/messaging/line/drain.server";
import { settleDoubts } from "~/messaging/line/in-doubt.server";
import { twilioProvider } from "~/messaging/sms/twilio.server";
import { type StandInOptions, startTwilioStandIn, type TwilioStandIn } from "../outside/twilio";
import { colleagueIn, type Doors } from "./askers";
import { relativeOf, safeCouple } from "./invitations";
import { hum } from "./sounds";

const account = { accountSid: "ACtest", authToken: "secret" };
export const ourNumber = "+3197010000000";
export const centrale = "+31201234567";

/** Telephones that ring, our hooks behind a server of their own, and a conference in which somebody spoke in Tarifit. */
export class CallScene {
  standIn!: TwilioStandIn;
  publicUrl = "";
  private server!: Server;
  readonly doors: Doors = { staff: dbOf("staff"), family: dbOf("family") };
  now = new Date("2026-09-14T10:00:00Z");

  async begin(): Promise<void> {
    const shared = { db: () => this.doors.staff, provider: () => twilioProvider(this.settings()), now: () => this.now };
    const settings = () => ({ publicUrl: this.publicUrl, from: ourNumber, centrale });
    const voice = voiceHooks({ ...shared, settings, sound: soundOfCall, answer: soundAnswer, leaderOf: leaderPhone });
    const hook = hooks({ ...shared, voice });
    this.server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
      const method = request.method ?? "GET";
      const asked = new Request(`http://inside${request.url}`, {
        ...{ method, headers },
        ...(method === "POST" ? { body: Buffer.concat(chunks) } : {}),
      });
      const answer = await hook(asked);
      response
        .writeHead(answer?.status ?? 404, Object.fromEntries(answer?.headers ?? []))
        .end(answer ? Buffer.from(await answer.arrayBuffer()) : undefined);
    });
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    this.publicUrl = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    await this.telephones({});
  }

  /** Telephones that behave otherwise. */
  async telephones(options: Partial<StandInOptions>): Promise<void> {
    await this.standIn?.close();
    this.standIn = await startTwilioStandIn({ ...account, callInUrl: this.publicUrl + callInPath, ...options });
  }

  async end(): Promise<void> {
    await this.standIn.close();
    this.server.closeAllConnections();
    this.server.close();
  }

  private settings = () => ({
    ...account,
    from: ourNumber,
    apiUrl: this.standIn.url,
    publicUrl: this.publicUrl,
    callTimeout: 1_000,
    callRate: 50,
  });
  private carriers = () => ({ call: callsCarrier(this.settings()) });

  /** A couple, and Moussa, who was invited, speaks Tarifit and reads nothing; a recording in his language. */
  async family(who: Partial<Parameters<typeof relativeOf>[2]> = {}) {
    const { doors, now } = this;
    const scene = await safeCouple(doors, now, new Date(now.getTime() + 12 * 86_400_000));
    const moussa = await relativeOf(doors, scene, { firstName: "Moussa", readLanguage: null, ...who }, now);
    const { conferenceId } = scene.pair;
    await doors.staff.person.update({ where: { id: moussa.id }, data: { spokenLanguage: "rif" } });
    await doors.staff.invitation.create({
      data: { id: newId(), conferenceId, personId: moussa.id, invitedAt: now, invitedBy: scene.emine.id, announced: true },
    });
    const coordinator = await colleagueIn(doors, scene.emine.id, conferenceId, "speakMessage");
    await speak(coordinator, { moment: "invitation", spokenLanguage: "rif", bytes: hum() }, this.at());
    return { conferenceId, coordinator, moussa, number: moussa.phone ?? "" };
  }

  at = () => ({ once: newId(), now: this.now });

  /** The coordinator presses the button, and the telephone rings. */
  async call({ coordinator, moussa }: Awaited<ReturnType<CallScene["family"]>>) {
    const outcome = await callWithVoice(coordinator, { personId: moussa.id }, this.at());
    if (outcome.refused !== null) throw new Error(outcome.refused);
    await this.handOver();
    await this.standIn.settled();
    await workReports(this.doors.staff, this.now);
  }

  handOver = () =>
    drain({
      ...{ db: this.doors.staff, templates: [voiceCallMessage], worker: newId(), carriers: this.carriers() },
      ...{ now: () => this.now, publicUrl: this.publicUrl },
    });

  settleDoubts = () => settleDoubts({ db: this.doors.staff, carriers: this.carriers(), now: () => this.now, rest: 0, secondLook: 0 });

  /** How the newest call to somebody stands. */
  state = (personId: string) =>
    this.doors.staff.outgoingMessage.findFirstOrThrow({
      where: { personId, channel: "call" },
      orderBy: { id: "desc" },
      select: { id: true, state: true, failure: true, providerId: true, attempts: true },
    });
}
