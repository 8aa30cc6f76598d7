import { Prisma } from "@generated/client";
import type { CircleAsker } from "../../reach.server";

/** A row of what a map is made of: somebody, or a stroke. One shape, so that both come with one statement and from one moment. */
export interface MapRow {
  somebody: boolean;
  id: string;
  /** Of a principal who stands in the middle, or whose layer a stroke is on. */
  principalId: string | null;
  /** When somebody came, or when a stroke was drawn. */
  at: Date;
  byAccount: string | null;
  byPerson: string | null;
  firstName: string;
  deceased: boolean;
  under16: boolean;
  position: number;
  subjectId: string;
  otherId: string | null;
  coordinatorOnly: boolean;
  accusationSealed: Uint8Array;
}

/** For whose map people are asked: one principal's, or nobody's when a colleague sees all. */
export const principalOf = (asker: CircleAsker, withPrincipal?: string): string | null =>
  asker.kind === "person" ? asker.principalId : (withPrincipal ?? null);

/**
 * Since when somebody `p` is on this principal's map: whom another principal put on his own came on this one with the first word about him
 * here. When another thought of him is not for this one's eyes. Without a principal: since he was put on the map at all.
 * @param own the person id of this principal
 */
export const cameAt = (own: Prisma.Sql, principalId: string | null): Prisma.Sql => Prisma.sql`
  case when ${principalId}::uuid is null or p."addedByPerson" is null or p."addedByPerson" = ${own} then p."addedAt"
    else coalesce((select min(d."at") from "Decision" d where d."personId" = p."id" and d."principalId" = ${principalId}::uuid), p."addedAt") end`;

/** Who is on the map, the principals included. */
export function somebodyRows(asker: CircleAsker, withPrincipal?: string): Prisma.Sql {
  const principalId = principalOf(asker, withPrincipal);
  const seesAll = asker.kind === "account" && !withPrincipal;
  const own = Prisma.sql`(select x."personId" from "Principal" x where x."id" = ${principalId}::uuid)`;
  return Prisma.sql`
    select true as "somebody", p."id", pr."id" as "principalId",
           ${cameAt(own, principalId)} as "at", p."addedByAccount" as "byAccount", p."addedByPerson" as "byPerson",
           p."firstName", p."deceasedAt" is not null as "deceased", p."under16", 0 as "position", p."id" as "subjectId", null::uuid as "otherId",
           false as "coordinatorOnly", null::bytea as "accusationSealed"
    from "Person" p left join "Principal" pr on pr."personId" = p."id"
    where p."conferenceId" = ${asker.conferenceId}::uuid and p."erasedAt" is null
      and not exists (select 1 from "Guest" g where g."personId" = p."id")
      and (${seesAll}::boolean or pr."id" is not null or p."addedByPerson" is null
        or p."addedByPerson" = ${own}
        or exists (select 1 from "Decision" d where d."personId" = p."id" and d."principalId" = ${principalId}::uuid))`;
}

/** Every stroke that may be opened for this asker; for a principal none that another drew. */
export function strokeRows(asker: CircleAsker, until?: Date): Prisma.Sql {
  const own = asker.kind === "person";
  return Prisma.sql`
    select false as "somebody", s."id", s."principalId", s."at", s."byAccount", s."byPerson",
           '' as "firstName", false as "deceased", false as "under16", s."position", s."subjectId", s."otherId", s."coordinatorOnly", s."accusationSealed"
    from "MapChange" s where s."conferenceId" = ${asker.conferenceId}::uuid
      and (not ${own}::boolean
        or (not s."coordinatorOnly" and (s."principalId" is null or s."principalId" = ${own ? asker.principalId : null}::uuid)))
      and (${until ?? null}::timestamptz is null or s."at" <= ${until ?? null}::timestamptz)`;
}

/** Strokes come in their order, people in that of their coming. */
export const inMapOrder = Prisma.sql`order by "somebody" desc, "position", "at", "id"`;
