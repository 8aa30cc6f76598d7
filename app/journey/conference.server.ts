import { Prisma } from "@generated/client";
import type { Db, Tx } from "~/db.server";
import { type ConferenceFacts, type ConferenceState, stateOf } from "~/journey/state";

/** Whether the yes of who represents a principal by law is asked and not there; nothing then goes to the network. */
export const voiceMissing = Prisma.sql`exists (select 1 from voice_missing vm where vm."conferenceId" = f."conferenceId") as "voiceMissing"`;

/** The facts of many conferences in one statement. */
export async function factsOf(db: Db | Tx, conferenceIds: readonly string[]): Promise<Map<string, ConferenceFacts>> {
  if (conferenceIds.length === 0) return new Map();
  const rows = await db.$queryRaw<ConferenceFacts[]>`
    select f.*, ${voiceMissing} from conference_facts f where f."conferenceId" in (${Prisma.join(conferenceIds.map((id) => Prisma.sql`${id}::uuid`))})`;
  return new Map(rows.map((row) => [row.conferenceId, row]));
}

/** The facts of one conference; throws when there is none, since a guard has seen it just now. */
export async function factOf(db: Db | Tx, conferenceId: string): Promise<ConferenceFacts> {
  const facts = (await factsOf(db, [conferenceId])).get(conferenceId);
  if (!facts) throw new Error(`No conference ${conferenceId}.`);
  return facts;
}

/** The head of every staff page of a conference: reference, first names, coordinator, state. One statement. */
export interface ConferenceHead {
  id: string;
  reference: string;
  principals: string[];
  coordinator: string | null;
  facts: ConferenceFacts;
  state: ConferenceState;
}

export async function headOf(db: Db, conferenceId: string): Promise<ConferenceHead> {
  const [row] = await db.$queryRaw<(ConferenceFacts & { reference: string; principals: string[]; coordinator: string | null })[]>`
    select f.*, ${voiceMissing}, c."reference",
      array(select p."firstName" from "Principal" pr join "Person" p on p."id" = pr."personId" where pr."conferenceId" = c."id" order by pr."id") as "principals",
      (select a."firstName" from "Account" a where a."id" = f."coordinatorId") as "coordinator"
    from "Conference" c join conference_facts f on f."conferenceId" = c."id" where c."id" = ${conferenceId}::uuid`;
  if (!row) throw new Error(`No conference ${conferenceId}.`);
  const { reference, principals, coordinator, ...facts } = row;
  return { id: conferenceId, reference, principals, coordinator, facts, state: stateOf(facts) };
}
