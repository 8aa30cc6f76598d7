import type { Channel, MessageState } from "@generated/enums";
import type { StaffTextKey } from "~/language/catalogue";
import { reasonOf } from "./life-reasons";

type LifeKey = Extract<StaffTextKey, `staff-messages.life-${string}`>;

/** How far a message is, in the order in which it goes. */
export type LifeStage = "written" | "queued" | "handingOver" | "handedOver" | "delivered" | "answered" | "failed" | "withdrawn";

/** What the row of a message says. */
export interface MessageLived {
  state: MessageState;
  channel: Channel;
  dueAt: Date;
  attempts: number;
  failure: string | null;
  /** Real time. */
  handingOverAt?: Date | null;
  leftAt?: Date | null;
  settledAt?: Date | null;
}

/** What keeps a message that is due from leaving; only what is known needs to be said. */
export interface Waits {
  /** No number or address this road can reach. */
  noAddress?: boolean;
  /** The number asked for silence. */
  silenced?: boolean;
  /** The moment in the journey, or a decision, does not let it leave. */
  notPermitted?: boolean;
  /** He has had as many this week as anybody gets. */
  overLimit?: boolean;
  /** The first hour at which people are written to; when it lies ahead, the message waits for it. */
  humanAt?: Date | null;
  /** The road is at its limit, or asked for a pause. */
  pausing?: boolean;
}

export interface Life {
  stage: LifeStage;
  /** What a colleague reads; takes `at` (a day and time) and `code`. */
  words: LifeKey;
  /** What he can do about it, or null when nothing needs to be done. */
  todo: LifeKey | null;
  /** The moment the words speak of. */
  at: Date;
  code: string | null;
  /** True when this person has to be reached in another way: he belongs on the call list. */
  toCall: boolean;
}

/** A hand-over takes seconds; what takes longer is being looked up at the provider. */
const longestHandOver = 60_000;

/**
 * The life of a message as a colleague sees it: where it is, why it is still there, and what to do when it did not arrive.
 * `now` is the domain's time; `realNow` tells how long it has been in hand.
 */
export function lifeOf(
  row: MessageLived,
  { now, realNow = now, waits = {}, answeredAt = null }: { now: Date; realNow?: Date; waits?: Waits; answeredAt?: Date | null },
): Life {
  const said = (stage: LifeStage, words: LifeKey, at: Date = row.dueAt, todo: LifeKey | null = null): Life => ({
    stage,
    words,
    todo,
    at,
    code: null,
    toCall: todo !== null,
  });
  switch (row.state) {
    case "queued":
      return waiting(row, waits, now, said);
    case "handingOver": {
      const since = row.handingOverAt ? realNow.getTime() - row.handingOverAt.getTime() : 0;
      return said("handingOver", since > longestHandOver ? "staff-messages.life-checking" : "staff-messages.life-leaving");
    }
    case "accepted":
      if (answeredAt) return said("answered", "staff-messages.life-answered", answeredAt);
      return said("handedOver", handedOver[row.channel], row.leftAt ?? row.dueAt);
    case "delivered":
      if (answeredAt) return said("answered", "staff-messages.life-answered", answeredAt);
      return said("delivered", arrived[row.channel], row.settledAt ?? row.dueAt);
    case "withdrawn":
      return said(
        "withdrawn",
        row.failure === "subjectGone" ? "staff-messages.life-gone" : "staff-messages.life-withdrawn",
        row.settledAt ?? row.dueAt,
      );
    case "failed": {
      const { words, todo } = reasonOf(row.failure, row.channel);
      return { ...said("failed", words, row.settledAt ?? row.dueAt, todo), code: row.failure };
    }
  }
}

const handedOver = {
  sms: "staff-messages.life-on-its-way",
  email: "staff-messages.life-mailed",
  call: "staff-messages.life-calling",
} as const satisfies Record<Channel, LifeKey>;

const arrived = {
  sms: "staff-messages.life-arrived",
  email: "staff-messages.life-arrived",
  call: "staff-messages.life-picked-up",
} as const satisfies Record<Channel, LifeKey>;

type Saying = (stage: LifeStage, words: LifeKey, at?: Date, todo?: LifeKey | null) => Life;

/** What will not leave by itself comes before what only takes a while. */
function waiting(row: MessageLived, waits: Waits, now: Date, said: Saying): Life {
  if (waits.silenced) return said("written", "staff-messages.life-waits-silenced", row.dueAt, "staff-messages.life-do-call");
  if (waits.noAddress) return said("written", noAddress[row.channel], row.dueAt, "staff-messages.life-do-call-or-letter");
  if (row.dueAt > now) return said("written", "staff-messages.life-due");
  if (waits.notPermitted) return said("written", "staff-messages.life-waits-permission");
  if (waits.overLimit) return said("written", "staff-messages.life-waits-limit");
  if (waits.humanAt && waits.humanAt > now) return said("written", "staff-messages.life-waits-hours", waits.humanAt);
  if (waits.pausing) return said("written", "staff-messages.life-waits-pause");
  return said("queued", row.attempts > 0 ? "staff-messages.life-again" : "staff-messages.life-queued");
}

const noAddress = {
  sms: "staff-messages.life-waits-number",
  email: "staff-messages.life-waits-address",
  call: "staff-messages.life-waits-phone",
} as const satisfies Record<Channel, LifeKey>;
