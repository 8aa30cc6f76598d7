import type { Tx } from "~/db.server";
import { erasePerson } from "../../person/erasing.server";
import type { CircleAsker } from "../../reach.server";

/** What taking people off the map comes to. */
export interface Leaving {
  /** Nothing stands about them: they are erased. */
  erased: ReadonlySet<string>;
  /** Something stands that this principal may not know of: they leave his map alone. */
  hidden: ReadonlySet<string>;
  erase(now: Date): Promise<void>;
}

interface StandingRow {
  id: string;
  addedByAccount: string | null;
  addedByPerson: string | null;
  isPrincipal: boolean;
  /** Something that the asker knows of stands about him. */
  known: boolean;
  /** Something stands about him. */
  any: boolean;
}

/**
 * Whether people may be taken off the map by drawing alone: whom the asker put there himself, and about whom nothing was said or asked.
 * For a principal only what he himself said counts as a reason to refuse: a refusal for what another principal or the coordinator
 * said would tell him of it. Somebody about whom such a thing stands leaves his map and no other.
 */
export async function leaving(tx: Tx, asker: CircleAsker, ids: readonly string[]): Promise<Leaving | "spokenFor"> {
  const nobody = new Set<string>();
  if (ids.length === 0) return { erased: nobody, hidden: nobody, erase: async () => {} };
  const own = asker.kind === "person" ? asker.principalId : null;
  const rows = await tx.$queryRaw<StandingRow[]>`
    select p."id", p."addedByAccount", p."addedByPerson", pr."id" is not null as "isPrincipal",
      exists (select 1 from "Decision" d where d."personId" = p."id" and (${own}::uuid is null or d."principalId" = ${own}::uuid))
        or exists (select 1 from "AskedInPerson" a where a."personId" = p."id" and (${own}::uuid is null or a."principalId" = ${own}::uuid))
        or exists (select 1 from "Approach" a where a."personId" = p."id" and a."principalId" = ${own}::uuid) as "known",
      exists (select 1 from "Decision" d where d."personId" = p."id") or exists (select 1 from "Invitation" i where i."personId" = p."id")
        or exists (select 1 from "AskedInPerson" a where a."personId" = p."id")
        or exists (select 1 from "Approach" a where a."personId" = p."id") as "any"
    from "Person" p left join "Principal" pr on pr."personId" = p."id"
    where p."conferenceId" = ${asker.conferenceId}::uuid and p."id" = any(${[...ids]}::uuid[]) and p."erasedAt" is null`;
  const mine = (row: StandingRow) => (asker.kind === "account" ? row.addedByAccount : row.addedByPerson) === asker.id;
  const refused = (row: StandingRow) => row.isPrincipal || !mine(row) || (asker.kind === "account" ? row.any : row.known);
  if (rows.some(refused)) return "spokenFor";
  const erased = new Set(rows.filter(({ any }) => !any).map(({ id }) => id));
  return {
    erased,
    hidden: new Set(rows.filter(({ any }) => any).map(({ id }) => id)),
    async erase(now) {
      for (const id of erased) await erasePerson(tx, id, now);
    },
  };
}
