import type { Channel } from "@generated/enums";
import { realNow } from "~/clock";
import { type Db, postgresCode, type Tx } from "~/db.server";
import { isLanguage, type Language } from "~/language/languages";
import type { AnyTemplate } from "../templates";
import type { Carried } from "./carrier";
import { type DueRow, dueRows, headOfLine, type InLine } from "./due-rows.server";
import { hourOf } from "./hours";
import { markInHand, postpone, takeOut } from "./marks.server";
import { type Carriers, roomOf, spend } from "./pace.server";
import { talkTemplate, weeklyLimit, weeklyLimitOfNumber } from "./weekly-limit";
import { addressOf, dataKeysOf, wordsOf } from "./writing.server";

export type Template = AnyTemplate<Tx>;

/** A message marked as being handed over, with the mark that tells this hand-over from any later one. */
export type InHand = Carried & { id: string; channel: Channel; mark: Date; attempts: number };

export type Claiming = {
  db: Db;
  templates: readonly Template[];
  /** The id of the serving process, whose lock tells whether it still lives. */
  worker: string;
  /** The domain's time: what is due. */
  now: Date;
  batch: number;
  /** The roads out there are. */
  carriers: Carriers;
  /** Only what stands behind this place in the line. */
  after?: InLine;
};

export type Claimed = {
  inHand: InHand[];
  /** The last place that was looked at; null when the line ended before the batch was full. */
  after: InLine | null;
  /** Some wait for another message to the same number, or for room of their sender: they stand before that place and can leave soon. */
  left: boolean;
  /** How many went out of the line without leaving, or moved to a later hour. */
  settled: number;
  /** Milliseconds until there is room again, when there was none at all. */
  wait: number;
};

/** A message that could not be handed over for so long, in the domain's time, is not sent any more: somebody calls. */
const longestTrying = 86_400_000;

/**
 * Takes the next due messages of the line, at most one a number, writes their words and marks them, all in one transaction and in a few
 * statements however many there are. Two claims may run at once: each locks its rows, and an index lets no number be in hand twice.
 */
export async function claim(claiming: Claiming): Promise<Claimed> {
  for (let tries = 0; ; tries++) {
    try {
      return await claimOnce(claiming);
    } catch (error) {
      // Another claim took a message to the same number in this moment.
      if (tries >= 5 || !isCollision(error)) throw error;
    }
  }
}

/** Prisma names a violated index in two ways: its own code, and that of PostgreSQL. */
function isCollision(error: unknown): boolean {
  return (error as { code?: string }).code === "P2002" || postgresCode(error) === "23505";
}

function claimOnce({ db, templates, worker, now, batch, carriers, after = headOfLine }: Claiming): Promise<Claimed> {
  return db.$transaction(async (tx) => {
    // Taken before the rows are read: whoever withdrew before this moment is never in hand with this mark.
    const mark = realNow();
    const room = await roomOf(tx, carriers);
    const open = [...room].filter(([, { messages }]) => messages > 0);
    const channels = open.map(([channel]) => channel);
    const most = open.reduce((sum, [, { messages }]) => sum + messages, 0);
    const wait = Math.min(...[...room.values()].map((each) => each.wait));
    if (channels.length === 0) return { inHand: [], after: null, left: false, settled: 0, wait: Number.isFinite(wait) ? wait : 0 };

    const limit = Math.min(batch, most);
    const rows = await dueRows(tx, { after, now, limit, channels });
    const sorted = sortOut(
      rows,
      new Map(open.map(([channel, { messages }]) => [channel, messages])),
      new Map(templates.map((each) => [each.name, each])),
      now,
    );
    const keys = await dataKeysOf(tx, sorted.leaving);
    const addressed = addressOf(sorted.leaving, keys);
    const hours = hourOf(addressed.found, now);
    const words = await wordsOf(tx, hours.now);

    const inHand = await markInHand(tx, words.written, { keys, worker, mark, now });
    await takeOut(tx, [...sorted.out, ...addressed.out, ...words.out], now);
    await postpone(tx, hours.later);
    await spend(tx, carriers, counted(inHand));
    const last = rows.at(-1);
    return {
      inHand,
      after: rows.length < limit || !last ? null : { dueAt: last.dueAt, id: last.id },
      left: sorted.left,
      settled: sorted.out.length + addressed.out.length + words.out.length + hours.later.length,
      wait: 0,
    };
  });
}

export type Leaving = DueRow & { kind: Template; language: Language };
/** A message that leaves the line without leaving the house, and why. */
export type Out = { id: string; state: "failed" | "withdrawn"; failure: string };

/** Which may leave now, which never will, and which stay where they are. */
function sortOut(rows: readonly DueRow[], room: Map<Channel, number>, kinds: ReadonlyMap<string, Template>, now: Date) {
  const numbers = new Set<string>();
  const people = new Map<string, number>();
  const leaving: Leaving[] = [];
  const out: Out[] = [];
  let left = false;
  for (const row of rows) {
    if (row.attempts > 0 && now.getTime() - row.dueAt.getTime() >= longestTrying) {
      out.push({ id: row.id, state: "failed", failure: "tooLate" });
      continue;
    }
    if (!row.allowed || !row.place) continue;
    const kind = kinds.get(row.template);
    if (!kind) {
      out.push({ id: row.id, state: "failed", failure: "unreadable" });
      continue;
    }
    const before = row.leftThisWeek + (people.get(row.personId ?? "") ?? 0);
    if (row.personId && !kind.beyondLimit && (before >= weeklyLimit || row.leftForNumber >= weeklyLimitOfNumber)) {
      out.push({ id: row.id, state: "failed", failure: "tooMany" });
      continue;
    }
    const free = room.get(row.channel) ?? 0;
    if (free <= 0 || row.busy || (row.phoneNumberId && numbers.has(row.phoneNumberId))) {
      left = true;
      continue;
    }
    room.set(row.channel, free - 1);
    if (row.phoneNumberId) numbers.add(row.phoneNumberId);
    if (row.personId && row.template !== talkTemplate) people.set(row.personId, (people.get(row.personId) ?? 0) + 1);
    leaving.push(Object.assign(row, { kind, language: isLanguage(row.language) ? row.language : ("nl" as const) }));
  }
  return { leaving, out, left };
}

function counted(inHand: readonly InHand[]): Map<Channel, number> {
  const many = new Map<Channel, number>();
  for (const { channel } of inHand) many.set(channel, (many.get(channel) ?? 0) + 1);
  return many;
}
