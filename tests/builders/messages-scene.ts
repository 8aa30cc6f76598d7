import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { newId } from "~/access/ids";
import { realNow } from "~/clock";
import { connect, type Db } from "~/db.server";
import { inboundPath } from "~/messaging/hooks/hook-paths";
import { hooks } from "~/messaging/hooks/hooks.server";
import { workReports } from "~/messaging/hooks/reports.server";
import { drain } from "~/messaging/line/drain.server";
import { nextHumanMoment } from "~/messaging/line/human-hours";
import { queueMessage } from "~/messaging/line/outgoing.server";
import { type SmsProvider, twilioProvider } from "~/messaging/sms/twilio.server";
import { type StandInOptions, startTwilioStandIn, type TwilioStandIn } from "../outside/twilio";
import { type Circle, inviteCircle, provingTemplates } from "../prove/messages-people";
import type { TestDatabase } from "../setup/database";

const account = { accountSid: "ACtest", authToken: "secret" };

/** A circle of three with a phone each, a provider, and a server that hears what the provider posts; new for every test of a file. */
export class MessagesScene {
  readonly now = lastHumanMoment();
  readonly ourNumber = "+3197010000000";
  readonly invitation = provingTemplates[0] as (typeof provingTemplates)[number];
  readonly reminder = provingTemplates[1] as (typeof provingTemplates)[number];
  circle!: Circle;
  standIn!: TwilioStandIn;
  provider!: SmsProvider;
  publicUrl!: string;
  readonly db: Db;
  private hooks!: Server;

  constructor(private readonly database: TestDatabase) {
    this.db = connect(database.urls.staff, 5);
    beforeAll(() => this.listen());
    beforeEach(() => this.begin());
    afterAll(() => this.end());
  }

  /** Puts a message to somebody of the circle in line. */
  owe(index: number, { kind = this.invitation, dueAt = this.now } = {}): Promise<string> {
    const { id: personId, linkId } = this.person(index);
    const to = { personId, conferenceId: this.circle.conferenceId };
    return queueMessage(this.db, { template: kind, to, language: "nl", linkId, dueAt, now: this.now });
  }

  send(at = this.now) {
    const { db, provider, publicUrl } = this;
    return drain({ db, carriers: { sms: provider }, templates: provingTemplates, worker: newId(), now: () => at, publicUrl });
  }

  /** How a message stands once what was reported about it is worked. */
  async stateOf(id: string) {
    await workReports(this.db, this.now);
    const select = { state: true, failure: true, providerId: true, redactedAt: true } as const;
    return this.db.outgoingMessage.findUniqueOrThrow({ where: { id }, select });
  }

  person(index: number): Circle["people"][number] {
    return this.circle.people[index] as Circle["people"][number];
  }

  phone(index: number): string {
    return this.person(index).number;
  }

  /** Another stand-in in the place of this one. */
  async standInThat(options: Partial<StandInOptions>): Promise<void> {
    await this.standIn?.close();
    this.standIn = await startTwilioStandIn({ ...account, inboundUrl: this.publicUrl + inboundPath, deliverAfter: 5, ...options });
    const { ourNumber: from, publicUrl } = this;
    this.provider = twilioProvider({ ...account, from, apiUrl: this.standIn.url, publicUrl, callTimeout: 1_000 });
  }

  private async listen(): Promise<void> {
    const hook = hooks({ db: () => this.db, provider: () => this.provider, now: () => this.now });
    this.hooks = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
      const asked = new Request(`http://inside${request.url}`, { method: "POST", headers, body: Buffer.concat(chunks) });
      const answer = await hook(asked);
      response.writeHead(answer?.status ?? 404).end();
    });
    await new Promise<void>((resolve) => this.hooks.listen(0, "127.0.0.1", resolve));
    this.publicUrl = `http://127.0.0.1:${(this.hooks.address() as AddressInfo).port}`;
  }

  private async begin(): Promise<void> {
    await this.standInThat({});
    for (const table of [
      "SenderPace",
      "OutgoingMessage",
      "DeliveryReport",
      "NumberSilence",
      "PersonPhone",
      "InboundMessage",
      "PhoneNumber",
    ]) {
      await this.database.query(`delete from "${table}"`);
    }
    this.circle = await inviteCircle(this.db, { people: 3, now: this.now });
  }

  private async end(): Promise<void> {
    await this.standIn.close();
    this.hooks.close();
    await this.db.$disconnect();
  }
}

/** The last hour, this one or before, at which people are written to: the stand-in's clock is real, and nothing of it lies after ours. */
function lastHumanMoment(): Date {
  let at = realNow();
  while (nextHumanMoment(at, []).getTime() !== at.getTime()) at = new Date(at.getTime() - 3_600_000);
  return at;
}
