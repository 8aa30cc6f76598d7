import type { InboundMeaning, InboundState, MessageState } from "@generated/enums";
import type { World } from "./hooks-world";

/** What the provider truly said, each thing once. */
export type Told =
  | { kind: "status"; messageId: string; providerId: string; status: string; errorCode: string | null }
  /** `after`: the same person wrote that one first. */
  | { kind: "inbound"; providerId: string; number: number; body: string; after?: string };

export type EndState = {
  messages: Map<string, { state: MessageState; failure: string | null; providerId: string | null }>;
  silenced: Set<number>;
  inbound: Map<string, { state: InboundState; meaning: InboundMeaning | null; conferenceId: string | null; body: string }>;
  /** Reports that are kept. */
  reports: number;
};

const order = ["undelivered", "failed", "canceled"];

/** How it must end, from the set of what was said alone: nothing here knows in which order or how often anything came. */
export function modelOf(world: World, told: readonly Told[]): EndState {
  const statuses = told.filter((one) => one.kind === "status");
  const inbound = told.filter((one) => one.kind === "inbound");
  const saidOf = new Map<string, typeof statuses>();
  for (const one of statuses) saidOf.set(one.messageId, [...(saidOf.get(one.messageId) ?? []), one]);

  const messages: EndState["messages"] = new Map();
  const silenced = new Set(world.numbers.flatMap((number, index) => (number.silenced ? [index] : [])));
  const restarted = new Set(inbound.filter(({ body }) => body === "START").map(({ number }) => number));
  for (const message of world.messages) {
    const all = saidOf.get(message.id) ?? [];
    const providerId = message.providerId ?? (message.tried ? (all[0]?.providerId ?? null) : null);
    const own = all.filter((one) => one.providerId === providerId);
    const found = message.providerId === null && providerId !== null;
    const start = found ? { state: "accepted" as MessageState, failure: null } : { state: message.state, failure: message.failure };
    const failures = own
      .filter(({ status }) => order.includes(status))
      .sort((a, b) => Number(!a.errorCode) - Number(!b.errorCode) || order.indexOf(a.status) - order.indexOf(b.status));
    const [worst] = failures;
    if (own.some(({ status }) => status === "delivered" || status === "read")) {
      messages.set(message.id, { state: "delivered", failure: null, providerId });
    } else if (worst && (start.state === "accepted" || start.state === "failed")) {
      messages.set(message.id, { state: "failed", failure: worst.errorCode ?? worst.status, providerId });
    } else {
      messages.set(message.id, { ...start, providerId });
    }
    if (own.some(({ errorCode }) => errorCode === "21610")) silenced.add(message.number);
  }
  // Who asked for messages again is written to again, unless STOP was the last he said.
  for (const number of restarted) silenced.delete(number);
  for (const stop of inbound.filter(({ body }) => body === "STOP")) {
    if (!inbound.some(({ body, after }) => body === "START" && after === stop.providerId)) silenced.add(stop.number);
  }

  const lately = new Set(
    world.messages.filter(({ tried, recent }) => tried && recent).map(({ number, conferenceId }) => `${number} ${conferenceId}`),
  );
  const inTray: EndState["inbound"] = new Map();
  const readIn = world.numbers.map((_, number) => conferenceOf(world, number, lately));
  for (const { providerId, number, body } of inbound) {
    const meaning = meanings[body] ?? "words";
    const obeyed = meaning === "stop" || meaning === "start";
    const state = meaning === "words" ? "tray" : "done";
    inTray.set(providerId, { state, meaning, conferenceId: obeyed ? null : (readIn[number] ?? null), body });
  }
  const kept = new Set(statuses.map((one) => JSON.stringify([one.messageId, one.providerId, one.status])));
  return { messages, silenced, inbound: inTray, reports: kept.size };
}

const meanings: Readonly<Record<string, InboundMeaning>> = { Ja: "yes", Nee: "no", STOP: "stop", START: "start" };

/** Where it must be read: the only conference that wrote to this number lately, or the only one that knows it. */
function conferenceOf({ numbers }: World, number: number, lately: ReadonlySet<string>): string | null {
  const known = numbers[number];
  if (!known || known.colleague) return null;
  const wrote = known.conferenceIds.filter((id) => lately.has(`${number} ${id}`));
  const candidates = wrote.length > 0 ? wrote : known.conferenceIds;
  return candidates.length === 1 ? (candidates[0] as string) : null;
}
