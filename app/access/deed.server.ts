import type { Actor } from "~/access/guards.server";
import { isId, newId } from "~/access/ids";
import { realNow } from "~/clock";
import type { Db, Tx } from "~/db.server";
import { postgresCode } from "~/db.server";

/** What became of a deed: done (and where to go next), or the reason it was refused. */
export type Outcome<Reason extends string> = { refused: null; redirect: string } | { refused: Reason | "privateTime" };

class Refusal extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

interface DeedFrame {
  db: Db;
  actor: Actor;
  /** The form's hidden id; a second arrival gets the first one's redirect and writes nothing. */
  once: string;
  redirect: string;
  /** Set when the deed writes content: it then waits for, or is refused by, a private time that is just starting. */
  writesContentOf?: string;
}

/** What somebody else did at the same moment: a unique row was there first, a deadlock, a state that moved on. */
const atTheSameMoment = ["23505", "40P01", "40001"];

/**
 * One deed, one transaction: change, event and outgoing message together or not at all.
 * `work` returns a reason to refuse (everything is undone) or nothing. Row-level security's own refusal comes back as "privateTime".
 * Who lost against somebody at the same moment is tried once more, and then sees what the other one did; so `work` may run twice.
 */
export function deed<Reason extends string>(
  frame: DeedFrame,
  work: (tx: Tx) => Promise<Reason | undefined | void>,
): Promise<Outcome<Reason>> {
  return tried(frame, work).catch((error: unknown) => {
    if (!atTheSameMoment.includes(postgresCode(error) ?? "")) throw error;
    return tried(frame, work);
  });
}

async function tried<Reason extends string>(
  frame: DeedFrame,
  work: (tx: Tx) => Promise<Reason | undefined | void>,
): Promise<Outcome<Reason>> {
  // Every form of ours carries its mark; what comes without one was not sent from a page of ours.
  if (!isId(frame.once)) throw new Response(null, { status: 400, statusText: "Bad Request" });
  try {
    return await frame.db.$transaction(async (tx) => {
      const earlier = await arrive(tx, frame);
      if (earlier) return { refused: null, redirect: earlier };
      if (frame.writesContentOf) await tx.$queryRaw`select 1 from "Conference" where "id" = ${frame.writesContentOf}::uuid for share`;
      const reason = await work(tx);
      if (reason) throw new Refusal(reason);
      return { refused: null, redirect: frame.redirect };
    });
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.reason as Reason };
    if (postgresCode(error) === "42501") return { refused: "privateTime" };
    throw error;
  }
}

async function arrive(tx: Tx, frame: DeedFrame): Promise<string | null> {
  const first = await tx.$executeRaw`
    insert into "UsedForm" ("id", "actorId", "at", "redirect") values (${frame.once}::uuid, ${frame.actor.id}::uuid, ${realNow()}, ${frame.redirect})
    on conflict ("id") do nothing`;
  if (first === 1) return null;
  const earlier = await tx.usedForm.findUnique({ where: { id: frame.once } });
  return earlier && earlier.actorId === frame.actor.id ? earlier.redirect : frame.redirect;
}

/** A new `once` for a form; loaders hand it to the page. */
export const newOnce = (): string => newId();
