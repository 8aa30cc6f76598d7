import type { FallbackAnswer } from "@generated/enums";
import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { type NeedOf, needOf } from "~/coordinator/desk/need.server";
import { type LanguageSearch, languageSearches, mayGoOn } from "~/coordinator/leading/interpreter/fallback";
import { interpreterComes, principalsNeeding } from "~/coordinator/leading/interpreter/interpreter.server";
import { mayBeOffered, offerStateOf } from "~/coordinator/offer/offer-state";
import { type OfferHere, offersHere, poolOf } from "~/coordinator/pool/pool.server";
import type { Candidate } from "~/coordinator/ranking/candidate";
import type { Db, Tx } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { termsOf } from "~/registration/promise/timers";

/** A principal who was told that the search goes on with an interpreter, and what he said. */
export interface FallbackShown {
  id: string;
  principalId: string;
  firstName: string;
  language: string;
  decidedAt: Date;
  answer: FallbackAnswer | null;
}

export interface LanguageSearchShown extends LanguageSearch {
  /** The manager may go on with an interpreter now. */
  mayGoOn: boolean;
}

interface WaitsRow {
  since: Date;
  settings: { timer: string; amount: number }[];
  told: (Omit<FallbackShown, "decidedAt"> & { decidedAt: string; answeredAt: string | null })[];
}

/** Since when a conference waits, the days its Centrale gives, and the newest word to each principal. One statement. */
async function waitsOf(db: Db | Tx, conferenceId: string): Promise<WaitsRow> {
  const [row] = await db.$queryRaw<WaitsRow[]>`
    select greatest(r."sentAt", c."createdAt", (select max(x."until") from "CoordinatorAssignment" x where x."conferenceId" = c."id")) as "since",
      coalesce((select jsonb_agg(jsonb_build_object('timer', t."timer", 'amount', t."amount"))
                from "TimerSetting" t where t."centraleId" = c."centraleId"), '[]') as "settings",
      coalesce((select jsonb_agg(jsonb_build_object('id', n."id", 'principalId', n."principalId", 'firstName', p."firstName", 'language', n."language",
          'decidedAt', n."decidedAt", 'answer', n."answer", 'answeredAt', n."answeredAt") order by n."decidedAt", n."id")
        from (select distinct on (f."principalId", f."language") f.* from "LanguageFallback" f where f."conferenceId" = c."id"
              order by f."principalId", f."language", f."decidedAt" desc, f."id" desc) n
        join "Principal" pr on pr."id" = n."principalId" join "Person" p on p."id" = pr."personId"), '[]') as "told"
    from "Conference" c left join "Registration" r on r."conferenceId" = c."id" where c."id" = ${conferenceId}::uuid`;
  if (!row) throw new Error(`No conference ${conferenceId}.`);
  return row;
}

/** What the desk shows of needed languages that nobody free speaks. The pool is the whole pool, also who is full. One statement. */
export async function searchesOf(
  db: Db | Tx,
  conferenceId: string,
  { pool, need, offers }: { pool: readonly Candidate[]; need: NeedOf["need"]; offers: ReadonlyMap<string, OfferHere> },
  now: Date,
): Promise<{ searches: LanguageSearchShown[]; told: FallbackShown[]; days: number }> {
  const { since, settings, told } = await waitsOf(db, conferenceId);
  const days = termsOf(settings).interpreter.amount;
  const closed = new Set([...offers].filter(([, offer]) => isClosed(offer, now)).map(([accountId]) => accountId));
  const ratherWait = told.flatMap(({ language, answer, answeredAt }) =>
    answer === "ratherWait" && answeredAt ? [{ language, since: new Date(answeredAt) }] : [],
  );
  const searches = languageSearches(pool, need, closed, { since, ratherWait });
  return {
    searches: searches.map((search) => ({ ...search, mayGoOn: mayGoOn(search, days, now) })),
    told: told.map(({ answeredAt: _, ...row }) => ({ ...row, decidedAt: new Date(row.decidedAt) })),
    days,
  };
}

/** He said no, in whatever words; who has not answered yet may still say yes. */
const isClosed = (offer: OfferHere, now: Date): boolean => {
  const state = offerStateOf(offer, now);
  return state !== "asked" && state !== "provisional" && !mayBeOffered(offer, now);
};

export const InterpreterInput = z.object({ language: z.string().regex(/^[a-z]{3}$/) });
export type InterpreterInput = z.infer<typeof InterpreterInput>;

const interpreterRefusals = ["notWaiting", "notNeeded", "notYet"] as const;
export type InterpreterRefusal = (typeof interpreterRefusals)[number];

/**
 * Nobody who speaks a needed language was found in time: the search goes on with an interpreter. Each principal who needs it is told so, and
 * may say that he would rather wait. Not while somebody who speaks it can still be asked.
 */
export function goOnWithInterpreter(
  asker: ConferenceAsker,
  { language }: InterpreterInput,
  at: { once: string; now: Date },
): Promise<Outcome<InterpreterRefusal>> {
  const { conferenceId, dataKey } = asker;
  const { now } = at;
  const frame = { db: asker.db, actor: asker, once: at.once, redirect: `/matching/${conferenceId}` };
  return deed<InterpreterRefusal>(frame, async (tx) => {
    if (!(await waitsStill(tx, conferenceId))) return "notWaiting";
    const found = await needOf(tx, { id: conferenceId, dataKey }, now);
    if (principalsNeeding(found.wishes, language).length === 0 || found.need.interpreted.includes(language)) return "notNeeded";
    const { centraleId } = await tx.conference.findUniqueOrThrow({ where: { id: conferenceId }, select: { centraleId: true } });
    const pool = await poolOf(tx, centraleId, { withBackground: false }, now);
    const { searches } = await searchesOf(tx, conferenceId, { pool, need: found.need, offers: await offersHere(tx, conferenceId) }, now);
    if (!searches.find((search) => search.language === language)?.mayGoOn) return "notYet";
    const decided = { conferenceId, wishes: found.wishes, languages: [language], decidedBy: asker.id, actor: asker };
    await interpreterComes(tx, decided, now);
  });
}

/** Holds the conference, and says whether it still looks for a coordinator. */
async function waitsStill(tx: Tx, conferenceId: string): Promise<boolean> {
  await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
  const facts = await factOf(tx, conferenceId);
  const over = facts.heldAt ?? facts.strandedAt ?? facts.notStartedAt ?? facts.closedAt;
  return !facts.coordinatorId && !facts.unwilling && facts.registeredAt !== null && !over;
}
